internal import Glibc

/// Cuts the bytes of a page into tags, text and comments as browsers do, without copying any.
///
/// Nothing is an error: what browsers would mend is mended. Of each tag the first `mostAttributes`
/// attributes are kept and the others stepped over.
///
/// - Complexity: O(*n*) in the bytes for the whole page, whatever they are.
/// - SeeAlso: WHATWG HTML, "Tokenization".
struct HTMLTokenizer: Sendable {
  /// Attributes that are kept of one tag; real ones have a dozen.
  static let mostAttributes = 48

  /// The page: UTF-8, or any encoding that has ASCII's bytes for ASCII.
  let bytes: [UInt8]
  /// Attributes of the start tag that `next` gave last, in order.
  private(set) var attributes: [HTMLAttribute] = []
  private var position: Int
  private let end: Int
  /// The element whose raw text comes next.
  private var rawTag: HTMLTag?

  /// A tokenizer at the beginning of the bytes, or of a part of them.
  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next token; `nil` at the end.
  mutating func next() -> HTMLToken? {
    attributes.removeAll(keepingCapacity: true)
    if let tag = rawTag {
      rawTag = nil
      if let token = rawText(of: tag) { return token }
    }
    let start = position
    guard start < end else { return nil }
    if bytes[start] == UInt8(ascii: "<"), let token = markup(at: start) { return token }
    var stop = index(of: UInt8(ascii: "<"), from: start + 1)
    while stop < end, !opensMarkup(at: stop) { stop = index(of: UInt8(ascii: "<"), from: stop + 1) }
    position = stop
    return HTMLToken(kind: .text, range: start..<stop, span: start..<stop)
  }

  /// Bytes of the value of the last start tag's attribute with this name in small letters; `nil` when it has none.
  func value(of name: StaticString) -> Range<Int>? {
    attributes.first { holds(name, in: $0.name) }?.value
  }

  /// The value of an attribute as text, with character references as characters.
  func text(of name: StaticString) -> String? {
    value(of: name).map { HTMLReferences.text(bytes, in: $0, isAttribute: true) }
  }

  /// Whether the bytes are this word in ASCII letters of either case; the word is in small letters.
  func holds(_ word: StaticString, in range: Range<Int>) -> Bool { bytes.holds(word, in: range) }
}

extension HTMLTokenizer {
  /// Whether the angle bracket at `place` begins anything but text.
  private func opensMarkup(at place: Int) -> Bool {
    guard place + 1 < end else { return false }
    let byte = bytes[place + 1]
    return byte.isASCIILetter || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
      || byte == UInt8(ascii: "?")
  }

  /// The tag or comment at an angle bracket; `nil` for text.
  private mutating func markup(at start: Int) -> HTMLToken? {
    guard start + 1 < end else { return nil }
    switch bytes[start + 1] {
    case let byte where byte.isASCIILetter: return tag(at: start, nameAt: start + 1, kind: .startTag)
    case UInt8(ascii: "/"):
      guard start + 2 < end else { return nil }
      if bytes[start + 2].isASCIILetter { return tag(at: start, nameAt: start + 2, kind: .endTag) }
      return comment(from: start, content: start + 2)
    case UInt8(ascii: "?"): return comment(from: start, content: start + 1)
    case UInt8(ascii: "!"): return declaration(at: start)
    default: return nil
    }
  }

  /// A tag whose last angle bracket is missing is lost with its content, as in browsers.
  private mutating func tag(at start: Int, nameAt nameStart: Int, kind: HTMLToken.Kind) -> HTMLToken {
    var place = nameStart
    while place < end, !bytes[place].endsTagName { place += 1 }
    let name = nameStart..<place
    let closesItself = readAttributes(from: place)
    let tag = bytes.withUnsafeBufferPointer { HTMLTag(UnsafeBufferPointer(rebasing: $0[name])) }
    if kind == .startTag, tag.isRawText, !closesItself { rawTag = tag }
    return HTMLToken(
      kind: kind, tag: tag, range: name, span: start..<position, closesItself: closesItself)
  }

  /// Reads to the tag's end; whether it closes itself.
  private mutating func readAttributes(from start: Int) -> Bool {
    var place = start
    while place < end {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") {
        position = place + 1
        return place > start && bytes[place - 1] == UInt8(ascii: "/")
      }
      if byte.isHTMLSpace || byte == UInt8(ascii: "/") {
        place += 1
        continue
      }
      let nameStart = place
      place += 1  // An equals sign in first place belongs to the name.
      while place < end, !bytes[place].endsTagName, bytes[place] != UInt8(ascii: "=") { place += 1 }
      let name = nameStart..<place
      var value = place..<place
      var ahead = place
      while ahead < end, bytes[ahead].isHTMLSpace { ahead += 1 }
      if ahead < end, bytes[ahead] == UInt8(ascii: "=") {
        (value, place) = readValue(from: ahead + 1)
        // The slash of an unquoted value's end does not close the tag.
        if place < end, bytes[place] == UInt8(ascii: ">"), value.upperBound == place {
          keep(HTMLAttribute(name: name, value: value))
          position = place + 1
          return false
        }
      } else {
        place = ahead
      }
      keep(HTMLAttribute(name: name, value: value))
    }
    position = end
    return false
  }

  private mutating func keep(_ attribute: HTMLAttribute) {
    if attributes.count < Self.mostAttributes { attributes.append(attribute) }
  }

  /// The value after an equals sign, and the place behind it.
  private func readValue(from start: Int) -> (value: Range<Int>, next: Int) {
    var place = start
    while place < end, bytes[place].isHTMLSpace { place += 1 }
    guard place < end else { return (place..<place, place) }
    let quote = bytes[place]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let close = index(of: quote, from: place + 1)
      return (min(place + 1, close)..<close, min(close + 1, end))
    }
    let valueStart = place
    while place < end, !bytes[place].isHTMLSpace, bytes[place] != UInt8(ascii: ">") { place += 1 }
    return (valueStart..<place, place)
  }

  /// A comment, CDATA or document type.
  private mutating func declaration(at start: Int) -> HTMLToken {
    let content = start + 2
    if begins("--", at: content) {
      let text = content + 2
      // "<!-->" and "<!--->" are empty comments.
      if begins(">", at: text) || begins("->", at: text) {
        position = index(of: UInt8(ascii: ">"), from: text) + 1
        return HTMLToken(kind: .comment, range: text..<text, span: start..<position)
      }
      var close = text
      while true {
        close = index(of: UInt8(ascii: ">"), from: close)
        guard close < end else { break }
        let isEnd = close - 2 >= text && bytes[close - 1] == 45 && bytes[close - 2] == 45
        let isBang =
          close - 3 >= text && bytes[close - 1] == 33 && bytes[close - 2] == 45 && bytes[close - 3] == 45
        if isEnd || isBang {
          position = close + 1
          return HTMLToken(kind: .comment, range: text..<(close - (isEnd ? 2 : 3)), span: start..<position)
        }
        close += 1
      }
      position = end
      return HTMLToken(kind: .comment, range: min(text, end)..<end, span: start..<end)
    }
    if begins("[cdata[", at: content) {
      let text = content + 7
      var close = text
      while close < end {
        close = index(of: UInt8(ascii: "]"), from: close)
        if begins("]]>", at: close) { break }
        close += 1
      }
      close = min(close, end)
      position = min(close + 3, end)
      return HTMLToken(kind: .rawText, range: text..<max(text, close), span: start..<position)
    }
    let isDoctype = begins("doctype", at: content)
    var token = comment(from: start, content: content)
    if isDoctype { token.kind = .doctype }
    return token
  }

  /// A comment that ends at the first angle bracket.
  private mutating func comment(from start: Int, content: Int) -> HTMLToken {
    let close = index(of: UInt8(ascii: ">"), from: content)
    position = min(close + 1, end)
    return HTMLToken(kind: .comment, range: min(content, close)..<close, span: start..<position)
  }

  /// The text up to the element's end tag, or to the page's end; `nil` when there is none.
  private mutating func rawText(of tag: HTMLTag) -> HTMLToken? {
    let start = position
    let name = Array(tag.name.utf8)
    var stop = index(of: UInt8(ascii: "<"), from: start)
    while stop < end, !closes(name, at: stop) { stop = index(of: UInt8(ascii: "<"), from: stop + 1) }
    position = stop
    guard stop > start else { return nil }
    return HTMLToken(
      kind: tag.hasReferences ? .text : .rawText, tag: tag, range: start..<stop, span: start..<stop)
  }

  private func closes(_ name: [UInt8], at place: Int) -> Bool {
    let after = place + 2 + name.count
    guard after <= end, bytes[place + 1] == UInt8(ascii: "/") else { return false }
    for offset in name.indices where bytes[place + 2 + offset].lowercased != name[offset] { return false }
    return after == end || bytes[after].endsTagName
  }

  private func begins(_ word: StaticString, at place: Int) -> Bool {
    place + word.utf8CodeUnitCount <= end && bytes.holds(word, in: place..<(place + word.utf8CodeUnitCount))
  }

  /// First place of the byte from `start`; the end when there is none.
  private func index(of byte: UInt8, from start: Int) -> Int {
    guard start < end else { return end }
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let found = memchr(base + start, Int32(byte), end - start) else {
        return end
      }
      return UnsafeRawPointer(found) - base
    }
  }
}

extension UInt8 {
  /// Whether it is white space to HTML.
  var isHTMLSpace: Bool { self == 32 || self == 10 || self == 9 || self == 13 || self == 12 }
  /// Whether a tag's or attribute's name ends before it.
  fileprivate var endsTagName: Bool { isHTMLSpace || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") }
  /// Whether it is an ASCII letter.
  var isASCIILetter: Bool { (self | 32) &- 97 < 26 }
  /// The byte with an ASCII capital as its small letter.
  var lowercased: UInt8 { self &- 65 < 26 ? self | 32 : self }
}

extension [UInt8] {
  /// Whether the bytes of the range are this word in ASCII letters of either case; the word is in small letters.
  func holds(_ word: StaticString, in range: Range<Int>) -> Bool {
    guard range.count == word.utf8CodeUnitCount, range.upperBound <= count else { return false }
    for offset in 0..<range.count
    where self[range.lowerBound + offset].lowercased != word.utf8Start[offset] { return false }
    return true
  }
}
