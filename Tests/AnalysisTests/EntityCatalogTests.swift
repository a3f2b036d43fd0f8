import Analysis
import News
import Testing

@Suite("Entity catalogue")
struct EntityCatalogTests {
  private let catalog = EntityCatalog()

  @Test(
    "A listed entity has a name in both languages",
    arguments: [
      ("country:kp", "Korea Utara", "North Korea"), ("country:cn", "China", "China"),
      ("country:gb", "Inggris", "United Kingdom"), ("country:us", "Amerika Serikat", "United States"),
      ("country:ci", "Pantai Gading", "Ivory Coast"), ("place:moskow", "Moskow", "Moscow"),
      ("organization:perserikatan bangsa-bangsa", "Perserikatan Bangsa-Bangsa", "United Nations"),
      ("organization:reuters", "Reuters", "Reuters"), ("person:joko widodo", "Joko Widodo", "Joko Widodo"),
    ])
  func names(key: String, indonesian: String, english: String) {
    let entity = Entity.ID(rawValue: key)
    #expect(catalog.name(of: entity, in: .indonesian) == indonesian)
    #expect(catalog.name(of: entity, in: .english) == english)
    #expect(catalog.isListed(entity))
  }

  @Test("An entity that no list knows has no name here")
  func unknown() {
    let entity = Entity.ID(rawValue: "person:ryu sung ho")
    #expect(catalog.name(of: entity, in: .indonesian) == nil)
    #expect(!catalog.isListed(entity))
  }

  @Test("A capital is related to its country and no other city is")
  func capitals() {
    #expect(catalog.country(ofCapital: Entity.ID(rawValue: "place:pyongyang"))?.rawValue == "country:kp")
    #expect(catalog.country(ofCapital: Entity.ID(rawValue: "place:moskow"))?.rawValue == "country:ru")
    #expect(catalog.country(ofCapital: Entity.ID(rawValue: "place:jenewa")) == nil)
    #expect(catalog.country(of: Entity.ID(rawValue: "place:jenewa"))?.rawValue == "country:ch")
    #expect(catalog.country(of: Entity.ID(rawValue: "place:timur tengah")) == nil)
  }

  @Test(
    "Agencies and media are told from other organisations",
    arguments: [("ap", true), ("antara", true), ("reuters", true), ("kremlin", false), ("kpk", false)])
  func wires(name: String, isWire: Bool) {
    #expect(catalog.isWire(Entity.ID(rawValue: "organization:\(name)")) == isWire)
  }

  @Test("The table of countries keeps capitals and our own names over others")
  func renaming() throws {
    let table = CountryTable.builtin
    #expect(table.rows.count == 250)
    #expect(table.rows.map(\.code) == table.rows.map(\.code).sorted())
    let names = table.rows.reversed().map { row in
      (
        code: row.code, indonesian: row.code == "cn" ? "Tiongkok daratan" : row.indonesian,
        english: row.english
      )
    }
    #expect(table.renamed(names).rows == table.rows)
    let row = try #require(table.renamed([("id", "Wilayah", "Area")]).rows.first)
    #expect(row == CountryTable.Row(code: "id", indonesian: "Wilayah", english: "Area", capital: "Jakarta"))
  }
}
