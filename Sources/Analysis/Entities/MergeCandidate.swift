import News

/// One entity before a merge, under its fullest name.
struct MergeCandidate: Sendable {
  /// Key of the entity.
  let entity: Entity.ID
  /// The fullest name as it is written.
  let name: String
  /// The form of that name, which has the kind.
  let form: NameForm
  /// Mentions under all names.
  var count: Int
  /// That a list knows the entity.
  let isListed: Bool

  /// Longer "names" are no names; their words are not compared.
  static let longestName = 8

  /// That the entity should stand for the other one when the two merge.
  func precedes(_ other: MergeCandidate) -> Bool {
    if isListed != other.isListed { return isListed }
    if (form.words.count > 1) != (other.form.words.count > 1) { return form.words.count > 1 }
    if count != other.count { return count > other.count }
    if form.words.count != other.form.words.count { return form.words.count > other.form.words.count }
    return entity.rawValue < other.entity.rawValue
  }

  /// One candidate for each entity, sorted by key.
  static func gathered(_ entities: [NamedEntity]) -> [MergeCandidate] {
    let gazetteer = Lexicon.shared.gazetteer
    return Dictionary(grouping: entities, by: \.entity).map { entity, names in
      let listed = gazetteer.displayNames[entity]
      let kind = names.map(\.kind.rawValue).min().flatMap(EntityKind.init) ?? .person
      // The name on the list says more than "Jokowi" does.
      let written = kind == .person ? listed : nil
      let (name, form) = written.map { ($0, NameForm($0, kind: kind)) } ?? fullest(names, kind: kind)
      return MergeCandidate(
        entity: entity, name: name, form: form,
        count: names.reduce(0) { $0 + max(0, min($1.count, 1 << 32)) }, isListed: listed != nil)
    }
    .sorted { $0.entity.rawValue < $1.entity.rawValue }
  }

  /// The candidates that stand for others or for themselves, with the mentions of all for which they stand.
  static func collapsed(
    _ candidates: [MergeCandidate], into canonical: [Entity.ID: Entity.ID]
  ) -> [MergeCandidate] {
    var counts: [Entity.ID: Int] = [:]
    for candidate in candidates {
      counts[canonical[candidate.entity] ?? candidate.entity, default: 0] += candidate.count
    }
    return candidates.compactMap { candidate in
      guard let count = counts[candidate.entity] else { return nil }
      var merged = candidate
      merged.count = count
      return merged
    }
  }

  /// The name of most words, of these the most mentioned, of these the first of the alphabet.
  private static func fullest(_ names: [NamedEntity], kind: EntityKind) -> (name: String, form: NameForm) {
    if names.count == 1 { return (names[0].name, NameForm(names[0].name, kind: kind)) }
    var counts: [String: Int] = [:]
    for name in names { counts[name.name, default: 0] += max(0, min(name.count, 1 << 32)) }
    let fullest = counts.map { (name: $0.key, count: $0.value, form: NameForm($0.key, kind: kind)) }
      .min { first, second in
        let (words, others) = (first.form.words.count, second.form.words.count)
        if words != others { return words > others }
        return first.count != second.count ? first.count > second.count : first.name < second.name
      }
    return fullest.map { ($0.name, $0.form) } ?? ("", NameForm("", kind: kind))
  }
}
