import News
import Testing

@testable import Ingest

@Suite(
  "The shared seed pages, where they are at hand", .enabled(if: Pages.haveSeeds, "no ../shared/seeds here"))
struct SeedTests {
  @Test("A lede that opens with its outlet gives outlet, minute, wire and editor")
  func lede() throws {
    let article = try Pages.seed("000")
    #expect(article.outlet == Outlet(name: "GenPI.co", domain: "genpi.co"))
    #expect(article.publication.date?.iso8601 == "2024-06-18T12:40:00+07:00")
    #expect(article.publication.certainty == .stated)
    #expect(article.wires == [Wire(name: "AP News", kind: .cited)])
    #expect(article.credits == [Credit(name: "Irwina Istiqomah", role: .editor)])
    #expect(article.related.count == 3)
    #expect(article.body.count == 14)
    #expect(article.body.first?.hasPrefix("Presiden Rusia") == true)
    #expect(article.body.last?.hasSuffix(".") == true)
  }

  @Test("A caption's date is not the article's, and a wire named twice is one wire")
  func caption() throws {
    let article = try Pages.seed("001")
    #expect(article.outlet == Outlet(name: "Kompas TV", domain: "kompas.tv"))
    #expect(article.section == "internasional")
    #expect(article.publication.date?.iso8601 == "2024-06-15T12:30:00+07:00")
    #expect(article.dateline == "WASHINGTON")
    #expect(article.wires == [Wire(name: "The Guardian", kind: .cited)])
    #expect(
      article.credits == [
        Credit(name: "Haryo Jati", role: .author), Credit(name: "Desy Afrianti", role: .editor),
      ])
    #expect(article.captions.count == 1)
    #expect(article.related.count == 2)
    #expect(article.body.count == 14)
    #expect(article.boilerplate.contains(Boilerplate(line: 6, kind: .slug)))
    #expect(article.boilerplate.contains(Boilerplate(line: 44, kind: .source)))
  }

  @Test("A host that republishes keeps its own name, and no date is no date")
  func host() throws {
    let article = try Pages.seed("002")
    #expect(article.outlet.domain == "visitaaponce.com")
    #expect(article.originalOutlet == Outlet(name: "Media Indonesia", domain: "mediaindonesia.com"))
    #expect(article.publication == .absent)
    #expect(article.wires == [Wire(name: "AFP", kind: .credit)])
    #expect(article.credits == [Credit(name: "Thalatie Yani", role: .editor)])
    #expect(article.captions.count == 1)
    #expect(article.body.count == 16)
    #expect(article.body.first?.hasPrefix("PEMIMPIN Korea Utara") == true)
  }

  @Test("A page's clock is refused, and the text's weekday gives the year")
  func clock() throws {
    let article = try Pages.seed("003")
    #expect(article.outlet.domain == "arahkita.com")
    #expect(article.publication.date?.iso8601 == "2024-06-18")
    #expect(article.publication.certainty == .estimated)
    #expect(article.publication.evidence?.contains("Selasa (18/6)") == true)
    #expect(article.boilerplate.first == Boilerplate(line: 1, kind: .clock))
    #expect(article.wires == [Wire(name: "The Independent", kind: .cited)])
    #expect(article.dateline == "JAKARTA")
    #expect(article.body.contains("Kekhawatiran AS"))
    #expect(article.body.count == 19)
  }

  @Test("Prices, banners and remains of controls are furniture")
  func ticker() throws {
    let article = try Pages.seed("004")
    #expect(article.outlet == Outlet(name: "Kontan", domain: "kontan.co.id"))
    #expect(article.publication.date?.iso8601 == "2023-09-06T05:49:00+07:00")
    #expect(article.dateline == "SEOUL")
    #expect(article.credits.map(\.role) == [.reporter, .editor])
    #expect(article.wires == [Wire(name: "BBC", kind: .cited)])
    #expect(article.related.count == 2)
    #expect(article.body.count == 12)
    #expect(article.boilerplate.count { $0.kind == .ticker } == 6)
    #expect(article.boilerplate.count { $0.kind == .control } == 2)
  }
}
