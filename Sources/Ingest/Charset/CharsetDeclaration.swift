/// What a document and its server say about the encoding of its bytes.
struct CharsetDeclaration {
  /// Encoding that the first bytes show: a byte order mark, or "<" in units of two or four bytes.
  var shown: Charset?
  /// Bytes of the byte order mark.
  var markLength = 0
  /// Media type of the header, in lower case, without parameters; empty when there is none.
  var mediaType = ""
  /// Charset of the header.
  var header: Charset?
  /// Encoding of the XML declaration or of `<meta>`.
  var inner: Charset?
  /// Whether a name was given that stands for no encoding.
  var hasUnknownName = false

  /// Reads header and first bytes of a document.
  init(_ bytes: UnsafeBufferPointer<UInt8>, contentType: String?, kind: DocumentKind) {
    if let contentType { readHeader(contentType) }
    readMark(bytes)
    if shown == nil, kind != .text { readPattern(bytes) }
    guard kind == .xml || kind == .html else { return }
    let head = head(of: bytes)
    let name = Self.xmlEncoding(in: head)
    inner = name.flatMap { Charset(label: $0) } ?? (kind == .html ? Self.metaCharset(in: head) : nil)
    if name != nil, inner == nil, header == nil { hasUnknownName = true }
    // Those bytes could not be read if they were in units of two or four bytes.
    if shown == nil, let found = inner, found.unit > 1 {
      inner = kind == .html ? .utf8 : nil
      hasUnknownName = kind == .xml && header == nil
    }
    // A declaration may say "UTF-16" of the one that the mark tells more closely.
    if let shown, let found = inner, shown.unit > 1, found.unit != shown.unit || !found.name.hasSuffix("e") {
      inner = shown
    }
  }

  /// The encoding that the rules for the document's kind take as declared.
  ///
  /// XML that comes as text/xml without a charset is ASCII, and XML sent without any rule is UTF-8.
  ///
  /// - SeeAlso: RFC 3023 sections 3.1 and 3.2, RFC 7303, as readers of feeds apply them.
  func declared(_ kind: DocumentKind) -> Charset {
    if let header { return header }
    let isTextXML =
      mediaType == "text/xml" || mediaType == "text/xml-external-parsed-entity"
      || (mediaType.hasPrefix("text/") && (mediaType.hasSuffix("+xml") || kind == .xml))
    if kind == .xml, isTextXML, let ascii = Charset(label: "us-ascii") { return ascii }
    return inner ?? shown ?? .utf8
  }
}

extension CharsetDeclaration {
  private mutating func readHeader(_ text: String) {
    let parts = text.split(separator: ";")
    mediaType = (parts.first.map(String.init) ?? "").lowercased().filter { !$0.isWhitespace }
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].lowercased().filter({ !$0.isWhitespace }) == "charset" else { continue }
      header = header ?? Charset(label: pair[1])
      if header == nil { hasUnknownName = true }
    }
  }

  private mutating func readMark(_ bytes: UnsafeBufferPointer<UInt8>) {
    let marks: [(mark: [UInt8], name: String)] = [
      ([0xFF, 0xFE, 0, 0], "utf-32le"), ([0, 0, 0xFE, 0xFF], "utf-32be"), ([0xEF, 0xBB, 0xBF], "utf-8"),
      ([0xFF, 0xFE], "utf-16le"), ([0xFE, 0xFF], "utf-16be"),
    ]
    guard let found = marks.first(where: { bytes.starts(with: $0.mark) }) else { return }
    shown = Charset(label: found.name)
    markLength = found.mark.count
  }

  private mutating func readPattern(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 4 else { return }
    if bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) {
      shown = Charset(label: "cp037")
      return
    }
    // Which of the first four bytes are zero tells the width of ASCII, as in RFC 4627, section 3.
    switch (bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0) {
    case (true, true, true, false): shown = Charset(label: "utf-32be")
    case (false, true, true, true): shown = Charset(label: "utf-32le")
    case (true, false, true, false): shown = Charset(label: "utf-16be")
    case (false, true, false, true): shown = Charset(label: "utf-16le")
    default: break
    }
  }

  /// The first bytes as ASCII.
  private func head(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let start = UnsafeBufferPointer(rebasing: bytes[markLength..<min(bytes.count, 4096)])
    guard let shown, shown != .utf8, let converter = CharsetConverter(shown) else { return Array(start) }
    var head: [UInt8] = []
    converter.convert(start, isLast: false, into: &head)
    return head
  }

  private static func xmlEncoding(in head: [UInt8]) -> String? {
    guard let start = head.firstRange(of: Array("<?xml".utf8))?.upperBound,
      head[..<(start - 5)].allSatisfy({ $0 <= 0x20 }), let end = head[start...].firstIndex(of: 0x3E),
      let name = head[start..<end].firstRange(of: Array("encoding".utf8))?.upperBound
    else { return nil }
    return value(in: head[name..<end], lasting: false)
  }

  private static func metaCharset(in head: [UInt8]) -> Charset? {
    let lower = head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var rest = lower[...]
    while let meta = rest.firstRange(of: Array("<meta".utf8)) {
      let end = lower[meta.upperBound...].firstIndex(of: 0x3E) ?? lower.endIndex
      let tag = lower[meta.upperBound..<end]
      if let name = tag.firstRange(of: Array("charset".utf8))?.upperBound,
        let found = value(in: tag[name...], lasting: true).flatMap({ Charset(label: $0) })
      {
        return found
      }
      rest = lower[end...]
    }
    return nil
  }

  /// The value after an equals sign, in quotes or, when `lasting` to a blank, without.
  private static func value(in bytes: ArraySlice<UInt8>, lasting: Bool) -> String? {
    let afterSign = bytes.drop { $0 <= 0x20 }
    guard afterSign.first == 0x3D else { return nil }
    let text = afterSign.dropFirst().drop { $0 <= 0x20 }
    guard let quote = text.first else { return nil }
    if quote == 0x22 || quote == 0x27 {
      return String(decoding: text.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    }
    guard lasting else { return nil }
    return String(
      decoding: text.prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2F },
      as: UTF8.self)
  }
}
