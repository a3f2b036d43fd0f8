import News
import Testing

@testable import Ingest

/// Pages with the furniture of well known sites; outlet names are real, the news is our invention.
@Suite struct StylePageTests {
  struct Expectation: Sendable {
    let page: String
    let outlet: String
    let domain: String
    let published: String
    let people: [String]
    var dateline: String?
    var wires: [String] = []
    let related: Int
    let paragraphs: Int
    let end: String
  }

  static let expectations: [Expectation] = [
    Expectation(
      page: "antara", outlet: "Antara", domain: "antaranews.com", published: "2025-03-11T06:32:00+07:00",
      people: ["Benny Jahang", "Laode Masrafi"], dateline: "Kupang", related: 2, paragraphs: 4,
      end: "telah mengungsi ke sekolah."),
    Expectation(
      page: "cnn", outlet: "CNN Indonesia", domain: "cnnindonesia.com",
      published: "2025-03-06T09:14:00+07:00",
      people: [], dateline: "Jakarta", related: 1, paragraphs: 5, end: "setiap hari mulai besok."),
    Expectation(
      page: "detik", outlet: "detikcom", domain: "detik.com", published: "2025-03-12T08:05:00+07:00",
      people: ["Dian Utami"], dateline: "Jakarta", related: 2, paragraphs: 4, end: "dalam kejadian ini."),
    Expectation(
      page: "guardian", outlet: "The Guardian", domain: "theguardian.com",
      published: "2025-03-17T06:00:00+00:00", people: ["Hannah Prior"], related: 0, paragraphs: 4,
      end: "said it would appeal."),
    Expectation(
      page: "liputan6", outlet: "Liputan6.com", domain: "liputan6.com",
      published: "2025-03-14T23:10:00+07:00",
      people: ["Ahmad Zaki", "Lestari Dewi"], dateline: "Jakarta", related: 1, paragraphs: 3,
      end: "asosiasi pengusaha setempat."),
    Expectation(
      page: "okezone", outlet: "Okezone", domain: "okezone.com", published: "2025-03-15T16:40:00+07:00",
      people: ["Arief Setyadi", "Hambali"], dateline: "LEBAK", related: 1, paragraphs: 3,
      end: "ujarnya, Sabtu (15/3/2025)."),
    Expectation(
      page: "republika", outlet: "Republika", domain: "republika.co.id",
      published: "2025-03-10T17:45:00+07:00",
      people: ["Nisa Aulia", "Fuad Rahman"], dateline: "SUMENEP", wires: ["Antara"], related: 1,
      paragraphs: 3, end: "belum memberikan tanggapan."),
    Expectation(
      page: "reuters", outlet: "Reuters", domain: "reuters.com", published: "2025-03-16T09:41:00+07:00",
      people: ["Nora Feld", "Kenji Mori", "Paul Trent"], dateline: "SINGAPORE", related: 0, paragraphs: 4,
      end: "Two island states have not signed."),
    Expectation(
      page: "tempo", outlet: "Tempo", domain: "tempo.co", published: "2025-03-05T14:20:00+07:00",
      people: ["Sita Larasati", "Bram Wirawan"], dateline: "Jakarta", wires: ["Reuters"], related: 2,
      paragraphs: 4, end: "pembelian 40 pesawat tanpa awak."),
    Expectation(
      page: "tribun", outlet: "Tribunnews", domain: "tribunnews.com", published: "2025-03-13T10:27:00+07:00",
      people: ["Rina Oktaviani", "Dwi Prasetyo"], dateline: "PADANG", related: 1, paragraphs: 4,
      end: "kata arkeolog Yulia Hendri."),
  ]

  @Test(
    "A page in the manner of a well known site is read whole, without its furniture", arguments: expectations)
  func style(_ expected: Expectation) throws {
    let bytes = try Pages.bytes("style-\(expected.page)")
    let article = try PageReader().article(from: bytes)
    #expect(article.outlet == Outlet(name: expected.outlet, domain: expected.domain))
    #expect(article.publication.date?.iso8601 == expected.published)
    #expect(article.publication.certainty == .stated)
    #expect(article.credits.map(\.name) == expected.people)
    #expect(article.dateline == expected.dateline)
    #expect(article.wires.map(\.name) == expected.wires)
    #expect(article.related.count == expected.related)
    #expect(article.body.count == expected.paragraphs)
    #expect(article.body.last?.hasSuffix(expected.end) == true)
  }
}
