import News
import Testing

@testable import Ingest

@Suite("The outlet's name")
struct OutletNameTests {
  private func article(_ page: String) throws -> Article {
    try PageReader().article(from: Array(page.utf8), fileName: nil)
  }

  @Test(
    "An outlet beside its own address is nobody's byline",
    arguments: [
      ("Harbour Lamp - harbourlamp.example", "By Edda Moss"),
      ("Harbour Lamp | www.harbourlamp.example", "By Edda Moss"),
      ("Harbour Lamp, news.harbourlamp.example", "By Edda Moss"),
    ])
  func masthead(_ first: String, _ byline: String) throws {
    let page = """
      \(first)

      Ferry returns to the northern islands after a long winter

      12 March 2025 08:15

      \(byline)

      The ferry left the quay on Monday with forty passengers and a crate of hens, the harbour master said.

      Nobody had expected so many people to wait in the rain for a boat that was late again.
      """
    #expect(try article(page).credits == [Credit(name: "Edda Moss", role: .author)])
  }

  @Test("A person beside the address of an outlet stays a byline")
  func person() throws {
    let page = """
      Ferry returns to the northern islands after a long winter

      Edda Moss - harbourlamp.example

      The ferry left the quay on Monday with forty passengers and a crate of hens, the harbour master said.

      Nobody had expected so many people to wait in the rain for a boat that was late again.
      """
    #expect(try article(page).credits == [Credit(name: "Edda Moss", role: .author)])
  }

  @Test("A page that names no outlet says so and gives no domain")
  func unknown() throws {
    let page = """
      Ferry returns to the northern islands after a long winter

      The ferry left the quay on Monday with forty passengers and a crate of hens, the harbour master said.

      Nobody had expected so many people to wait in the rain for a boat that was late again.
      """
    #expect(try article(page).outlet == Outlet(name: "(unknown outlet)", domain: nil))
  }

  @Test(
    "The samples' outlets have proper names",
    arguments: [
      ("kabarlembah.example", "Kabar Lembah"),
      ("northerntide.example", "Northern Tide"),
      ("pospelabuhan.example", "Pos Pelabuhan"),
      ("wartarimba.example", "Warta Rimba"),
      ("harianmercu.example", "Harian Mercu"),
      ("lenterapagi.test", "Lentera Pagi"),
      ("straitledger.example", "Strait Ledger"),
      ("suarateluk.test", "Suara Teluk"),
    ])
  func samples(_ domain: String, _ name: String) {
    #expect(OutletCatalog.builtin.entry(domain: domain)?.name == name)
  }
}
