import News
import Reader

extension FixtureArchive {
  /// Seven invented articles about one sailing: a preview three days before it, reports on its day and after,
  /// one whose page tells no more than the month, an undated one; and one article about something else that ran
  /// on the day after, first in the list.
  static let sailing = linked([
    Draft(
      outlet: Outlet(name: "Radio Lembah", domain: nil), headline: "Pasar kopi dibuka kembali di Lembah Sari",
      publication: .stated(.day(day("2024-06-19")), evidence: "19 Juni 2024"), wires: [],
      body: ["Pasar kopi Lembah Sari dibuka kembali."], people: [], places: ["Lembah Sari"],
      organizations: [], claims: []),
    Draft(
      outlet: Outlet(name: "The Quay Post", domain: "quaypost.example"),
      headline: "Lighthouse ship sails at last, two hours late",
      publication: .stated(.day(day("2024-06-19")), evidence: "19 June 2024"), wires: [],
      body: [
        "The lighthouse ship Suluh left Kemilau Bay on Tuesday, June 18, two hours late, because its cook had "
          + "gone ashore for chillies."
      ],
      people: [], places: ["Kemilau Bay"], organizations: [], claims: [], story: "suluh"),
    Draft(
      outlet: Outlet(name: "Harian Selat", domain: "harianselat.example"),
      headline: "Kapal Suar Suluh Berlayar, Tiga Pulau Menunggu Lampunya",
      publication: .stated(
        LocalMinute(day: day("2024-06-18"), hour: 19, minute: 40, utcOffset: 420).map(PublicationDate.minute)
          ?? .day(day("2024-06-18")), evidence: "18/06/2024 19:40 WIB"),
      wires: [Wire(name: "Kantor Berita Nusa", kind: .cited)],
      body: [
        "Kapal suar Suluh meninggalkan Teluk Kemilau pada Selasa (18/6) sore membawa tiga lampu baru.",
        "Nakhoda Rahma Sjahrir mengatakan pelayaran ke Pulau Damar memakan waktu dua hari.",
      ],
      people: ["Rahma Sjahrir"], places: ["Teluk Kemilau", "Pulau Damar"], organizations: [], claims: [],
      story: "suluh"),
    Draft(
      outlet: Outlet(name: "kabarmuara.example", domain: "kabarmuara.example"),
      headline: "Warga Pulau Damar Siapkan Dermaga untuk Kapal Suar",
      publication: .estimated(.day(day("2024-06-18")), evidence: "Selasa (18/6)"),
      wires: [Wire(name: "Kantor Berita Nusa", kind: .credit)],
      body: [
        "Warga menambal papan dermaga setelah kapal suar berangkat Selasa (18/6) dan diperkirakan tiba 20 Juni."
      ],
      people: [], places: ["Pulau Damar"], organizations: [], claims: [], story: "suluh"),
    Draft(
      outlet: Outlet(name: "Warta Dermaga", domain: "wartadermaga.example"),
      headline: "Kapal Suar Suluh Akan Berlayar, Lampunya Masih Dijahit",
      publication: .stated(.day(day("2024-06-15")), evidence: "15 Juni 2024"), wires: [],
      body: ["Layar pelindung lampu kapal suar Suluh masih dijahit di Gudang Tiga."], people: [], places: [],
      organizations: [], claims: [], story: "suluh"),
    Draft(
      outlet: Outlet(name: "Majalah Laut", domain: nil), headline: "Kapal yang Membawa Terang",
      publication: .stated(.month(CalendarMonth(of: day("2024-06-01"))), evidence: "Juni 2024"), wires: [],
      body: ["Suluh dibangun dari kayu ulin oleh tiga bersaudara."], people: [], places: [],
      organizations: [], claims: [], story: "suluh"),
    Draft(
      outlet: Outlet(name: "Suara Pesisir", domain: nil), headline: "Juru masak Suluh: cabainya ketemu",
      publication: .absent, wires: [Wire(name: "AFP", kind: .credit)],
      body: ["Juru masak kapal suar membawa pulang dua kilogram cabai."], people: [], places: [],
      organizations: [], claims: [], story: "suluh"),
  ])

  /// Words that tell a day in the invented articles.
  private static let dayWords = [
    ("Selasa (18/6)", "2024-06-18"), ("Tuesday, June 18", "2024-06-18"), ("20 Juni", "2024-06-20"),
  ]

  /// The days of an article's story, read off the words above; the rest of the story is left out.
  func timeline(of key: ArticleKey) -> StoryTimeline {
    let sources = story(of: key).map { open in
      let article = open.annotated.article
      let bytes = Array(article.text.utf8)
      let mentions = Self.dayWords.compactMap { words, day -> StoryProfile.DayMention? in
        guard let place = Self.place(of: words, in: bytes),
          let sentence = article.paragraphRanges.first(where: { $0.overlaps(place) })
        else { return nil }
        return StoryProfile.DayMention(day: Self.day(day).daysSinceEpoch, words: place, sentence: sentence)
      }
      return StoryTimeline.Source(
        summary: open.summary,
        tellings: DayTelling.tellings(
          of: open.summary.key, days: mentions.map { CalendarDay(daysSinceEpoch: $0.day) },
          mentions: mentions, text: { String(decoding: bytes[$0], as: UTF8.self) }))
    }
    return StoryTimeline(sources, article: key, leftOut: storyArticlesLeftOut)
  }

  private static func place(of words: String, in text: [UInt8]) -> Range<Int>? {
    let needle = Array(words.utf8)
    guard text.count >= needle.count else { return nil }
    return (0...(text.count - needle.count)).first { text[$0...].starts(with: needle) }
      .map { $0..<($0 + needle.count) }
  }
}
