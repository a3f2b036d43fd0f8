import News

/// Whom the names of an article mean: keys of entities by surface form.
struct NameKeys {
  private var keys: [String: Entity.ID] = [:]

  /// Settles the keys of settled names.
  ///
  /// - Complexity: O(*n* log *n*) in the names.
  init(_ names: [FoundName], in document: Document) {
    var named: [String: NamedEntity] = [:]
    var counts: [String: Int] = [:]
    for name in names {
      let surface = Self.surface(name, document)
      counts[surface, default: 0] += 1
      guard named[surface] == nil else { continue }
      let written = document.text(of: name.tokens)
      named[surface] = NamedEntity(
        entity: EntityKey.key(kind: name.kind, surface: written), kind: name.kind, name: written, count: 1)
    }
    let merger = EntityMerger(
      named.map { surface, name in
        NamedEntity(entity: name.entity, kind: name.kind, name: name.name, count: counts[surface] ?? 1)
      })
    keys = named.mapValues { merger.canonical(of: $0.entity) }
    learnAcronyms(names, document)
  }

  /// The entity that a name means.
  func key(of name: FoundName, in document: Document) -> Entity.ID {
    keys[Self.surface(name, document)]
      ?? EntityKey.key(kind: name.kind, surface: document.text(of: name.tokens))
  }

  private static func surface(_ name: FoundName, _ document: Document) -> String {
    "\(name.kind.index) \(FoundName.surface(document.tokens[name.tokens]))"
  }

  /// "Name (ACR)": the acronym means the name, and a listed acronym tells whom the name means.
  private mutating func learnAcronyms(_ names: [FoundName], _ document: Document) {
    let catalog = EntityCatalog()
    for (long, short) in zip(names, names.dropFirst()) {
      let open = long.tokens.upperBound
      guard long.kind == .organization, short.kind == .organization, short.tokens.count == 1,
        short.tokens.lowerBound == open + 1, document.tokens[open].isMark("("),
        document.tokens[open + 1].isAllCapitals,
        let full = keys[Self.surface(long, document)], let acronym = keys[Self.surface(short, document)],
        full != acronym
      else { continue }
      let chosen = catalog.isListed(acronym) && !catalog.isListed(full) ? acronym : full
      for (surface, key) in keys where key == full || key == acronym { keys[surface] = chosen }
    }
  }
}
