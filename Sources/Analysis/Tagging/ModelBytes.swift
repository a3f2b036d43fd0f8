/// Writes the numbers of a model file as they lie in memory, little-endian.
struct ModelWriter {
  private(set) var bytes: [UInt8] = []

  /// Appends a number.
  mutating func write(_ number: some BitwiseCopyable) { withUnsafeBytes(of: number) { bytes += $0 } }

  /// Appends numbers.
  mutating func write(_ numbers: [some BitwiseCopyable]) { numbers.withUnsafeBytes { bytes += $0 } }
}

/// Reads the numbers of a model file, and never past its end.
struct ModelScanner {
  private let bytes: [UInt8]
  private var position: Int

  /// A scanner from a byte of a file on.
  init(_ bytes: [UInt8], from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// Whether everything was read.
  var isAtEnd: Bool { position == bytes.count }

  /// The next number.
  mutating func read<Number: BitwiseCopyable>(_ type: Number.Type = Number.self) throws(ModelError) -> Number
  {
    try readArray(1)[0]
  }

  /// The next numbers, as many as were asked for.
  mutating func readArray<Number: BitwiseCopyable>(_ count: Int) throws(ModelError) -> [Number] {
    let size = MemoryLayout<Number>.stride
    guard count <= (bytes.count - position) / size else { throw .truncated(bytes: bytes.count) }
    defer { position += count * size }
    return [Number](unsafeUninitializedCapacity: count) { numbers, written in
      bytes.withUnsafeBytes { file in
        UnsafeMutableRawBufferPointer(numbers).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: file[position..<(position + count * size)]))
      }
      written = count
    }
  }
}

/// Why a model file cannot be used.
public enum ModelError: Error, Equatable, CustomStringConvertible {
  /// It begins with other bytes than a model.
  case notAModel
  /// It was made by another version of the program.
  case version(found: Int, expected: Int)
  /// It ends before its last number.
  case truncated(bytes: Int)
  /// Its bytes are not those that were written.
  case damaged

  public var description: String {
    switch self {
    case .notAModel: "is no model of names"
    case .version(let found, let expected):
      "is a model of names of version \(found), and this program reads version \(expected)"
    case .truncated(let bytes): "is a model of names cut off after \(bytes) bytes"
    case .damaged: "is a model of names whose checksum is wrong"
    }
  }
}
