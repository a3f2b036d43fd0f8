internal import News

/// The `key: value` lines that a gold file begins with, and the lines of text after them.
struct GoldHeader {
  /// Language as in BCP 47.
  let language: String
  /// Name of the outlet.
  let outlet: String
  /// The headline, marks and all, and its line.
  let headline: (line: Int, value: Substring)
  /// When it ran.
  let publication: Publication
  /// The lines after the header that hold more than blanks, with their number from 1.
  let lines: [(number: Int, text: Substring)]

  /// Reads header lines, a blank line, and all that follows.
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
    func required(_ key: String) throws(GoldError) -> (line: Int, value: Substring) {
      guard let found = header[key], !found.value.isEmpty else { throw .missing(file: file, key: key) }
      return found
    }
    language = String(try required("language").value)
    outlet = String(try required("outlet").value)
    headline = try required("headline")
    if let date = header["date"]?.value {
      guard let day = CalendarDay(date) else { throw .missing(file: file, key: "date as year-month-day") }
      publication = .stated(.day(day), evidence: String(date))
    } else {
      publication = .absent
    }
    self.lines = lines.indices[end...].filter { !lines[$0].allSatisfy(\.isWhitespace) }
      .map { ($0 + 1, lines[$0]) }
  }

  /// The article of these texts.
  func article(headline: String, body: [String]) -> Article {
    Article(
      outlet: Outlet(name: outlet, domain: nil), headline: headline, publication: publication,
      language: language, body: body)
  }

  private static let keys = ["language", "outlet", "headline", "date"]
}
