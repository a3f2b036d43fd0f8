import News

extension Reader {
  /// Asks who and what the story of the article on screen names, when the panel shows it and does not know.
  mutating func requestEntities() -> [Effect] {
    guard panel.tab == .entities, panes.panel != nil, let key = article.open?.summary.key,
      key != entities.wanted
    else { return [] }
    let generation = nextGeneration()
    entities.begin(key, generation: generation)
    return [.loadEntities(key, generation: generation)]
  }

  /// Shows what was counted; the answer to an older question is dropped.
  mutating func showEntities(_ census: EntityCensus, generation: Int) -> [Effect] {
    guard generation == entities.generation else { return [] }
    entities.fill(census, lit: spotlight?.tally)
    refreshPanelSearch()
    return []
  }

  /// Whether the rows are those of the article on screen.
  var areEntitiesFresh: Bool {
    entities.census?.article != nil && entities.census?.article == article.open?.summary.key
  }

  /// Whether the rows of the article on screen are still to come.
  var areEntitiesPending: Bool { article.open != nil && !areEntitiesFresh && !entities.hasFailed }

  /// The selected entity; `nil` while the rows are those of an older article.
  var selectedEntity: EntityTally? {
    guard areEntitiesFresh, entities.rows.indices.contains(entities.selected) else { return nil }
    return entities.rows[entities.selected]
  }

  /// The terms that ask for an entity: one for each key that it goes by.
  static func terms(for tally: EntityTally) -> [ArticleFilter.Term] {
    tally.keys.map(\.rawValue).sorted().map { .entity(tally.kind, $0) }
  }

  /// What the last line says of the selected entity: whole name, country, outlets.
  var entitySentence: String? {
    guard focus == .panel, panel.tab == .entities, let tally = selectedEntity else { return nil }
    let parts = [tally.name, tally.country].compactMap { $0 } + [tally.outlets.joined(separator: ", ")]
    return parts.joined(separator: " · ")
  }
}
