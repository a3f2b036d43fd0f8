/// Reads JSON values from UTF-8, one after the other, and never fails on what is around or inside them.
///
/// Beyond RFC 8259 it takes a byte order mark, comments of JavaScript and HTML, CDATA marks, commas too many,
/// raw line breaks and controls in strings, single quotation marks, names without any, and a text that is
/// cut off: what was complete counts. Lone surrogates become U+FFFD.
struct JSONReader {
  /// Arrays and objects inside one another that are kept; deeper ones are read over.
  static let deepest = 128

  /// The text.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Place of the next byte.
  var position = 0

  /// A reader at the beginning of `bytes`, which must outlive it.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next value; `nil` where none begins.
  mutating func value() -> JSONValue? { value(depth: 0) }

  /// Steps into an array, so that its elements can be read one at a time with `nextElement`.
  ///
  /// - Returns: Whether an array begins here.
  mutating func enterArray() -> Bool { enter(UInt8(ascii: "[")) }

  /// The next element of the array that was entered; `nil` behind its last one.
  mutating func nextElement() -> JSONValue? {
    skipBlanksAndCommas()
    guard let byte = peek() else { return nil }
    if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
      position += 1
      return nil
    }
    return value(depth: 1)
  }

  /// Steps into an object, so that its members can be read one at a time with `nextName`.
  ///
  /// - Returns: Whether an object begins here.
  mutating func enterObject() -> Bool { enter(UInt8(ascii: "{")) }

  /// The next name of the object that was entered, with the reader at its value; `nil` behind its last one.
  mutating func nextName() -> String? {
    skipBlanksAndCommas()
    guard let byte = peek() else { return nil }
    if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
      position += 1
      return nil
    }
    let name: String
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      name = quoted(byte)
    } else {
      let bare = word()
      guard !bare.isEmpty else { return nil }
      name = bare
    }
    skipBlanks()
    if peek() == UInt8(ascii: ":") { position += 1 }
    return name
  }
}

extension JSONReader {
  private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func enter(_ opening: UInt8) -> Bool {
    skipBlanks()
    guard peek() == opening else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) -> JSONValue? {
    skipBlanks()
    guard let byte = peek() else { return nil }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(quoted(byte))
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      guard depth < Self.deepest else {
        skipNested()
        return .null
      }
      return byte == UInt8(ascii: "[") ? array(depth: depth) : object(depth: depth)
    default: return scalar()
    }
  }

  private mutating func array(depth: Int) -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    while true {
      skipBlanksAndCommas()
      guard let byte = peek() else { return .array(elements) }
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        position += 1
        return .array(elements)
      }
      guard let element = value(depth: depth + 1) else {
        position += 1
        continue
      }
      elements.append(element)
    }
  }

  private mutating func object(depth: Int) -> JSONValue {
    position += 1
    var members: [JSONValue.Member] = []
    while true {
      let start = position
      guard let name = nextName() else {
        // A byte that begins no name is stepped over, unless the object ended.
        guard position == start || !isClosed(since: start), position < bytes.count else {
          return .object(members)
        }
        position += 1
        continue
      }
      guard let value = value(depth: depth + 1) else { return .object(members) }
      members.append(JSONValue.Member(name: name, value: value))
    }
  }

  /// Whether the byte before the next one closed an array or object.
  private func isClosed(since start: Int) -> Bool {
    guard position > start else { return false }
    let byte = bytes[position - 1]
    return byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
  }

  /// A number, `true`, `false`, `null`, or a bare word, which counts as a string.
  private mutating func scalar() -> JSONValue? {
    let text = word()
    switch text {
    case "": return nil
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null", "undefined", "NaN": return .null
    default: return text.first.map { $0.isNumber || $0 == "-" } == true ? .number(text) : .string(text)
    }
  }

  private mutating func word() -> String {
    let start = position
    while let byte = peek(), byte > 0x20, !",:[]{}\"'".utf8.contains(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Reads over an array or object with all that is in it, however deep.
  private mutating func skipNested() {
    var depth = 0
    while let byte = peek() {
      if byte == UInt8(ascii: "\"") {
        skipString()
        continue
      }
      position += 1
      if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return }
      }
    }
  }

  private mutating func skipString() {
    position += 1
    while let byte = peek(), byte != UInt8(ascii: "\"") {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    position = min(position + 1, bytes.count)
  }

  private mutating func skipBlanksAndCommas() {
    skipBlanks()
    while peek() == UInt8(ascii: ",") {
      position += 1
      skipBlanks()
    }
  }

  /// Steps over white space, comments and the marks that hide scripts from old browsers.
  private mutating func skipBlanks() {
    while let byte = peek() {
      if byte <= 0x20 {
        position += 1
      } else if byte == UInt8(ascii: "/"), follows("/*") {
        skip(past: "*/")
      } else if byte == UInt8(ascii: "/"), follows("//") {
        skip(past: "\n")
      } else if byte == UInt8(ascii: "<"), follows("<!--") {
        position += 4
      } else if byte == UInt8(ascii: "<"), follows("<![CDATA[") {
        position += 9
      } else {
        return
      }
    }
  }

  private func follows(_ mark: String) -> Bool {
    bytes[position...].starts(with: mark.utf8)
  }

  private mutating func skip(past mark: String) {
    let end = Array(mark.utf8)
    position += 2
    while position < bytes.count {
      if bytes[position] == end[0], bytes[position...].starts(with: end) {
        position += end.count
        return
      }
      position += 1
    }
  }
}
