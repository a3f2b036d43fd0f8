extension FeedPerson {
  /// Somebody as RSS writes them: "name (mail)", "mail (name)", "name <mail>", or either alone.
  init(parsing text: String) {
    self.init()
    let bytes = Array(text.utf8)
    guard let found = Self.mail(in: bytes) else {
      name = text
      return
    }
    email = String(decoding: bytes[found], as: UTF8.self)
    var rest = Array(bytes[..<found.lowerBound] + bytes[found.upperBound...])
    for pair in ["()", "<>", "&lt;&gt;", "[]"] {
      while let range = rest.firstRange(of: Array(pair.utf8)) { rest.removeSubrange(range) }
    }
    var slice = rest[...]
    func trim() {
      while let first = slice.first, first <= 0x20 { slice.removeFirst() }
      while let last = slice.last, last <= 0x20 { slice.removeLast() }
    }
    trim()
    if slice.first == UInt8(ascii: "(") { slice.removeFirst() }
    if slice.last == UInt8(ascii: ")"),
      slice.count(where: { $0 == 0x28 }) < slice.count(where: { $0 == 0x29 })
    {
      slice.removeLast()
    }
    trim()
    // "mailto:" in front of an address is no name.
    let rest2 = String(decoding: slice, as: UTF8.self)
    name = slice.isEmpty || rest2.lowercased() == "mailto:" ? nil : rest2
  }

  /// The first mail address of a text.
  private static func mail(in bytes: [UInt8]) -> Range<Int>? {
    var from = 0
    while let at = bytes[from...].firstIndex(of: UInt8(ascii: "@")) {
      var low = at
      while low > from, isLocal(bytes[low - 1]) { low -= 1 }
      var high = at + 1
      while high < bytes.count,
        bytes[high].isASCIILetter || bytes[high].isDigit || bytes[high] == 0x2D || bytes[high] == 0x2E
      {
        high += 1
      }
      while high > at + 1, bytes[high - 1] == 0x2E || bytes[high - 1] == 0x2D { high -= 1 }
      if low < at, bytes[(at + 1)..<high].dropLast(1).contains(0x2E) { return low..<high }
      from = at + 1
    }
    return nil
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isDigit || "_.+-".utf8.contains(byte)
  }
}
