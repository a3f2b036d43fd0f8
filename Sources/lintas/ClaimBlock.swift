internal import Canvas
internal import News
internal import Reader

/// A claim as people read it in a terminal: what it is and whose, and below that what is said.
struct ClaimBlock {
  /// Lines without control characters, none wider than the terminal.
  let lines: [String]

  /// Lines of what is said at most; the rest is cut off.
  private static let mostLines = 3
  private static let indent = "  "

  /// The block of a claim.
  ///
  /// - Parameter columns: Width of the terminal.
  init(_ claim: StatedClaim, of article: ArticleSummary, columns: Int) {
    let kind = claim.claim.kind
    let place = [article.outlet.name, Self.date(of: article)] + (claim.claim.via.map { ["⟵ \($0)"] } ?? [])
    let (start, end) = ("\(kind.sign) \(kind.rawValue)  ", "  · " + place.joined(separator: " · "))
    // A long source gives way to where and when, but not all of it.
    let room = max(20, columns - DisplayText.columns(of: start) - DisplayText.columns(of: end))
    let source = DisplayText.truncated(Self.source(of: claim), to: room)
    lines =
      [DisplayText.truncated(start + source + end, to: columns)]
      + Self.wrapped(claim.content, to: max(1, columns - Self.indent.count)).map { Self.indent + $0 }
  }

  /// The phrase as written, with the name where the phrase does not say it.
  private static func source(of claim: StatedClaim) -> String {
    guard let speaker = claim.speakers else { return claim.source.map { "\($0) (unnamed)" } ?? "unnamed" }
    guard let phrase = claim.source else { return speaker }
    return phrase.lowercased().contains(speaker.lowercased()) ? phrase : "\(phrase) (\(speaker))"
  }

  private static func date(of article: ArticleSummary) -> String {
    guard let date = article.publication.date else { return "undated" }
    let doubt = article.publication.certainty == .estimated ? "?" : ""
    if case .month(let month) = date { return "\(month)\(doubt)" }
    return "\(date.day)\(doubt)"
  }

  private static func wrapped(_ content: String, to columns: Int) -> [String] {
    let text = DisplayText.printable(content)
    let bytes = Array(text.utf8)
    let ranges = DisplayText.wrapped(text, to: columns)
    return ranges.prefix(mostLines).enumerated().map { place, range in
      let isCut = place == mostLines - 1 && ranges.count > mostLines
      let end = isCut ? bytes.count : range.upperBound
      let line = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
      return DisplayText.truncated(line, to: columns)
    }
  }
}
