/// The trained part of finding names: one model a language, in one file.
///
/// File: magic `LINTASNM`; version and length of the rest as 32-bit numbers; checksum of the rest as a
/// 64-bit number; count of languages as a 32-bit number; then each language. Little-endian throughout.
public struct NameModel: Sendable {
  /// Version of the file's form and of the features that its weights belong to.
  package static let version: UInt32 = 1
  private static let magic = Array("LINTASNM".utf8)
  private static let headerLength = magic.count + 16
  private let languages: [LanguageModel]

  /// A model of trained languages.
  package init(languages: [LanguageModel]) { self.languages = languages }

  /// Reads a model file.
  ///
  /// - Throws: Why the file cannot be used; nothing of it is used then.
  /// - Complexity: O(*n*) in the bytes of the file, a few milliseconds.
  public init(_ file: [UInt8]) throws(ModelError) {
    guard file.starts(with: Self.magic) else {
      throw !file.isEmpty && Self.magic.starts(with: file) ? .truncated(bytes: file.count) : .notAModel
    }
    var scanner = ModelScanner(file, from: Self.magic.count)
    let version = try scanner.read(UInt32.self)
    guard version == Self.version else {
      throw .version(found: Int(version), expected: Int(Self.version))
    }
    let length = Int(try scanner.read(UInt32.self))
    let checksum = try scanner.read(UInt64.self)
    guard file.count >= Self.headerLength + length else { throw .truncated(bytes: file.count) }
    guard file.count == Self.headerLength + length, Self.checksum(file) == checksum else { throw .damaged }
    var languages: [LanguageModel] = []
    for _ in 0..<(try scanner.read(UInt32.self)) { languages.append(try LanguageModel(from: &scanner)) }
    guard scanner.isAtEnd, !languages.isEmpty else { throw .damaged }
    self.languages = languages
  }

  /// The model as a file.
  package var file: [UInt8] {
    var body = ModelWriter()
    body.write(UInt32(languages.count))
    for language in languages { language.write(to: &body) }
    var file = ModelWriter()
    file.write(Self.magic)
    file.write(Self.version)
    file.write(UInt32(body.bytes.count))
    file.write(Self.checksum(Array(repeating: 0, count: Self.headerLength) + body.bytes))
    return file.bytes + body.bytes
  }

  /// The model of a language; that of the first language where there is none.
  func language(_ code: String) -> LanguageModel? {
    languages.first { $0.language == code } ?? languages.first
  }

  /// A sum of what follows the header, eight bytes at a time.
  private static func checksum(_ file: [UInt8]) -> UInt64 {
    file.withUnsafeBytes { bytes in
      var sum = FeatureHash.empty
      var position = headerLength
      while position < bytes.count {
        var word: UInt64 = 0
        if position + 8 <= bytes.count {
          word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        } else {
          for offset in position..<bytes.count { word = word << 8 | UInt64(bytes[offset]) }
        }
        sum = FeatureHash.feature(1, sum, word)
        position += 8
      }
      return sum
    }
  }
}
