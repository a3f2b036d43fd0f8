public import News

/// A name without what outlets write differently: case, accents, hyphens, points, and, for persons,
/// the spelling of given names that transliterations vary.
///
/// "Kim Jong-un" and "KIM JONG UN" have one form, and so have "Sergey Lavrov" and "Sergei Lavrov".
public struct NameForm: Hashable, Sendable {
  /// Kind of what is named.
  public let kind: EntityKind
  /// Words in order, folded, never empty strings; one word at least.
  public let words: [String]

  /// The words with blanks between them.
  public var text: String { words.joined(separator: " ") }

  /// The key of an entity of this name that no list knows.
  public var key: Entity.ID { Entity.ID(rawValue: kind.rawValue + ":" + text) }

  /// The form of a name as a page writes it.
  ///
  /// Hyphens part words; apostrophes and points fall away, so that "J. K." and "JK" are one.
  ///
  /// - Complexity: O(*n*) in the scalars of `surface`.
  public init(_ surface: String, kind: EntityKind) {
    self.kind = kind
    var words: [String] = []
    var letters = false
    for piece in surface.foldedWords {
      let isLetter = kind == .person && piece.unicodeScalars.count == 1
      if isLetter && letters {
        words[words.count - 1] += piece
      } else {
        words.append(piece)
      }
      letters = isLetter
    }
    if kind == .person {
      for index in words.indices {
        if let spelling = Self.spellings[words[index]] { words[index] = spelling }
      }
    }
    self.words = words.isEmpty ? [surface.lowercased()] : words
  }

  /// The first spelling of the group that a given name belongs to, by each of the others.
  private static let spellings: [String: String] = Dictionary(
    AliasTable.builtin.spellings.given.flatMap { group in
      group.dropFirst().map { ($0, group[0]) }
    }, uniquingKeysWith: { first, _ in first })
}

private extension String {
  /// The words of the folded name, never empty.
  var foldedWords: [String] {
    utf8.allSatisfy { $0 < 0x80 } ? foldedASCIIWords : folded.split(separator: " ").map(String.init)
  }

  /// The same for ASCII, as nearly all names are: byte by byte.
  private var foldedASCIIWords: [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/"), 9, 10, 13:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "\""):
        continue
      default:
        word.append((65...90).contains(byte) ? byte + 32 : byte)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// Small letters without accents; blanks for hyphens; no apostrophes, points, commas, brackets.
  var folded: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case " ", "-", "/", "\u{A0}", "\u{2010}"..."\u{2015}", "\t", "\n", "\r": result.append(" ")
      case "'", "`", ".", ",", "(", ")", "\"", "\u{2018}"..."\u{201F}", "\u{2BB}"..."\u{2BF}": continue
      case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
      case _ where scalar.isASCII: result += scalar.properties.lowercaseMapping
      case _ where scalar.properties.generalCategory == .nonspacingMark: continue
      default:
        for small in scalar.properties.lowercaseMapping.unicodeScalars { result += small.withoutAccent }
      }
    }
    return result
  }
}

private extension Unicode.Scalar {
  /// The basic letters of a Latin letter with a mark, read from its name in the Unicode database.
  ///
  /// - SeeAlso: Unicode Standard, section 4.8, on the form of character names.
  var withoutAccent: String {
    if properties.generalCategory == .nonspacingMark { return "" }
    let prefix = "LATIN SMALL LETTER "
    guard let name = properties.name, name.hasPrefix(prefix) else { return String(self) }
    let letter = name.dropFirst(prefix.count).prefix { $0 != " " }
    switch letter {
    case "SHARP": return "ss"
    case "DOTLESS": return "i"
    case "THORN": return "th"
    case "ETH": return "d"
    default: return letter.utf8.count <= 2 ? letter.lowercased() : String(self)
    }
  }
}
