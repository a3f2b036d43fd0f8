import Foundation
import News
import Store
import Testing

@Suite struct ImportTests {
  @Test("Importing a folder twice changes nothing")
  func twice() throws {
    let home = try Home()
    let first = try home.lintas("import", Binary.samples)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains("10 added, 0 already there"))
    let listed = try home.lintas("list", "--json").output
    let second = try home.lintas("import", Binary.samples)
    #expect(second.status == 0)
    #expect(second.errors.contains("0 added, 10 already there, 0 revised"))
    #expect(try home.lintas("list", "--json").output == listed)
  }

  @Test("A changed page becomes a revision, not a second article")
  func revision() throws {
    let home = try Home()
    let page = try String(contentsOfFile: "\(Binary.samples)/kapal-suara-teluk.txt", encoding: .utf8)
    _ = try home.lintas("import", "-", input: Array(page.utf8))
    let changed = page.replacingOccurrences(of: "selama hampir 34 jam", with: "selama hampir 35 jam")
    let result = try home.lintas("import", "-", input: Array(changed.utf8))
    #expect(result.errors.contains("0 added, 0 already there, 1 revised"))
    let rows = try home.lintas("list", "--json").output.split(separator: "\n")
    #expect(rows.count == 1)
  }

  @Test("What an older analysis read is read anew, once, and without a revision")
  func readAnew() throws {
    let home = try Home()
    _ = try home.lintas("import", Binary.samples)
    let new = try Archive.open(at: "\(home.path)/.local/share/lintas/archive.db", mode: .readOnly)
    defer { new.close() }
    let path = "\(home.path)/old.db"
    let old = try Archive.open(at: path, mode: .readWrite)
    let articles = try new.order(matching: ArticleFilter()).compactMap { try new.annotated($0) }
    let bare = articles.map { AnnotatedArticle(article: $0.article, annotations: Annotations()) }
    _ = try old.insert(bare, analysis: 1)
    old.close()
    let first = try home.lintas("import", "--archive", path, Binary.samples)
    #expect(first.errors.contains("0 added, 0 already there, 0 revised, 10 read anew"), "\(first.errors)")
    let again = try home.lintas("import", "--archive", path, Binary.samples)
    #expect(again.errors.contains("0 added, 10 already there, 0 revised, 0 read anew"), "\(again.errors)")
    let names = try home.lintas("entities", "--limit", "0", "--json")
    #expect(try home.lintas("entities", "--limit", "0", "--json", "--archive", path).output == names.output)
    let stories = try home.lintas("list", "--json").output
    #expect(try home.lintas("list", "--json", "--archive", path).output == stories)
  }

  @Test(
    "Bad input is told in one sentence, with the right code, and the other pages are still imported",
    arguments: [
      ("missing.txt", Content.none, Int32(66), "does not exist"),
      ("empty.txt", .bytes([]), 65, "empty"),
      ("binary.txt", .bytes([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 0, 0, 3]), 65, "binary"),
      ("long.txt", .line(bytes: 100_000_000), 65, "16 MiB"),
    ])
  func badInput(name: String, content: Content, code: Int32, sentence: String) throws {
    let home = try Home()
    let path = try content.bytes.map { try home.file(name, $0) } ?? "\(home.path)/\(name)"
    let result = try home.lintas("import", path, "\(Binary.samples)/kapal-suara-teluk.txt")
    #expect(result.status == code)
    #expect(result.errors.contains(name))
    #expect(result.errors.contains(sentence))
    #expect(result.errors.contains("1 added"))
    #expect(!result.errors.contains("\u{1B}"))
  }

  @Test("A folder without pages and invalid UTF-8 are told apart from each other")
  func folderAndEncoding() throws {
    let home = try Home()
    _ = try home.file("folder/note.md", Array("no page".utf8))
    let folder = try home.lintas("import", "\(home.path)/folder")
    #expect(folder.status == 66)
    #expect(folder.errors.contains("holds no page"))
    var page = try Data(contentsOf: URL(fileURLWithPath: "\(Binary.samples)/kapal-suara-teluk.txt"))
    page.insert(contentsOf: [0xC3, 0x28, 0xFF], at: page.count / 2)
    let mixed = try home.lintas("import", try home.file("mixed.txt", Array(page)))
    #expect(mixed.status == 0, "\(mixed.errors)")
    #expect(mixed.errors.contains("1 added"))
  }

  @Test("An archive that is not a database is refused and left as it is")
  func notADatabase() throws {
    let home = try Home()
    let text = Array("These are my notes, not an archive. \(String(repeating: "x", count: 200))".utf8)
    let path = try home.file("notes.db", text)
    for command in [["import", Binary.samples], ["list"]] {
      let result = try Subprocess.run(
        [Binary.path] + command + ["--archive", path], environment: home.environment)
      #expect([65, 74].contains(result.status))
      #expect(result.errors.contains("notes.db"))
      #expect(result.errors.split(separator: "\n").count == 1)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(text))
  }

  @Test("Wrong usage and an empty answer have their codes")
  func codes() throws {
    let home = try Home()
    #expect(try home.lintas("import").status == 2)
    #expect(try home.lintas("list", "date:yesterday").status == 2)
    #expect(try home.lintas("list", "--no-such-option").status == 2)
    _ = try home.lintas("import", Binary.samples)
    #expect(try home.lintas("list", "outlet:Nowhere").status == 1)
    #expect(try home.lintas("show", "nowhere/0").status == 1)
    #expect(try home.lintas("doctor").status == 0)
    #expect(try home.lintas("--help").status == 0)
  }

  @Test("Control characters of a page never reach stdout or stderr")
  func hostilePage() throws {
    let home = try Home()
    let page = """
      kabarjahat.example
      Judul \u{1B}]0;hak\u{07} dengan \u{9B}31m warna \u{202E}terbalik

      Senin, 2 Maret 2026 10:00 WIB

      JAKARTA, KABARJAHAT.EXAMPLE - Kalimat pertama dengan \u{1B}[2J layar kosong dan \u{90} lagi, kata Budi.

      Kalimat kedua yang cukup panjang supaya halaman ini terbaca sebagai berita biasa.
      """
    let path = try home.file("evil\u{1B}[31m.txt", Array(page.utf8))
    _ = try home.lintas("import", path)
    for result in [
      try home.lintas("list"), try home.lintas("annotate", path), try home.lintas("import", path + "x"),
    ] {
      let text = result.output + result.errors
      #expect(!text.isEmpty)
      #expect(
        !text.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) })
      #expect(!text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
    }
  }

  /// What a bad file holds; a hundred megabytes are named, so that a failure does not print them.
  enum Content {
    case none
    case bytes([UInt8])
    case line(bytes: Int)

    var bytes: [UInt8]? {
      switch self {
      case .none: nil
      case .bytes(let bytes): bytes
      case .line(let count): Array(repeating: UInt8(ascii: "x"), count: count)
      }
    }
  }
}

extension ImportTests {
  @Test(
    "A model of names that cannot be used costs one sentence and the highlights",
    arguments: [
      (nil, "cannot be read"), (Array("x".utf8), "is no model"), (Array("LINTAS".utf8), "cut off"),
      (Array("LINTASNM".utf8) + [9, 0, 0, 0, 0, 0, 0, 0], "version 9"),
    ])
  func model(bytes: [UInt8]?, sentence: String) throws {
    let home = try Home()
    let model = try bytes.map { try home.file("own.model", $0) } ?? "\(home.path)/missing.model"
    let page = "\(Binary.samples)/kapal-suara-teluk.txt"
    let result = try home.lintas("import", "--model", model, page)
    #expect(result.status == 0)
    #expect(result.errors.contains(sentence) && result.errors.contains(model))
    #expect(result.errors.contains("1 added"))
    #expect(result.errors.split(separator: "\n").count == 2)
    #expect(try home.lintas("entities").status == 1)
    #expect(try home.lintas("annotate", "--json", page).output.contains("\"mentions\":[{"))
  }
}
