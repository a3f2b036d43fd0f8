import News

/// Splits one article of a story into statements.
struct StatementReader {
  private let article: StoryArticle
  private let place: Int
  private let names: StoryNames
  private let document: Document
  private let language: String
  private let quantities: QuantityReader
  private let lexicon = Lexicon.shared

  /// Statements of one article at most; a longer text is a list or a transcript.
  static let mostStatements = 150
  /// Statements between an accusation and the denial that points back to it, at most.
  private static let reach = 8
  /// What a denial takes over of the accusation that it points back to.
  private static let borrowed = 0.6
  /// Words before a name that may say what it is.
  private static let mostLeading = 2
  /// What verbs begin with.
  private static let verbal = ["me", "di", "ber", "ter"]
  /// What a word counts that only says what the name after it is.
  private static let roleFactor = 0.3
  /// What the name of a source counts among what is said.
  private static let sourceFactor = 0.4

  /// A reader of the article at a place among those of the story.
  init(_ article: StoryArticle, at place: Int, names: StoryNames) {
    self.article = article
    self.place = place
    self.names = names
    document = Document(article.annotated.article)
    language = article.annotated.article.language ?? LanguageGuess.language(of: document.tokens)
    quantities = QuantityReader(
      document.tokens, publishedOn: article.summary.publication.date?.day, language: language)
  }

  /// A word that leads to a name.
  struct Role: Hashable {
    let word: String
    let entity: Entity.ID
  }

  /// Words directly before names, as "kapal riset" before "Nusa Palung".
  ///
  /// Where several articles have the same, it only says what the name is.
  var roles: Set<Role> {
    var roles: Set<Role> = []
    var index = 0
    for mention in article.annotated.annotations.mentions {
      while index < document.tokens.count, document.tokens[index].range.lowerBound < mention.range.lowerBound
      {
        index += 1
      }
      for place in max(0, index - Self.mostLeading)..<index {
        if let role = lead(place, to: mention) { roles.insert(role) }
      }
    }
    return roles
  }

  /// Its statements in order, and how many were too many.
  ///
  /// - Parameter roles: Words that only say what a name is, as `roles` of several articles has them.
  func statements(roles: Set<Role>) -> (statements: [CoverageStatement], leftOut: Int) {
    var statements: [CoverageStatement] = []
    var leftOut = 0
    var mentions = Cursor(article.annotated.annotations.mentions.map(\.range))
    let claims = article.annotated.annotations.claims
    var firstClaim = 0
    for sentence in document.sentences {
      guard !sentence.tokens.isEmpty else { continue }
      let whole = bytes(of: sentence.tokens)
      while firstClaim < claims.count, claims[firstClaim].range.upperBound <= whole.lowerBound {
        firstClaim += 1
      }
      let near = claims[firstClaim...].prefix { $0.range.lowerBound < whole.upperBound }
        .filter { $0.content.overlaps(whole) || $0.cue.map(whole.overlaps) == true }
      for part in ClauseSplitter(document).clauses(of: sentence.tokens) {
        let range = bytes(of: part)
        let named = mentions.overlapping(range).map { article.annotated.annotations.mentions[$0] }
        let draft = statement(
          part, of: sentence, whole: whole, claim: claim(of: range, among: near), named, roles)
        let isClaim = draft.claim != nil
        guard draft.size >= 3 || isClaim && draft.size >= 2 else { continue }
        guard statements.count < Self.mostStatements else {
          leftOut += 1
          continue
        }
        statements.append(resolved(draft, after: statements))
      }
    }
    return (statements, leftOut)
  }
}

private extension StatementReader {
  func bytes(of tokens: Range<Int>) -> Range<Int> {
    document.tokens[tokens.lowerBound].range
      .lowerBound..<document.tokens[tokens.upperBound - 1].range.upperBound
  }

  /// The claim that covers most of a clause; a denial before others, since it turns what is said round.
  func claim(of range: Range<Int>, among claims: [Claim]) -> Claim? {
    func overlap(_ claim: Claim) -> Int {
      let shared = claim.range.clamped(to: range)
      return shared.isEmpty ? 0 : shared.count
    }
    let held = claims.filter { overlap($0) * 2 > min(range.count, $0.range.count) }
    return held.first { $0.kind == .denial } ?? held.max { overlap($0) < overlap($1) }
  }

  func statement(
    _ part: Range<Int>, of sentence: Document.Span, whole: Range<Int>, claim: Claim?, _ mentions: [Mention],
    _ roles: Set<Role>
  ) -> CoverageStatement {
    let isDenial = claim?.kind == .denial
    let source = claim?.source?.range
    let isDispute = isDenial || claim?.kind == .accusation
    let found = quantities.quantities(in: part)
    var terms: [String: Double] = [:]
    for quantity in found {
      terms[quantity.term] = 1
      if case .unit(let unit) = quantity.measure { terms["u:\(unit)"] = 1 }
    }
    for mention in mentions {
      // Who says it is not what is said, unless it is charged or denied.
      let term = "n:\(names.key(of: mention.entity).rawValue)"
      let isSource = !isDispute && source.map(mention.range.overlaps) == true
      terms[term] = max(terms[term] ?? 0, isSource ? Self.sourceFactor : 1)
    }
    var mention = 0
    var counted = found[...]
    for index in part {
      let token = document.tokens[index]
      while mention < mentions.count, mentions[mention].range.upperBound <= token.range.lowerBound {
        mention += 1
      }
      let isNamed = mention < mentions.count && mentions[mention].range.overlaps(token.range)
      while counted.first.map({ $0.tokens.upperBound <= index }) == true { counted.removeFirst() }
      if counted.first?.tokens.contains(index) == true || !isContent(token) { continue }
      // The word that reports says nothing of what is reported.
      if let cue = claim?.cue, cue.overlaps(token.range) { continue }
      if source?.overlaps(token.range) == true { continue }
      if isNamed {
        // "Dewan Keamanan PBB" and "PBB" share the initials.
        if mentions[mention].kind == .organization, token.isAllCapitals { terms["w:\(token.folded)"] = 0.5 }
      } else {
        let term = "w:\(WordStem.stem(of: token.folded, language: language))"
        let isRole =
          mention < mentions.count && lead(index, to: mentions[mention]).map(roles.contains) == true
        terms[term] = max(terms[term] ?? 0, isRole ? Self.roleFactor : 1)
      }
    }
    let speakers = (claim?.source?.entities ?? []).compactMap { names.name(of: $0, in: place) }
    let isHedged = part.contains { CoverageWords.shared.hedges.contains(document.tokens[$0].folded) }
    // What is charged or denied elsewhere is charged or denied here, whatever else the words are.
    if let kind = claim?.kind, kind == .denial || kind == .accusation { terms["k:\(kind.rawValue)"] = 1 }
    return CoverageStatement(
      article: place, paragraph: sentence.paragraph, sentence: whole, range: bytes(of: part), terms: terms,
      quantities: found, quantityTexts: found.map { document.text(of: $0.tokens) },
      actor: mentions.first.map { names.key(of: $0.entity) },
      form: isDenial ? .denied(by: speakers) : isHedged ? .hedged : .stated, claim: claim, speakers: speakers,
      language: language, pointsBack: part.lowerBound > sentence.tokens.lowerBound || pointsBack(part))
  }

  /// A word as one that leads to a name: close before it, with nothing but such words between.
  ///
  /// No verb is one: two articles in which somebody "mengunjungi Rusia" tell the same. In English nothing tells a
  /// verb by its form.
  func lead(_ index: Int, to mention: Mention) -> Role? {
    guard language == "id" else { return nil }
    for next in index...min(index + Self.mostLeading, document.tokens.count - 1) {
      let token = document.tokens[next]
      if token.range.lowerBound >= mention.range.lowerBound {
        guard next > index else { return nil }
        return Role(word: document.tokens[index].folded, entity: names.key(of: mention.entity))
      }
      guard isContent(token), !isVerb(token.folded) else { return nil }
    }
    return nil
  }

  func isVerb(_ word: String) -> Bool {
    Self.verbal.contains(where: word.hasPrefix) && !lexicon.contains(word, in: .nominal)
  }

  func isContent(_ token: Token) -> Bool {
    guard token.kind == .word, (2...40).contains(token.range.count) else { return false }
    return (token.range.count >= 3 || token.isAllCapitals) && !lexicon.stopWords.contains(token.folded)
      && !CoverageWords.shared.hedges.contains(token.folded) && !lexicon.reportingWords.contains(token.folded)
  }

  func pointsBack(_ part: Range<Int>) -> Bool {
    let classes = WordClasses(.pronoun, .clause, .relative, .and)
    guard let first = part.first(where: { document.tokens[$0].kind != .mark }) else { return true }
    return !lexicon.classes(of: document.tokens[first].folded).isDisjoint(with: classes)
      || part.prefix(3).contains { lexicon.contains(document.tokens[$0].folded, in: .demonstrative) }
      || part.contains { document.tokens[$0].folded == "tersebut" }
  }

  /// A denial that points back, as in "membantah tuduhan itu", with what it points to.
  func resolved(_ statement: CoverageStatement, after earlier: [CoverageStatement]) -> CoverageStatement {
    guard let claim = statement.claim, claim.kind == .denial else { return statement }
    let words = document.text(claim.content).lowercased().split(separator: " ")
    let isBare =
      statement.terms.keys.filter { $0.hasPrefix("w:") || $0.hasPrefix("q:") }.count < 3
      || words.contains { lexicon.contains(String($0), in: .demonstrative) }
    let charge =
      earlier.suffix(Self.reach).last { $0.claim?.kind == .accusation }
      ?? (isBare ? earlier.last { $0.paragraph > 0 && !$0.form.isDenial } : nil)
    guard isBare, let charge else { return statement }
    var statement = statement
    for (term, factor) in charge.terms where statement.terms[term] == nil && !term.hasPrefix("k:") {
      statement.borrowed[term] = factor * Self.borrowed
    }
    return statement
  }
}

/// Ranges in order that are asked for by ranges in order.
private struct Cursor {
  private let ranges: [Range<Int>]
  private var start = 0

  init(_ ranges: [Range<Int>]) { self.ranges = ranges }

  mutating func overlapping(_ range: Range<Int>) -> [Int] {
    while start < ranges.count, ranges[start].upperBound <= range.lowerBound { start += 1 }
    var found: [Int] = []
    var index = start
    while index < ranges.count, ranges[index].lowerBound < range.upperBound {
      found.append(index)
      index += 1
    }
    return found
  }
}
