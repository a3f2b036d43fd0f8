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
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let end = lines.firstIndex { $0.allSatisfy(\.isWhitespace) } ?? lines.endIndex
    var header: [String: (line: Int, value: Substring)] = [:]
    for (index, line) in lines[..<end].enumerated() {
      guard let colon = line.firstIndex(of: ":"), Self.keys.contains(String(line[..<colon])),
        header[String(line[..<colon])] == nil
      else { throw .header(file: file, line: index + 1, text: String(line)) }
      header[String(line[..<colon])] = (index + 1, line[colon...].dropFirst().drop(while: \.isWhitespace))
    }
    for key in Self.keys.dropLast() where header[key]?.value.isEmpty ?? true {
      throw .missing(file: file, key: key)
    }
    var marked: [GoldNotation] = []
    if let headline = header["headline"] {
      marked.append(try GoldNotation(headline.value, file: file, line: headline.line))
    }
    for (index, line) in lines[end...].enumerated() where !line.allSatisfy(\.isWhitespace) {
      marked.append(try GoldNotation(line, file: file, line: end + index + 1))
    }
    self.file = file
    article = try Self.article(header.mapValues(\.value), marked.map(\.text), file: file)
    spans = zip(marked, article.paragraphRanges).flatMap { line, paragraph in
      line.spans.map { $0.moved(by: paragraph.lowerBound) }
    }
  }
}

extension GoldArticle {
  /// Header keys; all but the last are required.
  private static let keys = ["language", "outlet", "headline", "date"]

  private static func article(
    _ header: [String: Substring], _ lines: [String], file: String
  ) throws(GoldError) -> Article {
    var publication = Publication.absent
    if let date = header["date"] {
      guard let day = CalendarDay(date) else { throw .missing(file: file, key: "date as year-month-day") }
      publication = .stated(.day(day), evidence: String(date))
    }
    return Article(
      outlet: Outlet(name: String(header["outlet"] ?? ""), domain: nil), headline: lines.first ?? "",
      publication: publication, language: header["language"].map(String.init),
      body: Array(lines.dropFirst()))
  }
}
