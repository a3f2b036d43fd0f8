import Foundation
import News
import Testing

@testable import Ingest

/// What a fixture page must give.
struct Expected: Sendable, CustomTestStringConvertible {
  var page: String
  var outlet: String
  var domain: String?
  var title: String
  var date: String?
  var certainty: Publication.Certainty = .stated
  var credits: [String] = []
  var dateline: String?
  var wires: [String] = []
  var captions = 0
  var related: [String] = []
  var paragraphs: Int
  var language = "id"

  var testDescription: String { page }
}

@Suite("Pages in the manner of many outlets")
struct PageReaderTests {
  static let expected: [Expected] = [
    Expected(
      page: "wartaselat", outlet: "Warta Selat", domain: "wartaselat.test",
      title: "Harga Garam Petani Madura Naik Tipis Jelang Musim Hujan", date: "2025-03-03T14:05:00+07:00",
      credits: ["author Rina Oktaviani"], dateline: "Sumenep", wires: ["Bisnis.com"], captions: 1,
      related: ["Gudang Garam Baru Dibangun di Pamekasan"], paragraphs: 4),
    Expected(
      page: "jurnalpesisir", outlet: "Jurnal Pesisir", domain: "jurnalpesisir.test",
      title: "Pelabuhan Kecil Itu Kembali Ramai Setelah Dermaga Diperbaiki",
      date: "2025-05-03T10:15:00+07:00",
      credits: ["reporter Tono Basuki", "editor Wulan Sejati"], dateline: "Kendari", captions: 1,
      related: ["Kisah Penjaga Mercusuar Terakhir"], paragraphs: 4),
    Expected(
      page: "kanalrimba", outlet: "Kanal Rimba", domain: "kanalrimba.test",
      title: "Kawanan Gajah Masuk Kebun, Warga Pilih Berjaga Bergiliran", date: "2025-02-06T08:20:00+07:00",
      dateline: "Bengkulu", captions: 1,
      related: ["Harimau Terekam Kamera di Hutan Lindung", "Warga Desa Tanam Pagar Hidup"], paragraphs: 6),
    Expected(
      page: "laborantara", outlet: "Antara", domain: "antaranews.com",
      title: "Petugas pos pantau catat hujan abu tipis di lereng utara", date: "2025-04-12T17:40:00+07:00",
      credits: ["reporter Dian Pratiwi", "editor Bagus Hartono"], dateline: "Lumajang, Jawa Timur",
      captions: 1,
      related: ["Jalur pendakian ditutup tiga hari"], paragraphs: 4),
    Expected(
      page: "beritalembah", outlet: "Berita Lembah", title: "Sekolah di Lembah Pakai Perahu untuk Antar Buku",
      date: "2025-06-15T09:30:00+08:00", credits: ["author Sinta Maharani", "author Yosef Lelo"],
      dateline: "KUPANG",
      wires: ["Radio Lontar"], related: ["Jembatan Gantung Lembah Putus Lagi"], paragraphs: 4),
    Expected(
      page: "okeharian", outlet: "okeharian.test", domain: "okeharian.test",
      title: "Petani Kopi Gayo Panen Lebih Awal Tahun Ini", date: "2024-08-21T07:12:00+07:00",
      credits: ["reporter Rahmah"], dateline: "TAKENGON", related: ["Festival Kopi Digelar di Tepi Danau"],
      paragraphs: 4),
    Expected(
      page: "harborpost", outlet: "Harbor Post", title: "Fishing Towns Count the Cost After a Week of Storms",
      date: "2025-03-03T10:15:00-05:00", credits: ["author Laura Whitcombe"], dateline: "PORT ELSEN, Maine",
      wires: ["AP"],
      captions: 1, related: ["Lighthouse Keepers Get a New Roof"], paragraphs: 4, language: "en"),
    Expected(
      page: "valleywire", outlet: "Valley Courier", domain: "valleycourier.test",
      title: "City library opens a night reading room for shift workers", certainty: .absent,
      dateline: "RIVERTON, Ohio", paragraphs: 3, language: "en"),
    Expected(
      page: "suaramuara", outlet: "Suara Muara", domain: "suaramuara.test",
      title: "Lomba Dayung Muara Digelar Tanpa Penonton Jauh", date: "2024-07-14", certainty: .estimated,
      credits: ["editor Fauzan Anshari"], dateline: "BANJARMASIN", paragraphs: 4),
    Expected(
      page: "mediapulau", outlet: "Media Pulau", domain: "mediapulau.test",
      title: "Pasar Apung Pindah ke Teluk Dalam",
      certainty: .absent, wires: ["Antara"], captions: 1, paragraphs: 4),
    Expected(
      page: "kabarsore", outlet: "Kabar Sore", title: "Jembatan Tua Dicat Ulang, Warga Ramai Berfoto",
      certainty: .absent, credits: ["author Gilang Ramdan", "editor Mira Lestari"], dateline: "BANDUNG",
      paragraphs: 3),
    Expected(
      page: "tributanjung", outlet: "tributanjung.test", domain: "tributanjung.test",
      title: "Hujan Es Turun Sebentar, Kebun Cabai Rusak", date: "2025-03-04T21:14:00+07:00",
      credits: ["author Sri Wahyuni", "editor Adi Nugraha"], dateline: "PADANG", captions: 1,
      related: ["Petani Cabai Pasang Jaring Pelindung"], paragraphs: 3),
    Expected(
      page: "republikpagi", outlet: "Republik Pagi", domain: "republikpagi.test",
      title: "Museum Kapal Buka Ruang Anak di Lantai Dua", date: "2025-01-21T06:00:00+07:00",
      credits: ["editor Maulana Yusuf", "translator Nadia Husna"], dateline: "SEMARANG", wires: ["Antara"],
      captions: 1,
      paragraphs: 4),
  ]

  @Test("Every fact that the page states is read, and nothing else", arguments: expected)
  func facts(_ expected: Expected) throws {
    let article = try PageReader().article(from: try Pages.bytes(expected.page), fileName: nil)
    #expect(article.outlet == Outlet(name: expected.outlet, domain: expected.domain))
    #expect(article.headline == expected.title)
    #expect(article.publication.date?.iso8601 == expected.date)
    #expect(article.publication.certainty == expected.certainty)
    #expect(article.credits.map { "\($0.role.rawValue) \($0.name)" } == expected.credits)
    #expect(article.dateline == expected.dateline)
    #expect(article.wires.map(\.name) == expected.wires)
    #expect(article.captions.count == expected.captions)
    #expect(article.related.map(\.title) == expected.related)
    #expect(article.body.count == expected.paragraphs)
    #expect(article.language == expected.language)
  }

  @Test("Every fixture has its expectation")
  func complete() {
    #expect(
      Pages.fixtures.map { $0.deletingPathExtension().lastPathComponent }
        == (Self.expected.map(\.page) + StylePageTests.expectations.map { "style-\($0.page)" }).sorted())
  }
}
