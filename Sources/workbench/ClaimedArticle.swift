internal import News

/// An article whose claims were marked by hand.
struct ClaimedArticle: Sendable {
  /// File name without folder.
  let file: String
  /// The article, without the marks.
  let article: Article
  /// The claims of the body, in order; ranges are bytes of `article.text`.
  let claims: [GoldClaim]

  /// Reads header lines, a blank line, and paragraphs with the claims of each under it.
  ///
  /// - SeeAlso: `Tests/Fixtures/Claims/README.md` for the notation.
  init(_ text: String, file: String) throws(GoldError) {
    let header = try GoldHeader(text, file: file)
    self.file = file
    article = header.article(
      headline: String(header.headline.value),
      body: header.lines.filter { $0.text.first != ">" }.map { String($0.text) })
    var paragraph = 0
    var claims: [GoldClaim] = []
    let ranges = article.paragraphRanges
    for line in header.lines {
      guard line.text.first == ">" else {
        paragraph += 1
        continue
      }
      guard paragraph > 0 else { throw .claim(file: file, line: line.number, text: String(line.text)) }
      claims.append(
        try GoldClaim(
          line.text.dropFirst(), in: article.body[paragraph - 1], from: ranges[paragraph].lowerBound,
          place: (file, line.number)))
    }
    self.claims = claims
  }
}
