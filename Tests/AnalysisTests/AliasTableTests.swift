@testable import Analysis
import News
import Testing

@Suite("Aliases")
struct AliasTableTests {
  private let table = AliasTable.builtin

  @Test("The file is read, every table of it")
  func tables() throws {
    let read = try AliasTable(toml: PackageResources.aliases_toml)
    #expect(read.countries["kp"]?.contains("Korut") == true)
    #expect(read.regions["cn"]?.id == "China")
    #expect(read.places.count > 80 && read.organizations.count > 80 && read.persons.count > 10)
    #expect(read.spellings.given.count > 15)
  }

  @Test("No name stands for two entities of one kind, in all lists together")
  func once() {
    var owners: [Entity.ID: Set<String>] = [:]
    func add(_ name: String, _ kind: EntityKind, _ owner: String) {
      owners[NameForm(name, kind: kind).key, default: []].insert(owner.lowercased())
    }
    for row in CountryTable.builtin.rows {
      for name in [row.indonesian, row.english] + (table.countries[row.code] ?? []) {
        add(name, .place, row.code)
      }
      if let capital = row.capital, capital != row.indonesian { add(capital, .place, capital) }
    }
    for columns in ResourceLines(PackageResources.places_tsv) { add(columns[0], .place, columns[0]) }
    for columns in ResourceLines(PackageResources.organizations_tsv) {
      add(columns[0], .organization, columns[0])
    }
    for (kind, names) in [
      (EntityKind.place, table.places), (.organization, table.organizations), (.person, table.persons),
    ] {
      for (name, other) in names {
        for form in [name] + other.all { add(form, kind, name) }
      }
    }
    #expect(owners.filter { $0.value.count > 1 }.isEmpty)
  }

  @Test("No alias is written twice")
  func twice() {
    var seen: Set<String> = []
    for names in [table.places, table.organizations, table.persons] {
      for name in names.sorted(by: { $0.key < $1.key }).flatMap({ [$0.key] + $0.value.all }) {
        #expect(seen.insert(name.lowercased()).inserted, "\(name)")
      }
    }
    for columns in ResourceLines(PackageResources.places_tsv + PackageResources.organizations_tsv) {
      #expect(seen.insert(columns[0].lowercased()).inserted, "\(columns[0])")
    }
  }

  @Test("Codes are those of countries.tsv")
  func codes() {
    let codes = Set(CountryTable.builtin.rows.map(\.code))
    #expect(codes.isSuperset(of: table.countries.keys))
    #expect(codes.isSuperset(of: table.regions.keys))
    #expect(codes.isSuperset(of: table.places.values.compactMap(\.in)))
  }

  @Test("A given name belongs to one group of spellings, and Vladimir is not Volodymyr")
  func spellings() {
    let all = table.spellings.given.flatMap { $0 }
    #expect(Set(all).count == all.count)
    #expect(!all.contains("vladimir") && !all.contains("volodymyr"))
  }

  @Test(
    "Broken TOML throws and does not trap",
    arguments: ["[", "places = 3", "[countries]\nkp = \"x\"", "\u{0}"])
  func broken(text: String) {
    #expect(throws: (any Error).self) { try AliasTable(toml: Array(text.utf8)) }
  }
}
