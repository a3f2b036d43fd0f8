import Foundation
import News
import Testing

@testable import workbench

@Suite("GoldArticle")
struct GoldArticleTests {
  private static let header = "language: id\noutlet: Pos\nheadline: [place AS]-[place Iran] Memanas\n"

  @Test("Marks become spans of the text without marks, headline first")
  func spans() throws {
    let gold = try GoldArticle(
      Self.header
        + "\nPresiden [place Rusia] [person Vladimír Putin] ke [place Café X].\n\nKata [person Putin]\n",
      file: "a.txt")
    #expect(gold.article.headline == "AS-Iran Memanas")
    #expect(gold.article.body == ["Presiden Rusia Vladimír Putin ke Café X.", "Kata Putin"])
    #expect(gold.article.language == "id")
    #expect(gold.article.publication == .absent)
    let bytes = Array(gold.article.text.utf8)
    #expect(
      gold.spans.map { "\($0.kind.tag) \(String(decoding: bytes[$0.range], as: UTF8.self))" } == [
        "LOC AS", "LOC Iran", "LOC Rusia", "PER Vladimír Putin", "LOC Café X", "PER Putin",
      ])
  }

  @Test(
    "An error of notation names file and line",
    arguments: [
      ("[person Putin tiba.", 5), ("Putin] tiba.", 5), ("[orang Putin] tiba.", 5), ("[person] tiba.", 5),
      ("[person Vladimir [person Putin]] tiba.", 5), ("[person  Putin] tiba.", 5),
      ("[person Putin ] tiba.", 5),
      ("Satu.\n\n[sic] dua.", 7),
    ])
  func brackets(body: String, line: Int) {
    #expect {
      try GoldArticle(Self.header + "\n" + body, file: "held/a.txt")
    } throws: { error in
      "\(error)".hasPrefix("held/a.txt:\(line): ")
    }
  }

  @Test("A bracket left open in the headline is found at the headline's line")
  func headline() {
    #expect {
      try GoldArticle("language: id\noutlet: Pos\nheadline: [place AS\n\nIsi.", file: "a.txt")
    } throws: { error in
      error as? GoldError == .bracket(file: "a.txt", line: 3, text: "[place AS")
    }
  }

  @Test(
    "A header that is wrong or not whole is refused",
    arguments: [
      ("language: id\nheadline: A\n\nIsi.", "a.txt: the header has no outlet."),
      ("language: id\noutlet: P\nheadline:\n\nIsi.", "a.txt: the header has no headline."),
      ("language: id\nlanguage: en\n\nIsi.", "a.txt:2: "), ("judul: A\n\nIsi.", "a.txt:1: "),
      ("Isi saja.", "a.txt:1: "), ("", "a.txt: the header has no language."),
      ("language: id\noutlet: P\nheadline: A\ndate: kemarin\n\nIsi.", "a.txt: the header has no date"),
    ])
  func headers(text: String, start: String) {
    #expect {
      try GoldArticle(text, file: "a.txt")
    } throws: { error in
      "\(error)".hasPrefix(start)
    }
  }
}

@Suite("GoldFolder")
struct GoldFolderTests {
  private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/Entities").path

  @Test("Every article parses; both halves hold both languages, and sixteen there are at least")
  func fixtures() throws {
    let folder = try GoldFolder(path: Self.path, read: GoldArticle.init(_:file:))
    #expect(folder.dev.count + folder.held.count >= 16)
    for half in [folder.dev, folder.held] {
      #expect(Set(half.map { $0.article.language ?? "" }) == ["id", "en"])
      #expect(half.allSatisfy { $0.spans.count >= 20 })
    }
  }

  @Test("Spans lie in the text in order, on character boundaries, and cross no paragraph")
  func boundaries() throws {
    let folder = try GoldFolder(path: Self.path, read: GoldArticle.init(_:file:))
    for gold in folder.dev + folder.held {
      let text = gold.article.text
      var end = 0
      for span in gold.spans {
        #expect(span.range.lowerBound >= end && !span.range.isEmpty)
        end = span.range.upperBound
        let bounds = [span.range.lowerBound, span.range.upperBound].map {
          text.utf8.index(text.utf8.startIndex, offsetBy: $0)
        }
        #expect(bounds.allSatisfy { $0 == text.endIndex || text.indices.contains($0) }, "\(gold.file)")
        #expect(
          gold.article.paragraphRanges.contains { $0.contains(span.range.lowerBound) && $0.upperBound >= end }
        )
      }
    }
  }

  @Test("No name stands unmarked beside its marked self in one article")
  func consistency() throws {
    let folder = try GoldFolder(path: Self.path, read: GoldArticle.init(_:file:))
    for gold in folder.dev + folder.held {
      let bytes = Array(gold.article.text.utf8)
      let people = Set(
        gold.spans.filter { $0.kind == .person }.map { String(decoding: bytes[$0.range], as: UTF8.self) })
      var rest = bytes
      for span in gold.spans {
        rest.replaceSubrange(span.range, with: repeatElement(0x5F, count: span.range.count))
      }
      let words = Set(String(decoding: rest, as: UTF8.self).split { !$0.isLetter && $0 != "-" && $0 != "." })
      for person in people where !person.contains(" ") {
        #expect(!words.contains(Substring(person)), "\(gold.file): \(person)")
      }
    }
  }

  @Test("A folder that is not there is one sentence")
  func absent() {
    #expect {
      try GoldFolder(path: "/nowhere", read: GoldArticle.init(_:file:))
    } throws: { error in
      "\(error)" == "/nowhere/dev: there is no such folder of gold articles."
    }
  }
}
