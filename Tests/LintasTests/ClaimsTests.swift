import Foundation
import News
import Store
import Testing

@Suite("lintas claims") struct ClaimsTests {
  @Test("JSON has one claim a line, whose parts stand in the text of its article")
  func json() throws {
    let home = try Self.home()
    let result = try home.lintas("claims", "--json", "--limit", "0")
    #expect(result.status == 0, "\(result.errors)")
    let rows = try Self.rows(result.output)
    #expect(rows.count > 20)
    for article in Set(rows.map(\.article)) {
      let shown = try home.lintas("show", article, "--json").output
      let annotated = try JSONDecoder().decode(Annotated.self, from: Data(shown.utf8))
      let text = Array(annotated.text.utf8)
      let claims = rows.filter { $0.article == article }
      #expect(claims.map(\.start) == annotated.claims.map(\.start))
      #expect(claims.map(\.kind) == annotated.claims.map(\.kind))
      for row in claims {
        for span in [row.content, row.source?.span, row.cue].compactMap({ $0 }) {
          #expect(span.text == String(decoding: text[span.start..<span.end], as: UTF8.self))
        }
        #expect((row.source?.name == nil) == (row.source?.entity == nil))
        #expect(row.title == annotated.title && row.wires == annotated.wires.map(\.name))
      }
    }
    let keys = try #require(result.output.split(separator: "\n").first)
    for key in ["cue", "via", "source", "published", "wires", "end"] { #expect(keys.contains("\"\(key)\":")) }
  }

  @Test("Kind and source narrow to the same claims, as options and as terms")
  func narrowed() throws {
    let home = try Self.home()
    let options = try home.lintas("claims", "--json", "--kind", "Denial", "--source", "intan prameswari")
    let terms = try home.lintas("claims", "--json", "claim:denial", "source:intan prameswari")
    #expect(options.status == 0, "\(options.errors)")
    #expect(options.output == terms.output)
    let rows = try Self.rows(options.output)
    #expect(rows.allSatisfy { $0.kind == "denial" && $0.source?.name == "Intan Prameswari" })
    let unnamed = try Self.rows(
      try home.lintas("claims", "--json", "--limit", "0", "--source", "unnamed").output)
    #expect(!unnamed.isEmpty && unnamed.allSatisfy { $0.source?.name == nil })
    let listed = try home.lintas("list", "source:unnamed").output.split(separator: "\n")
    #expect(listed.count == Set(unnamed.map(\.article)).count)
  }

  @Test("A pipe gets eight columns, at most so many lines, and a note about the rest")
  func columns() throws {
    let home = try Self.home()
    let result = try home.lintas("claims", "--limit", "3")
    let lines = result.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count == 8 && !$0[0].isEmpty && !$0[6].isEmpty && !$0[7].isEmpty })
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.errors.contains("--limit 0 shows all"))
    let rows = try Self.rows(try home.lintas("claims", "--json", "--limit", "0").output)
    let all = try home.lintas("claims", "--limit", "\(rows.count)")
    #expect(all.output.split(separator: "\n").count == rows.count)
    #expect(all.errors.isEmpty)
  }

  @Test(
    "Nothing claimed is 1, wrong usage 2",
    arguments: [
      ("outlet:nobody", Int32(1)), ("source:nobody", 1), ("--kind criticism --source nobody", 1),
      ("--source '", 1), ("--kind rumour", 2), ("--limit=-1", 2), ("claim:x", 2), ("--source=", 2),
    ])
  func exitCodes(arguments: String, code: Int32) throws {
    let home = try Self.home()
    let result = try Subprocess.run(
      [Binary.path, "claims"] + arguments.split(separator: " ").map(String.init),
      environment: home.environment)
    #expect(result.status == code, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("lintas: "))
  }

  @Test("Without an archive it says what to do")
  func noArchive() throws {
    let result = try Home().lintas("claims")
    #expect(result.status == 1)
    #expect(result.errors.contains("lintas import"))
  }

  @Test("Control characters of an archive never reach stdout, in no form", arguments: [[], ["--json"]])
  func hostile(form: [String]) throws {
    let home = try Home()
    let path = "\(home.path)/evil.db"
    let archive = try Archive.open(at: path, mode: .readWrite)
    let evil = "\u{1B}]52;c;x\u{07} \u{9B}31m \u{7F}\u{202E}\u{2066}\u{E0041}'; DROP TABLE claim; --"
    let words = evil.utf8.count
    let claim = Claim(
      range: 0..<(2 * words + 1), kind: .quote,
      source: .init(range: 0..<words, entity: Entity.ID(rawValue: evil)),
      content: (words + 1)..<(2 * words + 1), via: evil)
    _ = try archive.insert([
      AnnotatedArticle(
        article: Article(
          outlet: Outlet(name: evil, domain: nil), headline: "\(evil) \(evil)",
          wires: [Wire(name: evil, kind: .cited)], body: []), annotations: Annotations(claims: [claim]))
    ])
    archive.close()
    let arguments = ["claims", "--archive", path, "--source", evil] + form
    let result = try Subprocess.run([Binary.path] + arguments, environment: home.environment)
    #expect(result.output.contains("DROP TABLE"), "\(result.errors)")
    #expect(
      !result.output.unicodeScalars.contains {
        ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F...0x9F).contains($0.value)
          || (0x2028...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
          || (0xE0000...0xE007F).contains($0.value)
      })
    guard !form.isEmpty else { return }
    let row = try #require(try Self.rows(result.output).first)
    #expect(row.content.text == evil && row.source?.text == evil && row.wires == [evil])
  }

  @Test("A terminal gets a block a claim", .enabled(if: Tmux.isInstalled, "tmux is missing"))
  func blocks() throws {
    let home = try Self.home()
    let tmux = try Tmux(
      "\(home.shellCommand) claims --kind denial --limit 2; sleep 30", columns: 60, rows: 24)
    let screen = try #require(
      try tmux.waitFor { $0.contains("--limit 0 shows all") }, "\(tmux.lastScreen)")
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0].hasPrefix("≠ denial  "))
    #expect(lines[1].hasPrefix("  ") && lines.contains { $0.isEmpty })
    #expect(lines.filter { $0.hasPrefix("≠ denial  ") }.count == 2)
  }

  private static func home() throws -> Home {
    let home = try Home()
    #expect(try home.lintas("import", Binary.samples).status == 0)
    return home
  }

  private static func rows(_ output: String) throws -> [Row] {
    try output.split(separator: "\n").map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
  }

  private struct Span: Decodable {
    var start: Int
    var end: Int
    var text: String
  }

  private struct Row: Decodable {
    struct Source: Decodable {
      var start: Int
      var end: Int
      var text: String
      var entity: String?
      var name: String?

      var span: Span { Span(start: start, end: end, text: text) }
    }

    var article: String
    var title: String
    var kind: String
    var source: Source?
    var cue: Span?
    var content: Span
    var start: Int
    var wires: [String]
  }

  private struct Annotated: Decodable {
    struct Claim: Decodable {
      var start: Int
      var kind: String
    }

    struct Wire: Decodable { var name: String }

    var text: String
    var title: String
    var claims: [Claim]
    var wires: [Wire]
  }
}
