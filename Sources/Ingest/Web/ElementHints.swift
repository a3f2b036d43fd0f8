/// What the names of an element tell of its content.
struct ElementHint: OptionSet, Sendable {
  let rawValue: UInt8

  /// It may hold the article's text.
  static let text = ElementHint(rawValue: 1)
  /// It holds the article's text and little else.
  static let body = ElementHint(rawValue: 2)
  /// It holds page furniture.
  static let furniture = ElementHint(rawValue: 4)
  /// It holds a caption or credit of a picture.
  static let caption = ElementHint(rawValue: 8)
  /// It holds what is said of the article: byline, date, tags.
  static let about = ElementHint(rawValue: 16)
  /// It holds the author's name.
  static let byline = ElementHint(rawValue: 64)
  /// It holds page furniture, however much text it has.
  static let surely = ElementHint(rawValue: 32)
}

/// Reads hints from the class, id and role of elements.
struct ElementHints: Sendable {
  /// The hints of the data file `hints.txt`, read when the first page comes.
  static let builtin = ElementHints(PackageResources.hints_txt)

  /// By the hash of a word.
  private let words: [UInt64: ElementHint]

  private init(_ file: [UInt8]) {
    var words: [UInt64: ElementHint] = [:]
    for line in file.split(separator: 10) {
      let hint: ElementHint
      switch line.first {
      case UInt8(ascii: "+"): hint = .text
      case UInt8(ascii: "!"): hint = .body
      case UInt8(ascii: "-"): hint = .furniture
      case UInt8(ascii: "x"): hint = [.furniture, .surely]
      case UInt8(ascii: "c"): hint = .caption
      case UInt8(ascii: "w"): hint = [.about, .byline]
      case UInt8(ascii: "m"): hint = .about
      default: continue
      }
      for word in line.dropFirst().split(separator: 32) {
        var hash = Self.seed
        for byte in word { Self.mix(byte, into: &hash) }
        words[hash, default: []].formUnion(hint)
      }
    }
    self.words = words
  }

  /// What class, id, role and the name of an element tell.
  ///
  /// - Complexity: O(*n*) in the bytes of the attributes, of which 400 each are read.
  func hint(of node: Int, in tree: HTMLTree) -> ElementHint {
    let first = Int(tree.nodes[node].firstAttribute)
    var hint: ElementHint = []
    for index in first..<(first + Int(tree.nodes[node].attributeCount)) {
      let attribute = tree.attributes[index]
      let name = attribute.name
      switch name.count {
      case 2 where tree.bytes.holds("id", in: name), 4 where tree.bytes.holds("role", in: name),
        5 where tree.bytes.holds("class", in: name):
        hint.formUnion(words(in: attribute.value, of: tree.bytes))
      case 8 where tree.bytes.holds("itemprop", in: name):
        if tree.bytes.holds("articlebody", in: attribute.value) { hint.insert(.body) }
        if tree.bytes.holds("caption", in: attribute.value) { hint.insert(.caption) }
      default: continue
      }
    }
    if tree.nodes[node].tag == .other { hint.formUnion(words(in: tree.nodes[node].range, of: tree.bytes)) }
    return hint
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func mix(_ byte: UInt8, into hash: inout UInt64) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  private func words(in range: Range<Int>, of bytes: [UInt8]) -> ElementHint {
    var hint: ElementHint = []
    var word = Self.seed
    var pair = Self.seed
    var hasPair = false
    var length = 0
    var wasSmall = false
    func finish() {
      guard length > 0 else { return }
      if let found = words[word] { hint.formUnion(found) }
      if hasPair, let found = words[pair] { hint.formUnion(found) }
      // The pair goes on with this word.
      pair = word
      hasPair = true
      word = Self.seed
      length = 0
    }
    for byte in bytes[range.prefix(400)] {
      guard byte.isASCIILetter else {
        finish()
        if byte.isHTMLSpace {
          hasPair = false
          pair = Self.seed
        }
        wasSmall = false
        continue
      }
      let isCapital = byte & 32 == 0
      if isCapital, wasSmall { finish() }
      Self.mix(byte | 32, into: &word)
      Self.mix(byte | 32, into: &pair)
      length += 1
      wasSmall = !isCapital
    }
    finish()
    return hint
  }
}
