import Analysis
import News
import Testing

@Suite("Mentions")
struct MentionTests {
  private func names(_ article: Article) -> [String] {
    Analyzer().annotations(of: article).mentions.map {
      "\(Fixtures.text($0.range, of: article))=\($0.entity)"
    }
  }

  @Test(
    "Names are found with kind and key, titles stay outside",
    arguments: [
      (
        "Ia bertemu pemimpin Korea Utara Ryu Sung Ho.",
        ["Korea Utara=country:kp", "Ryu Sung Ho=person:ryu sung ho"]
      ),
      (
        "Kata juru bicara Kremlin Oleg Danilov.",
        ["Kremlin=organization:kremlin", "Oleg Danilov=person:oleg danilov"]
      ),
      (
        "Wakil Menteri Luar Negeri AS Kurt Falken tiba di Seoul.",
        ["AS=country:us", "Kurt Falken=person:kurt falken", "Seoul=place:seoul"]
      ),
      (
        "Kunjungan itu membuat Barat cemas, kata Rahmat Wijaya di Jawa Barat.",
        ["Rahmat Wijaya=person:rahmat wijaya", "Jawa Barat=place:jawa barat"]
      ),
      (
        "Kementerian Luar Negeri Korea Selatan diam.",
        ["Kementerian Luar Negeri Korea Selatan=organization:kementerian luar negeri korea selatan"]
      ),
      (
        "Dosen Universitas Melati Putih hadir.",
        ["Universitas Melati Putih=organization:universitas melati putih"]
      ),
      ("Pada hari Senin bulan Juni hujan turun.", []),
      ("Menteri dan Presiden rapat.", []),
      ("Kapal itu seperti as roda.", []),
    ])
  func names(text: String, expected: [String]) {
    #expect(names(Fixtures.paragraph(text)) == expected)
  }

  @Test("A surname is the person whose full name the article gives")
  func surnames() {
    let article = Fixtures.paragraph("Presiden Ivan Petrenko tiba. Petrenko lalu berpidato.")
    #expect(names(article) == ["Ivan Petrenko=person:ivan petrenko", "Petrenko=person:ivan petrenko"])
  }

  @Test("Two spellings with and without hyphen are one person")
  func hyphens() {
    let article = Fixtures.paragraph("Pemimpin Ryu Sung-ho pergi. Presiden menemui Ryu Sung Ho.")
    let entities = Set(Analyzer().annotations(of: article).mentions.map(\.entity.rawValue))
    #expect(entities == ["person:ryu sung ho"])
  }

  @Test("A hyphen between two names parts them")
  func compounds() {
    let article = Fixtures.planned
    let headline = names(article).prefix(2)
    #expect(headline == ["Ivan Petrenko=person:ivan petrenko", "Ryu Sung Ho=person:ryu sung ho"])
  }

  @Test("An acronym in brackets is taught by the name before it")
  func acronyms() {
    let article = Fixtures.paragraph("Lembaga Kajian Laut Biru (LKLB) lahir. LKLB kini besar.")
    let entities = Analyzer().annotations(of: article).mentions.map(\.entity.rawValue)
    #expect(entities == Array(repeating: "organization:lembaga kajian laut biru", count: 3))
  }

  @Test("English names are read as well")
  func english() {
    let article = Fixtures.paragraph(
      "Prime Minister Jane Fuller flew from London to North Korea. Fuller met officials of the United Nations.",
      headline: "A visit")
    #expect(
      names(article) == [
        "Jane Fuller=person:jane fuller", "London=place:london", "North Korea=country:kp",
        "Fuller=person:jane fuller", "United Nations=organization:perserikatan bangsa-bangsa",
      ])
  }
}
