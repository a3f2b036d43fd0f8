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

  /// What all names of one wire have in common: "AP", "AP News" and "The Associated Press" are one, and so are
  /// "kantor berita AFP" and "AFP", "Reuters.com" and "Reuters".
  static func wire(named name: String) -> String {
    let key = EntityKey.key(kind: .organization, surface: name)
    let catalog = EntityCatalog()
    guard !catalog.isWire(key) else { return key.rawValue }
    let plain = plainName(name)
    let known = [plain, plain.hasSuffix(" News") ? String(plain.dropLast(5)) : plain]
      .map { EntityKey.key(kind: .organization, surface: $0) }.first(where: catalog.isWire)
    return (known ?? key).rawValue
  }

  /// A wire's name without the words that say what it is, and without the ending of its address.
  private static func plainName(_ name: String) -> String {
    var plain = name[...]
    for word in ["kantor berita ", "agensi berita ", "surat kabar ", "harian ", "media ", "situs ", "laman "]
    where plain.lowercased().hasPrefix(word) {
      plain = plain.dropFirst(word.count)
    }
    for ending in [".com", ".co.id", ".co.uk", ".id", ".org"] where plain.lowercased().hasSuffix(ending) {
      plain = plain.dropLast(ending.count)
    }
    return String(plain)
  }
}
