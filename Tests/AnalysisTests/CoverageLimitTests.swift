import Analysis
import News
import Testing

@Suite("Coverage of odd stories") struct CoverageLimitTests {
  @Test("No article, three words, no date, no text: no row and no trap")
  func little() {
    #expect(ClaimAligner().matrix(of: []) == CoverageMatrix())
    let articles = [
      StoryFixture.article(0, outlet: "Kabar", headline: "Tiga kata saja", body: []),
      StoryFixture.article(1, outlet: "Muara", headline: "", body: [""]),
      StoryFixture.article(2, outlet: "Muara", headline: "...", body: ["\u{1B}[2J", "|*_`"]),
    ]
    let matrix = ClaimAligner().matrix(of: articles)
    #expect(matrix.rows.isEmpty)
    #expect(matrix.columns.map(\.articles.count) == [1, 2])
  }

  @Test("Identical articles share every sentence, those of one outlet none")
  func identical() throws {
    let body = [
      "Gubernur Surya Maheswara meresmikan pelabuhan baru di Wanareja pada Senin (11/3).",
      "Pelabuhan itu menampung 40 kapal ikan setiap hari.",
    ]
    let twins = (0..<40).map {
      StoryFixture.article(
        $0, outlet: "Kabar \($0 % 20)", day: "2024-03-11", headline: "Pelabuhan Wanareja Dibuka", body: body)
    }
    let matrix = ClaimAligner().matrix(of: twins)
    #expect(matrix.columns.count == 20)
    #expect(!matrix.rows.isEmpty && matrix.rows.allSatisfy { $0.outlets.count == 20 })
    let one = ClaimAligner().matrix(of: twins.filter { $0.summary.outlet.name == "Kabar 3" })
    #expect(one.rows.allSatisfy { $0.isOnlyHere })
  }

  @Test("Rows and statements are bounded, and what is left out is counted")
  func bounded() {
    let names = ["Rina", "Bayu", "Sari", "Dewi", "Joko"]
    let articles = (0..<28).map { place in
      StoryFixture.article(
        place, outlet: "Kabar \(place)", day: "2024-03-11", headline: "Debat hari \(place)",
        body: (0..<155).map {
          "\"Nomor \(place * 1000 + $0) adalah pilihan hati nurani kelompok kami,\" kata \(names[$0 % 5]) Kusuma."
        })
    }
    let matrix = ClaimAligner().matrix(of: articles)
    #expect(matrix.rows.count <= ClaimAligner.mostRows)
    #expect(matrix.unread > 0)
  }

  @Test("The same articles give the same matrix")
  func stable() throws {
    let articles = try StoryFixture("bridge").articles
    let first = ClaimAligner().matrix(of: articles)
    for _ in 0..<3 { #expect(ClaimAligner().matrix(of: articles) == first) }
  }

  @Test("A name and what it is make no row, nor does a stranger's denial beside it")
  func roles() {
    let bodies = [
      "Kepala ekspedisi Intan Prameswari melaporkan temuan yang menggembirakan di dasar laut.",
      "Kepala ekspedisi Intan Prameswari membantah ada perjanjian semacam itu dengan perusahaan tambang.",
    ]
    let articles = bodies.enumerated().map {
      StoryFixture.article($0, outlet: "Kabar \($0)", day: "2024-06-18", headline: "Berita", body: [$1])
    }
    #expect(ClaimAligner().matrix(of: articles).rows.allSatisfy { $0.isOnlyHere })
  }

  @Test("A verb before a name is what both tell")
  func verbs() {
    let bodies = [
      "Gubernur Surya Maheswara berencana mengunjungi Surabaya bulan ini.",
      "Rencana mengunjungi Surabaya dibenarkan Surya Maheswara dalam waktu dekat.",
    ]
    let articles = bodies.enumerated().map {
      StoryFixture.article(
        $0, outlet: "Kabar \($0)", day: "2024-06-18", headline: "Berita",
        body: [
          $1, "Harga cabai naik di pasar Kuala Ranti.", "Nelayan pulang tanpa ikan sejak gelombang tinggi.",
        ])
    }
    let matrix = ClaimAligner().matrix(of: articles)
    #expect(
      !matrix.rows("Kabar 0", "mengunjungi").intersection(matrix.rows("Kabar 1", "mengunjungi")).isEmpty)
  }
}
