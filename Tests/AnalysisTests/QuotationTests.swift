import Analysis
import News
import Testing

@Suite("Quotations")
struct QuotationTests {
  /// Contents of the claims of some paragraphs, with their cue.
  private func contents(_ paragraphs: [String], language: String = "id") -> [String] {
    var article = Fixtures.article("uji.example", "Kabar", nil, paragraphs)
    article.language = language
    return Analyzer().annotations(of: article).claims.map { claim in
      (claim.cue.map { Fixtures.text($0, of: article) } ?? "-") + "|"
        + Fixtures.text(claim.content, of: article)
    }
  }

  @Test(
    "Every style of quotation mark holds what is said",
    arguments: [
      ("“", "”"), ("\"", "\""), ("«", "»"), ("„", "“"), ("‘", "’"), ("'", "'"), ("“", "“"),
    ])
  func marks(open: String, close: String) {
    let quotation = "\(open)Kami siap berlayar besok pagi,\(close)"
    #expect(contents(["\(quotation) kata Oleg Danilov di Minsk."]) == ["kata|\(quotation)"])
  }

  @Test("A quotation without a cue of its own goes on with the speaker before it")
  func chain() {
    let article = Fixtures.article(
      "uji.example", "Kabar", nil,
      [
        "\"Kami siap,\" kata Oleg Danilov. \"Yang penting jalannya dibuka.\"",
        "“Kami menunggu. “Kalau bisa besok,” tutur Jane Fuller.",
        "“Begitulah semuanya terjadi.”",
      ])
    let claims = Analyzer().annotations(of: article).claims
    #expect(
      claims.map { $0.source?.entity?.rawValue ?? "-" }
        == ["person:oleg danilov", "person:oleg danilov", "person:jane fuller", "person:jane fuller"])
    #expect(claims.map { $0.cue == nil } == [false, true, false, true])
  }

  @Test("A quotation over paragraphs, each opening with a mark, has the speaker named at its end")
  func paragraphs() {
    let article = Fixtures.article(
      "uji.example", "Kabar", nil,
      ["“Kami berjalan semalaman tanpa air.", "“Pagi harinya kami tiba di desa,” kata Oleg Danilov."])
    let claims = Analyzer().annotations(of: article).claims
    #expect(claims.map { $0.source?.entity?.rawValue } == ["person:oleg danilov", "person:oleg danilov"])
    #expect(
      claims.first.map { Fixtures.text($0.content, of: article) } == "“Kami berjalan semalaman tanpa air.")
  }

  @Test("A quotation that nobody closed ends with its paragraph")
  func unbalanced() {
    let article = Fixtures.article(
      "uji.example", "Kabar", nil,
      ["Oleg Danilov mengatakan: “Kami siap pergi sekarang", "Hujan turun lagi. Jalan itu licin."])
    let claims = Analyzer().annotations(of: article).claims
    #expect(claims.count == 1)
    #expect(claims.allSatisfy { $0.range.upperBound <= article.paragraphRanges[1].upperBound })
  }

  @Test("A mark that can only open does not swallow the next quotation")
  func reopened() {
    #expect(
      contents(["\"Kami siap, katanya tadi. \"Jalan sudah dibuka,\" kata Oleg Danilov."])
        == ["katanya|\"Kami siap,", "kata|\"Jalan sudah dibuka,\""])
  }

  @Test("A quotation inside another belongs to it")
  func nested() {
    #expect(
      contents(["“Ia bilang ‘tunggu dulu’ lalu pergi,” kata Oleg Danilov."])
        == ["kata|“Ia bilang ‘tunggu dulu’ lalu pergi,”"])
  }

  @Test("Inches and apostrophes are no quotation marks")
  func inches() {
    #expect(contents(["The 12\" pipe and the workers' 14\" beams broke."], language: "en").isEmpty)
    #expect(
      contents(["‘The workers’ rights matter,’ Jane Fuller said."], language: "en")
        == ["said|‘The workers’ rights matter,’"])
    #expect(contents(["Jum'at itu Ma'mun dan Nur'aini pulang."]).isEmpty)
  }

  @Test("A paragraph of fifty thousand words is read to its end, sentence by sentence")
  func huge() {
    let sentence = "Oleg Danilov mengatakan bahwa \"jalan itu\" aman. "
    let article = Fixtures.paragraph(String(repeating: sentence, count: 7_200))
    let claims = Analyzer().annotations(of: article).claims
    #expect(claims.count == 7_200)
    #expect(claims.allSatisfy { $0.range.count < sentence.utf8.count })
  }
}
