import News

/// Whom the names of an article mean.
struct NameKeys {
  /// Index in `keys` of each name's surface form, in the order of the names.
  private var places: [Int] = []
  /// The entity that each surface form means.
  private var keys: [Entity.ID] = []

  /// A form as the article may repeat it, for one kind.
  private struct Surface: Hashable {
    let kind: Int
    let text: String
  }

  /// Settles the keys of settled names.
  ///
  /// - Complexity: O(*n* log *n*) in the names.
  init(_ names: [FoundName], in document: Document) {
    var forms: [Surface: Int] = [:]
    var named: [NamedEntity] = []
    var counts: [Int] = []
    for name in names {
      let surface = Surface(kind: name.kind.index, text: FoundName.surface(document.tokens[name.tokens]))
      if let place = forms[surface] {
        places.append(place)
        counts[place] += 1
        continue
      }
      let written = document.text(of: name.tokens)
      forms[surface] = named.count
      places.append(named.count)
      counts.append(1)
      named.append(
        NamedEntity(
          entity: EntityKey.key(kind: name.kind, surface: written), kind: name.kind, name: written, count: 1))
    }
    let merger = EntityMerger(
      zip(named, counts).map { name, count in
        NamedEntity(entity: name.entity, kind: name.kind, name: name.name, count: count)
      })
    keys = named.map { merger.canonical(of: $0.entity) }
    learnAcronyms(names, document)
  }

  /// The entity that a name means, by its place among the names.
  subscript(index: Int) -> Entity.ID { keys[places[index]] }

  /// "Name (ACR)": the acronym means the name, and a listed acronym tells whom the name means.
  private mutating func learnAcronyms(_ names: [FoundName], _ document: Document) {
    let catalog = EntityCatalog()
    for index in names.indices.dropLast() {
      let (long, short) = (names[index], names[index + 1])
      let open = long.tokens.upperBound
      guard long.kind == .organization, short.kind == .organization, short.tokens.count == 1,
        short.tokens.lowerBound == open + 1, document.tokens[open].isMark("("),
        document.tokens[open + 1].isAllCapitals
      else { continue }
      let (full, acronym) = (self[index], self[index + 1])
      guard full != acronym else { continue }
      let chosen = catalog.isListed(acronym) && !catalog.isListed(full) ? acronym : full
      for place in keys.indices where keys[place] == full || keys[place] == acronym { keys[place] = chosen }
    }
  }
}
