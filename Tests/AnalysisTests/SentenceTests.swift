import Analysis
import News
import Testing

@Suite("Sentences and words")
struct SentenceTests {
  @Test(
    "A full stop inside a sentence does not end it",
    arguments: [
      ("Harga naik ke Rp 1.325.000 pada pukul 05.49 WIB. Lalu turun.", 2),
      ("Dr. H. Amir datang. Ia pulang.", 2),
      ("PT. Sinar Jaya untung. Saham naik.", 2),
      ("Menurut No. 5, U.S. Army menang.", 1),
      ("\"Kami siap.\" Ia pergi.", 2),
      ("\"Kami siap.\" kata Amir.", 1),
      ("Benarkah? Tidak! Sudah selesai…", 3),
      ("Tanpa titik", 1),
    ])
  func sentenceCount(text: String, count: Int) {
    let article = Fixtures.paragraph(text)
    #expect(article.sentences.filter { $0.paragraph == 1 }.count == count)
  }

  @Test("A sentence never crosses a paragraph and its words cover its letters")
  func staysInParagraph() {
    for article in Fixtures.constellation {
      let ranges = article.paragraphRanges
      for sentence in article.sentences {
        #expect(ranges[sentence.paragraph].contains(sentence.range.lowerBound))
        #expect(sentence.range.upperBound <= ranges[sentence.paragraph].upperBound)
        #expect(!sentence.words.isEmpty)
      }
    }
  }

  @Test(
    "Words keep their hyphens, apostrophes and inner dots",
    arguments: [
      ("Kim Jong-un", ["Kim", "Jong-un"]), ("U.S. dan A.S.", ["U.S.", "dan", "A.S."]),
      ("kompas.tv", ["kompas.tv"]), ("18/6/2024", ["18/6/2024"]), ("1.325.000", ["1.325.000"]),
      ("18-19 Juni", ["18", "-", "19", "Juni"]), ("Jum'at", ["Jum'at"]),
      ("Japan’s plan", ["Japan", "’s", "plan"]), ("'s'", ["'", "s", "'"]),
    ])
  func words(text: String, words: [String]) {
    let article = Fixtures.paragraph(text)
    let found = article.sentences.filter { $0.paragraph == 1 }.flatMap(\.words)
    #expect(found.map { Fixtures.text($0.range, of: article) } == words)
  }
}
