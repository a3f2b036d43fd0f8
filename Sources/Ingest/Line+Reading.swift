extension Line {
  /// The lines of a page, blank ones left out and hard-wrapped ones joined.
  ///
  /// - Complexity: O(*n*) in the bytes of `text`.
  static func lines(of text: String) -> [Line] {
    var lines: [Line] = []
    var number = 1
    var isAfterBlank = true
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    func finish() {
      let clean = cleaned(scalars)
      if clean.isEmpty {
        isAfterBlank = true
      } else {
        lines.append(Line(clean, numbers: number...number, startsBlock: isAfterBlank))
        isAfterBlank = false
      }
      scalars = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" {
        if !(scalar == "\n" && previous == "\r") {
          finish()
          number += 1
        }
      } else {
        scalars.append(scalar)
      }
      previous = scalar
    }
    finish()
    return joiningDatelines(joiningWrapped(lines))
  }

  /// The text without what a terminal or a search would stumble over.
  ///
  /// Escape sequences lose their control character; runs of combining marks end at the eighth.
  static func cleaned(_ scalars: String.UnicodeScalarView) -> String {
    var clean = String.UnicodeScalarView()
    var marks = 0
    var isSpaced = true
    for scalar in scalars {
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator:
        if !isSpaced { clean.append(" ") }
        isSpaced = true
        continue
      case .control:
        if scalar == "\t" || scalar == "\u{B}" || scalar == "\u{C}" || scalar == "\u{85}" {
          if !isSpaced { clean.append(" ") }
          isSpaced = true
        }
        continue
      case .format, .surrogate, .privateUse, .unassigned:
        continue
      case .nonspacingMark, .enclosingMark:
        marks += 1
        if marks > 8 { continue }
      default: marks = 0
      }
      clean.append(scalar)
      isSpaced = false
    }
    if clean.last == " " { clean.removeLast() }
    return String(clean)
  }
}

extension Line {
  /// Joins a dateline that stands alone with the report below it.
  private static func joiningDatelines(_ lines: [Line]) -> [Line] {
    var joined: [Line] = []
    for line in lines {
      if let last = joined.last, last.opensReport, line.isProse {
        joined[joined.count - 1] = Line(
          "\(last.text) \(line.text)", numbers: last.numbers.lowerBound...line.numbers.upperBound,
          startsBlock: last.startsBlock)
      } else {
        joined.append(line)
      }
    }
    return joined
  }

  /// Joins the lines of paragraphs that were wrapped at a fixed width.
  private static func joiningWrapped(_ lines: [Line]) -> [Line] {
    var blocks: [Range<Int>] = []
    var start = 0
    for index in lines.indices where index > 0 && lines[index].startsBlock {
      blocks.append(start..<index)
      start = index
    }
    if start < lines.count { blocks.append(start..<lines.count) }
    let wrapped = blocks.filter { isWrapped(lines[$0]) }
    // Two such blocks make a hard-wrapped page; one alone may be a list.
    guard wrapped.count >= 2 else { return lines }
    var joined: [Line] = []
    for block in blocks {
      if isWrapped(lines[block]) {
        joined += join(lines[block])
      } else {
        joined += lines[block]
      }
    }
    return joined
  }

  /// Whether every line but the last nearly fills one width and most breaks fall inside a sentence.
  private static func isWrapped(_ block: ArraySlice<Line>) -> Bool {
    guard block.count >= 2 else { return false }
    let widths = block.dropLast().map { $0.text.unicodeScalars.count }
    guard let widest = widths.max(), let narrowest = widths.min(), (40...100).contains(widest) else {
      return false
    }
    guard narrowest + 30 >= widest, block.last.map({ $0.text.unicodeScalars.count <= widest + 12 }) == true
    else {
      return false
    }
    let broken = zip(block, block.dropFirst()).count { upper, lower in
      !upper.endsSentence
        && (lower.text.unicodeScalars.first?.properties.isLowercase == true || lower.isWrapContinuation)
    }
    return broken * 2 >= block.count - 1 && block.contains { $0.lowerShare > 0.4 }
  }

  private var isWrapContinuation: Bool { lowerShare > 0.5 && endsSentence }

  private static func join(_ block: ArraySlice<Line>) -> [Line] {
    let widest = block.map { $0.text.unicodeScalars.count }.max() ?? 0
    var joined: [Line] = []
    var parts: [String] = []
    var first: Line?
    for line in block {
      first = first ?? line
      parts.append(line.text)
      let isShort = line.text.unicodeScalars.count + 15 < widest
      if isShort && line.endsSentence || line.numbers.upperBound == block.last?.numbers.upperBound,
        let opening = first
      {
        joined.append(
          Line(
            parts.joined(separator: " "), numbers: opening.numbers.lowerBound...line.numbers.upperBound,
            startsBlock: opening.startsBlock))
        parts = []
        first = nil
      }
    }
    return joined
  }
}
