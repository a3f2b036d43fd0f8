import Analysis
import News
import Testing

@Suite("Names in the sense of the whole article")
struct ArticleSenseTests {
  private func names(_ paragraphs: [String], headline: String = "Berita hari ini") -> [String] {
    let article = Article(
      outlet: Outlet(name: "Kabar Uji", domain: nil), headline: headline, body: paragraphs)
    return Analyzer().annotations(of: article).mentions.map {
      "\($0.kind.rawValue.prefix(2)) \(Fixtures.text($0.range, of: article))"
    }
  }

  @Test("One form has one kind in an article, and a person's surname is that person")
  func oneKind() {
    let found = names([
      "Presiden Rusia Vladimir Putin tiba di Hanoi pada Rabu.",
      "Putin dijadwalkan bertemu para menteri.",
      "Kunjungan Putin disambut warga. Perang Putin dikecam.",
    ])
    #expect(found.filter { $0.hasSuffix("Putin") }.count == 4)
    #expect(found.allSatisfy { !$0.hasSuffix("Putin") || $0.hasPrefix("pe") })
  }

  @Test("Two names with a hyphen between them are two; a hyphen inside a name is none")
  func compounds() {
    let found = names([
      "Ketegangan AS-Iran meningkat. Presiden Vladimir Putin menemui Kim Jong-un di Pyongyang.",
      "Pertemuan Putin-Kim Jong-un berlangsung dua jam.",
    ])
    #expect(found.contains("pl AS") && found.contains("pl Iran"))
    #expect(found.filter { $0 == "pe Kim Jong-un" }.count == 2)
    #expect(found.contains("pe Putin"))
  }

  @Test("A country or a body before a person is a name of its own")
  func sideBySide() {
    let found = names([
      "Pemimpin Korea Utara Kim Jong Un menjawab juru bicara Kremlin Dmitry Peskov.",
      "Menteri Luar Negeri Oman Badr bin Hamad Al Busaidi ikut hadir.",
    ])
    #expect(
      found == [
        "pl Korea Utara", "pe Kim Jong Un", "or Kremlin", "pe Dmitry Peskov", "pl Oman",
        "pe Badr bin Hamad Al Busaidi",
      ])
  }

  @Test("A body and a person are parted by the surname that comes again; a body's region stays its own")
  func bodyAndPerson() {
    let found = names([
      "“Itu adalah tetangga kami,” ujar juru bicara Kremlin Demitry Pankov.",
      "Pankov pun menyebut hubungan itu erat.",
      "Anggota DPRD Sulawesi Selatan pulang ke Sulawesi Selatan.",
    ])
    #expect(
      found == [
        "or Kremlin", "pe Demitry Pankov", "pe Pankov", "or DPRD Sulawesi Selatan", "pl Sulawesi Selatan",
      ])
  }

  @Test("A country is marked throughout an article, and not in a language or a currency")
  func countries() {
    let found = names([
      "Tentara Israel memasuki Rafah. Pemerintah Israel belum menjawab.",
      "Pejabat AS menolak berkomentar. AS mengirim utusan. Harga naik 3 dolar AS.",
    ])
    #expect(found.filter { $0 == "pl Israel" }.count == 2)
    #expect(found.filter { $0 == "pl AS" }.count == 2)
  }

  @Test("A headline in title case has the names of the body and no others")
  func headline() {
    let found = names(
      ["Wali Kota Semarang Agustina Wilujeng meresmikan pasar. Agustina memuji pedagang."],
      headline: "Agustina Wilujeng Resmikan Pasar Baru Warga Semarang Senang Sekali")
    #expect(found.prefix(2) == ["pe Agustina Wilujeng", "pl Semarang"])
  }

  @Test("A possessive stays outside, in English as in good typography")
  func possessive() {
    let article = Article(
      outlet: Outlet(name: "Test Post", domain: nil), headline: "News of the day", language: "en",
      body: ["Japan's prime minister met Germany’s chancellor in Berlin on Friday."])
    let found = Analyzer().annotations(of: article).mentions.map { Fixtures.text($0.range, of: article) }
    #expect(found == ["Japan", "Germany", "Berlin"])
  }

  @Test(
    "Text that is no prose costs time in proportion to its length",
    arguments: [
      String(repeating: "Satu Dua Tiga Empat ", count: 2500), String(repeating: "Kim dan ", count: 5000),
    ])
  func hostile(text: String) {
    let article = Article(outlet: Outlet(name: "Uji", domain: nil), headline: "Uji", body: [text])
    let mentions = Analyzer().annotations(of: article).mentions
    #expect(mentions.allSatisfy { $0.range.upperBound <= article.text.utf8.count })
  }
}
