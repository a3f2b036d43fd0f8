/// The character references of HTML: `&amp;`, `&nbsp`, `&#8217;`, `&#x2019;`.
///
/// - SeeAlso: WHATWG HTML, "Character reference state" and the table that `references.txt` holds.
struct HTMLReferences: Sendable {
  private let bytes: [UInt8]
  /// Where each name begins in `bytes`, in byte order of the names.
  private let starts: [Int]
  /// The longest name, semicolon included.
  private let longest: Int

  /// The table that comes with the program, read when a reference with a name first comes.
  private static let builtin = HTMLReferences(PackageResources.references_txt)

  private init(_ file: [UInt8]) {
    bytes = file
    var starts: [Int] = []
    starts.reserveCapacity(2_300)
    var longest = 0
    var place = 0
    while place < file.count {
      let end = file[place...].firstIndex(of: 10) ?? file.count
      if file[place].isASCIILetter {
        starts.append(place)
        longest = max(longest, (file[place..<end].firstIndex(of: 32) ?? end) - place)
      }
      place = end + 1
    }
    self.starts = starts
    self.longest = longest
  }

  /// Appends bytes with their character references as characters.
  ///
  /// - Parameter isAttribute: Whether a name without semicolon before a letter, digit or "=" stands for itself.
  /// - Complexity: O(*n*) in the bytes.
  static func append(
    _ source: [UInt8], in range: Range<Int>, to target: inout [UInt8], isAttribute: Bool = false
  ) {
    var place = range.lowerBound
    while place < range.upperBound {
      let mark = source[place..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) ?? range.upperBound
      target.append(contentsOf: source[place..<mark])
      place = mark
      guard place < range.upperBound else { return }
      let length = appendReference(source, at: place, before: range.upperBound, to: &target, isAttribute)
      if length == 0 { target.append(UInt8(ascii: "&")) }
      place += max(1, length)
    }
  }

  /// The bytes as text with their character references as characters; invalid UTF-8 becomes U+FFFD.
  static func text(_ source: [UInt8], in range: Range<Int>, isAttribute: Bool = false) -> String {
    guard source[range].contains(UInt8(ascii: "&")) else {
      return String(decoding: source[range], as: UTF8.self)
    }
    var target: [UInt8] = []
    target.reserveCapacity(range.count)
    append(source, in: range, to: &target, isAttribute: isAttribute)
    return String(decoding: target, as: UTF8.self)
  }

  /// The characters of a name without ampersand, semicolon included where it has one; `nil` when there is no such name.
  static func characters(of name: some Collection<UInt8>) -> String? {
    builtin.scalars(of: Array(name)).map { scalars in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      return String(text)
    }
  }

  /// Bytes of the reference at an ampersand whose character it appended; 0 when none stands there.
  static func appendReference(
    _ source: [UInt8], at start: Int, before end: Int, to target: inout [UInt8], _ isAttribute: Bool
  ) -> Int {
    guard start + 1 < end else { return 0 }
    if source[start + 1] == UInt8(ascii: "#") {
      return appendNumber(source, at: start, before: end, to: &target)
    }
    guard source[start + 1].isASCIILetter else { return 0 }
    var place = start + 1
    let limit = min(end, start + 1 + builtin.longest)
    while place < limit, source[place].isASCIILetter || source[place].isDigit { place += 1 }
    if place < end, source[place] == UInt8(ascii: ";"),
      let scalars = builtin.scalars(of: Array(source[(start + 1)...place]))
    {
      for scalar in scalars { target.append(contentsOf: scalar.utf8) }
      return place + 1 - start
    }
    // Names that are known without a semicolon have six letters at most.
    for length in stride(from: min(6, place - start - 1), to: 1, by: -1) {
      let after = start + 1 + length
      guard let scalars = builtin.scalars(of: Array(source[(start + 1)..<after])) else { continue }
      if isAttribute, after < end, source[after].isASCIILetter || source[after].isDigit || source[after] == 61
      {
        return 0
      }
      for scalar in scalars { target.append(contentsOf: scalar.utf8) }
      return 1 + length
    }
    return 0
  }
}

extension HTMLReferences {
  private func scalars(of name: [UInt8]) -> [Unicode.Scalar]? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      switch order(of: starts[middle], and: name) {
      case 0:
        let end = bytes[starts[middle]...].firstIndex(of: 10) ?? bytes.count
        let codes = bytes[(starts[middle] + name.count + 1)..<end].split(separator: UInt8(ascii: ","))
        return codes.compactMap { Unicode.Scalar(Self.hexadecimal($0)) }
      case ..<0: low = middle + 1
      default: high = middle
      }
    }
    return nil
  }

  /// Below 0 when the table's name at `start` comes before `name`, 0 when it is the same.
  private func order(of start: Int, and name: [UInt8]) -> Int {
    for (offset, byte) in name.enumerated() {
      let other = bytes[start + offset]
      if other != byte { return Int(other) - Int(byte) }
    }
    return bytes[start + name.count] == 32 ? 0 : 1
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt32 {
    digits.reduce(0) { value, byte in
      value &* 16 &+ UInt32(byte.isDigit ? byte &- 48 : byte.lowercased &- 87)
    }
  }

  private static func appendNumber(
    _ source: [UInt8], at start: Int, before end: Int, to target: inout [UInt8]
  ) -> Int {
    var place = start + 2
    let isHexadecimal = place < end && source[place].lowercased == UInt8(ascii: "x")
    if isHexadecimal { place += 1 }
    let digits = place
    var value: UInt32 = 0
    while place < end {
      let byte = source[place].lowercased
      let digit: UInt32
      if byte.isDigit {
        digit = UInt32(byte - 48)
      } else if isHexadecimal, byte &- 97 < 6 {
        digit = UInt32(byte - 87)
      } else {
        break
      }
      value = min(0x11_0000, value * (isHexadecimal ? 16 : 10) + digit)
      place += 1
    }
    guard place > digits else { return 0 }
    if place < end, source[place] == UInt8(ascii: ";") { place += 1 }
    if (0x80...0x9F).contains(value) { value = windows1252[Int(value) - 0x80] }
    let scalar = value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    target.append(contentsOf: scalar.utf8)
    return place - start
  }

  /// What pages mean by the numbers 128 to 159; itself where Windows-1252 has no character.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
