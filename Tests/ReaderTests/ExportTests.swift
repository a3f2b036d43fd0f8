import Canvas
import News
import Testing

@testable import Reader

@Suite("Copying and saving what is on screen")
struct ExportTests {
  private func saved(_ session: Session) -> (text: String, name: String)? {
    for case .save(let text, let name) in session.outside { return (text, name) }
    return nil
  }

  @Test("The matrix is saved as comma-separated values or Markdown, under a name made of its title")
  func matrix() throws {
    var session = try Session(.bridge)
    try session.press("M w")
    #expect(session.lastLine().contains("save as crack-closes-selat-wangi-bridge-divers-say-they.csv"))
    try session.press("Enter")
    let csv = try #require(saved(session))
    #expect(csv.name.hasSuffix(".csv") && csv.text.hasPrefix("statement,kind,") && csv.text.hasSuffix("\r\n"))
    #expect(csv.text.split(separator: "\r\n").count == 7)
    session.outside = []
    try session.press("w ^U")
    session.type("jembatan.md")
    try session.press("Enter")
    #expect(saved(session)?.text.hasPrefix("# Crack closes Selat Wangi bridge") == true)
    session.outside = []
    try session.press("ym")
    #expect(
      session.outside.contains {
        if case .copy(let text) = $0 { text.contains("| statement |") } else { false }
      })
  }

  @Test("An article is saved and copied with headline, outlet, date and paragraphs")
  func article() throws {
    var session = try Session(.bridge)
    try session.press("w ^U")
    session.type("a.txt")
    try session.press("Enter")
    let text = try #require(saved(session)).text
    #expect(
      text.hasPrefix(
        "Jembatan Selat Wangi Ditutup, Pembuat Baja Bantah Tuduhan\n\nHarian Selat · 18 Jun 2024 · ⟵"))
    #expect(text.split(separator: "\n").count == 8)
    try session.press("ym")
    #expect(session.lastLine().contains("Copied the article as Markdown"))
  }

  @Test(
    "A name that would leave the folder, or hides something, is refused with the reason",
    arguments: [
      ("../x.csv", "a name begins with"), ("a/b.csv", "a name has no /"), ("", "a name begins with"),
      (".csv", "a name begins with"), ("x.pdf", "end the name with .csv or .md"),
      (String(repeating: "a", count: 220) + ".csv", "longer than 200 bytes"),
      ("a\u{202E}b.csv", "a sign that cannot be seen"),
    ])
  func names(name: String, problem: String) throws {
    var session = try Session(.bridge)
    try session.press("M w ^U")
    _ = session.reader.paste(name)
    try session.press("Enter")
    #expect(session.screen().contains(problem), "\(session.screen())")
    #expect(saved(session) == nil)
  }

  @Test("Nothing on screen is nothing to save")
  func nothing() throws {
    var session = try Session(FixtureArchive(articles: []))
    try session.press("w")
    #expect(session.lastLine().contains("No article is on screen"))
    try session.press("ym")
    #expect(session.outside.isEmpty)
  }

  @Test(
    "Names are suggested of the first words of a title",
    arguments: [
      ("Harga Emas: Rp1.000?", "harga-emas-rp1-000"), ("…", "lintas"), ("../../etc", "etc"),
      ("東京港 灯台", "東京港-灯台"),
      (String(repeating: "kata", count: 40), "lintas"),
    ])
  func suggestions(title: String, name: String) { #expect(SaveName.suggestion(for: title) == name) }
}
