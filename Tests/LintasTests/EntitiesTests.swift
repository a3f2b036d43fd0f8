import Foundation
import Testing

@Suite("lintas entities") struct EntitiesTests {
  @Test("JSON has one entity a line, by articles, mentions and name")
  func json() throws {
    let home = try Home()
    #expect(try home.lintas("import", Binary.samples).status == 0)
    let result = try home.lintas("entities", "--json", "--limit", "0")
    #expect(result.status == 0, "\(result.errors)")
    let rows = try result.output.split(separator: "\n").map { line in
      try JSONDecoder().decode(Row.self, from: Data(line.utf8))
    }
    #expect(rows.count > 20)
    #expect(Set(rows.map(\.kind)) == ["person", "place", "organization"])
    #expect(Set(rows.map { "\($0.kind) \($0.entity)" }).count == rows.count)
    for (first, second) in zip(rows, rows.dropFirst()) {
      #expect(
        (second.articles, second.mentions, first.name) <= (first.articles, first.mentions, second.name))
    }
    for row in rows {
      #expect(row.mentions >= row.articles && row.articles >= row.outlets && row.outlets > 0)
    }
    let row = try #require(rows.first { $0.name == "Nusa Palung" || $0.articles > 1 })
    let field = row.kind == "organization" ? "organization" : row.kind
    let found = try home.lintas("list", "\(field):\(row.entity)", "--json").output.split(separator: "\n")
    #expect(found.count == row.articles)
  }

  @Test("A pipe gets six columns without escape sequences, at most so many lines, and a note about the rest")
  func columns() throws {
    let home = try Home()
    #expect(try home.lintas("import", Binary.samples).status == 0)
    let result = try home.lintas("entities", "--kind", "place", "--limit", "3")
    let lines = result.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count == 6 && $0[0] == "place" && Int($0[4]) != nil })
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.errors.contains("3 of "))
  }

  @Test(
    "Nothing named is 1, wrong usage 2",
    arguments: [("outlet:nobody", Int32(1)), ("--kind animal", 2), ("--limit=-1", 2), ("date:x", 2)])
  func exitCodes(arguments: String, code: Int32) throws {
    let home = try Home()
    #expect(try home.lintas("import", "\(Binary.samples)/kapal-suara-teluk.txt").status == 0)
    let result = try Subprocess.run(
      [Binary.path, "entities"] + arguments.split(separator: " ").map(String.init),
      environment: home.environment)
    #expect(result.status == code, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("lintas: "))
  }

  @Test("Without an archive it says what to do")
  func noArchive() throws {
    let result = try Home().lintas("entities")
    #expect(result.status == 1)
    #expect(result.errors.contains("lintas import"))
  }

  @Test("A terminal gets aligned columns with a heading", .enabled(if: Tmux.isInstalled, "tmux is missing"))
  func table() throws {
    let home = try Home()
    #expect(try home.lintas("import", Binary.samples).status == 0)
    let tmux = try Tmux("\(home.shellCommand) entities --limit 4; sleep 30", columns: 100, rows: 24)
    let screen = try #require(
      try tmux.waitFor { $0.contains("--limit 0 shows all") }, "\(tmux.lastScreen)")
    let lines = screen.split(separator: "\n").prefix(5).map(String.init)
    #expect(lines[0].hasPrefix("kind"))
    #expect(lines[0].contains("articles  mentions  outlets"))
    #expect(Set(lines.map(\.count)).count == 1, "\(lines)")
  }

  @Test(
    "In the reader, ge lists the names, Enter lights one up and n walks to the next outlet",
    .enabled(if: Tmux.isInstalled, "tmux is missing"))
  func pane() throws {
    let home = try Home()
    #expect(try home.lintas("import", Binary.samples).status == 0)
    let tmux = try Tmux("\(home.shellCommand) outlet:lentera; sleep 30", columns: 120, rows: 40)
    #expect(try tmux.waitFor { $0.contains("1 of 10 articles") && $0.contains("RELATED") } != nil)
    try tmux.press("g", "e")
    let pane = try tmux.waitFor { $0.contains("gr gt ENTITIES gc") && $0.contains("People") }
    #expect(pane != nil, "\(tmux.lastScreen)")
    try tmux.type("/intan prameswari")
    try tmux.press("Enter", "Enter")
    let lit = try #require(
      try tmux.waitFor { $0.contains("Intan Prameswari 1/") && Self.place(in: $0) != nil },
      "\(tmux.lastScreen)")
    try tmux.press("N")
    let walked = try tmux.waitFor { Self.place(in: $0).map { $0 != Self.place(in: lit) } ?? false }
    #expect(walked?.contains("Intan Prameswari") == true, "\(tmux.lastScreen)")
    try tmux.press("Escape")
    #expect(try tmux.waitFor { $0.contains("Every highlight is back") } != nil, "\(tmux.lastScreen)")
  }

  /// "article 2 of 3", as the last line says while a walk is on.
  private static func place(in screen: String) -> String? {
    screen.firstMatch(of: /article \d+ of \d+/).map { String($0.output) }
  }

  private struct Row: Decodable {
    var kind: String
    var name: String
    var entity: String
    var mentions: Int
    var articles: Int
    var outlets: Int
  }
}
