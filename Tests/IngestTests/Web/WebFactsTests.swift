import News
import Testing

@testable import Ingest

@Suite("What a web page says of its article")
struct WebFactsTests {
  private static let text = """
    <p>Warga kampung nelayan memperbaiki dermaga kayu mereka sendiri, sebab bantuan belum datang juga.</p>
    <p>Mereka memakai papan bekas kapal yang dikumpulkan selama dua pekan dari pantai di sekitar kampung.</p>
    """
  private static let english = """
    <p>The villagers of the harbour have mended the old wooden pier by themselves, with planks from the beach.</p>
    <p>They said that it was not the first time, and that it would not be the last of the winter storms.</p>
    """

  private func article(_ head: String, _ above: String = "", text: String = text, at address: String? = nil)
    throws
    -> Article
  {
    try WebPages.article(
      "<html><head>\(head)</head><body><h1>Dermaga Kayu Diperbaiki Warga</h1>\(above)\(text)</body>",
      address: address)
  }

  private static func linked(_ json: String) -> String { "<script type=application/ld+json>\(json)</script>" }

  @Test(
    "The date of publication is found wherever the page has it",
    arguments: [
      (
        linked(
          #"{"@type":"NewsArticle","datePublished":"2024-06-18T14:30:00+07:00","dateModified":"2024-06-20"}"#),
        "", "2024-06-18T14:30:00+07:00"
      ),
      (
        linked(#"<!-- [{"@type":["Thing","ReportageNewsArticle"],"datePublished":"2024-06-18"},] -->"#), "",
        "2024-06-18"
      ),
      (
        linked(#"{"@graph":[{"@type":"WebPage","datePublished":"2024-06-18T07:00Z"},{"@type":"Article"}]}"#),
        "", "2024-06-18T14:00:00+07:00"
      ),
      (
        "<meta property='article:published_time' content='2024-06-18T14:30:00+0700'>", "",
        "2024-06-18T14:30:00+07:00"
      ),
      ("<meta name=content_PublishedDate content='2024-06-18 14:30:00'>", "", "2024-06-18T14:30:00+07:00"),
      (
        "<meta property='article:modified_time' content='2024-06-20'><meta name=pubdate content='18 June 2024'>",
        "", "2024-06-18"
      ),
      ("", "<span itemprop=datePublished content='2024-06-18'>x</span>", "2024-06-18"),
      ("", "<time datetime='2024-06-18T14:30+07:00'>kemarin</time>", "2024-06-18T14:30:00+07:00"),
      ("", "<div class=date>Selasa, 18 Jun 2024 14:30 WIB</div>", "2024-06-18T14:30:00+07:00"),
      (
        "", "<div class=date>Diperbarui 20 Juni 2024</div><div class=date>Terbit 18 Juni 2024</div>",
        "2024-06-18"
      ),
      ("", "<p>Penulis: Budi Santoso</p><p>18/06/2024, 14.30 WITA</p>", "2024-06-18T14:30:00+08:00"),
      ("<link rel=canonical href='https://kabar.test/2024/06/18/dermaga'>", "", "2024-06-18"),
      ("<link rel=canonical href='https://kabar.test/berita-20240618-dermaga'>", "", "2024-06-18"),
      ("<meta property='article:published_time' content='2024-02-30'>", "", nil),
      ("<meta property='article:published_time' content='0001-01-01T00:00:00'>", "", nil),
      ("", "", nil),
    ] as [(String, String, String?)])
  func published(head: String, above: String, expected: String?) throws {
    let publication = try article(head, above).publication
    #expect(publication.date?.iso8601 == expected)
    #expect(publication.certainty == (expected == nil ? .absent : .stated))
  }

  @Test("A date of change alone is an estimate, and a clock of no known zone only a day")
  func doubtful() throws {
    let changed = try article("<meta property='article:modified_time' content='2024-06-20T10:00:00+07:00'>")
      .publication
    #expect(changed.certainty == .estimated && changed.date?.day.description == "2024-06-20")
    let head = "<meta property='article:published_time' content='2024-06-18 14:30:00'>"
    #expect(try article(head, text: Self.english).publication.date?.iso8601 == "2024-06-18")
  }

  @Test(
    "Numbers alone put the month first only on American pages",
    arguments: [
      ("https://harbor.com/a", "2024-05-11"), ("https://harbor.co.uk/a", "2024-11-05"),
    ])
  func monthFirst(address: String, expected: String) throws {
    let head = "<meta name=date content='5/11/2024'>"
    #expect(try article(head, text: Self.english, at: address).publication.date?.iso8601 == expected)
  }

  @Test("A moment in UTC is told on the newsroom's own clock, where zone, page or address name it")
  func newsroomClock() throws {
    let head = "<meta property='article:published_time' content='2024-06-18T23:30:00Z'>"
    #expect(try article(head).publication.date?.iso8601 == "2024-06-19T06:30:00+07:00")
    let seen = "<div class=date>June 18, 2024 6:30 PM</div>"
    #expect(
      try article(head, seen, text: Self.english).publication.date?.iso8601 == "2024-06-18T18:30:00-05:00")
    #expect(
      try article(head, text: Self.english, at: "https://harbor.com/2024/06/19/a").publication.date?.iso8601
        == "2024-06-19")
    #expect(try article(head, text: Self.english).publication.date?.iso8601 == "2024-06-18T23:30:00+00:00")
  }

  @Test("An agency in the place of authors is a wire")
  func agency() throws {
    let article = try article("<meta name=author content='Reuters'>")
    #expect(article.wires == [Wire(name: "Reuters", kind: .credit)] && article.credits.isEmpty)
  }

  @Test("A date that the address contradicts gives way to one that agrees with it")
  func checked() throws {
    let head =
      Self.linked(#"{"@type":"NewsArticle","datePublished":"2024-09-01"}"#)
      + "<meta property='article:published_time' content='2024-06-18'>"
    #expect(
      try article(head, at: "https://kabar.test/2024/06/18/dermaga").publication.date?.iso8601 == "2024-06-18"
    )
  }

  @Test(
    "Authors are persons' names alone, from the most telling place",
    arguments: [
      (
        linked(#"{"@type":"NewsArticle","author":[{"@type":"Person","name":"Ani Lestari"},"Budi Santoso"]}"#),
        "", ["Ani Lestari", "Budi Santoso"]
      ),
      (
        linked(
          #"{"@graph":[{"@type":"Article","author":{"@id":"id:ani"}},{"@type":"Person","@id":"id:ani","name":"Ani Lestari"}]}"#
        ), "", ["Ani Lestari"]
      ),
      (
        linked(#"{"@type":"NewsArticle","author":{"@type":"Organization","name":"Kabar Pagi"}}"#),
        "<p class=byline>Oleh Ani Lestari</p>", ["Ani Lestari"]
      ),
      ("<meta name=author content='By Ani Lestari and Budi Santoso'>", "", ["Ani Lestari", "Budi Santoso"]),
      ("<meta name=author content='Dan Evon'>", "", ["Dan Evon"]),
      ("<meta name=author content='Ani Lestari dan Budi Santoso'>", "", ["Ani Lestari", "Budi Santoso"]),
      (
        "<meta name=author content='https://facebook.com/ani'><meta name=byl content='By Ani Lestari, Staff Writer'>",
        "", ["Ani Lestari"]
      ),
      ("<meta name=author content='admin'><meta name=dc.creator content='Redaksi'>", "", []),
      ("<meta name=author content='Analysis by Ani Lestari, Kabar Editor-at-large'>", "", ["Ani Lestari"]),
      ("", "<a rel=author href=/penulis/ani>Ani Lestari</a>", ["Ani Lestari"]),
      ("", "<div itemprop=author><span itemprop=name>Ani Lestari</span>, Jurnalis</div>", ["Ani Lestari"]),
      ("", "<div class=entry-meta>Posted by Ani Lestari on March 3, 2024</div>", ["Ani Lestari"]),
      (
        "", "<div class=post-meta>Selasa <a href=/author/ani>Ani Lestari</a> 14 komentar</div>",
        ["Ani Lestari"]
      ),
      ("", "<figure><figcaption class='author'>Budi Santoso, Antara</figcaption></figure>", []),
    ] as [(String, String, [String])])
  func authors(head: String, above: String, expected: [String]) throws {
    #expect(try article(head, above).credits.filter { $0.role == .author }.map(\.name) == expected)
  }

  @Test(
    "The headline is the one that readers see, without the outlet's name",
    arguments: [
      ("<title>Dermaga Kayu Diperbaiki Warga - Kabar Pagi</title>", "Dermaga Kayu Diperbaiki Warga"),
      ("<title>Dermaga Diperbaiki, Ini Videonya | Kabar</title>", "Dermaga Kayu Diperbaiki Warga"),
      (
        "<meta property=og:title content='Gempa Mengguncang Selat | Kabar Pagi'><meta property=og:site_name content='Kabar Pagi'>",
        "Gempa Mengguncang Selat"
      ),
      (
        "<meta property=og:title content='Kabar Pagi: Gempa Mengguncang Selat'><meta property=og:site_name content='Kabar Pagi'>",
        "Gempa Mengguncang Selat"
      ),
      ("<title>&#27;Dermaga &amp; Kayu</title>", "Dermaga Kayu Diperbaiki Warga"),
      ("", "Dermaga Kayu Diperbaiki Warga"),
    ])
  func title(head: String, expected: String) throws {
    #expect(try article(head).headline == expected)
  }

  @Test(
    "The outlet is that of the address, called as page or catalogue call it",
    arguments: [
      (
        "<meta property=og:site_name content='Kabar Pagi'>", "https://m.kabarpagi.co.id/a", "Kabar Pagi",
        "kabarpagi.co.id"
      ),
      (
        "<meta property=og:site_name content='Kompas Cyber'>", "https://nasional.kompas.com/read",
        "Kompas.com", "kompas.com"
      ),
      (
        linked(#"{"@type":"NewsArticle","publisher":{"name":"Kabar Pagi"}}"#), "https://kabar.test/",
        "Kabar Pagi", "kabar.test"
      ),
      (
        "<title>Dermaga Kayu Diperbaiki Warga - Kabar Pagi</title>", "https://kabar.test/", "Kabar Pagi",
        "kabar.test"
      ),
      ("", "https://kabar.test/a", "kabar.test", "kabar.test"),
    ])
  func outlet(head: String, address: String, name: String, domain: String) throws {
    #expect(try article(head, at: address).outlet == Outlet(name: name, domain: domain))
  }

  @Test("Language, section and address are the page's word, checked against the text")
  func others() throws {
    let article = try WebPages.article(
      """
      <html lang=en><meta property=article:section content="Daerah &amp; Kota"><link rel=canonical href="https://kabar.test/a">
      <meta property=og:url content="javascript:alert(1)"><h1>Dermaga Kayu Diperbaiki Warga</h1>
      <p>Warga kampung nelayan yang memperbaiki dermaga kayu itu tidak dibayar oleh siapa pun dan juga tidak untuk dijual.</p>
      <p>Mereka mengatakan bahwa hal itu sudah biasa dalam hidup mereka karena bantuan dari kota akan datang lambat.</p>
      """)
    #expect(
      article.language == "id" && article.section == "Daerah & Kota"
        && article.address == "https://kabar.test/a")
  }
}
