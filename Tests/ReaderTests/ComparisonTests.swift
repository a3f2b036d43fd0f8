import Canvas
import News
import Testing

@testable import Reader

@Suite("Comparing two articles")
struct ComparisonTests {
  private func text(_ paragraphs: [String], people: [String] = []) -> ComparisonText {
    ComparisonText(Self.open(paragraphs, people: people).annotated)
  }

  private static func open(_ paragraphs: [String], people: [String] = [], key: Int = 1) -> OpenArticle {
    FixtureArchive.open(
      FixtureArchive.Draft(
        outlet: Outlet(name: "Kabar", domain: nil), headline: paragraphs.first ?? "", publication: .absent,
        wires: [], body: Array(paragraphs.dropFirst()), people: people, places: [], organizations: [],
        claims: []), key: key)
  }

  @Test(
    "Numbers are one however their thousands are written; dates and clocks stay",
    arguments: [
      ("1.200 warga", ["1200", "warga"]), ("1,200", ["1200"]), ("1,5 juta", ["1.5", "juta"]),
      ("2.50", ["2.50"]),
      ("18/6/2024, 05:49.", ["18/6/2024", "05:49"]), ("COVID-19", ["covid", "19"]), ("a1", ["a1"]), ("", []),
      ("“Ya,” ujar-nya", ["ya", "ujar", "nya"]), ("東京港", ["東", "京", "港"]), ("1.000.000,5", ["1000000.5"]),
    ])
  func tokens(text: String, words: [String]) {
    let tokens = TokenScanner.tokens(of: text)
    #expect(tokens.map(\.word) == words)
    #expect(tokens.allSatisfy { $0.range.upperBound <= text.utf8.count })
  }

  @Test(
    "Paragraphs that share words stand beside each other, in the order of both",
    arguments: [
      (["J", "satu dua tiga", "empat lima"], ["J", "empat lima", "enam"], ["0-0", "1-", "2-1", "-2"]),
      (["J", "satu dua"], ["K", "dua satu", "tujuh"], ["0-0", "1-1", "-2"]),
      (["J", "satu", "dua"], ["J", "dua", "satu"], ["0-0"]),
      (["J"], ["J", "satu"], ["0-0", "-1"]), (["J", "satu"], ["J"], ["0-0", "1-"]),
    ])
  func alignment(left: [String], right: [String], rows: [String]) {
    let alignment = ComparisonAlignment(text(left).paragraphs, text(right).paragraphs)
    func name(_ place: Int?) -> String { place.map { "\($0)" } ?? "" }
    let names = alignment.rows.map { "\(name($0.left))-\(name($0.right))" }
    #expect(rows.allSatisfy(names.contains))
    #expect(alignment.rows.compactMap(\.left) == Array(left.indices))
    #expect(alignment.rows.compactMap(\.right) == Array(right.indices))
  }

  @Test("Shared words, own words and what the other article has nowhere are told apart")
  func wording() {
    let left = text(
      ["Judul", "Pintu bendungan dibuka setelah hujan, 94 meter, kata Arum Tejakusuma dan Dimas Oei."],
      people: ["Arum Tejakusuma", "Dimas Oei"])
    let right = text(
      ["Judul", "Pintu bendungan dibuka setelah kering, 96 meter, kata Tejakusuma."], people: ["Tejakusuma"])
    var budget = 10_000
    let paragraph = left.paragraphs[1]
    let parts = ComparisonWording.parts(
      of: paragraph, beside: right.paragraphs[1], in: right, without: left.entities(missingIn: right),
      budget: &budget)
    let bytes = TextBytes(paragraph.text)
    let words = parts.map { "\($0.look) \(bytes[$0.range])" }
    #expect(
      words == [
        "shared Pintu bendungan dibuka setelah ", "own hujan, ", "different 94", "own  ",
        "shared meter, kata ", "own Arum ", "shared Tejakusuma ", "own dan ", "different Dimas Oei", "own .",
      ])
    #expect(budget < 10_000)
  }

  @Test("The parts of a paragraph cover it, whatever it holds and however little may be compared")
  func cover() {
    var dice = Dice(state: 11)
    let pieces = ["satu", " ", "dua", "3", ".", "5,", "東", "\u{301}", "“", "-", "\u{200D}", "Oei", "\n"]
    for _ in 0..<300 {
      let (own, other) = (
        (0..<dice.roll(30)).map { _ in pieces[dice.roll(pieces.count)] }.joined(),
        (0..<dice.roll(30)).map { _ in pieces[dice.roll(pieces.count)] }.joined()
      )
      let (left, right) = (text(["a", own], people: ["Oei"]), text(["a", other]))
      var budget = dice.roll(100)
      let parts = ComparisonWording.parts(
        of: left.paragraphs[1], beside: dice.roll(3) == 0 ? nil : right.paragraphs[1], in: right,
        without: left.entities(missingIn: right), budget: &budget)
      var end = 0
      for part in parts {
        #expect(part.range.lowerBound == end)
        end = part.range.upperBound
      }
      #expect(end == own.utf8.count)
    }
  }

  @Test("Long articles are cut, said so, and laid out within their columns")
  func long() {
    let paragraphs = (0..<300).map { number in
      (0..<60).map { "kata\(($0 * number) % 97)" }.joined(separator: " ")
    }
    let comparison = Comparison(Self.open(paragraphs), Self.open(paragraphs.reversed(), key: 2))
    #expect(comparison.left.text.leftOut == 99)
    for columns in [0, 1, 3, 20, 99, 100, 101, 200] {
      let layout = ComparisonLayout(comparison, columns: columns)
      #expect(layout.lines.contains { $0.left.first?.text.contains("99 more paragraphs") ?? false })
      for line in layout.lines where columns >= 20 {
        for spans in [line.left, line.right] where spans.allSatisfy({ $0.look != nil }) {
          #expect(spans.reduce(0) { $0 + DisplayText.columns(of: $1.text) } <= layout.textColumns)
        }
      }
    }
  }

  @Test(
    "D compares and q leaves",
    arguments: [
      ("gs D", "[compare] all"), ("gs D q", "[panel] 1/1"), ("D", "[compare]"), ("D Esc", "[list] 1/2"),
      ("D D", "[list] 1/2"), ("D J", "q leaves the comparison"), ("D Tab", "[compare]"),
      ("D ? q", "[compare]"),
    ])
  func keys(keys: String, end: String) throws {
    var session = try Session(.dam)
    try session.press(keys)
    let last = session.screen().split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    #expect(last.contains(end), "\(last)")
  }

  @Test("Where none is selected the related articles can be chosen from; a late answer is dropped")
  func choice() throws {
    var session = try Session(.ferry)
    try session.press("D")
    #expect(session.screen().contains("Compare with"))
    session.type("quay")
    let effects = session.reader.press(Key(.enter))
    let later = session.reader.press(Key(.character("D"))) + session.reader.press(Key(.enter))
    session.perform(effects)
    #expect(!session.screen().contains("[compare]"))
    session.perform(later)
    #expect(session.screen().contains("[compare]"))
    #expect(session.screen().contains("214 Penumpang Selamat"))
  }

  @Test("The note on a link tells what is shared and what separates")
  func note() throws {
    var session = try Session(.dam, columns: 100, rows: 40)
    try session.press("gs gy")
    let screen = session.screen()
    for text in [
      "People: Arum Tejakusuma", "Places: Bendungan Sari, Lembah Sari", "Numbers and dates: 1.200 Warga",
      "Words: kandas, karang", "the other is 1 day before", "94 meter", "only there: 96 Meter",
    ] {
      #expect(screen.contains(text), "\(text)\n\(screen)")
    }
  }
}
