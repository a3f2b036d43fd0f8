/// One line of a page, cleaned: no control, bidi or zero-width characters, single spaces, trimmed.
struct Line: Sendable {
  /// Lines of the raw file that it came from, from 1; more than one where hard-wrapped lines were joined.
  var numbers: ClosedRange<Int>
  /// The visible text; never empty.
  var text: String {
    didSet { key = Self.key(of: text) }
  }
  /// Bytes of `text` with ASCII letters in lower case: same length, same offsets.
  private(set) var key: [UInt8]
  /// Whether a blank line, or the page's beginning, stands before it.
  var startsBlock: Bool

  /// A line of clean text.
  init(_ text: String, numbers: ClosedRange<Int>, startsBlock: Bool) {
    self.text = text
    self.numbers = numbers
    self.startsBlock = startsBlock
    key = Self.key(of: text)
  }

  /// Bytes in lower case, by which phrases are compared.
  static func key(of text: some StringProtocol) -> [UInt8] {
    text.utf8.map { (65...90).contains($0) ? $0 | 32 : $0 }
  }

  /// The text between two byte offsets, which lie on character boundaries.
  func slice(_ range: Range<Int>) -> String {
    let bytes = text.utf8
    let lower = bytes.index(bytes.startIndex, offsetBy: max(0, min(range.lowerBound, key.count)))
    let upper = bytes.index(bytes.startIndex, offsetBy: max(0, min(range.upperBound, key.count)))
    return String(text[lower..<upper]).trimmed
  }

  /// Words between spaces, with at least one letter or digit each.
  var wordCount: Int {
    text.split(separator: " ").count { $0.utf8.contains { $0.isLetter || $0.isDigit } }
  }

  /// Share of words that begin with a small letter, 0...1.
  var lowerShare: Double {
    let words = text.split(separator: " ").compactMap {
      $0.unicodeScalars.first(where: \.properties.isAlphabetic)
    }
    guard !words.isEmpty else { return 0 }
    return Double(words.count { $0.properties.isLowercase }) / Double(words.count)
  }

  /// Whether a sentence ends here, a bracket with credits and closing quotation marks aside.
  var endsSentence: Bool {
    var rest = Substring(withoutMark.text)
    while let last = rest.last, "\"”’')]»*".contains(last) { rest = rest.dropLast() }
    guard let last = rest.last else { return false }
    return ".!?…".contains(last)
  }

  /// Whether it is a dateline alone, whose report stands on the next line: "Jakarta, CNN Indonesia --".
  var opensReport: Bool {
    let dashes = ["--", "—", "–", " -"]
    return wordCount <= 7 && key.count <= 80 && dashes.contains(where: text.hasSuffix)
      && (text.contains(",") || text.contains("("))
  }

  /// Whether it looks like running text: a sentence of some words, or many words mostly in small letters.
  var isProse: Bool {
    let count = wordCount
    if count >= 6, endsSentence, lowerShare >= 0.25 { return !text.hasSuffix("?") || count >= 16 }
    return count >= 14 && lowerShare >= 0.5
  }

  /// Whether it is so clearly running text that it can restart an article after furniture.
  var isStrongProse: Bool { isProse && wordCount >= 12 && endsSentence && lowerShare >= 0.45 }
}

extension UInt8 {
  /// Whether it is an ASCII letter or part of a character above ASCII.
  var isLetter: Bool { (97...122).contains(self) || (65...90).contains(self) || self >= 0x80 }
  /// Whether it is an ASCII digit.
  var isDigit: Bool { (48...57).contains(self) }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmed: String {
    var slice = self[...]
    while let first = slice.first, first.isWhitespace { slice = slice.dropFirst() }
    while let last = slice.last, last.isWhitespace { slice = slice.dropLast() }
    return String(slice)
  }

  /// Without the marks and spaces that separate parts of a line, at either end.
  var trimmedOfMarks: String {
    let marks = " :|-–—/•·»›>,;*\u{2022}"
    var slice = self[...]
    while let first = slice.first, marks.contains(first) { slice = slice.dropFirst() }
    while let last = slice.last, marks.contains(last) { slice = slice.dropLast() }
    return String(slice)
  }

  /// Letters and digits alone, in lower case: two spellings of a name or headline compare equal.
  var squashed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) {
      let letters = utf8.lazy.filter { $0.isLetter || $0.isDigit }
      return String(decoding: letters.map { (65...90).contains($0) ? $0 | 32 : $0 }, as: UTF8.self)
    }
    var scalars = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      scalars.append(scalar)
    }
    return String(scalars)
  }
}

extension [UInt8] {
  /// Whether `phrase` stands at `start`, a word boundary after it.
  func holds(_ phrase: [UInt8], at start: Int) -> Bool {
    guard start >= 0, start + phrase.count <= count, let last = phrase.last else { return false }
    for offset in phrase.indices where self[start + offset] != phrase[offset] { return false }
    let end = start + phrase.count
    return end == count || !(last.isLetter || last.isDigit) || !(self[end].isLetterAlone || self[end].isDigit)
  }

  /// First offset from `start` at which `phrase` stands between word boundaries.
  func offset(of phrase: [UInt8], from start: Int = 0) -> Int? {
    guard let first = phrase.first, phrase.count <= count else { return nil }
    var index = start
    while index + phrase.count <= count {
      if self[index] == first, holds(phrase, at: index),
        index == 0 || !(self[index - 1].isLetterAlone && first.isLetterAlone)
      {
        return index
      }
      index += 1
    }
    return nil
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter.
  fileprivate var isLetterAlone: Bool { (97...122).contains(self) || (65...90).contains(self) }
}
