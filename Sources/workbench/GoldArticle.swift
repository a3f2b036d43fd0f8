internal import News

/// An article whose names were marked by hand.
struct GoldArticle: Sendable {
  /// File name without folder.
  let file: String
  /// The article, without the marks.
  let article: Article
  /// The names of headline and body, ascending, never overlapping; ranges are bytes of `article.text`.
  let spans: [NamedSpan]

  /// Reads header lines, a blank line, and a paragraph a line.
  ///
  /// - SeeAlso: `Tests/Fixtures/Entities/README.md` for the notation.
  init(_ text: String, file: String) throws(GoldError) {
    let header = try GoldHeader(text, file: file)
    var marked = [try GoldNotation(header.headline.value, file: file, line: header.headline.line)]
    for line in header.lines { marked.append(try GoldNotation(line.text, file: file, line: line.number)) }
    self.file = file
    article = header.article(headline: marked[0].text, body: marked.dropFirst().map(\.text))
    spans = zip(marked, article.paragraphRanges).flatMap { line, paragraph in
      line.spans.map { $0.moved(by: paragraph.lowerBound) }
    }
  }
}
