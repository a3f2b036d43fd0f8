internal import News

/// Errors of one fault with the same gold and found names, so that a person reads each kind of error once.
struct SpanErrorGroup: Hashable, Sendable {
  /// How they are wrong.
  let fault: SpanError.Fault
  /// What happened: `ORG "Golkar", found as LOC`.
  let summary: String
  /// How often.
  var count: Int
  /// The first of them in its line, gold in `[ ]`, found in `{ }`.
  let example: String

  /// Groups errors, most frequent first, then in order of appearance.
  ///
  /// - Parameter documents: Each text with its lines' ranges and its errors.
  static func groups(
    of documents: [(article: Article, errors: [SpanError])]
  ) -> [SpanErrorGroup] {
    var groups: [SpanErrorGroup] = []
    var places: [String: Int] = [:]
    for (article, errors) in documents {
      let text = Array(article.text.utf8)
      var lines = article.paragraphRanges[...]
      for error in errors {
        let summary = error.summary(in: text)
        let key = error.fault.rawValue + summary
        if let place = places[key] {
          groups[place].count += 1
          continue
        }
        while let line = lines.first, line.upperBound <= error.start { lines.removeFirst() }
        places[key] = groups.count
        groups.append(
          SpanErrorGroup(
            fault: error.fault, summary: summary, count: 1,
            example: error.marked(in: text, line: lines.first ?? 0..<text.count)))
      }
    }
    return groups.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map(\.element)
  }
}

extension SpanError {
  /// First byte of the error.
  fileprivate var start: Int { (gold + found).map(\.range.lowerBound).min() ?? 0 }

  /// What was wanted and what came, in one line.
  fileprivate func summary(in text: [UInt8]) -> String {
    func names(_ spans: [NamedSpan]) -> String {
      spans.map { "\($0.kind.tag) \"\(String(decoding: text[$0.range], as: UTF8.self))\"" }.joined(
        separator: " + ")
    }
    return switch fault {
    case .type: "\(names(gold)), found as \(found.map(\.kind.tag).joined(separator: " + "))"
    case .boundary: "\(names(gold)), found \(names(found))"
    case .missed: names(gold)
    case .invented: names(found)
    }
  }

  /// Six words to both sides, with marks around the names.
  fileprivate func marked(in text: [UInt8], line: Range<Int>) -> String {
    let end = (gold + found).map(\.range.upperBound).max() ?? start
    var middle: [UInt8] = []
    for byte in start...end {
      // What closes comes before what opens, and gold stands outside of found.
      if found.contains(where: { $0.range.upperBound == byte }) { middle.append(UInt8(ascii: "}")) }
      if gold.contains(where: { $0.range.upperBound == byte }) { middle.append(UInt8(ascii: "]")) }
      if gold.contains(where: { $0.range.lowerBound == byte }) { middle.append(UInt8(ascii: "[")) }
      if found.contains(where: { $0.range.lowerBound == byte }) { middle.append(UInt8(ascii: "{")) }
      if byte < end { middle.append(text[byte]) }
    }
    let before = Self.words(text[line.lowerBound..<start])
    let after = Self.words(text[end..<max(end, line.upperBound)])
    return (before.count > 7 ? "… " : "") + before.suffix(7).joined(separator: " ")
      + String(decoding: middle, as: UTF8.self)
      + after.prefix(7).joined(separator: " ") + (after.count > 7 ? " …" : "")
  }

  /// The pieces between blanks, empty ones too; what stands against the name is one piece.
  private static func words(_ bytes: ArraySlice<UInt8>) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
  }
}
