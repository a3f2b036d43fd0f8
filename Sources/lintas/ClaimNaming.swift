internal import Analysis
internal import News
internal import Store

/// What is known of claims beyond the archive: which names are one wire, and how listed speakers are called.
///
/// The reader's panels and `lintas claims` both show what comes out of here.
enum ClaimNaming {
  /// What an article and its story claim, and whose reporting that is; `nil` when the archive does not have
  /// the article.
  static func ledger(of key: ArticleKey, in archive: Archive) throws(StoreError) -> ClaimLedger? {
    guard var ledger = try archive.claims(of: key, naming: name) else { return nil }
    ledger.provenance = ProvenanceTree(ledger.articles, key: wire)
    return ledger
  }

  /// The name of a speaker whom an article never names; `nil` when no list has it.
  static func name(of speaker: Entity.ID) -> String? { EntityCatalog().name(of: speaker, in: .indonesian) }

  /// What all names of one wire have in common: "AP", "AP News" and "The Associated Press" are one.
  static func wire(named name: String) -> String {
    EntityKey.key(kind: .organization, surface: name).rawValue
  }
}
