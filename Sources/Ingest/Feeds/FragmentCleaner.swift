internal import Glibc

/// Cleans a fragment of HTML: what the list does not allow is dropped, links become absolute.
///
/// Text stays as it is written, references too. Comments, declarations and the content of scripts and style
/// sheets go. Attributes come out in the order of the alphabet, in double quotation marks.
///
/// - Complexity: O(*n*) in the bytes, in one pass.
struct FragmentCleaner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let base: [UInt8]
  private let allowed = AllowedMarkup.builtin
  private var output: [UInt8]
  private var attributes: [(name: [UInt8], value: Range<Int>)] = []

  /// Attributes that are kept of one tag.
  private static let mostAttributes = 32

  /// The cleaned fragment.
  ///
  /// - Parameter base: The address against which links are resolved; empty where none is known.
  static func clean(_ bytes: UnsafeBufferPointer<UInt8>, base: [UInt8]) -> [UInt8] {
    var cleaner = FragmentCleaner(bytes: bytes, base: base)
    cleaner.run()
    return cleaner.output
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, base: [UInt8]) {
    self.bytes = bytes
    self.base = base
    output = []
    output.reserveCapacity(bytes.count + bytes.count / 16 + 16)
  }
}

extension FragmentCleaner {
  private mutating func run() {
    var place = 0
    while place < bytes.count {
      let open = find(UInt8(ascii: "<"), from: place)
      appendText(place..<open)
      guard open < bytes.count else { return }
      place = markup(at: open)
    }
  }

  /// Appends text as it stands, but for references that hardly any reader knows: those to controls, by which
  /// windows-1252 is meant, and those to quotation marks, which need none.
  private mutating func appendText(_ range: Range<Int>) {
    var from = range.lowerBound
    var place = from
    while let start = bytes.baseAddress, place < range.upperBound,
      let found = memchr(start + place, Int32(UInt8(ascii: "&")), range.upperBound - place)
    {
      place = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      guard let (length, code) = number(at: place, before: range.upperBound) else {
        place += 1
        continue
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<place]))
      if code < 0x80 {
        output.append(UInt8(code))
      } else {
        output.append(contentsOf: "&#x\(String(Windows1252.code(UInt8(code)), radix: 16));".utf8)
      }
      place += length
      from = place
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<range.upperBound]))
  }

  /// The length and number of a reference to a quotation mark or a control of C1.
  private func number(at place: Int, before end: Int) -> (length: Int, code: Int)? {
    guard place + 4 < end, bytes[place + 1] == UInt8(ascii: "#") else { return nil }
    var code = 0
    var next = place + 2
    while next < min(end, place + 6), bytes[next].isDigit {
      code = code * 10 + Int(bytes[next] - 48)
      next += 1
    }
    guard next < end, bytes[next] == UInt8(ascii: ";"), code == 34 || code == 39 || (128...159).contains(code)
    else {
      return nil
    }
    return (next + 1 - place, code)
  }

  /// First place of a byte from `start`; the end when there is none.
  private func find(_ byte: UInt8, from start: Int) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private func starts(_ word: StaticString, at place: Int) -> Bool {
    guard place + word.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[place + offset].lowercased != word.utf8Start[offset]
    {
      return false
    }
    return true
  }

  /// Reads what begins with an angle bracket, and returns the place after it.
  private mutating func markup(at open: Int) -> Int {
    guard open + 1 < bytes.count else { return escape(open) }
    let next = bytes[open + 1]
    if next.isASCIILetter { return startTag(at: open) }
    switch next {
    case UInt8(ascii: "/") where open + 2 < bytes.count && bytes[open + 2].isASCIILetter:
      return endTag(at: open)
    case UInt8(ascii: "!"):
      if starts("<!--", at: open) { return after("-->", from: open + 4) }
      if starts("<![cdata[", at: open) {
        let close = after("]]>", from: open + 9)
        let end = starts("]]>", at: close - 3) ? close - 3 : close
        for byte in bytes[min(open + 9, end)..<end] { append(byte, inAttribute: false) }
        return close
      }
      if starts("<!doctype", at: open) { return min(bytes.count, find(UInt8(ascii: ">"), from: open) + 1) }
      return escape(open)
    case UInt8(ascii: "?"): return min(bytes.count, find(UInt8(ascii: ">"), from: open) + 1)
    default: return escape(open)
    }
  }

  private mutating func escape(_ place: Int) -> Int {
    output.append(contentsOf: "&lt;".utf8)
    return place + 1
  }

  private func after(_ end: StaticString, from start: Int) -> Int {
    var place = find(end.utf8Start[0], from: start)
    while place < bytes.count, !starts(end, at: place) { place = find(end.utf8Start[0], from: place + 1) }
    return min(bytes.count, place + 3)
  }

  private mutating func append(_ byte: UInt8, inAttribute: Bool) {
    switch byte {
    case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\"") where inAttribute: output.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "&") where !inAttribute: output.append(contentsOf: "&amp;".utf8)
    default: output.append(byte)
    }
  }

  private func nameEnd(from start: Int) -> Int {
    var place = start
    while place < bytes.count, !bytes[place].isHTMLSpace, ![0x3E, 0x2F, 0x3C].contains(bytes[place]) {
      place += 1
    }
    return place
  }

  private mutating func endTag(at open: Int) -> Int {
    let end = nameEnd(from: open + 2)
    let name = bytes[(open + 2)..<end]
    var close = end
    while close < bytes.count, bytes[close] != 0x3E, bytes[close] != 0x3C { close += 1 }
    let kinds = allowed.kinds(of: name)
    if kinds.contains(.element), !kinds.contains(.void) {
      output.append(contentsOf: "</".utf8)
      for byte in name { output.append(byte.lowercased) }
      output.append(UInt8(ascii: ">"))
    }
    return close < bytes.count && bytes[close] == 0x3E ? close + 1 : close
  }

  private mutating func startTag(at open: Int) -> Int {
    let end = nameEnd(from: open + 1)
    let name = (open + 1)..<end
    let kinds = allowed.kinds(of: bytes[name])
    attributes.removeAll(keepingCapacity: true)
    guard let (close, isEmpty) = readAttributes(from: end, keeping: kinds.contains(.element)) else {
      // The fragment ends within a tag.
      return bytes.count
    }
    if kinds.contains(.hidden) { return isEmpty ? close : afterHidden(name, from: close) }
    guard kinds.contains(.element) else { return close }
    output.append(UInt8(ascii: "<"))
    for byte in bytes[name] { output.append(byte.lowercased) }
    if attributes.count > 1 { attributes.sort { $0.name.lexicographicallyPrecedes($1.name) } }
    for attribute in attributes { write(attribute.name, attribute.value) }
    if kinds.contains(.void) {
      output.append(contentsOf: " />".utf8)
    } else {
      output.append(UInt8(ascii: ">"))
      if isEmpty, attributes.isEmpty {
        output.append(contentsOf: "</".utf8)
        for byte in bytes[name] { output.append(byte.lowercased) }
        output.append(UInt8(ascii: ">"))
      }
    }
    return close
  }

  /// The place after the end tag of an element that is dropped with its content.
  private func afterHidden(_ name: Range<Int>, from start: Int) -> Int {
    var place = find(UInt8(ascii: "<"), from: start)
    while place < bytes.count {
      if place + 2 + name.count <= bytes.count, bytes[place + 1] == UInt8(ascii: "/"),
        zip(bytes[name], bytes[(place + 2)...]).allSatisfy({ $0.lowercased == $1.lowercased })
      {
        return min(bytes.count, find(UInt8(ascii: ">"), from: place) + 1)
      }
      place = find(UInt8(ascii: "<"), from: place + 1)
    }
    return bytes.count
  }
}

extension FragmentCleaner {
  /// Reads attributes up to the tag's end.
  ///
  /// - Returns: The place after the tag, and whether it closes itself; `nil` when it has no end.
  private mutating func readAttributes(from start: Int, keeping: Bool) -> (close: Int, isEmpty: Bool)? {
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") { return (place + 1, bytes[place - 1] == UInt8(ascii: "/")) }
      // Another tag begins: this one had no end.
      if byte == UInt8(ascii: "<") { return (place, false) }
      if byte.isHTMLSpace || byte == UInt8(ascii: "/") {
        place += 1
        continue
      }
      let nameStart = place
      while place < bytes.count, !bytes[place].isHTMLSpace, ![0x3D, 0x3E, 0x2F, 0x3C].contains(bytes[place]) {
        place += 1
      }
      if place == nameStart { place += 1 }
      let name = nameStart..<place
      var ahead = place
      while ahead < bytes.count, bytes[ahead].isHTMLSpace { ahead += 1 }
      var value = name
      if ahead < bytes.count, bytes[ahead] == UInt8(ascii: "=") {
        guard let (found, next) = readValue(from: ahead + 1) else { return nil }
        value = found
        place = next
      }
      guard keeping, attributes.count < Self.mostAttributes else { continue }
      let kinds = allowed.kinds(of: bytes[name])
      guard !kinds.isDisjoint(with: [.attribute, .address]) || isStyle(name) else { continue }
      let key = bytes[name].map(\.lowercased)
      if !attributes.contains(where: { $0.name == key }) { attributes.append((key, value)) }
    }
    return nil
  }

  private func isStyle(_ name: Range<Int>) -> Bool { name.count == 5 && starts("style", at: name.lowerBound) }

  private func readValue(from start: Int) -> (value: Range<Int>, next: Int)? {
    var place = start
    while place < bytes.count, bytes[place].isHTMLSpace { place += 1 }
    guard place < bytes.count else { return nil }
    let quote = bytes[place]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let close = find(quote, from: place + 1)
      guard close < bytes.count else {
        // A mark that is never closed: the value goes to the tag's end.
        let end = find(UInt8(ascii: ">"), from: place + 1)
        return end < bytes.count ? ((place + 1)..<end, end) : nil
      }
      return ((place + 1)..<close, close + 1)
    }
    let valueStart = place
    while place < bytes.count, !bytes[place].isHTMLSpace, bytes[place] != UInt8(ascii: ">") { place += 1 }
    // "<br clear=all/>": the slash closes the tag.
    let isClosing =
      place < bytes.count && bytes[place] == 0x3E && place > valueStart + 1 && bytes[place - 1] == 0x2F
      && bytes[place - 2] != 0x2F
    return (valueStart..<(isClosing ? place - 1 : place), place)
  }

  private mutating func write(_ name: [UInt8], _ value: Range<Int>) {
    var slice = bytes[value][...]
    if name == Array("style".utf8) {
      let clean = StyleCleaner.clean(String(decoding: slice, as: UTF8.self))
      guard !clean.isEmpty else { return }
      return writeAttribute(name, Array(clean.utf8)[...])
    }
    guard allowed.kinds(of: name).contains(.address) else {
      if name == Array("rel".utf8) || name == Array("type".utf8) {
        return writeAttribute(name, slice.map(\.lowercased)[...])
      }
      return writeAttribute(name, Array(slice)[...])
    }
    while let first = slice.first, first <= 0x20 { slice.removeFirst() }
    while let last = slice.last, last <= 0x20 { slice.removeLast() }
    let reference = Array(slice)
    guard allowed.allows(address: reference[...]) else { return writeAttribute(name, []) }
    var address: [UInt8] = []
    RelativeAddress.resolve(reference[...], base: base, into: &address)
    writeAttribute(name, address[...])
  }

  private mutating func writeAttribute(_ name: [UInt8], _ value: ArraySlice<UInt8>) {
    output.append(UInt8(ascii: " "))
    output.append(contentsOf: name)
    output.append(contentsOf: "=\"".utf8)
    if value.contains(where: { $0 == 0x22 || $0 == 0x3C || $0 == 0x3E }) {
      for byte in value { append(byte, inAttribute: true) }
    } else {
      output.append(contentsOf: value)
    }
    output.append(UInt8(ascii: "\""))
  }
}
