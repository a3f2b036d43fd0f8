/// Gathers the text of elements into lines as a browser lays them out: white space folded, no empty line.
///
/// Lines hold no control, bidi or zero-width character, whatever was put in.
struct TextLines: Sendable {
  /// Finished lines in order; none is empty.
  private(set) var lines: [String] = []
  /// Whether line breaks in the text are line breaks, as in `pre`.
  var keepsBreaks = false
  private var line: [UInt8] = []
  private var isSpaced = true
  /// A cell of a table ended: what comes next belongs to the same row.
  private var isBetweenCells = false
  /// Put before the next text: the mark of a list item.
  private var mark: [UInt8] = []

  /// Whether the line that is being written has no text yet.
  var isAtLineStart: Bool { line.isEmpty }

  /// Bytes that the line holds so far.
  var lineLength: Int { line.count }

  /// Appends text.
  ///
  /// - Parameter hasReferences: Whether character references stand for characters.
  mutating func append(_ bytes: [UInt8], in range: Range<Int>, hasReferences: Bool) {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      if byte.isHTMLSpace {
        if keepsBreaks, byte == 10 { endLine() } else { space() }
        place += 1
        continue
      }
      openText()
      if byte == UInt8(ascii: "&"), hasReferences {
        let length = HTMLReferences.appendReference(
          bytes, at: place, before: range.upperBound, to: &line, false)
        if length > 0 {
          place += length
          continue
        }
      }
      let start = place
      place += 1
      while place < range.upperBound, !bytes[place].isHTMLSpace, bytes[place] != UInt8(ascii: "&") {
        place += 1
      }
      line.append(contentsOf: bytes[start..<place])
    }
  }

  /// A space, unless one stands there.
  mutating func space() {
    if !isSpaced {
      line.append(32)
      isSpaced = true
    }
  }

  /// Ends the line, if there is one.
  mutating func endLine() {
    isBetweenCells = false
    isSpaced = true
    guard !line.isEmpty else { return }
    let text = Self.text(line)
    if !text.isEmpty { lines.append(text) }
    line.removeAll(keepingCapacity: true)
  }

  /// Ends a cell of a table: a short one shares its line with the next.
  mutating func endCell() {
    if line.count > 100 { endLine() } else { isBetweenCells = !line.isEmpty }
  }

  /// Begins a list item: the next text gets a mark.
  mutating func beginItem() {
    endLine()
    mark = Array("• ".utf8)
  }

  /// Forgets the mark of an item without text.
  mutating func endItem() {
    endLine()
    mark = []
  }

  private mutating func openText() {
    if isBetweenCells {
      isBetweenCells = false
      if !isSpaced { line.append(32) }
      line.append(contentsOf: Array("| ".utf8))
    } else if !mark.isEmpty {
      line.append(contentsOf: mark)
      mark = []
    }
    isSpaced = false
  }

  /// Weight of the line's text from a byte on: one for a letter, two for one of East Asia.
  func weight(from start: Int) -> Int {
    var weight = 0
    for byte in line[start...] where byte & 0xC0 != 0x80 { weight += byte >= 0xE3 ? 2 : 1 }
    return weight
  }

  /// Weight of the line, and whether a sentence ends in it.
  func measure() -> (weight: Int, hasSentence: Bool) {
    var weight = 0
    var hasSentence = false
    for index in line.indices {
      let byte = line[index]
      if byte & 0xC0 == 0x80 { continue }
      weight += byte >= 0xE3 ? 2 : 1
      if !hasSentence { hasSentence = endsSentence(at: index) }
    }
    return (weight, hasSentence)
  }

  /// The last finished line, which is taken away.
  mutating func takeLast() -> String? { lines.popLast() }

  private func endsSentence(at index: Int) -> Bool {
    switch line[index] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      guard index > 0, !line[index - 1].isDigit || index + 1 == line.count else { return false }
      let next = index + 1 < line.count ? line[index + 1] : 32
      return next == 32 || next == UInt8(ascii: "\"") || next == UInt8(ascii: "'")
        || next == UInt8(ascii: ")")
        || next >= 0x80
    case 0xE3: return index + 2 < line.count && line[index + 1] == 0x80 && line[index + 2] == 0x82
    case 0xEF: return index + 2 < line.count && line[index + 1] == 0xBC
    default: return false
    }
  }

  /// The bytes as clean text: U+FFFD for what is no UTF-8, nothing that a terminal would stumble over.
  static func text(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    if isPlain(bytes) { return bytes.last == 32 ? String(text.dropLast()) : text }
    return Line.cleaned(text.unicodeScalars)
  }

  /// Whether the bytes hold nothing but ASCII and the most common letters and marks above it.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x20...0x7E, 0x80...0xBF, 0xC3...0xCB, 0xD0...0xD1, 0xE4...0xE9, 0xEB...0xEC: index += 1
      case 0xE2:
        guard index + 2 < bytes.count, bytes[index + 1] == 0x80, (0x90...0xA6).contains(bytes[index + 2])
        else {
          return false
        }
        index += 3
      default: return false
      }
    }
    return true
  }
}
