import Analysis
import News
import Testing

@Suite("Links between languages")
struct LanguageLinkTests: LinkingSuite {
  private static let indonesian = article(
    "id", "Bendungan Kalimaya Retak, 1.200 Warga Dievakuasi",
    [
      "Sebanyak 1.200 warga Desa Tirtasana dievakuasi setelah dinding Bendungan Kalimaya retak, Senin (4/3).",
      "Kepala desa Galuh Winata mengatakan air merembes sejak Minggu. Pengelola PT Arus Mandala membantah lalai.",
    ])
  private static let english = article(
    "en", "Cracked Kalimaya dam forces 1,200 from homes",
    [
      "Some 1,200 residents of Tirtasana were evacuated on Monday after a crack opened in the wall of the Kalimaya dam.",
      "Village head Galuh Winata said water had been seeping since Sunday. The operator, Arus Mandala, denied negligence.",
    ])

  @Test("An event told in two languages is one event, with names, numbers and happenings as its evidence")
  func sameEvent() throws {
    let link = try #require(self.link(Self.indonesian, Self.english))
    #expect(link.level == .event)
    #expect(link.section == .otherLanguage)
    #expect(link.evidence.isOtherLanguage)
    #expect(!link.evidence.isSameText)
    #expect(link.evidence.names.contains("Galuh Winata"))
    #expect(link.evidence.words.contains("1200"))
    #expect(link.evidence.words.contains("bendungan/dam"))
    #expect(link.evidence.daysApart == 0)
    let back = try #require(self.link(Self.english, Self.indonesian))
    #expect(abs(back.score - link.score) < 1e-9)
  }

  @Test("A link between languages is shown, joins two articles, and cannot join a third to them alone")
  func score() throws {
    let linker = StoryLinker()
    let link = try #require(self.link(Self.indonesian, Self.english))
    #expect(link.score >= linker.shownThreshold)
    #expect(link.score >= linker.storyThreshold)
    #expect(link.score < 2 * linker.storyThreshold)
  }

  @Test("One name in both is never enough, and neither are two countries")
  func names() {
    let person = Self.article(
      "en", "Galuh Winata wins chess title",
      ["Galuh Winata won the chess title of the province on Monday after a draw in 61 moves."])
    #expect(link(Self.indonesian, person) == nil)
    let russians = Self.article(
      "id", "Rusia dan Tiongkok Gelar Latihan Militer",
      ["Rusia dan Tiongkok menggelar latihan militer, Senin (4/3). Moskow mengirim kapal, Beijing pesawat."])
    let chinese = Self.article(
      "en", "Russia and China open military drill",
      ["Russia and China opened a military drill on Monday. Moscow sent ships and Beijing sent planes."])
    #expect(link(russians, chinese) == nil)
  }

  @Test("The same people in another week, or in another matter, are another event")
  func otherEvents() {
    let later = Self.article(
      "en", "Cracked Kalimaya dam forces 1,200 from homes", Self.english.body, day: "2024-03-25")
    #expect(link(Self.indonesian, later) == nil)
    let vote = Self.article(
      "en", "Galuh Winata re-elected in Tirtasana",
      ["Galuh Winata was re-elected as head of Tirtasana on Monday with 61 percent of the ballot."])
    #expect(link(Self.indonesian, vote) == nil)
  }

  @Test("A profile that does not tell its language is compared by words, as before")
  func olderProfile() {
    var old = profile(Self.indonesian)
    old.language = nil
    let links = StoryLinker().links(
      of: old, among: [profile(Self.english)], archiveSize: 2, documentFrequency: { _ in 1 })
    #expect(links.allSatisfy { !$0.evidence.isOtherLanguage })
  }

  @Test("Names to search with are keys and words of rare names, and no country is among them")
  func searchNames() {
    let names = StoryLinker().searchNames(
      of: profile(Self.indonesian), limit: 3, documentFrequency: { _ in 1 }, archiveSize: 2)
    #expect(names.contains { $0.contains("galuh winata") })
    #expect(names.contains("winata") || names.contains("galuh"))
    #expect(names.count <= 6)
    #expect(!names.contains { $0.hasPrefix("country:") })
  }

  @Test("Numbers are noted alike in both languages")
  func quantities() {
    let own = Self.article("id", "Naik 25 persen", ["Harga 1.250.000 rupiah, 24 orang, 4,8 juta ton."])
    let other = Self.article(
      "en", "Up 25 percent", ["Price 1,250,000 rupiah, 24 people, 4.8 million tonnes."])
    #expect(profile(own).quantities == profile(other).quantities)
    #expect(profile(own).quantities.first == StoryProfile.Quantity(value: "25", unit: "percent"))
  }

  private static func article(
    _ language: String, _ headline: String, _ body: [String], day: String = "2024-03-04"
  ) -> Article {
    Article(
      outlet: Outlet(name: "\(language).example", domain: "\(language).example"), headline: headline,
      publication: CalendarDay(day).map { .stated(.day($0), evidence: day) } ?? .absent, language: language,
      body: body)
  }
}
