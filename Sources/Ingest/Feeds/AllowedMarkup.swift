/// The markup that may stand in texts of feeds.
struct AllowedMarkup: Sendable {
  /// What is known of a name of an element, attribute, scheme or style.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt16
    static let element = Kinds(rawValue: 1)
    static let void = Kinds(rawValue: 2)
    static let hidden = Kinds(rawValue: 4)
    static let attribute = Kinds(rawValue: 8)
    static let address = Kinds(rawValue: 16)
    static let scheme = Kinds(rawValue: 32)
    static let property = Kinds(rawValue: 64)
    static let keyword = Kinds(rawValue: 128)
  }

  private let kinds: [UInt64: Kinds]

  /// The markup that the program's list allows.
  static let builtin = AllowedMarkup()

  private init() {
    let names: [String: Kinds] = [
      "element": .element, "void": [.element, .void], "hidden": .hidden, "attribute": .attribute,
      "address": .address, "scheme": .scheme, "property": .property, "keyword": .keyword,
    ]
    var kinds: [UInt64: Kinds] = [:]
    for line in String(decoding: PackageResources.fragments_tsv, as: UTF8.self).split(separator: "\n") {
      let columns = line.split(separator: "\t")
      guard columns.count == 2, let kind = names[String(columns[0])] else { continue }
      for name in columns[1].split(separator: " ") { kinds[Self.hash(name.utf8), default: []].insert(kind) }
    }
    self.kinds = kinds
  }

  /// What is known of a name in letters of either case; nothing for any other.
  func kinds(of name: some Sequence<UInt8>) -> Kinds { kinds[Self.hash(name)] ?? [] }

  /// FNV-1a over small letters; no two names of the list collide, and a stranger's name that did would only
  /// be another harmless one.
  private static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte.lowercased)) &* 0x0000_0100_0000_01b3 }
    return hash
  }

  /// Whether an address has no scheme or an allowed one, once its references and blanks are read.
  func allows(address: ArraySlice<UInt8>) -> Bool {
    if address.starts(with: "http://".utf8) || address.starts(with: "https://".utf8) { return true }
    // Browsers ignore blanks and controls within a scheme.
    let plain = Array(address.lazy.prefix(256).filter { $0 > 0x20 && $0 != 0x7F })
    let decoded =
      plain.contains(0x26) ? HTMLReferences.text(plain, in: 0..<plain.count, isAttribute: true) : nil
    let bytes = decoded.map { Array($0.utf8.filter { $0 > 0x20 && $0 != 0x7F }) } ?? plain
    guard let colon = bytes.firstIndex(where: { $0 == 0x3A || $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }),
      bytes[colon] == 0x3A
    else { return true }
    return kinds(of: bytes[..<colon]).contains(.scheme)
  }
}
