import News
import Store
import Testing

@testable import lintas

@Suite(
  "Links of the real pages, through an import",
  .enabled(if: Binary.hasSeeds, "the real pages are not at hand"))
struct SeedLinkTests {
  @Test("Every pair is of one event or of one storyline, as people see it")
  func relations() throws {
    let home = try Home()
    #expect(try home.lintas("import", Binary.seeds).status == 0)
    let archive = try Archive.open(at: "\(home.path)/.local/share/lintas/archive.db", mode: .readOnly)
    defer { archive.close() }
    var relations: [Set<String>: StoryLink.Level] = [:]
    for key in try archive.order(matching: ArticleFilter()) {
      let open = try #require(try archive.open(key))
      for related in open.related {
        relations[[open.summary.outlet.name, related.summary.outlet.name]] = related.link.level
      }
    }
    let june: Set = ["Arah Kita", "GenPI.co", "Kompas TV"]
    let september: Set = ["Kontan", "visitaaponce.com"]
    let outlets = june.union(september).sorted()
    for (place, one) in outlets.enumerated() {
      for other in outlets.dropFirst(place + 1) {
        let pair: Set = [one, other]
        let isEvent = pair.isSubset(of: june) || pair.isSubset(of: september)
        #expect(relations[pair] == (isEvent ? .event : .storyline), "\(pair)")
      }
    }
    #expect(relations.count == 10)
  }
}
