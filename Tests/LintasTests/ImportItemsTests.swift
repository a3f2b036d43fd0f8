import Foundation
import Ingest
import News
import Testing

@testable import lintas

@Suite struct ImportKindTests {
  @Test(
    "The first bytes tell what a file holds, the name where they do not",
    arguments: [
      ("WARC/1.0\r\n", "x", ImportKind.webArchive), ("From a@b Mon Mar 2 10:00:00 2026\n", "x", .mailbox),
      ("<!DOCTYPE html><p>x", "x.txt", .webPage), ("<?xml version='1.0'?><rss>", "x", .feed),
      (" <feed xmlns=", "x.html", .feed), ("{\"version\":\"https://jsonfeed.org/version/1.1\"", "x", .feed),
      ("{\"title\":\"a\"}\n{\"title\"", "x", .records), ("{\n  \"title\": \"a\",\n", "x.json", .recordArray),
      ("[\n {\"title\"", "x", .recordArray), ("judul,isi\n", "x.csv", .table),
      ("judul\tisi\n", "x.tsv.gz", .table),
      ("Kabar sore\n\nJudul", "x.txt", .page), ("From: a@b\nSubject: x\nDate: y\n\n", "1634.M1", .mail),
      ("Kabar", "x.eml", .mail), ("", "x.jsonl.gz", .records),
    ])
  func kinds(head: String, name: String, kind: ImportKind) {
    #expect(ImportKind(head: Array(head.utf8), name: name, isNamedByPerson: false) == kind)
  }

  @Test("What nothing shows to be news is left in a folder, and a page when a person names it")
  func others() {
    for name in ["note.md", "photo.jpg", "Makefile", "x.tar.gz"] {
      #expect(ImportKind(head: Array("abc".utf8), name: name, isNamedByPerson: false) == nil)
      #expect(ImportKind(head: Array("abc".utf8), name: name, isNamedByPerson: true) == .page)
    }
  }
}

@Suite struct ImportItemsTests {
  /// What comes out of the paths: headlines, and messages with an exclamation mark before them.
  private func told(_ paths: [String]) -> [String] {
    var items = ImportItems(paths)
    let readers = ImportReaders(utcOffset: 420)
    var told: [String] = []
    while let item = items.next() {
      do throws(Failure) {
        told += try item.get().articles(by: readers).map(\.headline)
      } catch {
        told.append("!\(error.message)")
      }
    }
    return told
  }

  private static let page = """
    <!DOCTYPE html><html><head><title>Air mulai surut di lembah - Kabar Lembah</title></head><body><article>
    <h1>Air mulai surut di lembah</h1>
    <p>Air sungai mulai surut pada Senin pagi setelah tiga hari merendam desa di lembah, kata kepala desa.</p>
    <p>Warga yang mengungsi di balai desa pulang dengan truk dan perahu untuk membersihkan rumah mereka.</p>
    <p>Pemerintah daerah mengirim air bersih dan obat sampai jalan ke kota dapat dilalui kembali.</p>
    </article></body></html>
    """

  private static let feed = """
    <?xml version="1.0"?><rss version="2.0"><channel><title>Kabar Lembah</title><link>https://kabarlembah.example</link>
    <item><title>Sepuluh</title><link>https://kabarlembah.example/10</link><description>Isi sepuluh.</description></item>
    <item><title>Sebelas</title><link>https://kabarlembah.example/11</link><description>Isi sebelas.</description></item>
    </channel></rss>
    """

  private static let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\(page)"
  private static let archive =
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://kabarlembah.example/surut\r\n"
    + "Content-Type: application/http\r\nContent-Length: \(answer.utf8.count)\r\n\r\n\(answer)\r\n\r\n"

  @Test("Every kind yields its articles, and failures tell where they stood")
  func kinds() throws {
    let home = try Home()
    let files: [(String, String)] = [
      ("1.jsonl", "{\"title\":\"Satu\",\"body\":\"Isi.\"}\n{\"title\":\"Tanpa isi\"}\n"),
      ("2.json", "[{\"title\":\"Dua\",\"body\":\"Isi.\"}]"), ("3.csv", "judul;isi\nTiga;\"Isi\nlagi.\"\nx\n"),
      ("4.mbox", "From a@b Mon Mar  2 10:00:00 2026\nFrom: a@b.example\nSubject: Empat\n\nIsi.\n"),
      ("5.eml", "From: a@b.example\nDate: x\nSubject: Lima\n\nIsi.\n"), ("6.warc", Self.archive),
      ("7.html", Self.page), ("8.md", "# catatan"), ("9.xml", Self.feed),
    ]
    for (name, text) in files { _ = try home.file("in/\(name)", Array(text.utf8)) }
    let folder = "\(home.path)/in"
    #expect(
      told([folder]) == [
        "Satu", "!\(folder)/1.jsonl:2: \(IngestError.record(.missing(.body)))", "Dua", "Tiga",
        "!\(folder)/3.csv:4: \(IngestError.record(.missing(.body)))", "Empat", "Lima",
        "Air mulai surut di lembah",
        "Air mulai surut di lembah", "Sepuluh", "Sebelas",
      ])
    var items = ImportItems([folder])
    while items.next() != nil {}
    #expect(items.skipped == [".md": 1])
    #expect(items.bytesDone <= items.bytesInAll ?? 0)
  }

  @Test("The page of an archive has its address, and no date from the archive")
  func archived() throws {
    let home = try Home()
    var items = ImportItems([try home.file("x.warc", Array(Self.archive.utf8))])
    let article = try #require(items.next()?.get().articles(by: ImportReaders(utcOffset: 420)).first)
    #expect(article.address == "https://kabarlembah.example/surut")
    #expect(article.publication == .absent)
    #expect(article.outlet.domain == "kabarlembah.example")
  }

  @Test("Links in folders are not followed, hidden files not read, folders walked in order of name")
  func folders() throws {
    let home = try Home()
    let record = { (title: String) in Array("{\"title\":\"\(title)\",\"body\":\"Isi.\"}".utf8) }
    _ = try home.file("in/b/2.jsonl", record("Dua"))
    _ = try home.file("in/a.jsonl", record("Satu"))
    _ = try home.file("in/.hidden.jsonl", record("Tersembunyi"))
    let outside = try home.file("outside.jsonl", record("Luar"))
    symlink(outside, "\(home.path)/in/c.jsonl")
    symlink("\(home.path)", "\(home.path)/in/d")
    #expect(told(["\(home.path)/in"]) == ["Satu", "Dua"])
    var items = ImportItems(["\(home.path)/in"])
    while items.next() != nil {}
    #expect(items.skipped == ["link": 2])
  }

  @Test("A table in UTF-16, as spreadsheets write it, is read")
  func utf16() throws {
    let home = try Home()
    let text = "judul\tisi\nBanjir di Çanakkale\tAir surut.\n"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(told([try home.file("x.tsv", bytes)]) == ["Banjir di Çanakkale"])
  }

  @Test("A table without known columns is one failure, not one for each row")
  func noColumns() throws {
    let home = try Home()
    let path = try home.file("x.csv", Array(("a,b\n" + String(repeating: "1,2\n", count: 50)).utf8))
    let found = told([path])
    #expect(found.count == 1)
    #expect(found.first?.contains("--map") == true)
  }

  @Test("A device, a missing path and an empty folder are failures of their own")
  func noInput() throws {
    let home = try Home()
    _ = try home.file("in/x.md", [])
    let found = told(["/dev/null", "\(home.path)/missing", "\(home.path)/in"])
    #expect(found.count == 3)
    #expect(found.allSatisfy { $0.hasPrefix("!") })
  }
}
