extension FeedBuilder {
  /// Adds text to the innermost element.
  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, hasReferences: Bool, hasControls: Bool,
    _ scanner: inout MarkupScanner
  ) {
    guard let frame = frames.last else {
      if !bytes.allSatisfy(\.isMarkupSpace) { isWellFormed = false }
      return
    }
    var isMarkup = false
    if let content {
      isMarkup = content.isInline
      if isMarkup, content.isWrapped, frames.count - 1 == content.frame, !bytes.allSatisfy(\.isMarkupSpace) {
        self.content?.isWrapped = false
      }
    } else if !frame.element.keepsText {
      if hasReferences {
        var rest: [UInt8] = []
        MarkupReferences.append(
          bytes, to: &rest, isMarkup: false, hasSubset: scanner.hasSubset, &scanner.isWellFormed)
      }
      return
    }
    let start = content.map { frames[$0.frame].textStart } ?? frame.textStart
    guard text.count - start + bytes.count <= Self.longestText else { return }
    let place = text.count
    if hasReferences {
      MarkupReferences.append(
        bytes, to: &text, isMarkup: isMarkup, hasSubset: scanner.hasSubset, &scanner.isWellFormed)
    } else if isMarkup, bytes.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) {
      for byte in bytes { Self.escape(byte, into: &text) }
    } else {
      text.append(contentsOf: bytes)
    }
    if hasControls {
      let kept = text[place...].filter { !$0.isMarkupControl }
      text.replaceSubrange(place..., with: kept)
    }
  }

  static func escape(_ byte: UInt8, into text: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): text.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): text.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): text.append(contentsOf: "&gt;".utf8)
    default: text.append(byte)
    }
  }

  /// The bytes of an element's text without white space around them.
  func trimmedText(of frame: Frame) -> Range<Int> { trimmed(frame.textStart..<text.count) }

  /// A part of the text without white space around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      if text[low] <= 0x20 {
        low += 1
      } else if low + 1 < high, text[low] == 0xC2, text[low + 1] == 0xA0 || text[low + 1] == 0x85 {
        low += 2
      } else if low + 2 < high, text[low] == 0xE3, text[low + 1] == 0x80, text[low + 2] == 0x80 {
        low += 3
      } else {
        break
      }
    }
    while high > low {
      if text[high - 1] <= 0x20 {
        high -= 1
      } else if high - 1 > low, text[high - 2] == 0xC2, text[high - 1] == 0xA0 || text[high - 1] == 0x85 {
        high -= 2
      } else if high - 2 > low, text[high - 3] == 0xE3, text[high - 2] == 0x80, text[high - 1] == 0x80 {
        high -= 3
      } else {
        break
      }
    }
    return low..<high
  }

  /// The text of an element; `nil` when it has none.
  func value(of frame: Frame) -> String? {
    let range = trimmedText(of: frame)
    return range.isEmpty ? nil : string(range)
  }

  func string(_ range: Range<Int>) -> String {
    text.withUnsafeBufferPointer {
      FeedCharacters.string(UnsafeBufferPointer(rebasing: $0[range]), isWestern: isWestern)
    }
  }
}

/// Mends what feeds commonly get wrong in the characters of a text.
enum FeedCharacters {
  /// The text of valid UTF-8.
  ///
  /// Controls of C1 are what windows-1252 means by them, or nothing. Text of a Western encoding that was
  /// encoded twice is UTF-8 again.
  static func string(_ bytes: UnsafeBufferPointer<UInt8>, isWestern: Bool) -> String {
    if isWestern, let twice = decodedTwice(bytes) { return twice }
    var index = 0
    while index + 1 < bytes.count {
      index = UTF8Check.skipASCII(bytes, from: index)
      guard index + 1 < bytes.count else { break }
      if bytes[index] == 0xC2, bytes[index + 1] < 0xA0 { return withoutC1(bytes) }
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func withoutC1(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      guard (0x80...0x9F).contains(scalar.value) else {
        result.append(scalar)
        continue
      }
      let code = Windows1252.code(UInt8(scalar.value))
      if code != 0xFFFD, let meant = Unicode.Scalar(code) { result.append(meant) }
    }
    return String(result)
  }

  private static func decodedTwice(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard UTF8Check.skipASCII(bytes, from: 0) < bytes.count else { return nil }
    var once: [UInt8] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      guard scalar.value < 256 else { return nil }
      once.append(UInt8(scalar.value))
    }
    let check = once.withUnsafeBufferPointer { UTF8Check($0) }
    guard check.sequences > 0, check.faults == 0, check.open == 0 else { return nil }
    return String(decoding: once, as: UTF8.self)
  }
}
