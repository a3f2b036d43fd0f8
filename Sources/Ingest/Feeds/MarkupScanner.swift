internal import Glibc

/// Cuts XML, or what is meant to be XML, into tags and text, from chunk to chunk in one pass.
///
/// Nothing is an error: what is wrong clears `isWellFormed` and is read as it was most likely meant. No
/// document type is looked into, so that no entity is ever declared. Ranges are places in the bytes that
/// are held at the moment; they are good until the next call of `append` or `next`.
///
/// - Complexity: O(*n*) in the bytes, whatever they are.
/// - SeeAlso: Extensible Markup Language 1.0, fifth edition.
struct MarkupScanner: ~Copyable {
  /// Bytes of a tag beyond which its "<" is text.
  static let longestTag = 2 << 20
  /// Attributes that are kept of one tag.
  static let mostAttributes = 64

  /// A piece of the document.
  enum Token {
    case start(name: Range<Int>, isEmpty: Bool)
    case end(name: Range<Int>)
    /// Text in which references stand for characters.
    case text(Range<Int>, hasReferences: Bool, hasControls: Bool)
    /// Text that stands for itself.
    case cdata(Range<Int>, hasControls: Bool)
  }

  /// Where an attribute stands.
  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  /// Where in the grammar the next byte is.
  enum Mode {
    case content, comment, cdata, instruction
    case doctype(quote: UInt8, brackets: Int)
  }

  /// Attributes of the start tag that `next` gave last, in order.
  var attributes: [Attribute] = []
  /// Whether all so far is XML.
  var isWellFormed = true
  /// Whether the document type has declarations of its own, which are not read.
  private(set) var hasSubset = false
  /// Whether the document type names Netscape, as RSS 0.91 does.
  private(set) var isNetscape = false

  /// The bytes that are held.
  var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Number of the bytes that are held.
  var count = 0
  /// The first byte that was not read yet.
  var position = 0
  private var mode = Mode.content
  /// Whether a tag or declaration has come.
  var hasContent = false
  /// Where the search for a tag's end goes on, so that no byte is looked at twice.
  var tagPlace = 0
  /// The quotation mark that is open, or 0.
  var tagQuote: UInt8 = 0
  /// The first closing bracket within quotation marks, or 0.
  var tagMark = 0
  /// Whether an equals sign came last.
  var tagEquals = false

  /// A scanner without bytes.
  init() {
    capacity = 1 << 17
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// The bytes of a range of the last token.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer(base + range.lowerBound), count: range.count)
  }

  /// Adds the next bytes of the document, which are UTF-8.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
    if position > 0 {
      memmove(base, base + position, count - position)
      count -= position
      tagPlace = max(0, tagPlace - position)
      tagMark = max(0, tagMark - position)
      position = 0
    }
    if count + bytes.count > capacity {
      capacity = max(capacity * 2, count + bytes.count)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      memcpy(larger, base, count)
      base.deallocate()
      base = larger
    }
    memcpy(base + count, source, bytes.count)
    count += bytes.count
  }

  /// The next token; `nil` when more bytes are needed, or at the end.
  ///
  /// - Parameter isLast: Whether no bytes will follow.
  mutating func next(isLast: Bool) -> Token? {
    while position < count {
      switch mode {
      case .content:
        if base[position] != UInt8(ascii: "<") { return text(isLast) }
        switch markup(isLast) {
        case .token(let token): return token
        case .skipped: continue
        case .needsMore: return nil
        }
      case .comment: guard skipComment(isLast) else { return nil }
      case .instruction: guard skipInstruction(isLast) else { return nil }
      case .doctype(let quote, let brackets): skipDoctype(quote, brackets)
      case .cdata:
        if let token = cdata(isLast) { return token }
        if case .cdata = mode { return nil }
      }
    }
    return nil
  }
}

extension MarkupScanner {
  /// What a step of reading gave.
  enum Step {
    case token(Token), skipped, needsMore
  }

  /// First place of a byte from `start`; `nil` when there is none.
  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < count, let found = memchr(base + start, Int32(byte), count - start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private func starts(_ word: StaticString, at place: Int) -> Bool {
    guard place + word.utf8CodeUnitCount <= count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where base[place + offset].lowercased != word.utf8Start[offset] {
      return false
    }
    return true
  }

  private mutating func text(_ isLast: Bool) -> Token? {
    let start = position
    var end = find(UInt8(ascii: "<"), from: start) ?? count
    let isOpen = end == count && !isLast
    let reference = memchr(base + start, Int32(UInt8(ascii: "&")), end - start)
    if isOpen, reference != nil {
      // A reference may go on in the next chunk.
      var place = end
      while place > start, end - place < 40, base[place - 1] != UInt8(ascii: "&") { place -= 1 }
      if place > start, base[place - 1] == UInt8(ascii: "&"),
        memchr(base + place, Int32(UInt8(ascii: ";")), end - place) == nil
      {
        end = place - 1
      }
      if end == start { return nil }
    }
    position = end
    let hasControls = hasControls(start..<end)
    if hasControls { isWellFormed = false }
    return .text(start..<end, hasReferences: reference != nil, hasControls: hasControls)
  }

  /// Whether there are controls other than white space.
  private func hasControls(_ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    let raw = UnsafeRawPointer(base)
    while place + 8 <= range.upperBound {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      // Some byte is below 0x20, white space included, or 0x7F.
      let below = (word &- 0x2020_2020_2020_2020) & ~word
      let delete = (word ^ 0x7F7F_7F7F_7F7F_7F7F) &- 0x0101_0101_0101_0101
      if (below | delete) & 0x8080_8080_8080_8080 != 0 {
        for offset in 0..<8 where base[place + offset].isMarkupControl { return true }
      }
      place += 8
    }
    while place < range.upperBound {
      if base[place].isMarkupControl { return true }
      place += 1
    }
    return false
  }

  private mutating func markup(_ isLast: Bool) -> Step {
    guard position + 1 < count else { return isLast ? bareBracket() : .needsMore }
    let next = base[position + 1]
    if next.isNameStart { return startTag(isLast) }
    switch next {
    case UInt8(ascii: "/"): return endTag(isLast)
    case UInt8(ascii: "?"):
      if starts("<?xml", at: position), hasContent || position > 0 { isWellFormed = false }
      hasContent = true
      position += 2
      mode = .instruction
      return .skipped
    case UInt8(ascii: "!"):
      guard isLast || count - position >= 9 else { return .needsMore }
      return declaration()
    default: return bareBracket()
    }
  }

  /// Reads a bracket that begins nothing as text.
  mutating func bareBracket() -> Step {
    isWellFormed = false
    position += 1
    return .token(.text((position - 1)..<position, hasReferences: false, hasControls: false))
  }

  private mutating func declaration() -> Step {
    if starts("<!--", at: position) {
      position += 4
      mode = .comment
    } else if starts("<![cdata[", at: position) {
      position += 9
      mode = .cdata
    } else {
      if !starts("<!doctype", at: position) { isWellFormed = false }
      position += 2
      mode = .doctype(quote: 0, brackets: 0)
    }
    hasContent = true
    return .skipped
  }

  private mutating func endTag(_ isLast: Bool) -> Step {
    hasContent = true
    let close: Int
    if let found = find(UInt8(ascii: ">"), from: position) {
      close = found
    } else {
      guard isLast || count - position > 4096 else { return .needsMore }
      isWellFormed = false
      close = count
    }
    var place = position + 2
    while place < close, !base[place].isMarkupSpace, base[place] != UInt8(ascii: "<") { place += 1 }
    let name = (position + 2)..<place
    while place < close, base[place].isMarkupSpace { place += 1 }
    if place < close {
      // Another tag begins before this one ended.
      isWellFormed = false
      position = base[place] == UInt8(ascii: "<") ? place : close + 1
    } else {
      position = min(count, close + 1)
    }
    return .token(.end(name: name))
  }
}

extension MarkupScanner {
  private mutating func skipComment(_ isLast: Bool) -> Bool {
    var place = position
    while let close = find(UInt8(ascii: ">"), from: place) {
      if close - 2 >= position, base[close - 1] == UInt8(ascii: "-"), base[close - 2] == UInt8(ascii: "-") {
        position = close + 1
        mode = .content
        return true
      }
      place = close + 1
    }
    if isLast { isWellFormed = false }
    position = isLast ? count : max(position, count - 2)
    return isLast
  }

  private mutating func skipInstruction(_ isLast: Bool) -> Bool {
    guard let close = find(UInt8(ascii: ">"), from: position) else {
      if isLast { isWellFormed = false }
      // Stay at least one byte behind, which may be the question mark.
      position = isLast ? count : max(position, count - 1)
      return isLast
    }
    if close == position || base[close - 1] != UInt8(ascii: "?") { isWellFormed = false }
    position = close + 1
    mode = .content
    return true
  }

  private mutating func skipDoctype(_ openQuote: UInt8, _ openBrackets: Int) {
    var quote = openQuote
    var brackets = openBrackets
    while position < count {
      let byte = base[position]
      if brackets == 0, byte.lowercased == UInt8(ascii: "n"), starts("netscape", at: position) {
        isNetscape = true
      }
      position += 1
      if quote == UInt8(ascii: "-") {
        if byte == UInt8(ascii: ">"), position >= 3, starts("-->", at: position - 3) { quote = 0 }
        continue
      }
      if quote != 0 {
        if byte == quote { quote = 0 }
        continue
      }
      switch byte {
      case UInt8(ascii: "-") where position >= 4 && starts("<!--", at: position - 4): quote = byte
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "["):
        brackets += 1
        hasSubset = true
      case UInt8(ascii: "]"): brackets = max(0, brackets - 1)
      case UInt8(ascii: ">") where brackets == 0:
        mode = .content
        return
      default: break
      }
    }
    mode = .doctype(quote: quote, brackets: brackets)
  }

  private mutating func cdata(_ isLast: Bool) -> Token? {
    let start = position
    var place = start
    while let close = find(UInt8(ascii: "]"), from: place) {
      if starts("]]>", at: close) {
        mode = .content
        position = close + 3
        return close == start ? nil : cdataToken(start..<close)
      }
      place = close + 1
    }
    let end = isLast ? count : max(start, count - 2)
    if isLast { isWellFormed = false }
    position = end
    return end == start ? nil : cdataToken(start..<end)
  }

  private mutating func cdataToken(_ range: Range<Int>) -> Token {
    let hasControls = hasControls(range)
    if hasControls { isWellFormed = false }
    return .cdata(range, hasControls: hasControls)
  }
}

extension UInt8 {
  /// Whether it is white space of XML.
  var isMarkupSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
  /// Whether it is a control that no XML document may hold, or DEL.
  var isMarkupControl: Bool { (self < 0x20 && !isMarkupSpace) || self == 0x7F }
  /// Whether a name may begin with it.
  var isNameStart: Bool {
    isASCIILetter || self == UInt8(ascii: "_") || self == UInt8(ascii: ":") || self >= 0x80
  }
}
