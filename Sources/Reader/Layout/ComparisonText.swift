import News

/// An article as comparing sees it: paragraphs of tokens, the headline first.
struct ComparisonText: Sendable {
  /// The headline and the paragraphs, at most `most` of these.
  let paragraphs: [Paragraph]
  /// Paragraphs that were left out.
  let leftOut: Int
  /// The numbers of the whole article, as `Token.word` has them.
  let numbers: Set<String>
  /// Whom and what the whole article names.
  let entities: EntityWords

  /// Paragraphs that are compared; the others are left out and counted.
  static let most = 200

  /// A paragraph.
  struct Paragraph: Sendable {
    /// What it says.
    var text: String
    /// Its tokens, in order.
    var tokens: [Token]
    /// UTF-8 ranges of the names in it, ascending, and what each names.
    var names: [(range: Range<Int>, mention: Mention)]
  }

  /// A word or a number.
  struct Token: Hashable, Sendable {
    /// UTF-8 bytes of the paragraph.
    let range: Range<Int>
    /// The word in lower case; a number with a point for its fraction and nothing between its thousands.
    let word: String
    /// Whether it has a digit: a number, a date or a clock.
    let isNumber: Bool
    /// The word as a number, by which millions of pairs are compared; two words share one once in 2^64 pairs.
    let key: UInt64

    /// A token.
    init(range: Range<Int>, word: String, isNumber: Bool) {
      self.range = range
      self.word = word
      self.isNumber = isNumber
      // Source: FNV-1a (Fowler, Noll, Vo).
      key = word.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
  }

  /// The tokens of an article.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  init(_ annotated: AnnotatedArticle) {
    let article = annotated.article
    let texts = [article.headline] + article.body.prefix(Self.most)
    leftOut = max(0, article.body.count - Self.most)
    let mentions = annotated.annotations.mentions
    paragraphs = zip(texts, article.paragraphRanges).map { text, range in
      let first = mentions.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
      let names = mentions[first...].prefix { $0.range.lowerBound < range.upperBound }.map { mention in
        let start = mention.range.lowerBound - range.lowerBound
        let end = min(range.count, mention.range.upperBound - range.lowerBound)
        return (range: start..<max(start, end), mention: mention)
      }
      return Paragraph(text: text, tokens: TokenScanner.tokens(of: text), names: names)
    }
    numbers = Set(paragraphs.flatMap(\.tokens).filter(\.isNumber).map(\.word))
    entities = EntityWords(mentions)
  }

  /// The entities of this article that another one does not name.
  func entities(missingIn other: ComparisonText) -> Set<Entity.ID> {
    var known: [Entity.ID: Bool] = [:]
    for mention in paragraphs.lazy.flatMap(\.names).map(\.mention) where known[mention.entity] == nil {
      known[mention.entity] = other.entities.contains(mention)
    }
    return Set(known.filter { !$0.value }.keys)
  }
}

/// Entities by their words: two articles may know one person by a longer and a shorter name.
struct EntityWords: Sendable {
  private let words: [EntityKind: [Set<Substring>]]
  private let keys: Set<Entity.ID>

  /// The entities of some mentions.
  init(_ mentions: [Mention]) {
    keys = Set(mentions.map(\.entity))
    var words: [EntityKind: Set<Set<Substring>>] = [:]
    for mention in mentions { words[mention.kind, default: []].insert(Self.words(of: mention.entity)) }
    self.words = words.mapValues { Array($0.prefix(Self.most)) }
  }

  /// Whether a mention names one of them: by the same key, or all words of one name are in the other.
  func contains(_ mention: Mention) -> Bool {
    if keys.contains(mention.entity) { return true }
    let own = Self.words(of: mention.entity)
    guard !own.isEmpty else { return false }
    return words[mention.kind]?.contains { !$0.isEmpty && ($0.isSubset(of: own) || own.isSubset(of: $0)) }
      ?? false
  }

  private static func words(of entity: Entity.ID) -> Set<Substring> {
    Set(entity.rawValue.split(separator: " ").prefix(12))
  }

  private static let most = 400
}

/// Cuts a text into words and numbers.
enum TokenScanner {
  /// The tokens of a text, in order: letters and digits next to each other; a number goes over single points,
  /// commas, strokes, colons and hyphens between digits; an ideograph stands alone.
  static func tokens(of text: String) -> [ComparisonText.Token] {
    var tokens: [ComparisonText.Token] = []
    var start = 0
    var word = ""
    var hasDigit = false
    var offset = 0
    let scalars = Array(text.unicodeScalars)
    func close() {
      guard !word.isEmpty else { return }
      let folded = hasDigit ? number(word) : word.lowercased()
      tokens.append(ComparisonText.Token(range: start..<offset, word: folded, isNumber: hasDigit))
      (word, hasDigit) = ("", false)
    }
    for (index, scalar) in scalars.enumerated() {
      let isDigit = scalar.isDecimal
      let isIdeograph = !scalar.isASCII && scalar.properties.isIdeographic
      if isDigit || scalar.isOfWord {
        if isIdeograph { close() }
        if word.isEmpty { start = offset }
        word.unicodeScalars.append(scalar)
        hasDigit = hasDigit || isDigit
      } else if hasDigit, ".,/:-".unicodeScalars.contains(scalar), index > 0, index + 1 < scalars.count,
        scalars[index - 1].isDecimal, scalars[index + 1].isDecimal
      {
        word.unicodeScalars.append(scalar)
      } else {
        close()
      }
      offset += UTF8.width(scalar)
      if isIdeograph { close() }
    }
    close()
    return tokens
  }

  /// A number as it is compared: `1.200` and `1,200` are 1200, `1,5` is 1.5; dates and clocks stay as they are.
  static func number(_ text: String) -> String {
    guard !text.contains(where: { "/:-".contains($0) }) else { return text.lowercased() }
    var number = ""
    let parts = text.split(whereSeparator: { $0 == "." || $0 == "," }).map(String.init)
    for (index, part) in parts.enumerated() {
      if index > 0, part.count != 3 || number.contains(".") { number += "." }
      number += part
    }
    return number.lowercased()
  }
}

extension Unicode.Scalar {
  /// Whether it is a digit of some script.
  fileprivate var isDecimal: Bool {
    isASCII ? (0x30...0x39).contains(value) : properties.numericType == .decimal
  }

  /// Whether it is a letter, or a mark on one.
  fileprivate var isOfWord: Bool {
    if isASCII { return (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value) }
    return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }
}
