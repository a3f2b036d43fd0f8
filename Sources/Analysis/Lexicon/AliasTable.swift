internal import TOMLKit

/// What `aliases.toml` says: other names of entities, and spellings of given names.
struct AliasTable: Decodable, Sendable {
  /// Names of regions that differ from those of Unicode CLDR, by ISO 3166-1 code.
  var regions: [String: RegionNames] = [:]
  /// Other names of countries, by code.
  var countries: [String: [String]] = [:]
  /// Places by their Indonesian name.
  var places: [String: Names] = [:]
  /// Organisations by their Indonesian name.
  var organizations: [String: Names] = [:]
  /// Persons by the name that is shown.
  var persons: [String: Names] = [:]
  /// Spellings that are one name.
  var spellings = Spellings()

  /// The table that comes with the program; parsed on first use, in a few milliseconds.
  static let builtin: AliasTable = (try? AliasTable(toml: PackageResources.aliases_toml)) ?? AliasTable()

  /// A table without entries.
  init() {}

  /// The table that a TOML text describes.
  ///
  /// - Throws: the parser's or decoder's error, with the line.
  init(toml: [UInt8]) throws {
    self = try TOMLDecoder().decode(AliasTable.self, from: String(decoding: toml, as: UTF8.self))
  }

  /// A region's names in place of those of Unicode CLDR; `nil` keeps that one.
  struct RegionNames: Decodable, Sendable {
    /// Indonesian name.
    var id: String?
    /// English name.
    var en: String?
  }

  /// The other names of one entity and what is known of it.
  struct Names: Decodable, Sendable {
    /// English name, which is shown in English.
    var en: String?
    /// Names in any language.
    var also: [String]?
    /// ISO 3166-1 code of the country that a place lies in.
    var `in`: String?
    /// That others quote this agency or medium.
    var wire: Bool?

    /// Every name but the table's key.
    var all: [String] { (en.map { [$0] } ?? []) + (also ?? []) }
  }

  /// Groups of spellings, folded; the first of a group stands for all.
  struct Spellings: Decodable, Sendable {
    /// Given names.
    var given: [[String]] = []
  }
}
