import News

/// Makes articles that differ in every field; the same seed makes the same ones.
struct ArticleGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// - SeeAlso: SplitMix64 (Steele, Lea, Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  static let outlets = [
    Outlet(name: "Kabar Muara", domain: "kabarmuara.example"), Outlet(name: "Kabar", domain: "kabar.example"),
    Outlet(name: "Lentera TV", domain: "lentera.test"), Outlet(name: "Suara Bukit", domain: nil),
    Outlet(name: "Suara Bukit", domain: "suarabukit.example"),
  ]
  static let wires = ["Antar Kota", "AFP", "The Ledger", "afp"]
  static let words = ["banjir", "gempa", "jembatan", "pelabuhan", "gubernur", "warga", "listrik", "Éclair"]
  static let people = [("Raka Suwita", "raka suwita"), ("Suwita", "raka suwita"), ("Nina", "nina halim")]
  static let places = [("Muara Lintang", "muara lintang"), ("Korea Utara", "country:kp")]
  static let hostile = [
    "", "\"'; DROP TABLE article; --", "a\0b\0", "\u{10FFFF}0\u{10FFFF}", "\u{1B}]52;c;x\u{07}",
    "\u{202E}kanan", "é", "e\u{301}", "👩‍👩‍👧‍👦 平壌", "line\nbreak\r\n\n\nblank", "%_%", "NEAR(a b) AND *",
  ]

  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &self)]
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func list<Element>(_ most: Int, _ element: (inout Self) -> Element) -> [Element] {
    (0..<Int.random(in: 0...most, using: &self)).map { _ in element(&self) }
  }

  /// An article of words, with mentions at the words' places.
  mutating func article(_ number: Int) -> AnnotatedArticle {
    var body = list(4) { $0.sentence() }
    let person = pick(Self.people)
    let place = pick(Self.places)
    let names: [(EntityKind, (String, String))] = chance(70) ? [(.person, person), (.place, place)] : []
    if !names.isEmpty { body.append(names.map(\.1.0).joined(separator: " ")) }
    let article = Article(
      outlet: pick(Self.outlets), headline: "\(sentence()) \(number)", publication: publication(),
      wires: chance(40) ? [Wire(name: pick(Self.wires), kind: pick(Wire.Kind.allCases))] : [], body: body)
    var start = article.text.utf8.count - (body.last ?? "").utf8.count
    var annotations = Annotations()
    for (kind, (label, entity)) in names {
      let range = start..<(start + label.utf8.count)
      annotations.mentions.append(Mention(range: range, kind: kind, entity: Entity.ID(rawValue: entity)))
      start = range.upperBound + 1
    }
    annotations.claims = list(3) { generator in
      let source = generator.source(among: annotations.mentions)
      return Claim(
        range: 0..<4, kind: generator.pick(Claim.Kind.allCases), source: source, content: 0..<4)
    }
    return AnnotatedArticle(article: article, annotations: annotations)
  }

  /// An article whose fields hold anything.
  mutating func wildArticle() -> AnnotatedArticle {
    func optional(_ generator: inout Self) -> String? { generator.chance(50) ? generator.text() : nil }
    let article = Article(
      outlet: Outlet(name: text(), domain: optional(&self)),
      originalOutlet: chance(30) ? Outlet(name: text(), domain: optional(&self)) : nil,
      headline: text(), publication: publication(),
      credits: list(3) { Credit(name: $0.text(), role: $0.pick(Credit.Role.allCases)) },
      dateline: optional(&self), section: optional(&self), language: optional(&self),
      wires: list(3) { Wire(name: $0.text(), kind: $0.pick(Wire.Kind.allCases)) },
      captions: list(3) { $0.text() },
      related: list(3) { RelatedLink(title: $0.text(), url: optional(&$0)) },
      boilerplate: list(3) {
        Boilerplate(line: Int($0.next() % 9999), kind: $0.pick(Boilerplate.Kind.allCases))
      },
      body: list(5) { $0.text() }, address: optional(&self))
    let annotations = Annotations(
      mentions: list(5) {
        Mention(range: $0.range(), kind: $0.pick(EntityKind.allCases), entity: Entity.ID(rawValue: $0.text()))
      },
      claims: list(5) { generator in
        let entity = optional(&generator).map(Entity.ID.init(rawValue:))
        return Claim(
          range: generator.range(), kind: generator.pick(Claim.Kind.allCases),
          source: generator.chance(50) ? Claim.Source(range: generator.range(), entity: entity) : nil,
          cue: generator.chance(50) ? generator.range() : nil, content: generator.range(),
          via: optional(&generator))
      })
    return AnnotatedArticle(article: article, annotations: annotations)
  }

  mutating func profile(of annotated: AnnotatedArticle) -> StoryProfile {
    let terms = Set(list(12) { "kata\(Int.random(in: 0..<40, using: &$0))" }).sorted()
    return StoryProfile(
      article: annotated.article.id, outlet: text(), terms: terms.map { .init(key: $0, weight: 1.25) },
      names: [.init(key: text() + "x", weight: 0.1)], places: list(2) { $0.text() },
      eventDays: list(2) { Int($0.next() % 30_000) }.sorted(),
      publicationDay: annotated.article.publication.date?.day.daysSinceEpoch)
  }

  /// Nobody, a name that was resolved or was not, or a phrase of the headline.
  private mutating func source(among mentions: [Mention]) -> Claim.Source? {
    guard !chance(20) else { return nil }
    guard !mentions.isEmpty, chance(75) else { return Claim.Source(range: 0..<4) }
    let mention = pick(mentions)
    return Claim.Source(range: mention.range, entity: chance(70) ? mention.entity : nil)
  }

  private mutating func text() -> String { chance(40) ? pick(Self.hostile) : sentence() }

  private mutating func sentence() -> String {
    (0..<Int.random(in: 1...5, using: &self)).map { _ in pick(Self.words) }.joined(separator: " ")
  }

  private mutating func range() -> Range<Int> {
    let start = Int(next() % 5000)
    return start..<(start + Int(next() % 200))
  }

  private mutating func publication() -> Publication {
    let day = CalendarDay(daysSinceEpoch: 19_880 + Int(next() % 60))
    let offset = pick([420, 480, 540, 0, -300])
    let minute = LocalMinute(day: day, hour: Int(next() % 24), minute: Int(next() % 60), utcOffset: offset)
    let date: PublicationDate =
      chance(20)
      ? .month(day.calendarMonth) : chance(40) ? .day(day) : minute.map { .minute($0) } ?? .day(day)
    if chance(15) { return .absent }
    return chance(20) ? .estimated(date, evidence: "Selasa (18/6)") : .stated(date, evidence: text())
  }
}
