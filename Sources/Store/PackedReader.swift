import Foundation

/// Reads what `PackedWriter` wrote; broken bytes throw and never trap.
struct PackedReader {
  private let bytes: [UInt8]
  private var position = 0

  /// A reader at the start of a BLOB.
  init(_ data: Data) { bytes = [UInt8](data) }

  /// Whether nothing is left to read.
  var isAtEnd: Bool { position >= bytes.count }

  /// The next integer.
  mutating func integer() throws(PackedError) -> Int {
    let number = try varint()
    return Int(Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1))
  }

  /// The next integer that was written without a sign.
  mutating func unsigned() throws(PackedError) -> Int { Int(truncatingIfNeeded: try varint()) }

  /// The next integer as the number of elements that follow, each of a byte at least.
  mutating func count() throws(PackedError) -> Int {
    let count = try integer()
    guard count >= 0, count <= bytes.count - position else { throw .truncated(at: position) }
    return count
  }

  private mutating func varint() throws(PackedError) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard position < bytes.count, shift < 64 else { throw .truncated(at: position) }
      let byte = bytes[position]
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return number
  }

  /// The next text.
  mutating func text() throws(PackedError) -> String {
    let count = try count()
    defer { position += count }
    return String(decoding: bytes[position..<(position + count)], as: UTF8.self)
  }

  /// Passes over the next text.
  mutating func skipText() throws(PackedError) {
    let count = try count()
    position += count
  }

  /// The next number.
  mutating func number() throws(PackedError) -> Double {
    let scaled = try integer()
    guard scaled == 1 else { return Double(scaled >> 1) / 64 }
    guard bytes.count - position >= 8 else { throw .truncated(at: position) }
    var pattern: UInt64 = 0
    for offset in (0..<8).reversed() { pattern = pattern << 8 | UInt64(bytes[position + offset]) }
    position += 8
    return Double(bitPattern: pattern)
  }

  /// The next range.
  mutating func range() throws(PackedError) -> Range<Int> {
    let start = try integer()
    let count = try integer()
    let (end, overflows) = start.addingReportingOverflow(count)
    guard count >= 0, !overflows else { throw .value("range") }
    return start..<end
  }

  /// The next value of an enumeration that is stored as text.
  mutating func choice<Choice: RawRepresentable<String>>() throws(PackedError) -> Choice {
    let name = try text()
    guard let choice = Choice(rawValue: name) else { throw .value(name) }
    return choice
  }

  /// The next list.
  mutating func list<Element>(
    _ element: (inout PackedReader) throws(PackedError) -> Element
  ) throws(PackedError) -> [Element] {
    let count = try count()
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try element(&self)) }
    return list
  }

  /// The next digest.
  mutating func digest() throws(PackedError) -> [UInt16] {
    let count = try integer()
    guard count >= 0, count <= (bytes.count - position) / 2 else { throw .truncated(at: position) }
    defer { position += 2 * count }
    return (0..<count).map {
      UInt16(bytes[position + 2 * $0]) | UInt16(bytes[position + 2 * $0 + 1]) << 8
    }
  }

  /// The next value, or `nil`.
  mutating func optional<Value>(
    _ element: (inout PackedReader) throws(PackedError) -> Value
  ) throws(PackedError) -> Value? {
    try integer() == 0 ? nil : try element(&self)
  }
}

/// What is wrong with stored bytes.
enum PackedError: Error, CustomStringConvertible {
  /// The bytes end too early.
  case truncated(at: Int)
  /// A value that means nothing.
  case value(String)

  var description: String {
    switch self {
    case .truncated(let position): "a stored value ends at byte \(position)"
    case .value(let text): "a stored value is not known: \(text.prefix(40))"
    }
  }
}
