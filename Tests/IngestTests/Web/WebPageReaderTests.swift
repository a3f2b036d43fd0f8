import News
import Testing

@testable import Ingest

@Suite struct WebPageReaderTests {
  @Test("A portal's page gives its article with all that it says of it")
  func portal() throws {
    let article = try PageReader().article(from: try WebPages.bytes("wartaselat"))
    #expect(article.headline == "Nelayan Selat Tunda Melaut karena Angin Kencang")
    #expect(article.outlet == Outlet(name: "Warta Selat", domain: "wartaselat.test"))
    #expect(article.publication.date?.iso8601 == "2025-03-04T09:15:00+07:00")
    #expect(article.publication.certainty == .stated)
    #expect(
      article.credits == [
        Credit(name: "Rina Oktaviani", role: .author), Credit(name: "Tono Basuki", role: .author),
        Credit(name: "Wulan Sejati", role: .editor),
      ])
    #expect(article.section == "Daerah")
    #expect(article.language == "id")
    #expect(article.dateline == "SUMENEP")
    #expect(article.captions == ["Perahu bersandar di dermaga kecil, Senin. (Foto: Tono Basuki)"])
    #expect(article.address == "https://www.wartaselat.test/daerah/2025/03/04/nelayan-tunda-melaut")
    #expect(
      article.related.first
        == RelatedLink(
          title: "Gudang Es Baru Dibangun di Pelabuhan", url: "https://www.wartaselat.test/daerah/gudang-es"))
    #expect(
      article.body == [
        "Puluhan perahu tetap bersandar di dermaga sejak Senin pagi. Angin kencang membuat nelayan memilih menunggu.",
        "\"Kami tidak mau ambil risiko,\" kata Rahmat, seorang nelayan, sambil menambal jala di teras rumahnya.",
        "Menurut catatan pos pengamatan, tinggi gelombang mencapai dua meter dan diperkirakan turun pada akhir pekan.",
        "Harga ikan naik", "Pedagang di pasar mengatakan harga ikan naik seperempat dalam dua hari.",
        "• Tongkol naik menjadi tiga puluh ribu rupiah.", "• Kembung tetap dua puluh ribu rupiah.",
        "Kalau angin reda, kami berangkat malam ini juga, tutur Rahmat.",
        "Nelayan berharap bantuan datang sebelum persediaan beras di rumah mereka habis.",
      ])
    #expect(article.wires.map(\.name) == ["Antara"])
  }
}
