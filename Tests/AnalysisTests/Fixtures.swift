import Analysis
import News

/// Articles of our own for the tests: two visits nine months apart, told by five invented outlets.
enum Fixtures {
  /// Dated in June: the visit to Narvia's capital is announced.
  static let announced = article(
    "aurora.example", "Kunjungan Ivan Petrenko dan Ryu Sung Ho di Korea Utara Picu Kecemasan", "2024-06-18",
    [
      "Presiden Rusia Ivan Petrenko akan mengunjungi Korea Utara selama dua hari mulai Selasa.",
      "Dilansir AP News, Petrenko akan bertemu pemimpin Korea Utara Ryu Sung Ho untuk membahas kerja sama militer dan amunisi.",
      "Baik Pyongyang maupun Moskow membantah tuduhan pengiriman amunisi dan artileri.",
      "“Gudang amunisi itu kosong,” kata Petrenko kepada The Associated Press.",
    ])
  /// Dated three days before: a preview.
  static let previewed = article(
    "bahari.example", "AS Waswas Petrenko Akan Temui Ryu Sung-Ho di Korea Utara", "2024-06-15",
    [
      "Amerika Serikat (AS) waswas akan rencana Presiden Rusia Ivan Petrenko menemui Pemimpin Korea Utara Ryu Sung-ho di Pyongyang.",
      "Kunjungan itu membalas lawatan Ryu Sung-ho ke Rusia pada September lalu, ketika kerja sama militer dan amunisi dibahas.",
      "Dikutip dari The Guardian, Jumat (14/6/2024), pakar militer Jane Fuller mengatakan bahwa artileri dan amunisi mengalir ke Moskow.",
      "“Kami bertetangga,” ujar juru bicara Kremlin Oleg Danilov.",
      "“Kami akan melanjutkannya,” ucapnya.",
    ])
  /// Dated only by its own text: the visit itself.
  static let arrived = article(
    "cakra.example", "Petrenko Tiba di Pyongyang, Barat Makin Cemas", nil,
    [
      "Presiden Rusia Ivan Petrenko tiba di Korea Utara pada Selasa (18/6). Kunjungan 18-19 Juni itu memperkuat kerja sama militer.",
      "Pemimpin Korea Utara Ryu Sung Ho menyambut Petrenko di Pyongyang dengan parade militer dan amunisi artileri.",
      "Moskow membantah tuduhan pengiriman amunisi.",
    ], estimated: "2024-06-18")
  /// Undated: the other visit, nine months before.
  static let departed = article(
    "dermaga.example", "Ryu Sung Ho Bertolak ke Rusia Temui Petrenko", nil,
    [
      "Pemimpin Korea Utara, Ryu Sung Ho, berangkat menuju Rusia dengan kereta untuk bertemu Presiden Ivan Petrenko.",
      "Korean Central News Agency (KCNA) melaporkan Ryu Sung Ho meninggalkan Pyongyang dengan kereta untuk membahas senjata, artileri dan satelit.",
      "Kremlin mengonfirmasi rencana kunjungan itu. Amunisi dan senjata dicari Moskow.",
    ])
  /// Dated in September: the other visit is planned.
  static let planned = article(
    "embun.example", "Mengapa Pertemuan Ivan Petrenko-Ryu Sung Ho Mengkhawatirkan", "2023-09-06",
    [
      "Pemimpin Korea Utara Ryu Sung Ho berencana mengunjungi Rusia bulan ini dengan kereta.",
      "Ryu dan Presiden Rusia Ivan Petrenko membahas senjata, artileri dan satelit bagi Moskow.",
      "Ivan Petrenko membutuhkan senjata dan artileri, kata pengamat.",
    ])

  /// All five.
  static let constellation = [announced, previewed, departed, arrived, planned]

  /// An article with a day, an estimated day or none.
  static func article(
    _ domain: String, _ headline: String, _ day: String?, _ body: [String], estimated: String? = nil
  ) -> Article {
    var publication = Publication.absent
    if let date = day.flatMap({ CalendarDay($0) }) { publication = .stated(.day(date), evidence: "") }
    if let date = estimated.flatMap({ CalendarDay($0) }) {
      publication = .estimated(.day(date), evidence: "")
    }
    return Article(
      outlet: Outlet(name: domain, domain: domain), headline: headline, publication: publication,
      language: "id", body: body)
  }

  /// An article with nothing but one paragraph.
  static func paragraph(_ text: String, headline: String = "Kabar hari ini") -> Article {
    article("uji.example", headline, nil, [text])
  }

  /// Text of a range of an article.
  static func text(_ range: Range<Int>, of article: Article) -> String {
    String(decoding: Array(article.text.utf8)[range], as: UTF8.self)
  }
}
