/// Cuts UTF-8 bytes into words, numbers and marks in one pass.
struct WordScanner {
  private let bytes: [UInt8]

  /// A scanner over the bytes of a whole text, which must be valid UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Words of a stretch in order; blanks belong to none.
  ///
  /// - Complexity: O(*n*) in the bytes of `range`.
  func words(in range: Range<Int>) -> [Word] {
    var words: [Word] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let (type, length) = self.type(at: position, before: range.upperBound)
      switch type {
      case .blank:
        position += length
      case .mark:
        let end = position + length
        let isPossessive =
          words.last?.range.upperBound == position && words.last?.kind == .word
          && isPossessive(at: position, length, before: range.upperBound)
        words.append(
          Word(range: position..<(isPossessive ? end + 1 : end), kind: isPossessive ? .word : .mark))
        position = isPossessive ? end + 1 : end
      case .letter, .digit:
        let word = self.word(at: position, before: range.upperBound)
        words.append(word)
        position = word.range.upperBound
      }
    }
    return words
  }
}

private extension WordScanner {
  enum ScalarType { case letter, digit, blank, mark }

  func word(at start: Int, before end: Int) -> Word {
    var position = start
    var hasLetter = false
    var last = ScalarType.mark
    var dots = 0
    var sinceDot = 0
    while position < end {
      let (type, length) = self.type(at: position, before: end)
      if type == .letter || type == .digit {
        hasLetter = hasLetter || type == .letter
        last = type
        sinceDot += 1
        position += length
      } else if type == .mark, let next = joinedType(after: position + length, before: end),
        !isPossessive(at: position, length, before: end),
        joins(position, length, last, next, sinceDot: sinceDot)
      {
        if bytes[position] == UInt8(ascii: ".") {
          dots += 1
          sinceDot = 0
        }
        position += length
      } else {
        break
      }
    }
    // The last full stop of "U.S." belongs to the acronym.
    if dots > 0, sinceDot == 1, last == .letter, position < end, bytes[position] == UInt8(ascii: ".") {
      position += 1
    }
    return Word(range: start..<position, kind: hasLetter ? .word : .number)
  }

  /// Whether an apostrophe and an "s" that ends the word stand here: "Japan's" is two words.
  func isPossessive(at position: Int, _ length: Int, before end: Int) -> Bool {
    let isApostrophe =
      bytes[position] == UInt8(ascii: "'")
      || length == 3 && bytes[position] == 0xE2 && bytes[position + 1] == 0x80 && bytes[position + 2] == 0x99
    let next = position + length
    guard isApostrophe, next < end, bytes[next] | 0x20 == UInt8(ascii: "s") else { return false }
    guard next + 1 < end else { return true }
    let following = type(at: next + 1, before: end).type
    return following != .letter && following != .digit
  }

  func joinedType(after position: Int, before end: Int) -> ScalarType? {
    guard position < end else { return nil }
    let type = self.type(at: position, before: end).type
    return type == .letter || type == .digit ? type : nil
  }

  /// Whether the mark at `position` stands inside a word.
  func joins(_ position: Int, _ length: Int, _ last: ScalarType, _ next: ScalarType, sinceDot: Int) -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "-"):
      return last == .letter
    case UInt8(ascii: "'"):
      return last == .letter && next == .letter
    case UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":"):
      return last == .digit && next == .digit
    case UInt8(ascii: "."):
      if last == .digit { return next == .digit }
      guard next == .letter else { return false }
      let isLowerNext = !(65...90).contains(bytes[position + 1])
      return isLowerNext || sinceDot == 1 || (65...90).contains(bytes[position - 1])
    case 0xE2:
      // U+2019, the apostrophe of good typography, and U+2011, the hyphen that does not break.
      let isApostrophe = bytes[position + 1] == 0x80 && bytes[position + 2] == 0x99
      let isHyphen = bytes[position + 1] == 0x80 && bytes[position + 2] == 0x91
      return (isApostrophe || isHyphen) && last == .letter && next == .letter
    default:
      return false
    }
  }

  /// Type and length in bytes of the scalar at `position`.
  @inline(__always)
  func type(at position: Int, before end: Int) -> (type: ScalarType, length: Int) {
    switch bytes[position] {
    case 65...90, 97...122: (.letter, 1)
    case 48...57: (.digit, 1)
    case 0...32, 127: (.blank, 1)
    case 33...126: (.mark, 1)
    default: typeBeyondASCII(at: position, before: end)
    }
  }

  func typeBeyondASCII(at position: Int, before end: Int) -> (type: ScalarType, length: Int) {
    let byte = bytes[position]
    let length = min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2, end - position)
    var value = UInt32(byte) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for offset in 1..<max(1, length) { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
    // Dashes, quotation marks, bullets and the ellipsis need no look into the Unicode tables.
    guard !(0x2010...0x2027).contains(value), let scalar = Unicode.Scalar(value) else {
      return (.mark, length)
    }
    let properties = scalar.properties
    if properties.isAlphabetic || properties.isDiacritic || properties.isGraphemeExtend {
      return (.letter, length)
    }
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return (.blank, length) }
    return (properties.numericType == .decimal ? .digit : .mark, length)
  }
}
