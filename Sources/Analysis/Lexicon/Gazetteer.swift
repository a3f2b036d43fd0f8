import News

/// Names that are known before an article is read: countries, capitals, places, organisations, some persons.
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
  /// What whole names stand for, by the key that their `NameForm` makes; the first of two equal ones wins.
  private(set) var entries: [Entity.ID: Entry] = [:]
  /// Key of the country that a place lies in.
  private(set) var countries: [Entity.ID: Entity.ID] = [:]
  /// Key of the country that a place is the capital of.
  private(set) var capitals: [Entity.ID: Entity.ID] = [:]
  /// Name for display by key, Indonesian where the languages differ.
  private(set) var displayNames: [Entity.ID: String] = [:]
  /// English name for display by key, where it is another one.
  private(set) var englishNames: [Entity.ID: String] = [:]
  /// Entities that a list knows under a name of several words.
  private(set) var spelledOut: Set<Entity.ID> = []
  /// Agencies and media that others quote.
  private(set) var wires: Set<Entity.ID> = []

  /// Reads the embedded lists.
  init() {
    let aliases = AliasTable.builtin
    for row in CountryTable.builtin.rows {
      let key = Entity.ID(rawValue: "country:\(row.code)")
      add([row.indonesian, row.english] + (aliases.countries[row.code] ?? []), kind: .place, key: key)
      if row.english != row.indonesian { englishNames[key] = row.english }
      guard let capital = row.capital else { continue }
      let place = add([capital], kind: .place)
      countries[place] = key
      capitals[place] = key
    }
    for (name, other) in aliases.places.sorted(by: { $0.key < $1.key }) {
      let key = add(name, other, kind: .place)
      if let code = other.in { countries[key] = Entity.ID(rawValue: "country:\(code)") }
    }
    for columns in ResourceLines(PackageResources.places_tsv) where columns.count >= 2 {
      let key = add([columns[0]], kind: .place)
      if !columns[1].isEmpty { countries[key] = Entity.ID(rawValue: "country:\(columns[1])") }
    }
    for (name, other) in aliases.organizations.sorted(by: { $0.key < $1.key }) {
      let key = add(name, other, kind: .organization)
      if other.wire == true { wires.insert(key) }
    }
    for columns in ResourceLines(PackageResources.organizations_tsv) where columns.count >= 2 {
      let key = add([columns[0]], kind: .organization)
      if columns[1] == "wire" { wires.insert(key) }
    }
    for (name, other) in aliases.persons.sorted(by: { $0.key < $1.key }) {
      add(name, other, kind: .person)
    }
  }

  /// What a whole name stands for, by the key that its `NameForm` makes; `nil` when no list has it, or only in
  /// capitals and it is not in capitals.
  func entry(of form: Entity.ID, named surface: String) -> Entry? {
    guard let entry = entries[form] else { return nil }
    return entry.needsCapitals && !surface.isInCapitals ? nil : entry
  }
}

private extension Gazetteer {
  /// Adds a table's entry and returns its key.
  @discardableResult
  mutating func add(_ name: String, _ other: AliasTable.Names, kind: EntityKind) -> Entity.ID {
    let key = add([name] + other.all, kind: kind)
    if let english = other.en { englishNames[key] = english }
    return key
  }

  /// Adds names of one entity and returns its key, which the first name makes when none is given.
  @discardableResult
  mutating func add(_ forms: [String], kind: EntityKind, key given: Entity.ID? = nil) -> Entity.ID {
    let key = given ?? Entity.ID(rawValue: "\(kind.rawValue):\(forms[0].lowercased())")
    if displayNames[key] == nil { displayNames[key] = forms[0] }
    for form in forms {
      if form.contains(" ") { spelledOut.insert(key) }
      let entry = Entry(kind: kind, key: key, needsCapitals: form.isInCapitals && form.utf8.count <= 6)
      names.insert(form.lowercased().split(separator: " ").map(String.init), entry)
      let whole = NameForm(form, kind: kind).key
      if entries[whole] == nil { entries[whole] = entry }
    }
    return key
  }
}

private extension String {
  /// That no letter of ASCII is a small one.
  var isInCapitals: Bool { !utf8.contains { (97...122).contains($0) } }
}
