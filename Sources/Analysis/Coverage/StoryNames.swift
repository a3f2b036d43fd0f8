import News

/// Who and what a story names: one key for every spelling over all its articles, and how each article calls them.
struct StoryNames {
  private let merger: EntityMerger
  private let catalog = EntityCatalog()
  private let labels: [[Entity.ID: String]]

  /// Joins the names of some articles.
  ///
  /// - Complexity: O(*n* log *n*) in the mentions.
  init(_ articles: [StoryArticle]) {
    var counts: [NamedEntity: Int] = [:]
    var labels: [[Entity.ID: String]] = []
    for article in articles {
      let bytes = Array(article.annotated.article.text.utf8)
      var fullest: [Entity.ID: String] = [:]
      for mention in article.annotated.annotations.mentions {
        guard bytes.indices.contains(mention.range.lowerBound), mention.range.upperBound <= bytes.count else {
          continue
        }
        let name = String(decoding: bytes[mention.range], as: UTF8.self)
        counts[NamedEntity(entity: mention.entity, kind: mention.kind, name: name, count: 1), default: 0] += 1
        if name.utf8.count > fullest[mention.entity]?.utf8.count ?? 0 { fullest[mention.entity] = name }
      }
      labels.append(fullest)
    }
    merger = EntityMerger(
      counts.map { NamedEntity(entity: $0.entity, kind: $0.kind, name: $0.name, count: $1) })
    self.labels = labels
  }

  /// The key that spellings share over the story; a capital has that of its country, whose government it
  /// stands for more often than not.
  func key(of entity: Entity.ID) -> Entity.ID {
    let key = merger.canonical(of: entity)
    return catalog.country(ofCapital: key) ?? key
  }

  /// How an article calls an entity; where it does not, how a list does.
  func name(of entity: Entity.ID, in article: Int) -> String? {
    labels[article][entity] ?? catalog.name(of: entity, in: .indonesian)
  }
}
