/// Decodes a document to UTF-8 chunk by chunk.
///
/// The encoding is settled from the first 64 KiB, or from the whole document where it is shorter.
public struct CharsetStream {
  /// Name of the encoding, as the document writes it, in lower case; final after `finish`.
  public private(set) var encoding = "utf-8"
  /// Whether the bytes so far are in the encoding that document and header declare.
  public private(set) var isAsDeclared = true
  /// Media type of the header, in lower case, without parameters; empty when there is none.
  public private(set) var mediaType = ""

  private let contentType: String?
  private let kind: DocumentKind
  private var held: [UInt8] = []
  private var reading: Reading?
  private var hasSequences = false

  /// Bytes from which the encoding is settled.
  static let window = 65_536

  private enum Reading {
    case utf8, windows1252
    case converter(CharsetConverter)
  }

  /// A stream whose first chunk is the document's beginning.
  public init(contentType: String? = nil, kind: DocumentKind) {
    self.contentType = contentType
    self.kind = kind
  }

  /// Appends the next chunk to `output` as UTF-8; bytes may be held back until a later call.
  public mutating func decode(_ chunk: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    guard reading == nil, held.count + chunk.count < Self.window else {
      guard !held.isEmpty else { return read(chunk, isLast: false, into: &output) }
      var joined = held
      held = []
      joined.append(contentsOf: chunk)
      joined.withUnsafeBufferPointer { read($0, isLast: false, into: &output) }
      return
    }
    held.append(contentsOf: chunk)
  }

  /// Appends what is left; to be called once, at the end.
  public mutating func finish(into output: inout [UInt8]) {
    let rest = held
    held = []
    rest.withUnsafeBufferPointer { read($0, isLast: true, into: &output) }
  }

  private mutating func read(
    _ chunk: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout [UInt8]
  ) {
    var chunk = chunk
    if reading == nil {
      let skipped = settle(chunk, isWhole: isLast)
      chunk = UnsafeBufferPointer(rebasing: chunk[min(skipped, chunk.count)...])
    }
    switch reading {
    case .windows1252: Windows1252.append(chunk, to: &output)
    case .converter(let converter):
      converter.convert(chunk, isLast: isLast, into: &output)
      if converter.faults > 0 { isAsDeclared = false }
    default: readUTF8(chunk, isLast: isLast, into: &output)
    }
  }

  private mutating func readUTF8(
    _ chunk: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout [UInt8]
  ) {
    if !hasSequences {
      let check = UTF8Check(chunk)
      hasSequences = check.sequences > 0
      if !hasSequences, check.faults > 0 {
        // ASCII so far, and now the first letters beyond it are none of UTF-8.
        isAsDeclared = false
        reading = .windows1252
        encoding = Charset.windows1252.name
        return Windows1252.append(chunk, to: &output)
      }
    }
    let (faults, open) = UTF8Check.repair(chunk, isLast: isLast, into: &output)
    if faults > 0 { isAsDeclared = false }
    if open > 0 { held = Array(UnsafeBufferPointer(rebasing: chunk[(chunk.count - open)...])) }
  }
}

extension CharsetStream {
  /// Chooses the encoding by the document's first bytes.
  ///
  /// - Returns: Bytes of the byte order mark.
  private mutating func settle(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Int {
    let declaration = CharsetDeclaration(bytes, contentType: contentType, kind: kind)
    mediaType = declaration.mediaType
    let declared = declaration.declared(kind)
    let content = UnsafeBufferPointer(rebasing: bytes[declaration.markLength...])
    let check = UTF8Check(content)
    let candidates = [declared, declaration.inner, declaration.shown].compactMap { $0 }
    let chosen =
      candidates.first { Self.fits($0, content, check, declaration) }
      ?? (Self.isUTF8(check) ? .utf8 : CharsetGuess.charset(of: content))
    encoding = chosen.name
    isAsDeclared = chosen == declared && !declaration.hasUnknownName
    reading = Self.reading(chosen, check)
    hasSequences = check.sequences > 0
    // The double encoding of feeds: UTF-8 that calls itself Western European.
    if kind == .xml, chosen.isWesternSingleByte, check.sequences > 0, check.faults == 0 { reading = .utf8 }
    return declaration.markLength
  }

  private static func reading(_ charset: Charset, _ check: UTF8Check) -> Reading {
    if charset.isWesternSingleByte { return .windows1252 }
    guard charset != .utf8, charset.converter != "UTF-8", charset.converter != "ASCII",
      let converter = CharsetConverter(charset)
    else { return .utf8 }
    return .converter(converter)
  }

  /// Whether bytes can be in an encoding: at most a fiftieth of what is not ASCII is no character.
  private static func fits(
    _ charset: Charset, _ bytes: UnsafeBufferPointer<UInt8>, _ check: UTF8Check,
    _ declaration: CharsetDeclaration
  ) -> Bool {
    if let shown = declaration.shown, shown.unit > 1 || shown.isEBCDIC {
      return charset.unit == shown.unit && charset.isEBCDIC == shown.isEBCDIC
    }
    if declaration.shown == .utf8, check.faults == 0 { return charset == .utf8 }
    if charset.unit > 1 {
      return declaration.header == charset && charset.converter.hasSuffix("E") && check.isASCII == false
    }
    if charset.isEBCDIC { return false }
    if charset.converter == "UTF-8" { return isUTF8(check) }
    if charset.converter == "ASCII" { return check.isASCII }
    if charset.isWesternSingleByte { return true }
    guard let converter = CharsetConverter(charset) else { return false }
    var output: [UInt8] = []
    converter.convert(bytes, isLast: false, into: &output)
    guard converter.faults > 0 else { return true }
    let high = bytes.count { $0 >= 0x80 }
    return converter.faults * 50 <= high
  }

  private static func isUTF8(_ check: UTF8Check) -> Bool { check.faults * 4 <= check.sequences }
}
