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
    if let converter = Self.labels[label] {
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
    guard isPlain, !isHidden, CharsetConverter.knows(label) else { return nil }
    self.init(name: label, converter: label)
  }

  /// Bytes that one unit has: 2 for UTF-16, 4 for UTF-32, else 1.
  var unit: Int {
    if converter.hasPrefix("UTF-16") { return 2 }
    return converter.hasPrefix("UTF-32") ? 4 : 1
  }

  /// Whether ASCII bytes stand for themselves.
  var isASCIICompatible: Bool { unit == 1 && !isEBCDIC && !converter.hasPrefix("ISO-2022") }

  /// Whether it is one of the encodings of mainframes, in which "<" is 4C.
  var isEBCDIC: Bool {
    converter == "CP037" || converter.hasPrefix("ebcdic") || Self.ebcdic.contains(converter)
  }

  /// Whether bytes of any value are letters, so that nothing tells a wrong declaration.
  var isWesternSingleByte: Bool { converter == "CP1252" }

  private static let ebcdic: Set<String> = [
    "cp500", "ibm500", "cp1047", "ibm1047", "cp1140", "ibm1140", "cp273", "ibm273", "cp285", "cp297",
  ]

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
