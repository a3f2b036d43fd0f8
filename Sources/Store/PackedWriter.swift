import Foundation

/// Writes values one after the other into the bytes of a BLOB column.
///
/// Shape: integers as zigzag varints, texts and lists with their length first, numbers as 64ths or as eight
/// bytes, little end first. A text may hold any byte, NUL included. `PackedReader` reads in the same order.
///
/// - SeeAlso: the varint of Protocol Buffers.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []

  /// The bytes as SQLite takes them.
  var data: Data { Data(bytes) }

  /// Appends an integer.
  mutating func write(_ number: Int) {
    write(varint: UInt64(bitPattern: Int64((number << 1) ^ (number >> 63))))
  }

  /// Appends an integer that is best not negative: twice as many fit into each length as with a sign.
  mutating func write(unsigned number: Int) { write(varint: UInt64(bitPattern: Int64(number))) }

  private mutating func write(varint: UInt64) {
    var rest = varint
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends a text.
  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  /// Appends a number, bit for bit: in two or three bytes when it is a small multiple of 1/64, in nine otherwise.
  mutating func write(_ number: Double) {
    let scaled = (number * 64).rounded()
    if abs(scaled) < 0x1_0000_0000, (Double(Int(scaled)) / 64).bitPattern == number.bitPattern {
      write(Int(scaled) << 1)
    } else {
      write(1)
      withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }

  /// Appends a range as its start and its length.
  mutating func write(_ range: Range<Int>) {
    write(range.lowerBound)
    write(range.count)
  }

  /// Appends a digest: its count, then two bytes each, little end first.
  mutating func write(_ digest: [UInt16]) {
    write(digest.count)
    for part in digest {
      bytes.append(UInt8(truncatingIfNeeded: part))
      bytes.append(UInt8(truncatingIfNeeded: part >> 8))
    }
  }

  /// Appends a list: its count, then its elements.
  mutating func write<Element>(_ list: [Element], _ element: (inout PackedWriter, Element) -> Void) {
    write(list.count)
    for item in list { element(&self, item) }
  }

  /// Appends 0 for `nil`, or 1 and the value.
  mutating func write<Value>(_ value: Value?, _ element: (inout PackedWriter, Value) -> Void) {
    guard let value else { return write(0) }
    write(1)
    element(&self, value)
  }
}
