internal import Analysis
internal import ArgumentParser
internal import Foundation

/// `workbench countries > countries.tsv`: the table of countries from the region names of Unicode CLDR.
struct CountriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "countries",
    abstract: "Prints countries.tsv: CLDR's names under those of aliases.toml, with the capitals that it has."
  )

  func run() throws {
    let indonesian = Locale(identifier: "id")
    let english = Locale(identifier: "en")
    let names = Locale.Region.isoRegions.map(\.identifier)
      .filter { $0.utf8.count == 2 && !Self.reserved.contains($0) }
      .compactMap { code -> (code: String, indonesian: String, english: String)? in
        guard let first = indonesian.localizedString(forRegionCode: code),
          let second = english.localizedString(forRegionCode: code)
        else { return nil }
        return (code.lowercased(), first, second)
      }
    print(Self.header)
    for row in CountryTable.builtin.renamed(names).rows {
      print(row.code, row.indonesian, row.english, row.capital ?? "", separator: "\t")
    }
  }

  /// Codes that ISO 3166-1 reserves, and those that CLDR keeps for itself: no countries.
  private static let reserved: Set<String> = [
    "AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN",
  ]

  private static let header = """
    # Countries and regions with a code of their own. A key in annotations is `country:` and the code.
    # Columns: ISO 3166-1 code, Indonesian name, English name, capital. Other names are in aliases.toml.
    # Made by `workbench countries`: names from Unicode CLDR, locales id and en (Unicode License V3), but those
    # that [regions] of aliases.toml has. The capitals are our own and kept: write them here.
    """
}
