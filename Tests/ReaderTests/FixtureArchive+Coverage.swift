import Foundation
import News
import Reader

extension FixtureArchive {
  /// A row of a matrix: the statement, and how each outlet puts it.
  private struct Row {
    var title: String
    var kind: Claim.Kind?
    var cells: [String: (sentence: String, form: CoverageMatrix.Form, differing: [String])]
  }

  /// Who tells what of a story: of the bridge what stands below, of any other story one row of headlines.
  func coverage(of key: ArticleKey) -> StoryCoverage? {
    let story = self.story(of: key).sorted { left, right in
      (left.summary.publication.date?.sortMinute ?? .max, left.summary.key)
        < (right.summary.publication.date?.sortMinute ?? .max, right.summary.key)
    }
    var columns: [CoverageMatrix.Column] = []
    for article in story {
      if let place = columns.firstIndex(where: { $0.outlet == article.summary.outlet }) {
        columns[place].articles.append(article.summary.key)
      } else {
        columns.append(
          CoverageMatrix.Column(
            outlet: article.summary.outlet, wires: article.summary.wires, articles: [article.summary.key]))
      }
    }
    let rows = story.first?.summary.story == "jembatan" ? Self.bridgeRows : [Self.headlines(of: story)]
    return StoryCoverage(
      title: story.first?.summary.headline ?? "", articles: story.map(\.summary),
      matrix: CoverageMatrix(
        columns: columns,
        rows: rows.map { row in
          CoverageMatrix.Row(
            title: row.title, kind: row.kind,
            cells: columns.map { column in
              row.cells[column.outlet.name].flatMap { Self.cell($0, in: story, of: column) }
            })
        }), leftOut: storyArticlesLeftOut)
  }

  private static func headlines(of story: [OpenArticle]) -> Row {
    Row(
      title: story.first?.summary.headline ?? "",
      cells: Dictionary(
        story.map { ($0.summary.outlet.name, ($0.summary.headline, .stated, [])) },
        uniquingKeysWith: { first, _ in first }))
  }

  private static func cell(
    _ cell: (sentence: String, form: CoverageMatrix.Form, differing: [String]), in story: [OpenArticle],
    of column: CoverageMatrix.Column
  ) -> CoverageMatrix.Cell? {
    for article in story where column.articles.contains(article.summary.key) {
      let text = article.annotated.article.text
      guard let found = text.range(of: cell.sentence) else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      let range = start..<(start + cell.sentence.utf8.count)
      return CoverageMatrix.Cell(
        statements: [
          CoverageMatrix.Statement(
            article: article.summary.key, sentence: range, range: range, text: cell.sentence, form: cell.form)
        ], differing: cell.differing)
    }
    return nil
  }

  private static let bridgeRows = [
    Row(
      title: "baja yang dipasangnya di bawah mutu", kind: .denial,
      cells: [
        "Harian Selat": (
          "PT Baja Wangi membantah bahwa baja yang dipasangnya di bawah mutu.",
          .denied(by: ["PT Baja Wangi"]), []
        ),
        "The Quay Post": (
          "PT Baja Wangi denied \"any shortcut in steel or in welding\".", .denied(by: ["PT Baja Wangi"]), []
        ),
      ]),
    Row(
      title: "Jembatan Selat Wangi ditutup sejak Senin malam",
      cells: [
        "Harian Selat": (
          "Jembatan Selat Wangi ditutup sejak Senin malam setelah retakan ditemukan di tiang ketiga.",
          .stated, ["Senin malam"]
        ),
        "Radio Lembah": (
          "Feri cadangan berangkat tiap jam selama Jembatan Selat Wangi ditutup.", .stated, ["tiap jam"]
        ),
      ]),
    Row(
      title: "retakan sudah terlihat sejak Maret", kind: .indirect,
      cells: [
        "Harian Selat": (
          "Dua pejabat yang mengetahui pemeriksaan itu mengatakan retakan sudah terlihat sejak Maret, tulis "
            + "Kantor Berita Nusa.", .hedged, []
        ),
        "The Quay Post": (
          "\"We told them in March and again in April,\" a diver who asked not to be named said.", .stated, []
        ),
      ]),
    Row(
      title: "Kami tidak akan membuka jembatan sebelum penyelam memeriksa tiang ketiga", kind: .quote,
      cells: [
        "Harian Selat": (
          "\"Kami tidak akan membuka jembatan sebelum penyelam memeriksa tiang ketiga,\" kata Wali Kota Arum "
            + "Tejakusuma.", .stated, []
        ),
        "kabarmuara.example": (
          "“Kami tidak akan membuka jembatan sebelum penyelam memeriksa tiang ketiga”, ujar Arum Tejakusuma.",
          .stated, []
        ),
      ]),
    Row(
      title: "bunyi keras pada Senin sore", kind: .report,
      cells: [
        "Suara Pesisir": (
          "Sejumlah saksi melaporkan bunyi keras pada Senin sore, kata AFP.", .hedged, []
        )
      ]),
    Row(
      title: "penutupan tanpa kapal pengganti", kind: .criticism,
      cells: [
        "kabarmuara.example": (
          "Lembaga Warga Pesisir mengecam penutupan tanpa kapal pengganti.", .stated, []
        )
      ]),
  ]
}
