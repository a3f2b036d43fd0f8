import News
import Testing

@testable import Analysis

@Suite("Terms of statements") struct CoverageTermTests {
  @Test(
    "Forms of an Indonesian word have one stem",
    arguments: [
      ["kunjungan", "mengunjungi", "berkunjung", "kunjungannya"], ["menuduh", "tuduhan", "dituduh"],
      ["menyediakan", "penyediaan", "disediakan"], ["senjata", "persenjataan"], ["rencana", "berencana"],
      ["bertemu", "pertemuan", "ditemui"], ["kekhawatiran", "khawatir", "mengkhawatirkan"],
    ])
  func indonesian(words: [String]) {
    #expect(Set(words.map { WordStem.stem(of: $0, language: "id") }).count == 1, "\(words)")
  }

  @Test("Words that only look alike keep stems of their own, and short ones stay whole")
  func others() {
    let words = ["banjir", "beras", "anak", "desa", "menteri", "mentah", "perang", "kami", "dina", "ikan"]
    #expect(Set(words.map { WordStem.stem(of: $0, language: "id") }).count == words.count)
    for word in ["desa", "kami", "dina", "ikan", "beras"] {
      #expect(WordStem.stem(of: word, language: "id").utf8.count >= 4, "\(word)")
    }
    #expect(WordStem.stem(of: "bridges", language: "en") == WordStem.stem(of: "bridge", language: "en"))
    #expect(WordStem.stem(of: "класс", language: "id") == "класс")
  }

  @Test(
    "Numbers with what they count, and dates, are the same in both languages",
    arguments: [
      ("id", "Sebanyak 2.300 orang", ["q:2300 people"]), ("en", "2,300 people", ["q:2300 people"]),
      ("id", "dua ribu orang", ["q:2000 people"]), ("id", "Rp 1,5 juta", ["q:1500000 rupiah"]),
      ("en", "$3 million", ["q:3000000 dollar"]), ("id", "naik 4,26%", ["q:4.26 percent"]),
      ("en", "the 120-metre wall", ["q:120 meter"]), ("id", "selama 24 tahun", ["q:24 year"]),
      ("id", "pada 18-19 Juni 2024", ["d:6-18", "d:6-19"]), ("en", "on June 18", ["d:6-18"]),
      ("id", "Selasa (18/6)", ["d:6-18", "d:6-18"]), ("id", "tahun 2019", ["d:2019"]),
      ("id", "bulan September", ["d:m9"]), ("id", "salah satu dari mereka", []),
      ("id", "99999999999999999999999999999 orang", []), ("id", "32/13", []), ("id", "1/2/3/4", []),
    ])
  func quantities(language: String, text: String, terms: [String]) {
    let article = Article(outlet: Outlet(name: "Kabar", domain: nil), headline: text, body: [])
    let document = Document(article)
    let reader = QuantityReader(
      document.tokens, publishedOn: CalendarDay(year: 2024, month: 6, day: 18), language: language)
    #expect(reader.quantities(in: 0..<document.tokens.count).map(\.term) == terms)
  }
}
