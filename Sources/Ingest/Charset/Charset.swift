/// A character encoding that bytes may be in.
public struct Charset: Hashable, Sendable {
  /// The name as a document writes it, in lower case.
  public let name: String
  /// The name by which iconv(3) knows it.
  let converter: String

  /// Unicode in bytes, which is what everything is converted to.
  public static let utf8 = Charset(name: "utf-8", converter: "UTF-8")
  /// Western European text as Windows writes it: what undeclared bytes are that are not UTF-8.
  public static let windows1252 = Charset(name: "windows-1252", converter: "CP1252")

  private init(name: String, converter: String) {
    self.name = name
    self.converter = converter
  }

  /// The encoding of a label; `nil` when there is none such, or when it is refused as UTF-7 is.
  ///
  /// - SeeAlso: WHATWG Encoding Standard, "Names and labels": "iso-8859-1" means windows-1252 and
  ///   "gb2312" GB 18030, and that is how they are read here.
  public init?(label: some StringProtocol) {
    let label = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    guard !label.isEmpty, label.utf8.count <= 40 else { return nil }
    let bare = label.filter { $0 != "_" && $0 != "-" }
    if let converter = Self.labels[label] ?? Self.labels[bare] {
      guard converter != "-" else { return nil }
      // GB 2312 is read, and so named, as the larger set that its documents use.
      self.init(name: label == "gb2312" ? "gb18030" : label, converter: converter)
      return
    }
    // A slash would let a document give iconv options.
    let isPlain = label.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x2D, 0x5F, 0x2E, 0x3A].contains($0)
    }
    let isHidden = ["utf-7", "utf7", "2022", "hz", "utf-ebcdic", "wchar", "internal"].contains {
      label.contains($0)
    }
    guard isPlain, !isHidden, let converter = Self.spellings(of: label).first(where: CharsetConverter.knows)
    else {
      return nil
    }
    self.init(name: label, converter: converter)
    // Letters have one byte each, or the document could not have said so.
    guard isEBCDIC || reads([0x3C, 0x61]) else { return nil }
  }

  /// Whether the bytes are "<a".
  private func reads(_ bytes: [UInt8]) -> Bool {
    guard let trial = CharsetConverter(self) else { return false }
    var text: [UInt8] = []
    bytes.withUnsafeBufferPointer { trial.convert($0, isLast: true, into: &text) }
    return text == Array("<a".utf8)
  }

  /// The ways in which iconv(3) may spell a label: code pages by number, hyphens for underscores or nothing.
  private static func spellings(of label: String) -> [String] {
    let hyphens = label.replacing("_", with: "-")
    let bare = label.filter { $0 != "_" && $0 != "-" }
    var spellings = [label, hyphens, bare]
    if label.utf8.allSatisfy(\.isDigit) { spellings = ["cp\(label)", "ibm\(label)"] }
    for prefix in ["windows", "cspc", "x"] where bare.hasPrefix(prefix) && bare.count > prefix.count {
      spellings.append("cp\(bare.dropFirst(prefix.count))")
      spellings.append(String(bare.dropFirst(prefix.count)))
    }
    return spellings
  }

  /// Bytes that one unit has: 2 for UTF-16, 4 for UTF-32, else 1.
  var unit: Int {
    if converter.hasPrefix("UTF-16") { return 2 }
    return converter.hasPrefix("UTF-32") ? 4 : 1
  }

  /// Whether ASCII bytes stand for themselves.
  var isASCIICompatible: Bool { unit == 1 && !isEBCDIC && !converter.hasPrefix("ISO-2022") }

  /// Whether it is one of the encodings of mainframes, in which "<" is 4C and "a" is 81.
  var isEBCDIC: Bool {
    converter == "CP037" || (!Self.converters.contains(converter) && reads([0x4C, 0x81]))
  }

  /// Whether bytes of any value are letters, so that nothing tells a wrong declaration.
  var isWesternSingleByte: Bool { converter == "CP1252" }

  private static let converters = Set(labels.values)

  private static let labels: [String: String] = {
    var labels: [String: String] = [:]
    for line in String(decoding: PackageResources.charsets_tsv, as: UTF8.self).split(separator: "\n") {
      let columns = line.split(separator: "\t")
      guard columns.count == 3, !line.hasPrefix("#") else { continue }
      let converter = String(columns[1])
      labels[String(columns[0])] = converter
      for label in columns[2].split(separator: " ") { labels[String(label)] = converter }
    }
    return labels
  }()
}
