import News

/// Names that are known before an article is read: countries, capitals, places, organisations.
struct Gazetteer: Sendable {
  /// What a known name stands for.
  struct Entry: Sendable {
    /// Kind of the entity.
    let kind: EntityKind
    /// Key of the entity, as `country:kp`.
    let key: Entity.ID
    /// That the name counts only when it is written in capitals, as AS.
    let needsCapitals: Bool
  }

  /// Names by their folded words.
  private(set) var names = PhraseTable<Entry>()
  /// Key of the country that a place lies in.
  private(set) var countries: [Entity.ID: Entity.ID] = [:]
  /// Name for display by key.
  private(set) var displayNames: [Entity.ID: String] = [:]
  /// Agencies and media that others quote.
  private(set) var wires: Set<Entity.ID> = []

  /// Reads the embedded lists.
  init() {
    for columns in ResourceLines(PackageResources.countries_tsv) where columns.count >= 4 {
      let key = Entity.ID(rawValue: "country:\(columns[0])")
      add(columns[1], kind: .place, key: key)
      add(columns[2], kind: .place, key: key)
      if let capital = add(columns[3], kind: .place, key: nil) { countries[capital] = key }
    }
    for columns in ResourceLines(PackageResources.places_tsv) where columns.count >= 2 {
      guard let key = add(columns[0], kind: .place, key: nil), !columns[1].isEmpty else { continue }
      countries[key] = Entity.ID(rawValue: "country:\(columns[1])")
    }
    for columns in ResourceLines(PackageResources.organizations_tsv) where columns.count >= 2 {
      guard let key = add(columns[0], kind: .organization, key: nil) else { continue }
      if columns[1] == "wire" { wires.insert(key) }
    }
  }
}

private extension Gazetteer {
  /// Adds the names of one column and returns their key; `nil` when the column is empty.
  @discardableResult
  mutating func add(_ column: String, kind: EntityKind, key given: Entity.ID?) -> Entity.ID? {
    let forms = column.split(separator: "|")
    guard let first = forms.first else { return nil }
    let key = given ?? Entity.ID(rawValue: "\(kind.rawValue):\(first.lowercased())")
    if displayNames[key] == nil { displayNames[key] = String(first) }
    for form in forms {
      let isCapitals = !form.utf8.contains { (97...122).contains($0) } && form.utf8.count <= 6
      names.insert(
        form.lowercased().split(separator: " ").map(String.init),
        Entry(kind: kind, key: key, needsCapitals: isCapitals))
    }
    return key
  }
}
