import News
import Testing

@testable import Ingest

@Suite("Where the text of a web page stands")
struct WebBodyTests {
  private static let first =
    "Warga kampung nelayan memperbaiki dermaga kayu mereka sendiri, sebab bantuan belum datang."
  private static let second =
    "Mereka memakai papan bekas kapal. \"Yang penting bisa dilewati,\" kata Sulastri, seorang warga."
  private static let third =
    "Pemerintah kabupaten berjanji mengirim bahan bangunan sebelum musim hujan tiba bulan depan."
  private static let all = [first, second, third]
  private static let paragraphs = all.map { "<p>\($0)</p>" }.joined(separator: "\n")
  private static let head = "<title>Dermaga Kayu Diperbaiki Warga</title>"
  private static let heading = "<h1>Dermaga Kayu Diperbaiki Warga</h1>"

  /// Pages that hold the same three paragraphs, each in another manner.
  static let pages: [(manner: String, page: String)] = [
    ("plain", "\(head)\(heading)\(paragraphs)"),
    (
      "lines with double breaks",
      "\(head)\(heading)<div class=isi>\(all.joined(separator: "<br><br />\n"))</div>"
    ),
    (
      "nested tables",
      "\(head)<table><tr><td><a href=/>Depan</a><td><table><tr><td>\(heading)\(paragraphs)</table></table>"
    ),
    (
      "one element for each paragraph",
      "\(head)\(heading)<div>" + all.map { "<div><span>\($0)</span></div>" }.joined() + "</div>"
    ),
    ("body wrapped in a form", "\(head)<form action=/cari><div>\(heading)\(paragraphs)</div></form>"),
    (
      "a hidden copy",
      "\(head)\(heading)<div>\(paragraphs)</div><div style='display:none'>\(paragraphs)</div>"
    ),
    (
      "a copy for the blind",
      "\(head)\(heading)<div>\(paragraphs)</div><div aria-hidden=true>\(paragraphs)</div>"
    ),
    (
      "copies without script",
      "\(head)\(heading)<div>\(paragraphs)</div><noscript>\(paragraphs)</noscript><template>\(paragraphs)</template>"
    ),
    (
      "all of it hidden until a script runs",
      "\(head)\(heading)<div hidden><p>\(first) \(first)</p></div>"
        .replacing("<p>\(first) \(first)</p>", with: (all + all + all).map { "<p>\($0)</p>" }.joined())
    ),
    (
      "AMP",
      "<!doctype html><html amp lang=id>\(head)<body><amp-sidebar><ul><li><a href=/>Depan</a></ul></amp-sidebar>\(heading)<div class=article-body>\(paragraphs)<amp-ad width=3><div>Iklan</div></amp-ad></div>"
    ),
    (
      "furniture between and after",
      """
      \(head)<nav><a href=/>Depan</a></nav>\(heading)<div class=detail-text><p>\(first)</p>
      <div class="box-related"><p>Ringkasan berita lain yang panjangnya seperti paragraf sungguhan. Sungguh panjang.</p></div>
      <p>ADVERTISEMENT</p><p>Baca juga: <a href=/lain>Judul Berita yang Lain Sama Sekali</a></p>
      <p>\(second)</p><figure><figcaption>Warga memaku papan di dermaga. Foto: Budi</figcaption></figure><p>\(third)</p>
      <p>Ikuti kami di saluran WhatsApp untuk berita terbaru.</p></div>
      <div id=comments><p>Komentar pembaca yang panjang dan penuh pendapat, seperti biasa. Salam dari jauh.</p></div>
      <footer><p>Hak cipta dilindungi undang-undang, dilarang menyalin isi situs ini tanpa izin tertulis.</p></footer>
      """
    ),
    (
      "other articles below",
      "\(head)<main><article>\(heading)\(paragraphs)</article>"
        + (0..<6).map {
          "<article><h2>Lain \($0)</h2><p>Cuplikan berita lain nomor \($0) yang cukup panjang untuk mengecoh pembaca. Ya.</p></article>"
        }.joined() + "</main>"
    ),
    (
      "a byline and date above",
      "\(head)\(heading)<p class=summary>Papan bekas kapal menjadi lantai dermaga yang baru.</p><div class=meta>Oleh Sulastri | 3 Maret 2025</div>\(paragraphs)"
    ),
    (
      "headings of what follows, and the title in a list",
      "<title>Dermaga Kayu Diperbaiki Warga</title><div>\(paragraphs)<h3>Berita lain</h3><h4>Terbaru</h4></div><ul><li><a href=/a>Dermaga Kayu Diperbaiki Warga</a></ul>"
    ),
    (
      "unclosed elements",
      "\(head)<div><b>\(heading)<p>\(first)<p>\(second)<li></div></p><p>\(third)</b></body>"
    ),
    (
      "the text for machines alone",
      "\(head)\(heading)<p>Masuk untuk membaca.</p><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Dermaga Kayu Diperbaiki Warga\",\"articleBody\":\"\((all + all).joined(separator: "\\n\\n").replacing("\"Y", with: "\\\"Y").replacing(",\" kata", with: ",\\\" kata"))\"}</script>"
    ),
  ]

  @Test("The same paragraphs are found in pages of many manners", arguments: pages.indices)
  func found(_ index: Int) throws {
    let page = Self.pages[index]
    let body = try WebPageReader().paragraphs(of: Array(page.page.utf8))
    #expect(Array(body.prefix(3)) == Self.all, "\(page.manner)")
    #expect(Set(body) == Set(Self.all), "\(page.manner)")
  }

  @Test("Headings, lists and quotations of the text stay, rows of tables share a line")
  func structure() throws {
    let page = """
      \(Self.head)\(Self.heading)<div><p>\(Self.first)</p><h2>Papan bekas</h2><ul><li>Dua puluh papan jati.</li>
      <li>Paku karatan satu karung.</li></ul><blockquote>Kami senang.</blockquote><p>\(Self.second)</p>
      <table><tr><td>Papan</td><td>20</td></tr><tr><td>Paku</td><td>300</td></tr></table><p>\(Self.third)</p></div>
      """
    #expect(
      try WebPageReader().paragraphs(of: Array(page.utf8)) == [
        Self.first, "Papan bekas", "• Dua puluh papan jati.", "• Paku karatan satu karung.", "Kami senang.",
        Self.second, "Papan | 20", "Paku | 300", Self.third,
      ])
  }

  @Test("A refresh, a tracking picture and a script's words leave nothing behind")
  func silent() throws {
    let page = """
      <meta http-equiv=refresh content="0;url=https://jahat.test">\(Self.head)\(Self.heading)\(Self.paragraphs)
      <img src=https://pelacak.test/a.gif width=1 height=1 alt=pelacak><script>document.write("<p>jahat</p>")</script>
      <svg><text>jahat</text></svg><iframe src=https://jahat.test>jahat</iframe>
      """
    let article = try WebPages.article(page)
    let all = ([article.headline, article.outlet.name] + article.body + article.captions).joined()
    #expect(!all.contains("jahat") && !all.contains("pelacak"))
    #expect(article.address == nil && article.related.isEmpty)
  }

  @Test("No character that a terminal obeys reaches any field")
  func controls() throws {
    let evil = "&#27;[31m\u{9B}1m\u{202E}&#x202e;\u{200B}\u{7}\0"
    let page = """
      <title>\(evil)Dermaga</title><meta property=og:site_name content="\(evil)Kabar"><meta name=author content="Budi\(evil) Santoso">
      <meta name=section content="\(evil)Daerah"><h1>Dermaga \(evil)Kayu</h1><p>\(evil)\(Self.first)</p><p>\(Self.second)\(evil)</p>
      <script type=application/ld+json>{"@type":"NewsArticle","headline":"Dermaga \\u001b]0;x\\u0007 Kayu","author":"Ani\\u001b[0m","datePublished":"2025-03-03\\u001b"}</script>
      <figure><figcaption>Warga \(evil)memaku papan di dermaga.</figcaption></figure>
      """
    let article = try WebPages.article(page)
    let fields =
      [article.headline, article.outlet.name, article.section ?? "", article.publication.evidence ?? ""]
      + article.body + article.captions + article.credits.map(\.name)
    for scalar in fields.joined().unicodeScalars {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format)
    }
  }
}
