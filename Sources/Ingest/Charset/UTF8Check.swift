/// What bytes are, read as UTF-8.
struct UTF8Check {
  /// Sequences of two bytes or more that are characters.
  var sequences = 0
  /// Sequences that are none.
  var faults = 0
  /// Bytes at the end that may begin a character, 0...3.
  var open = 0

  /// Whether there is nothing but ASCII.
  var isASCII: Bool { sequences == 0 && faults == 0 && open == 0 }

  /// Counts the sequences of `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while true {
      index = Self.skipASCII(bytes, from: index)
      guard index < bytes.count else { return }
      let length = Self.sequence(bytes, at: index)
      switch length {
      case 1...: sequences += 1
      case 0:
        open = bytes.count - index
        return
      default: faults += 1
      }
      index += abs(length)
    }
  }

  /// The first place from `start` on where a byte is not ASCII.
  static func skipASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 16 <= bytes.count {
      let word =
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        | raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      index += 16
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }

  /// Length of the character that begins at `index`, a byte that is not ASCII; 0 when the bytes end within
  /// it; negative, the length of what is replaced as one, when there is no character.
  ///
  /// - SeeAlso: The Unicode Standard, table 3-7, and "U+FFFD Substitution of Maximal Subparts".
  static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    let length: Int
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { low = 0xA0 } else if first == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { low = 0x90 } else if first == 0xF4 { high = 0x8F }
    default: return -1
    }
    for step in 1..<length {
      guard index + step < bytes.count else { return 0 }
      let byte = bytes[index + step]
      guard byte >= low, byte <= high else { return -step }
      low = 0x80
      high = 0xBF
    }
    return length
  }

  /// Appends `bytes` with U+FFFD in place of what is no character.
  ///
  /// - Returns: Faults, and bytes at the end that were left, since they may begin a character.
  static func repair(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout [UInt8]
  ) -> (faults: Int, open: Int) {
    var faults = 0
    var from = 0
    var index = 0
    while true {
      index = skipASCII(bytes, from: index)
      guard index < bytes.count else { break }
      let length = sequence(bytes, at: index)
      if length > 0 {
        index += length
        continue
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<index]))
      if length == 0, !isLast { return (faults, bytes.count - index) }
      output.append(contentsOf: [0xEF, 0xBF, 0xBD])
      faults += 1
      index = length == 0 ? bytes.count : index - length
      from = index
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<bytes.count]))
    return (faults, 0)
  }
}
