import Analysis
import News
import Testing

@Suite("Claims")
struct ClaimTests {
  @Test(
    "Source, cue, content and kind are told",
    arguments: [
      (
        "“Kami siap berlayar,” kata juru bicara Kremlin Oleg Danilov kepada wartawan.",
        ["quote|juru bicara Kremlin Oleg Danilov|person:oleg danilov|kata|“Kami siap berlayar,”|-"]
      ),
      (
        "Jane Fuller, pakar laut di Universitas Melati, mencatat bahwa ombak makin tinggi.",
        [
          "indirect|Jane Fuller, pakar laut di Universitas Melati|person:jane fuller|mencatat|bahwa ombak makin tinggi|-"
        ]
      ),
      (
        "Tetapi PBB telah memperingatkan bahwa pangan menipis.",
        ["warning|PBB|organization:perserikatan bangsa-bangsa|memperingatkan|bahwa pangan menipis|-"]
      ),
      (
        "Menurut Oleg Danilov, jembatan itu sudah aman.",
        ["indirect|Oleg Danilov|person:oleg danilov|Menurut|jembatan itu sudah aman|-"]
      ),
      (
        "“Gudang itu kosong,” kata Oleg Danilov kepada The Associated Press.",
        ["quote|Oleg Danilov|person:oleg danilov|kata|“Gudang itu kosong,”|The Associated Press"]
      ),
      (
        "Jalan itu, kata Oleg Danilov, sudah dibuka sejak pagi.",
        [
          "indirect|Oleg Danilov|person:oleg danilov|kata|Jalan itu, kata Oleg Danilov, sudah dibuka sejak pagi|-"
        ]
      ),
      (
        "Oleg Danilov, yang baru tiba dari Minsk, pada Senin (3/6) menuduh Ukraina menyerang lebih dulu, dan mengatakan bahwa pihaknya siap, sementara Jane Fuller membantah tuduhan itu.",
        [
          "accusation|Oleg Danilov|person:oleg danilov|menuduh|Ukraina menyerang lebih dulu|-",
          "indirect|Oleg Danilov|person:oleg danilov|mengatakan|bahwa pihaknya siap|-",
          "denial|Jane Fuller|person:jane fuller|membantah|tuduhan itu|-",
        ]
      ),
      (
        "Pabrik itu dituduh oleh Greenpeace sebagai pencemar sungai.",
        ["accusation|Greenpeace|organization:greenpeace|dituduh|sebagai pencemar sungai|-"]
      ),
      (
        "Kapal tersebut dilaporkan menabrak karang di dekat pulau.",
        ["report|-|-|dilaporkan|menabrak karang di dekat pulau|-"]
      ),
      (
        "Rusia mengonfirmasi kunjungan itu dalam konferensi pers, Senin (3/6).",
        ["confirmation|Rusia|country:ru|mengonfirmasi|kunjungan itu|-"]
      ),
      (
        "Seorang pejabat AS yang enggan disebut namanya mengatakan gudang itu kosong sejak lama.",
        ["indirect|Seorang pejabat AS|-|mengatakan|gudang itu kosong sejak lama|-"]
      ),
    ])
  func indonesian(text: String, expected: [String]) {
    #expect(ClaimWords(Fixtures.paragraph(text)).lines == expected)
  }

  @Test(
    "English claims have the same parts",
    arguments: [
      (
        "\"We are ready,\" Jane Fuller said.",
        ["quote|Jane Fuller|person:jane fuller|said|\"We are ready,\"|-"]
      ),
      (
        "The dam, Jane Fuller said on Monday, will hold through the winter.",
        [
          "indirect|Jane Fuller|person:jane fuller|said|The dam, Jane Fuller said on Monday, will hold through the winter|-"
        ]
      ),
      (
        "Jane Fuller, a lawyer for the families, accused the company of hiding the report and said that it knew of the cracks.",
        [
          "accusation|Jane Fuller, a lawyer for the families|person:jane fuller|accused|the company of hiding the report|-",
          "indirect|Jane Fuller, a lawyer for the families|person:jane fuller|said|that it knew of the cracks|-",
        ]
      ),
      (
        "The roof was sound, according to two people familiar with the matter.",
        ["indirect|two people familiar with the matter|-|according to|The roof was sound,|-"]
      ),
      (
        "The bank has been accused of laundering money for years.",
        ["accusation|-|-|accused|of laundering money for years|-"]
      ),
    ])
  func english(text: String, expected: [String]) {
    var article = Fixtures.paragraph(text)
    article.language = "en"
    #expect(ClaimWords(article).lines == expected)
  }

  @Test(
    "What nobody states is no claim",
    arguments: [
      "Oleg Danilov berencana mengunjungi Rusia.", "Ia membeli roti \"tawar\" di pasar.",
      "Oleg Danilov tidak mengatakan apa pun soal itu.", "Persib mencatat kemenangan ketiga musim ini.",
      "Ia lupa kata sandi, lalu tambah dua gelas kopi.", "Danilov akan mengumumkan hasilnya besok pagi.",
      "Citra satelit menunjukkan parade sedang disiapkan.", "Menurut rencana, kapal itu tiba besok pagi.",
      "Ia meminta bantuan kepada tetangganya.",
    ])
  func distractors(text: String) {
    #expect(ClaimWords(Fixtures.paragraph(text)).lines.isEmpty)
  }

  @Test("A joint source means all who are named in it")
  func joint() {
    let article = Fixtures.paragraph("Baik Moskow maupun Pyongyang membantah tuduhan itu.")
    let claim = Analyzer().annotations(of: article).claims.first
    #expect(claim?.kind == .denial)
    #expect(claim?.source?.entities.map(\.rawValue) == ["place:moskow", "place:pyongyang"])
  }

  @Test("A form in -nya points to the last speaker and is its own source phrase")
  func lastSpeaker() {
    let last = ClaimWords(Fixtures.previewed).lines.last
    #expect(
      last == "quote|ucapnya|person:oleg danilov|ucapnya|“Kami akan melanjutkannya,”|The Guardian")
  }

  @Test("Pronouns and what a body or a person is called again mean those who were named before")
  func pointers() {
    let article = Fixtures.article(
      "uji.example", "Kabar", nil,
      [
        "Korean Central News Agency (KCNA) melaporkan kereta itu berangkat pada Minggu.",
        "Agensi berita tersebut juga melaporkan bahwa kereta itu berlapis baja.",
        "Jane Fuller tiba di Jakarta kemarin. Ia mengatakan bahwa ombak makin tinggi.",
        "Seorang saksi mengatakan kapal itu oleng sebelum tenggelam. \"Saya lihat sendiri kapalnya,\" ujarnya.",
      ])
    let claims = Analyzer().annotations(of: article).claims
    #expect(
      claims.map { $0.source?.entity?.rawValue ?? "-" } == [
        "organization:kcna", "organization:kcna", "person:jane fuller", "-", "-",
      ])
  }
}

/// The claims of an article in words: kind, source, its entity, cue, content, wire.
struct ClaimWords {
  let lines: [String]

  init(_ article: Article) {
    lines = Analyzer().annotations(of: article).claims.map { claim in
      [
        claim.kind.rawValue, claim.source.map { Fixtures.text($0.range, of: article) } ?? "-",
        claim.source?.entity?.rawValue ?? "-", claim.cue.map { Fixtures.text($0, of: article) } ?? "-",
        Fixtures.text(claim.content, of: article), claim.via ?? "-",
      ].joined(separator: "|")
    }
  }
}
