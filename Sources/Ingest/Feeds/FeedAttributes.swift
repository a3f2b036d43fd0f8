/// The attributes of the tag at hand, by name in letters of either case.
struct FeedAttributes {
  private let pairs: [(name: String, value: String)]
  /// Whether a value had a reference or character that XML does not allow.
  let isWellFormed: Bool

  /// Reads the attributes of a scanner's last start tag.
  init(_ scanner: inout MarkupScanner) {
    guard !scanner.attributes.isEmpty else {
      pairs = []
      isWellFormed = true
      return
    }
    var isWellFormed = true
    var pairs: [(name: String, value: String)] = []
    pairs.reserveCapacity(scanner.attributes.count)
    for attribute in scanner.attributes {
      let name = String(decoding: scanner.bytes(attribute.name).map(\.lowercased), as: UTF8.self)
      let raw = scanner.bytes(attribute.value)
      var value: [UInt8] = []
      MarkupReferences.append(raw, to: &value, isMarkup: false, hasSubset: scanner.hasSubset, &isWellFormed)
      for index in value.indices where value[index] < 0x20 || value[index] == 0x7F { value[index] = 0x20 }
      pairs.append((name, value.withUnsafeBufferPointer { FeedCharacters.string($0, isWestern: false) }))
    }
    if !isWellFormed { scanner.isWellFormed = false }
    self.pairs = pairs
    self.isWellFormed = isWellFormed
  }

  /// Whether the tag has none.
  var isEmpty: Bool { pairs.isEmpty }

  /// The value of an attribute; `nil` when the tag has none of that name.
  subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

  /// The value of an attribute in whatever namespace, blanks around it dropped; `nil` when empty.
  func local(_ name: String) -> String? {
    let found = pairs.first { $0.name == name } ?? pairs.first { $0.name.hasSuffix(":" + name) }
    return found.map(\.value).flatMap(Self.trimmed)
  }

  /// The value without blanks around it; `nil` when empty.
  func text(_ name: String) -> String? { self[name].flatMap(Self.trimmed) }

  /// A text without blanks around it; `nil` when empty.
  static func trimmed(_ value: String) -> String? {
    guard let first = value.utf8.first, let last = value.utf8.last else { return nil }
    if first > 0x20, last > 0x20 { return value }
    var bytes = Substring(value).utf8
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return bytes.isEmpty ? nil : String(Substring(bytes))
  }

  /// A text without blanks around it.
  static func trim(_ value: String) -> String { trimmed(value) ?? "" }

  /// All pairs in order.
  var all: [(name: String, value: String)] { pairs }
}
