import News
import Testing

@testable import Ingest

@Suite struct RecordReaderTests {
  private func article(_ json: String, map: String = "") throws -> Article {
    try RecordReader(columns: RecordColumns(map: map)).article(json: Array(json.utf8))
  }

  @Test("A record with names of the web becomes an article")
  func english() throws {
    let article = try article(
      """
      {"@type":"NewsArticle","headline":"Harbour reopens after the flood","articleBody":"NORTHPORT (Reuters) - The \
      harbour has opened again, the mayor said.\\n\\nShips waited for nine days.","datePublished":\
      "2026-03-02T10:00:00+01:00","author":[{"name":"Ada Marsh"},{"name":"Jon Reed"}],"publisher":{"name":\
      "Strait Ledger"},"url":"https://www.straitledger.example/harbour","inLanguage":"en-GB"}
      """)
    #expect(article.headline == "Harbour reopens after the flood")
    #expect(article.body == ["The harbour has opened again, the mayor said.", "Ships waited for nine days."])
    #expect(article.dateline == "NORTHPORT")
    #expect(article.wires == [Wire(name: "Reuters", kind: .credit)])
    #expect(article.publication.date?.iso8601 == "2026-03-02T10:00:00+01:00")
    #expect(article.credits.map(\.name) == ["Ada Marsh", "Jon Reed"])
    #expect(article.outlet == Outlet(name: "Strait Ledger", domain: "straitledger.example"))
    #expect(article.address == "https://www.straitledger.example/harbour")
    #expect(article.language == "en")
  }

  @Test("A record with Indonesian names becomes an article")
  func indonesian() throws {
    let article = try article(
      """
      {"judul":"Jembatan dibuka","isi":"<p>Jembatan &amp; jalan dibuka.</p><p>Warga senang.</p>","tanggal":\
      "Senin, 2 Maret 2026","jam":"10.30 WITA","media":"Kabar Lembah","tautan":"https://kabarlembah.example/1",\
      "penulis":"Budi Santoso dan Rina Wati","kanal":"daerah"}
      """)
    #expect(article.body == ["Jembatan & jalan dibuka.", "Warga senang."])
    #expect(article.publication.date?.iso8601 == "2026-03-02T10:30:00+08:00")
    #expect(article.credits.map(\.name) == ["Budi Santoso", "Rina Wati"])
    #expect(article.section == "daerah")
  }

  @Test("A person's own map comes before the built-in names")
  func map() throws {
    let article = try article(
      #"{"title":"kode 7","kepala":"Judul yang benar","text":"Isi.","media":"A","sumber_data":"Kabar Sore"}"#,
      map: "title=kepala,outlet=Sumber Data")
    #expect(article.headline == "Judul yang benar")
    #expect(article.outlet.name == "Kabar Sore")
  }

  @Test("A map that names no field is refused", arguments: ["judul", "kepala=title", "title=", "x"])
  func wrongMap(map: String) {
    #expect(throws: ColumnMapError.self) { try RecordColumns(map: map) }
  }

  @Test(
    "Dates keep the precision that they have",
    arguments: [
      (#""date":"2019-09-10""#, "2019-09-10"), (#""date":"2019-09-10 00:00:00""#, "2019-09-10"),
      (#""date":"2019-09-10","time":"13:30""#, "2019-09-10T13:30:00+07:00"),
      (#""date":"2019-09-10T06:30:00Z""#, "2019-09-10T06:30:00+00:00"),
      (#""timestamp":1568097000"#, "2019-09-10T06:30:00+00:00"),
      (#""published_at":"10 September 2019 13:30 WIB""#, "2019-09-10T13:30:00+07:00"),
      (#""date":"kemarin""#, nil), (#""date":null"#, nil), (#""date":"99999999999999999999""#, nil),
    ])
  func dates(member: String, date: String?) throws {
    let article = try article("{\"title\":\"Judul\",\"body\":\"Isi.\",\(member)}")
    #expect(article.publication.date?.iso8601 == date)
  }

  @Test(
    "What is no article is told",
    arguments: [
      ("[1]", RecordFault.notAnObject), ("berita", .notAnObject), (#"{"body":"x"}"#, .missing(.title)),
      (#"{"title":"x","body":" "}"#, .missing(.body)),
      (#"{"title":"\u001b\u200b","body":"x"}"#, .missing(.title)),
      (#"{"title":"x","body":"is cut o"#, .cutOff), (#"{"title":null,"body":"x"}"#, .missing(.title)),
    ])
  func refused(json: String, fault: RecordFault) {
    #expect(throws: IngestError.record(fault)) { try article(json) }
  }

  @Test("Texts that no article has are refused before they are read")
  func tooLong() {
    let long = String(repeating: "a ", count: 3_000_000)
    for json in [
      "{\"title\":\"x\",\"body\":\"\(long)\"}", "{\"title\":\"\(long)\",\"body\":\"x\"}",
      "{\"title\":\"\(long.prefix(3_000))\",\"body\":\"x\"}",
      "{\"title\":\"x\",\"body\":\"\(String(repeating: "a\\n", count: 20_001))\"}",
    ] {
      #expect(throws: IngestError.self) { try article(json) }
    }
  }

  @Test("Controls, lone surrogates and hostile addresses reach no field")
  func hostile() throws {
    let article = try article(
      #"{"title":"A\u001b]0;x\u0007B \u202eC \ud800","body":"D\u009b31m\u0000E","outlet":"F\u001b[2J","url":"javascript:alert(1)","author":"G\u0008"}"#
    )
    let text = ([article.headline, article.outlet.name] + article.body + article.credits.map(\.name)).joined()
    #expect(
      text.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
      })
    #expect(article.headline.contains("\u{FFFD}"))
    #expect(article.address == nil)
  }

  @Test(
    "The header of a table tells its delimiter and its columns",
    arguments: ["judul,isi,tanggal", "judul;isi;tanggal", "judul\tisi\ttanggal", "\"Judul\"|\"Isi\"|Tanggal"])
  func tables(header: String) throws {
    let form = try TableForm(header: Array(header.utf8), columns: .builtin)
    let mark = header.first { ",;\t|".contains($0) } ?? ","
    let row = "\"Banjir surut\"\(mark)\"Air mulai surut.\nWarga pulang.\"\(mark)2 Maret 2026"
    let article = try RecordReader().article(row: Array(row.utf8), of: form)
    #expect(article.headline == "Banjir surut")
    #expect(article.body == ["Air mulai surut.", "Warga pulang."])
    #expect(article.publication.date?.iso8601 == "2026-03-02")
    #expect(throws: IngestError.record(.missing(.body))) {
      try RecordReader().article(row: Array("Judul saja".utf8), of: form)
    }
  }

  @Test("A table without title and text is refused")
  func noColumns() {
    #expect(throws: IngestError.self) { try TableForm(header: Array("a,b,c".utf8), columns: .builtin) }
  }
}

@Suite("Laws that hold for any records")
struct RecordLawTests {
  private static let seeds = [
    #"{"title":"Banjir surut","body":"Air <b>mulai</b> surut.\nWarga pulang.","date":"2 Maret 2026","author":[{"name":"Budi"}],"x":{"y":[1,2]}}"#,
    "judul;isi;tanggal\n\"Banjir \"\"surut\"\"\";\"Air\nsurut\";2/3/2026\na;b;c\n",
    #"[{"title":"a","text":"b \ud83d\ude00"},{"title":"\u001b","text":"é"}]"#,
  ]

  @Test("Damaged records are read or refused, never a trap", arguments: 0..<16)
  func damaged(seed: Int) {
    var mutator = Mutator(seed: UInt64(seed))
    for _ in 0..<60 {
      for text in Self.seeds { RecordProbe.read(mutator.mutated(Array(text.utf8))) }
    }
  }
}
