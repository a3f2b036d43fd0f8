import Canvas
import News

/// Two articles broken into lines: beside each other, or paragraph by paragraph below each other.
struct ComparisonLayout: Sendable {
  /// Columns of the whole.
  let columns: Int
  /// Whether the articles stand beside each other.
  let isSideBySide: Bool
  /// Lines from top to bottom.
  private(set) var lines: [Line] = []

  /// Columns from which on two articles find room beside each other.
  static let widest = 100

  /// A line of both articles.
  struct Line: Hashable, Sendable {
    /// The left article's words; of whichever article it is where they stand below each other.
    var left: [Span] = []
    /// The right article's words.
    var right: [Span] = []
    /// Which article a paragraph is of, on its first line, where they stand below each other.
    var sign: String?
  }

  /// Text with its look; `nil` is the program's own words.
  struct Span: Hashable, Sendable {
    /// The text.
    var text: String
    /// How it stands to the other article.
    var look: ComparisonWording.Look?
  }

  /// Lays a comparison out; one that is wide enough has its articles beside each other.
  init(_ comparison: Comparison, columns: Int) {
    self.columns = columns
    isSideBySide = columns >= Self.widest
    for (index, row) in comparison.rows.enumerated() {
      if index > 0 { lines.append(Line()) }
      let left = row.left.map { spans(of: comparison.left, $0) } ?? []
      let right = row.right.map { spans(of: comparison.right, $0) } ?? []
      if isSideBySide {
        for line in 0..<max(left.count, right.count) {
          lines.append(
            Line(
              left: left.indices.contains(line) ? left[line] : [],
              right: right.indices.contains(line) ? right[line] : []))
        }
      } else {
        lines += left.enumerated().map { Line(left: $1, sign: $0 == 0 ? "A" : nil) }
        lines += right.enumerated().map { Line(left: $1, sign: $0 == 0 ? "B" : nil) }
      }
    }
    addLeftOut(comparison)
  }

  /// Columns of the text of one article.
  var textColumns: Int { isSideBySide ? min(72, (columns - 5) / 2) : max(1, min(72, columns - 4)) }

  private mutating func addLeftOut(_ comparison: Comparison) {
    for side in [comparison.left, comparison.right] where side.text.leftOut > 0 {
      let text =
        "\(side.summary.outlet.name): \(side.text.leftOut) more paragraphs are too many to compare"
      lines += [Line(), Line(left: [Span(text: text, look: nil)])]
    }
  }

  private func spans(of side: Comparison.Side, _ index: Int) -> [[Span]] {
    let text = side.text.paragraphs[index].text
    let bytes = Array(text.utf8)
    let parts = side.parts[index]
    var first = 0
    return DisplayText.wrapped(text, to: textColumns).map { line in
      while first < parts.count, parts[first].range.upperBound <= line.lowerBound { first += 1 }
      return parts[first...].prefix { $0.range.lowerBound < line.upperBound }.map { part in
        Span(text: String(decoding: bytes[part.range.clamped(to: line)], as: UTF8.self), look: part.look)
      }
    }
  }
}
