import Analysis
import News
import Testing

@Suite("Articles of the same text")
struct SameTextTests: LinkingSuite {
  private static let landslide = [
    "Longsor menutup jalan utama menuju Kampung Batu Lawang, Kecamatan Sindang Wening, pada Senin malam setelah hujan turun tanpa jeda sejak siang.",
    "Camat Sindang Wening Ujang Permadi mengatakan tujuh rumah rusak berat dan dua puluh sembilan warga mengungsi ke balai desa.",
    "Alat berat baru tiba menjelang subuh karena jembatan darurat di hilir tidak kuat menahan beban truk pengangkut.",
    "Warga membersihkan lumpur dengan cangkul sambil menunggu bantuan makanan dan selimut dari kabupaten.",
  ]
  private static let other = [
    "Tujuh rumah di Kampung Batu Lawang tertimbun lumpur ketika tebing di belakang kampung runtuh, Senin malam.",
    "Ujang Permadi, camat di Sindang Wening, menyebut 29 orang kini tidur di balai desa dan belum ada korban jiwa.",
    "Seorang petani, Wawan Setra, mendengar gemuruh lalu menggendong ibunya keluar lewat pintu dapur.",
    "Hingga Selasa pagi jalan utama masih tertutup, dan sekolah di kampung itu diliburkan.",
  ]

  @Test("Identical bodies and a body with one paragraph more are the same text; another telling is not")
  func wording() {
    let copied = link(
      article("satu.example", "Longsor Tutup Jalan ke Batu Lawang", Self.landslide),
      article("dua.example", "Longsor di Batu Lawang, Jalan Utama Tertutup", Self.landslide))
    #expect(copied?.level == .event)
    #expect(copied?.evidence.isSameText == true)
    let longer = Self.landslide + ["Bantuan dapat disalurkan lewat kantor kecamatan setiap hari kerja."]
    #expect(
      link(
        article("satu.example", "Longsor Tutup Jalan ke Batu Lawang", Self.landslide),
        article("dua.example", "Longsor Tutup Jalan ke Batu Lawang", longer))?.evidence.isSameText == true)
    let retold = link(
      article("satu.example", "Longsor Tutup Jalan ke Batu Lawang", Self.landslide),
      article("dua.example", "Tujuh Rumah di Batu Lawang Tertimbun Longsor", Self.other))
    #expect(retold?.level == .event)
    #expect(retold?.evidence.isSameText == false)
  }

  @Test("A template filled with another day's numbers makes no link, and without a link there is no mark")
  func template() {
    func quake(_ outlet: String, _ day: String, _ magnitude: String, _ place: String) -> Article {
      article(
        outlet, "Gempa M \(magnitude) Guncang \(place)",
        [
          "Gempa bumi bermagnitudo \(magnitude) mengguncang \(place) dan sekitarnya, demikian keterangan resmi yang diterima redaksi dari petugas jaga.",
          "Hasil pemutakhiran menunjukkan gempa ini tidak berpotensi tsunami, dan hingga kini belum ada laporan mengenai kerusakan bangunan akibat guncangan tersebut.",
          "Masyarakat diimbau tetap tenang dan tidak terpengaruh oleh isu yang tidak dapat dipertanggungjawabkan kebenarannya, serta menghindari bangunan yang retak.",
        ], day: day)
    }
    let found = link(
      quake("satu.example", "2024-03-04", "5,1", "Kalobang"),
      quake("dua.example", "2024-03-19", "4,7", "Tanjung Mariu"))
    #expect(found?.level != .event)
    #expect(found?.evidence.isSameText != true)
  }

  @Test("Texts are numbered alike where they are the same, and a short notice is never")
  func texts() {
    let profiles = [
      article("satu.example", "A", Self.landslide), article("dua.example", "B", Self.other),
      article("tiga.example", "C", Self.landslide), article("empat.example", "D", ["Jalan ditutup."]),
      article("lima.example", "E", ["Jalan ditutup."]),
    ].map(profile)
    #expect(StoryLinker().texts(of: profiles) == [0, 1, 0, 2, 3])
    #expect(profiles[3].wording.isEmpty)
    #expect(profiles[0].wording.count == 32)
  }

  private func article(
    _ outlet: String, _ headline: String, _ body: [String], day: String = "2024-03-04"
  ) -> Article {
    Article(
      outlet: Outlet(name: outlet, domain: outlet), headline: headline,
      publication: CalendarDay(day).map { .stated(.day($0), evidence: day) } ?? .absent, language: "id",
      body: body)
  }
}
