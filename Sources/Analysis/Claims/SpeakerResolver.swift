import News

/// Settles whom the sources of claims mean, claim by claim in the order of the text.
struct SpeakerResolver {
  private let passage: Passage
  /// Whom the last claim was by, and where; the entity is `nil` for an unnamed source.
  private var last: (entity: Entity.ID?, token: Int)?
  /// Whom the last source with each head word meant; `nil` for somebody unnamed.
  private var heads: [String: Entity.ID?] = [:]
  private var lastPerson: (entity: Entity.ID, token: Int)?
  private var lastOrganization: (entity: Entity.ID, token: Int)?
  /// Mentions read so far.
  private var nextMention = 0
  /// The body, the person and the country that were named last before the claim at hand.
  private var namedOrganization: Entity.ID?
  private var namedPerson: Entity.ID?
  private var namedCountry: Entity.ID?
  /// The last person that a sentence began with, and where.
  private var subject: (entity: Entity.ID, token: Int)?

  /// A resolver at the beginning of a text.
  init(_ passage: Passage) { self.passage = passage }

  /// Whom a source means; claims must be asked about in the order of the text.
  ///
  /// - Returns: The one who says it, or several who say it together; nobody for an unnamed source.
  mutating func speakers(of source: SourcePhrase?, at token: Int) -> [Entity.ID] {
    // A report without a source leaves the last speaker where it was.
    guard let source else { return [] }
    readMentions(before: min(token, source.tokens.lowerBound))
    let entity = resolved(source, at: token)
    last = (entity, token)
    if !source.isPronoun, let head = headWord(of: source.tokens), !passage.isNamed(head) {
      heads[passage.tokens[head].folded] = .some(entity)
    }
    if let entity {
      if entity.isPerson { lastPerson = (entity, token) }
      if entity.rawValue.hasPrefix("organization:") { lastOrganization = (entity, token) }
    }
    guard let entity else { return [] }
    return [entity] + (source.isPronoun ? [] : companions(of: entity, in: source.tokens))
  }
}

private extension SpeakerResolver {
  mutating func resolved(_ source: SourcePhrase, at token: Int) -> Entity.ID? {
    if source.isPronoun { return pointedTo(by: source) }
    let range = source.tokens
    let mentions = passage.mentions(in: range)
    let head = headWord(of: range)
    if pointsBack(range, mentions), let head {
      if passage.isWord(at: head, in: .voice) { return nil }
      // "Perusahaan feri membantah. Perusahaan itu menyatakan …": whoever it was, it is the same.
      if let known = heads[passage.tokens[head].folded] { return known }
      if passage.isWord(at: head, in: .country) { return namedCountry }
      if passage.isWord(at: head, in: .institution) {
        let isNewsroom = passage.isWord(at: head, in: .newsroom)
        return [
          organization(called: passage.tokens[head].folded), lastNamedOrganization(near: token),
          namedOrganization,
        ].compactMap { $0 }.first { isNewsroom || !passage.lexicon.gazetteer.wires.contains($0) }
      }
      if passage.isWord(at: head, in: WordClasses(.personal, .unnamed)) || passage.isTitle(at: head) {
        return recentPerson
      }
    }
    guard let named = named(mentions) else { return nil }
    return isUnnamed(range, mentions, head: head) ? nil : named
  }

  /// A person before a body before a place; the first of them.
  func named(_ mentions: [Mention]) -> Entity.ID? {
    for kind in [EntityKind.person, .organization, .place] {
      if let mention = mentions.first(where: { $0.kind == kind }) { return mention.entity }
    }
    return nil
  }

  /// Those of the same kind that a conjunction or a comma joins to an entity: "Moskow dan *Pyongyang*".
  func companions(of entity: Entity.ID, in range: Range<Int>) -> [Entity.ID] {
    let mentions = passage.mentions(in: range)
    guard let first = mentions.firstIndex(where: { $0.entity == entity }) else { return [] }
    var found: [Entity.ID] = []
    var last = mentions[first]
    for mention in mentions[(first + 1)...] where mention.kind == last.kind {
      guard let end = range.last(where: { passage.mention(at: $0) == last }), end + 1 < range.upperBound,
        passage.isMark(end + 1, ",&") || passage.isWord(at: end + 1, in: .joint)
      else { break }
      if mention.entity != entity, !found.contains(mention.entity) { found.append(mention.entity) }
      last = mention
    }
    return found
  }

  /// The first word that is no determiner.
  func headWord(of range: Range<Int>) -> Int? {
    range.first { index in
      passage.isNamed(index)
        || passage.tokens[index].kind == .word && !passage.isWord(at: index, in: .determiner)
          && !passage.isWord(at: index, in: .article)
          && !["mantan", "former", "senior", "top"].contains(passage.tokens[index].folded)
    }
  }

  /// "Lembaga itu", "the company": known from before.
  func pointsBack(_ range: Range<Int>, _ mentions: [Mention]) -> Bool {
    guard
      !mentions.contains(where: {
        $0.kind == .person && $0.range.upperBound == passage.bytes(of: range).upperBound
      })
    else { return false }
    if passage.isEnglish {
      return passage.tokens[range.lowerBound].folded == "the" && mentions.isEmpty && range.count <= 4
    }
    guard let last = range.last else { return false }
    return passage.isWord(at: last, in: .demonstrative)
  }

  /// Somebody of a kind, whoever it is: "seorang pejabat AS", "two residents of Cebu".
  func isUnnamed(_ range: Range<Int>, _ mentions: [Mention], head: Int?) -> Bool {
    guard let head, passage.isWord(at: head, in: .unnamed) else { return false }
    guard let person = mentions.first(where: { $0.kind == .person }) else { return true }
    let isKin = passage.isWord(at: head, in: .kin)
    let hasDeterminer = head > range.lowerBound
    // "seorang warga, Budi" has a name; "seorang rekan Budi" has none.
    let start = range.first { passage.mention(at: $0) == person } ?? head
    let isBehindComma = (range.lowerBound..<start).contains { passage.isMark($0, ",(") }
    return (isKin || hasDeterminer) && !isBehindComma
  }

  /// Whom "ia", "they" or "katanya" means.
  func pointedTo(by source: SourcePhrase) -> Entity.ID? {
    let word = passage.tokens[source.tokens.lowerBound].folded
    if passage.isWord(at: source.tokens.lowerBound, in: .group) {
      return last.map(\.entity) ?? namedOrganization
    }
    let isSuffix = word.hasSuffix("nya")
    if let subject, subject.token > (last?.token ?? -1) { return subject.entity }
    guard let last else { return lastPerson?.entity ?? namedPerson }
    if let entity = last.entity {
      return entity.isPerson || isSuffix ? entity : recentPerson ?? entity
    }
    return isSuffix ? nil : isNear(last.token, source.tokens.lowerBound) ? nil : recentPerson
  }

  /// Whether two tokens stand in one paragraph or in two that follow each other.
  func isNear(_ first: Int, _ second: Int) -> Bool {
    let sentences = passage.document.sentences
    let paragraphs = [first, second].map { sentences[passage.sentence(at: $0)].paragraph }
    return paragraphs[1] - paragraphs[0] <= 1
  }

  var recentPerson: Entity.ID? {
    guard let subject else { return lastPerson?.entity ?? namedPerson }
    guard let lastPerson else { return subject.entity }
    return subject.token > lastPerson.token ? subject.entity : lastPerson.entity
  }

  /// The last body whose name holds a word: "the ministry" is the Fisheries Ministry.
  func organization(called word: String) -> Entity.ID? {
    passage.mentions[..<nextMention].suffix(60).last { mention in
      mention.kind == .organization
        && passage.document.text(mention.range).lowercased().split(separator: " ").contains { $0 == word }
    }?.entity
  }

  func lastNamedOrganization(near token: Int) -> Entity.ID? {
    guard let lastOrganization, isNear(lastOrganization.token, token) else { return nil }
    return lastOrganization.entity
  }

  /// Notes the names that stand before a token.
  mutating func readMentions(before token: Int) {
    let limit = passage.tokens[token].range.lowerBound
    while nextMention < passage.mentions.count, passage.mentions[nextMention].range.lowerBound < limit {
      let mention = passage.mentions[nextMention]
      nextMention += 1
      switch mention.kind {
      case .person:
        namedPerson = mention.entity
        noteSubject(mention)
      case .organization: namedOrganization = mention.entity
      case .place: if mention.entity.rawValue.hasPrefix("country:") { namedCountry = mention.entity }
      }
    }
  }

  /// Notes a person that stands at the head of its sentence, but for a title and a lead.
  mutating func noteSubject(_ mention: Mention) {
    guard mention.range.lowerBound >= (passage.document.paragraphs.dropFirst().first?.lowerBound ?? 0) else {
      return
    }
    guard let token = passage.token(at: mention.range.lowerBound), !passage.isQuoted(at: token) else {
      return
    }
    let start = passage.document.sentences[passage.sentence(at: token)].tokens.lowerBound
    guard token - start <= 8,
      (start..<token).allSatisfy({ !passage.looksLikeVerb($0) && !passage.isQuoted(at: $0) })
    else { return }
    if let subject, passage.sentence(at: subject.token) == passage.sentence(at: token) { return }
    subject = (mention.entity, token)
  }
}

extension Passage {
  /// The token that begins at a byte, or the next one.
  ///
  /// - Complexity: O(log *n*) in the tokens.
  func token(at byte: Int) -> Int? {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.lowerBound < byte { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count ? low : nil
  }
}

extension Entity.ID {
  fileprivate var isPerson: Bool { rawValue.hasPrefix("person:") }
}
