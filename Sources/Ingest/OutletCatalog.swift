import News
import TOMLKit

/// The outlets and wires that are known by name, and the ways in which pages write them.
public struct OutletCatalog: Sendable {
  private let entries: [Entry]
  private let bySpelling: [String: Int]
  /// How the spellings begin: one to four bytes of each.
  private let openings: Set<UInt32>
  private let byShort: [String: Int]

  /// The catalogue that comes with the program.
  public static let builtin: OutletCatalog =
    (try? OutletCatalog(toml: String(decoding: PackageResources.outlets_toml, as: UTF8.self)))
    ?? OutletCatalog(entries: [])

  /// The catalogue that a TOML text describes, one `[[outlet]]` table each.
  ///
  /// - Throws: the parser's or decoder's error, with the line.
  public init(toml: String) throws {
    self.init(entries: try TOMLDecoder().decode(File.self, from: toml).outlet)
  }

  private init(entries: [Entry]) {
    self.entries = entries
    var spellings: [String: Int] = [:]
    var shorts: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      for name in [entry.name] + (entry.aliases ?? []) + (entry.domain.map { [$0] } ?? []) {
        let spelling = name.squashed
        if spellings[spelling] == nil { spellings[spelling] = index }
      }
      for name in entry.short ?? [] { shorts[name] = index }
    }
    bySpelling = spellings
    var openings: Set<UInt32> = []
    for spelling in spellings.keys {
      var opening: UInt32 = 0
      for byte in spelling.utf8.prefix(4) {
        opening = opening << 8 | UInt32(byte)
        openings.insert(opening)
      }
    }
    self.openings = openings
    byShort = shorts
  }

  /// Number of outlets.
  public var count: Int { entries.count }

  private struct File: Decodable { var outlet: [Entry] }

  /// What the catalogue knows of one outlet.
  struct Entry: Decodable, Sendable, Equatable {
    var name: String
    var domain: String?
    var aliases: [String]?
    var short: [String]?
    var zone: String?
    var language: String?
    var wire: Bool?

    /// The outlet as articles carry it.
    var outlet: Outlet { Outlet(name: name, domain: domain) }
  }

  /// The outlet that a page writes so; `nil` when none is known by that spelling.
  func entry(named text: some StringProtocol) -> Entry? {
    let spelling = text.squashed
    guard spelling.utf8.count >= 2 else { return nil }
    return bySpelling[spelling].map { entries[$0] }
  }

  /// Whether an outlet may be named by words of which this is the first.
  func mayBeNamed(from word: String) -> Bool {
    let opening = word.squashed.utf8.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return opening == 0 || openings.contains(opening)
  }

  /// The outlet of a domain or of one of its subdomains.
  func entry(domain: String) -> Entry? {
    var labels = domain.split(separator: ".")
    while labels.count >= 2 {
      let candidate = labels.joined(separator: ".")
      if let index = bySpelling[candidate.squashed] { return entries[index] }
      labels.removeFirst()
    }
    return nil
  }

  /// The outlet or wire with these initials in a closing bracket.
  func entry(initials: some StringProtocol) -> Entry? {
    let short = initials.lowercased()
    return byShort[short].map { entries[$0] }
  }
}
