public import News

/// Keys of entities from names as pages write them.
public enum EntityKey {
  /// The key of a listed entity under any of its names, and else the one that the name's form makes.
  ///
  /// "PBB" and "United Nations" make `organization:perserikatan bangsa-bangsa`, "Korut" makes `country:kp`,
  /// "Kim Jong-un" makes `person:kim jong un`. A short listed name in capitals counts only in capitals.
  ///
  /// - Complexity: O(*n*) in the scalars of `surface`; the first call reads the lists.
  public static func key(kind: EntityKind, surface: String) -> Entity.ID {
    let key = NameForm(surface, kind: kind).key
    return Lexicon.shared.gazetteer.entry(of: key, named: surface)?.key ?? key
  }
}
