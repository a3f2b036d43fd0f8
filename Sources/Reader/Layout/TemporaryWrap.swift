import Canvas

extension DisplayText {
  /// Stands in until Canvas wraps.
  static func wrapped(_ text: String, to columns: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var end = 0
    var used = 0
    var offset = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let width = word.count
      if used > 0, used + 1 + width > columns {
        lines.append(start..<end)
        start = offset
        used = width
      } else {
        used += (used > 0 ? 1 : 0) + width
      }
      end = offset + word.utf8.count
      offset = end + 1
    }
    lines.append(start..<end)
    return lines
  }
}
