/// How often some articles name one person, place or organisation, and which outlets do.
public struct EntityTally: Hashable, Sendable {
  /// What it is.
  public var kind: EntityKind
  /// Key that stands for it.
  public var entity: Entity.ID
  /// Every folded key that articles name it by, `entity` among them.
  public var keys: Set<Entity.ID>
  /// Its name as articles write it: the fullest form, from the article at hand where that names it.
  public var name: String
  /// Country whose government a capital stands for; `nil` for anything else.
  public var country: String?
  /// Mentions in the article at hand; 0 where there is none, or where only other articles name it.
  public var mentionsHere: Int
  /// Mentions in all the articles that were counted.
  public var mentions: Int
  /// The articles that name it, in the order of the list, each once.
  public var articles: [ArticleKey]
  /// Names of the outlets that do, sorted, each once.
  public var outlets: [String]

  /// What was counted of one entity.
  ///
  /// - Parameter keys: Folded keys; that of `entity` alone unless told.
  public init(
    kind: EntityKind, entity: Entity.ID, keys: Set<Entity.ID>? = nil, name: String, country: String? = nil,
    mentionsHere: Int = 0, mentions: Int, articles: [ArticleKey], outlets: [String]
  ) {
    self.kind = kind
    self.entity = entity
    self.keys = keys ?? [entity.folded]
    self.name = name
    self.country = country
    self.mentionsHere = mentionsHere
    self.mentions = mentions
    self.articles = articles
    self.outlets = outlets
  }

  /// Whether a mention names it.
  public func covers(_ mention: Mention) -> Bool {
    mention.kind == kind && keys.contains(mention.entity.folded)
  }
}

extension EntityTally {
  /// Adds what was counted of the same entity under another key; the fuller side keeps its name and key.
  ///
  /// The side that the article at hand names is the fuller one, then the one with more mentions.
  ///
  /// - Parameter order: Place of each article in the list.
  public mutating func add(_ other: EntityTally, order: [ArticleKey: Int]) {
    let isOtherFuller =
      (other.mentionsHere, other.mentions, entity.rawValue) > (mentionsHere, mentions, other.entity.rawValue)
    if isOtherFuller {
      entity = other.entity
      name = other.name
    }
    country = country ?? other.country
    keys.formUnion(other.keys)
    mentionsHere += other.mentionsHere
    mentions += other.mentions
    articles = Set(articles + other.articles).sorted {
      (order[$0] ?? Int.max, $0) < (order[$1] ?? Int.max, $1)
    }
    outlets = Set(outlets + other.outlets).sorted()
  }
}

/// What some articles name: one article and its story, or the articles of a filter.
public struct EntityCensus: Hashable, Sendable {
  /// The article at hand; `nil` for the articles of a filter.
  public var article: ArticleKey?
  /// The entities, in the order of `sort`.
  public var tallies: [EntityTally]
  /// The articles that were counted, in the order of the list.
  public var articles: [ArticleKey]
  /// Articles of the story that were too many to count.
  public var leftOut: Int

  /// A census; the tallies are put in order.
  public init(
    article: ArticleKey? = nil, tallies: [EntityTally], articles: [ArticleKey], leftOut: Int = 0
  ) {
    self.article = article
    self.tallies = tallies
    self.articles = articles
    self.leftOut = leftOut
    sort()
  }

  /// Makes one tally of those that stand for one entity, under that entity's key and, where one of them has
  /// that key, its name.
  ///
  /// - Parameter key: The entity that a tally stands for; tallies of two kinds stay apart.
  public mutating func merge(by key: (EntityTally) -> Entity.ID) {
    var groups: [Key: [EntityTally]] = [:]
    for tally in tallies { groups[Key(kind: tally.kind, entity: key(tally)), default: []].append(tally) }
    let order = Dictionary(zip(articles, articles.indices), uniquingKeysWith: { first, _ in first })
    tallies = groups.compactMap { key, group in
      guard var whole = group.first else { return nil }
      for tally in group.dropFirst() { whole.add(tally, order: order) }
      whole.entity = key.entity
      whole.keys.insert(key.entity.folded)
      whole.name = group.first { $0.entity == key.entity }?.name ?? whole.name
      return whole
    }
    sort()
  }

  /// Puts the entities of an article and its story by mentions in the article, then mentions in the story,
  /// then articles; those of a filter by articles, then mentions; at last by name.
  public mutating func sort() {
    let isOfArticle = article != nil
    // Places are sorted, not tallies: there may be thousands.
    let ranks = tallies.enumerated().map { place, tally in
      isOfArticle
        ? Rank(first: tally.mentionsHere, second: tally.mentions, third: tally.articles.count, place: place)
        : Rank(first: tally.articles.count, second: tally.mentions, third: 0, place: place)
    }
    func name(of rank: Rank) -> (String, String, String) {
      let tally = tallies[rank.place]
      return (tally.name, tally.kind.rawValue, tally.entity.rawValue)
    }
    let sorted = ranks.sorted { left, right in
      if left.first != right.first { return left.first > right.first }
      if left.second != right.second { return left.second > right.second }
      if left.third != right.third { return left.third > right.third }
      return name(of: left) < name(of: right)
    }
    tallies = sorted.map { tallies[$0.place] }
  }

  private struct Rank {
    var first: Int
    var second: Int
    var third: Int
    var place: Int
  }

  private struct Key: Hashable {
    var kind: EntityKind
    var entity: Entity.ID
  }
}

extension Entity.ID {
  /// The key as archives compare it: lower case, single spaces.
  public var folded: Entity.ID { Entity.ID(rawValue: rawValue.foldedForIdentity) }
}
