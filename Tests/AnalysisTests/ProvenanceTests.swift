import Analysis
import News
import Testing

@Suite("Wires of claims")
struct ProvenanceTests {
  private func wires(_ paragraphs: [String], wires: [String] = []) -> [String] {
    var article = Fixtures.article("uji.example", "Kabar", nil, paragraphs)
    article.wires = wires.map { Wire(name: $0, kind: .cited) }
    return Analyzer().annotations(of: article).claims.map { $0.via ?? "-" }
  }

  @Test("A citing phrase governs what follows; \"kepada\" governs its sentence alone")
  func reach() {
    #expect(
      wires([
        "Oleg Danilov mengatakan bahwa jalan itu aman.",
        "Dikutip dari The Guardian, Jumat (14/6/2024), Jane Fuller mengatakan bahwa ombak tinggi.",
        "\"Kami bersiap,\" kata Oleg Danilov kepada The Associated Press.",
        "Jane Fuller menambahkan bahwa kapal itu oleng.",
      ]) == ["-", "The Guardian", "The Associated Press", "The Guardian"])
  }

  @Test("Where an article carries one wire, its claims came by that")
  func only() {
    let text = ["Oleg Danilov mengatakan bahwa jalan itu aman."]
    #expect(wires(text, wires: ["AFP"]) == ["AFP"])
    #expect(wires(text, wires: ["AFP", "Reuters"]) == ["-"])
  }

  @Test("Of two in a row the one who speaks is the source, and the other carried it")
  func relayed() {
    let article = Fixtures.paragraph(
      "Melansir BBC yang mengutip para pejabat AS, kedua negara membahas penjualan senjata.")
    #expect(
      ClaimWords(article).lines
        == ["indirect|para pejabat AS|-|mengutip|kedua negara membahas penjualan senjata|BBC"])
  }

  @Test("A wire's word alone is a report by that wire")
  func reported() {
    let article = Fixtures.paragraph("Dilansir AP News, kapal itu tiba di pelabuhan pada Senin pagi.")
    #expect(
      ClaimWords(article).lines
        == ["report|AP News|organization:ap|Dilansir|kapal itu tiba di pelabuhan pada Senin pagi|AP News"])
  }
}
