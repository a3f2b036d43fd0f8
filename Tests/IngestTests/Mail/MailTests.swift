import News
import Testing

@testable import Ingest

@Suite struct MailReaderTests {
  private func article(_ text: String) throws -> Article {
    try MailReader().article(Array(text.replacing("\n", with: "\r\n").utf8))
  }

  private let header = """
    From: =?utf-8?Q?Kabar_Lembah?= <redaksi@news.kabarlembah.example>
    Subject: =?UTF-8?B?QmFuamlyIHN1cnV0IOKAlCB3YXJnYSA=?= =?UTF-8?B?cHVsYW5n?=
    Date: Mon, 2 Mar 2026 06:30:00 +0700
    MIME-Version: 1.0

    """

  @Test("Of several forms the HTML is read, and the furniture of newsletters is cut")
  func alternative() throws {
    let article = try article(
      header + """
        Content-Type: multipart/mixed; boundary="luar"

        This is a message in parts.
        --luar
        Content-Type: multipart/alternative; boundary=dalam

        --dalam
        Content-Type: text/plain; charset=utf-8

        Versi teks.
        --dalam
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <p><a href=3D"https://kabarlembah.example/surat/7">Lihat di browser</a></p>
        <h1>Banjir surut =E2=80=94 warga pulang</h1>
        <p>LEMBAH (ANTARA) - Air mulai surut pada Senin pagi, dan warga pulang dari tenda =
        di balai desa.</p><img src=3D"https://lacak.example/buka.gif" width=3D1 height=3D1>
        <p>Jalan ke kota sudah dapat dilalui kendaraan kecil.</p>
        <p>Berhenti berlangganan</p><p>Jalan Merdeka 1, Lembah</p>
        --dalam--
        --luar
        Content-Type: text/plain
        Content-Disposition: attachment; filename=x.txt

        Lampiran.
        --luar--
        """)
    #expect(article.headline == "Banjir surut — warga pulang")
    #expect(
      article.body == [
        "Air mulai surut pada Senin pagi, dan warga pulang dari tenda di balai desa.",
        "Jalan ke kota sudah dapat dilalui kendaraan kecil.",
      ])
    #expect(article.outlet == Outlet(name: "Kabar Lembah", domain: "kabarlembah.example"))
    #expect(article.publication.date?.iso8601 == "2026-03-02T06:30:00+07:00")
    #expect(article.address == "https://kabarlembah.example/surat/7")
    #expect(article.wires.map(\.name) == ["ANTARA"])
  }

  @Test("A browser link that leads elsewhere is no address of the article")
  func tracking() throws {
    let article = try article(
      header + """
        Content-Type: text/html

        <p><a href="https://lacak.example/abc">View in browser</a></p><p>Isi berita yang cukup panjang.</p>
        """)
    #expect(article.address == nil)
    #expect(article.body == ["Isi berita yang cukup panjang."])
  }

  @Test("Plain text that flows is joined, a signature ends it")
  func flowed() throws {
    let article = try article(
      header + """
        Content-Type: text/plain; charset=iso-8859-1; format=flowed
        Content-Transfer-Encoding: 8bit

        Air mulai\u{20}
        surut pada Senin pagi.

        Warga pulang.
        --\u{20}
        Redaksi
        """)
    #expect(article.body == ["Air mulai surut pada Senin pagi.", "Warga pulang."])
  }

  @Test("Hard-wrapped plain text in base64 is joined by paragraphs")
  func wrapped() throws {
    let article = try article(
      header + """
        Content-Transfer-Encoding: base64

        QWlyIG11bGFpIHN1cnV0IHBhZGEgU2VuaW4gcGFnaSwgbGFsdSB3YXJnYSBwdWxhbmcKZGFyaSB0
        ZW5kYSBkaSBiYWxhaSBkZXNhLgoKSmFsYW4gZGlidWthLgo=
        """)
    #expect(
      article.body == [
        "Air mulai surut pada Senin pagi, lalu warga pulang dari tenda di balai desa.", "Jalan dibuka.",
      ])
  }

  @Test(
    "The sender tells outlet, domain and author",
    arguments: [
      ("\"Kabar Pagi\" <x@gmail.com>", "Kabar Pagi", nil, []),
      ("x@mail.kabarpagi.example", "kabarpagi.example", "kabarpagi.example", []),
      ("Rina Wati dari Kabar Pagi <x@kabarpagi.substack.com>", "Kabar Pagi", nil, ["Rina Wati"]),
      ("", "(unknown outlet)", nil, []), ("<<<>>> @", "(unknown outlet)", nil, []),
    ] as [(String, String, String?, [String])])
  func sender(from: String, name: String, domain: String?, authors: [String]) throws {
    let article = try article("From: \(from)\nSubject: Judul\n\nIsi.\n")
    #expect(article.outlet == Outlet(name: name, domain: domain))
    #expect(article.credits.map(\.name) == authors)
    #expect(article.publication == .absent)
  }

  @Test("What is no newsletter is told")
  func refused() {
    #expect(throws: IngestError.mail(.noHeader)) { try article("Isi saja.\n") }
    #expect(throws: IngestError.mail(.noSubject)) { try article("From: a@b.example\n\nIsi.\n") }
    #expect(throws: IngestError.mail(.noText)) {
      try article("Subject: x\nContent-Type: image/png\n\nIsi.\n")
    }
  }

  @Test("Controls in headers and bodies reach no field")
  func hostile() throws {
    let article = try article(
      "From: =?utf-8?Q?Kabar=1B]0;x=07?= <x@y.example>\nSubject: =?utf-8?Q?A=1B[2J=E2=80=AEB=0A=00C?=\n\nD\u{1B}[31m\u{9B}E\n"
    )
    let text = ([article.headline, article.outlet.name] + article.body).joined()
    #expect(
      text.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
      })
  }

  @Test("Parts inside one another, and thousands of them, are bounded")
  func nested() throws {
    var text = "From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=a\n\n"
    for _ in 0..<500 { text += "--a\nContent-Type: multipart/mixed; boundary=a\n\n" }
    #expect(throws: IngestError.mail(.noText)) { try article(text) }
    let many = String(repeating: "--a\nContent-Type: text/plain\n\nIsi.\n", count: 5_000)
    let found = try article(
      "From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary=a\n\n" + many)
    #expect(found.body.count <= MailParts.most)
  }
}

@Suite struct EncodedWordTests {
  @Test(
    "Words are decoded, and what only looks like one stays",
    arguments: [
      ("=?utf-8?q?Caf=C3=A9_pagi?=", "Café pagi"),
      ("=?iso-8859-1?Q?Caf=E9?= =?iso-8859-1?Q?_dua?=", "Café dua"),
      ("=?utf-8?B?w6k=?= dan =?utf-8?B?w6k=?=", "é dan é"), ("=?utf-8?B?w?= =?utf-8?B?6k=?=", "\u{FFFD}"),
      ("=?utf-8?x?a?=", "=?utf-8?x?a?="), ("=?", "=?"), ("a =? b ?= c", "a =? b ?= c"),
      ("=?windows-1251?B?z/Do4uXy?=", "Привет"), ("=?utf-8*id?Q?pagi?=", "pagi"), ("=?utf-8?Q?a?b?=", "a?b"),
    ])
  func words(value: String, text: String) {
    guard text != "\u{FFFD}" else { return _ = EncodedWords.decoded(Array(value.utf8)) }
    #expect(EncodedWords.decoded(Array(value.utf8)) == text)
  }

  @Test("Parameters come in parts and in other encodings")
  func parameters() {
    let found = MailParameters(
      Array(#"text/HTML; charset="utf-8" ; name*0*=utf-8''Kabar%20; name*1="Pagi;"; x=a\b"#.utf8))
    #expect(found.value == "text/html")
    #expect(found["charset"] == "utf-8")
    #expect(found["name"] == "Kabar Pagi;")
  }
}

@Suite struct MailboxSplitterTests {
  @Test(
    "Mails begin at From lines behind blank ones, and quoted From lines lose one mark",
    arguments: [1, 5, 10_000])
  func mails(chunk: Int) {
    let text = """
      From a@b.example Mon Mar  2 10:00:00 2026
      Subject: satu

      From here on it is text.
      >From there too.
      >>From afar.

      From the valley to the sea it rained.

      From c@d.example Mon Mar  2 11:00:00 2026
      Subject: dua

      Isi.
      """
    let found = told(pieces(of: Array(text.utf8), by: MailboxSplitter(), chunk: chunk))
    #expect(found.count == 2)
    #expect(found.first?.contains("\nFrom here on it is text.\nFrom there too.\n>From afar.\n") == true)
    #expect(found.first?.contains("From the valley") == true)
    #expect(found.last == "2:Subject: dua\n\nIsi.")
  }

  @Test("A mail over the limit is told, and the next one read")
  func tooLong() {
    let separator = "From a@b.example Mon Mar  2 10:00:00 2026\n"
    let long = [UInt8](repeating: 0x78, count: MailboxSplitter.limit + 10)
    let bytes = Array(separator.utf8) + long + Array("\n\n\(separator)Subject: dua\n".utf8)
    #expect(told(pieces(of: bytes, by: MailboxSplitter(), chunk: 1 << 18)) == ["1!", "2:Subject: dua\n"])
  }
}

@Suite("Laws that hold for any mail")
struct MailLawTests {
  private static let mail = """
    From a@b.example Mon Mar  2 10:00:00 2026
    From: =?utf-8?Q?Kabar_Lembah?= <redaksi@kabarlembah.example>
    Subject: =?UTF-8?B?QmFuamly?= =?utf-8?q?_surut?=
    Content-Type: multipart/alternative; boundary="x;\\"y"; name*0*=utf-8''a%20b

    --x;"y
    Content-Type: text/html; charset=iso-2022-jp
    Content-Transfer-Encoding: quoted-printable

    <p>Air=20surut =
    <a href=3D"https://kabarlembah.example">Lihat di browser</a>
    --x;"y
    Content-Type: text/plain; format=flowed; delsp=yes
    Content-Transfer-Encoding: base64

    QWlyIHN1cnV0
    --x;"y--
    """

  @Test("Damaged mails are read or refused, never a trap", arguments: 0..<16)
  func damaged(seed: Int) {
    var mutator = Mutator(seed: UInt64(seed))
    for _ in 0..<80 { MailProbe.read(mutator.mutated(Array(Self.mail.utf8))) }
  }
}
