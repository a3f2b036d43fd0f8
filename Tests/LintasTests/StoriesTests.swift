import Foundation
import News
import Testing

@testable import lintas

@Suite("lintas stories and dossier") struct StoriesTests {
  @Test("JSON has one story a line, with days that add up; articles alone are in none")
  func json() throws {
    let home = try Self.home()
    let result = try home.lintas("stories", "--json")
    #expect(result.status == 0, "\(result.errors)")
    let stories = try Self.rows(result.output)
    #expect(!stories.isEmpty)
    for story in stories {
      #expect(story.articles > 1 && story.outlets.count > 1)
      #expect(story.days.map(\.count).reduce(0, +) <= story.articles)
      #expect(story.first == story.days.first?.day && story.last == story.days.last?.day)
    }
    let listed = try home.lintas("list", "--json").output.split(separator: "\n")
    #expect(stories.map(\.articles).reduce(0, +) == listed.filter { !$0.contains("\"story\":null") }.count)
  }

  @Test("A pipe gets seven columns; --limit leaves out and says so")
  func columns() throws {
    let home = try Self.home()
    let all = try home.lintas("stories").output.split(separator: "\n")
    #expect(
      all.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 7 })
    let result = try home.lintas("stories", "--limit", "1")
    #expect(result.output.split(separator: "\n").count == 1)
    #expect(all.count < 2 || result.errors.contains("--limit 0 shows all"))
  }

  @Test("Nothing that matches is 1, wrong usage 2, no archive 1")
  func failures() throws {
    let home = try Self.home()
    #expect(try home.lintas("stories", "outlet:nobody").status == 1)
    #expect(try home.lintas("stories", "outlet:nobody").errors.contains("no story has an article"))
    #expect(try home.lintas("stories", "--limit=-1").status == 2)
    let missing = try home.lintas("dossier", "nobody/0000")
    #expect(missing.status == 1 && missing.errors.contains("lintas stories shows what there is"))
    #expect(try Home().lintas("stories").status == 1)
  }

  @Test("A dossier has its parts, and the same by story, its beginning and an article")
  func dossier() throws {
    let home = try Self.home()
    let story = try #require(
      try Self.rows(try home.lintas("stories", "--json").output).max { $0.articles < $1.articles })
    let result = try home.lintas("dossier", story.story)
    #expect(result.status == 0, "\(result.errors)")
    for part in [
      "# ", "## Outlets and sources", "## Timeline", "## Who tells what", "## Claims", "## Doubts",
      "## Only here",
    ] {
      #expect(result.output.contains("\(part)"), "\(part)")
    }
    #expect(!result.output.lowercased().contains("contradict"))
    #expect(try home.lintas("dossier", String(story.story.dropLast(3))).output == result.output)
  }

  @Test("Ranges of a dossier's JSON stand in the texts of its articles")
  func ranges() throws {
    let home = try Self.home()
    for story in try Self.rows(try home.lintas("stories", "--json").output) {
      let output = try home.lintas("dossier", story.story, "--json").output
      let dossier = try JSONDecoder().decode(Form.self, from: Data(output.utf8))
      #expect(dossier.story == story.story && dossier.timeline.count == story.articles)
      var texts: [String: [UInt8]] = [:]
      for article in dossier.timeline {
        let shown = try home.lintas("show", article.article, "--json").output
        texts[article.article] = Array(try JSONDecoder().decode(Text.self, from: Data(shown.utf8)).text.utf8)
      }
      for row in dossier.rows {
        #expect(row.cells.count == dossier.columns.count)
        for statement in row.cells.compactMap({ $0 }).flatMap(\.statements) {
          let text = try #require(texts[statement.article])
          #expect(statement.text == String(decoding: text[statement.start..<statement.end], as: UTF8.self))
        }
      }
      for claim in dossier.claims {
        let text = try #require(texts[claim.article])
        let sentence = claim.sentence
        #expect(sentence.text == String(decoding: text[sentence.start..<sentence.end], as: UTF8.self))
        #expect(sentence.start <= claim.start && claim.end <= sentence.end)
      }
      for key in ["via", "kind", "publishedEvidence", "daysBeforeEvent"] {
        #expect(output.contains("\"\(key)\":"))
      }
    }
  }

  @Test("Controls and marks in a page reach neither the terminal nor the tables")
  func hostile() throws {
    let home = try Home()
    let pages = ["kabar", "muara"].map { name in
      """
      \(name).example

      Bendungan \u{1B}[31mTirtamaya | Retak *lagi*, <b>Ratusan</b> Keluarga Mengungsi

      11 Maret 2025

      Bendungan Tirtamaya retak pada Senin (10/3) dan 240 keluarga mengungsi ke balai desa | lumbung.

      Bupati Sekar Anindita mengatakan retakan sepanjang 14 meter itu \u{9B}2J terlihat dari jalan `raya`.

      """
    }
    for (place, page) in pages.enumerated() {
      let file = try home.file("page\(place).txt", Array(page.utf8))
      #expect(try home.lintas("import", file).status == 0)
    }
    let list = try Self.rows(try home.lintas("stories", "--json").output)
    let story = try #require(list.first?.story)
    let forms = [["dossier", story], ["dossier", story, "--json"], ["dossier", story, "--csv"]]
    for arguments in [["stories"]] + forms {
      let output = try home.lintas(arguments).output
      #expect(!output.unicodeScalars.contains { $0.value == 0x1B || (0x7F...0x9F).contains($0.value) })
    }
    let table = try home.lintas("dossier", story).output.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(table.count > 4)
    for row in table {
      let bars = row.replacing("\\|", with: "").count { $0 == "|" }
      #expect(bars == 6 || bars == 4, "\(row)")
    }
  }

  @Test("The table as comma-separated values has a row each; two forms at once are wrong usage")
  func csv() throws {
    let home = try Self.home()
    let story = try #require(try Self.rows(try home.lintas("stories", "--json").output).first?.story)
    let rows = try home.lintas("dossier", story, "--csv").output.split(separator: "\n")
    let json = try home.lintas("dossier", story, "--json").output
    let dossier = try JSONDecoder().decode(Form.self, from: Data(json.utf8))
    #expect(rows.count == dossier.rows.count + 1)
    #expect(rows.first?.hasPrefix("statement,kind,outlets,denied by,numbers differ,") == true)
    #expect(try home.lintas("dossier", story, "--csv", "--json").status == 2)
  }

  @Test("An article alone has a dossier of its own")
  func alone() throws {
    let home = try Self.home()
    let line = try #require(
      try home.lintas("list", "--json").output.split(separator: "\n").first { $0.contains("\"story\":null") })
    let article = try JSONDecoder().decode(Listed.self, from: Data(line.utf8)).id
    let result = try home.lintas("dossier", article)
    #expect(result.status == 0 && result.output.contains("Nothing was found that two outlets share."))
  }

  @Test(
    "The seeds' matrix has what their outlets share, and says nowhere that one contradicts another",
    .enabled(if: Binary.hasSeeds, "the real pages are not at hand"))
  func seeds() throws {
    let home = try Home()
    #expect(try home.lintas("import", Binary.seeds).status == 0)
    let story = try #require(try Self.rows(try home.lintas("stories", "--json", "outlet:GenPI").output).first)
    let output = try home.lintas("dossier", story.story, "--json").output
    let dossier = try JSONDecoder().decode(Form.self, from: Data(output.utf8))
    func outlets(_ row: Form.Row) -> [String] {
      zip(dossier.columns, row.cells).filter { $0.1 != nil }.map(\.0.outlet.name).sorted()
    }
    let years = dossier.rows.filter { row in
      row.cells.compactMap { $0 }.contains { $0.statements.contains { $0.text.contains("24 tahun") } }
    }
    #expect(years.map(outlets) == [["Arah Kita", "GenPI.co"]])
    #expect(
      years.flatMap(\.cells).compactMap { $0 }.allSatisfy {
        $0.statements.contains { $0.text.contains("24 tahun") }
      })
    let denials = dossier.rows.filter { !$0.deniedBy.isEmpty && !$0.onlyHere }
    #expect(denials.map { Set($0.deniedBy) } == [["Moskow", "Pyongyang"]])
  }

  private static func home() throws -> Home {
    let home = try Home()
    let result = try home.lintas("import", Binary.samples)
    #expect(result.status == 0, "\(result.errors)")
    return home
  }

  private static func rows(_ output: String) throws -> [Row] {
    try output.split(separator: "\n").map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
  }

  private struct Listed: Decodable { let id: String }
  private struct Text: Decodable { let text: String }

  private struct Row: Decodable {
    let story: String
    let title: String
    let articles: Int
    let outlets: [Outlet]
    let first: String?
    let last: String?
    let days: [Day]
    let wires: [String]

    struct Day: Decodable {
      let day: String
      let count: Int
    }
  }

  private struct Form: Decodable {
    let story: String?
    let timeline: [Entry]
    let columns: [Column]
    let rows: [Row]
    let claims: [Claim]

    struct Entry: Decodable { let article: String }
    struct Column: Decodable { let outlet: Outlet }
    struct Row: Decodable {
      let onlyHere: Bool
      let deniedBy: [String]
      let cells: [Cell?]
    }
    struct Cell: Decodable { let statements: [Span] }
    struct Span: Decodable {
      let article: String
      let start: Int
      let end: Int
      let text: String
    }
    struct Claim: Decodable {
      let article: String
      let start: Int
      let end: Int
      let sentence: Sentence
    }
    struct Sentence: Decodable {
      let start: Int
      let end: Int
      let text: String
    }
  }
}
