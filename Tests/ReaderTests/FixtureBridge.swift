import News
import Reader

extension FixtureArchive {
  /// Five invented articles about one bridge, from two wires and two outlets of their own, with claims of every
  /// kind, a quotation that two outlets carry, and sources that nobody names; and one article beside them.
  static let bridge = linked([
    Draft(
      outlet: Outlet(name: "Harian Selat", domain: "harianselat.example"),
      headline: "Jembatan Selat Wangi Ditutup, Pembuat Baja Bantah Tuduhan",
      publication: .stated(.day(day("2024-06-18")), evidence: "18 Juni 2024"),
      wires: [Wire(name: "Kantor Berita Nusa", kind: .cited)],
      body: [
        "Jembatan Selat Wangi ditutup sejak Senin malam setelah retakan ditemukan di tiang ketiga.",
        "\"Kami tidak akan membuka jembatan sebelum penyelam memeriksa tiang ketiga,\" kata Wali Kota Arum "
          + "Tejakusuma. \"Keselamatan tidak bisa ditawar.\"",
        "PT Baja Wangi membantah bahwa baja yang dipasangnya di bawah mutu.",
        "Serikat Sopir menuduh Dinas Jembatan menyembunyikan laporan pemeriksaan tahun lalu dari warga yang "
          + "setiap hari melintas di atas tiang itu.",
        "Dua pejabat yang mengetahui pemeriksaan itu mengatakan retakan sudah terlihat sejak Maret, tulis "
          + "Kantor Berita Nusa.",
        "Badan Cuaca memperingatkan arus di bawah jembatan akan menguat sampai Jumat.",
      ],
      people: ["Arum Tejakusuma"], places: ["Selat Wangi"],
      organizations: [
        "PT Baja Wangi", "Serikat Sopir", "Dinas Jembatan", "Badan Cuaca", "Kantor Berita Nusa",
      ],
      claims: [
        Statement(
          .quote,
          "\"Kami tidak akan membuka jembatan sebelum penyelam memeriksa tiang ketiga,\" kata Wali Kota Arum "
            + "Tejakusuma", "Wali Kota Arum Tejakusuma", "kata",
          content: "\"Kami tidak akan membuka jembatan sebelum penyelam memeriksa tiang ketiga,\""),
        Statement(.quote, "\"Keselamatan tidak bisa ditawar.\""),
        Statement(
          .denial, "PT Baja Wangi membantah bahwa baja yang dipasangnya di bawah mutu", "PT Baja Wangi",
          "membantah", content: "baja yang dipasangnya di bawah mutu"),
        Statement(
          .accusation,
          "Serikat Sopir menuduh Dinas Jembatan menyembunyikan laporan pemeriksaan tahun lalu dari warga yang "
            + "setiap hari melintas di atas tiang itu", "Serikat Sopir", "menuduh",
          content: "Dinas Jembatan menyembunyikan laporan pemeriksaan tahun lalu dari warga yang setiap hari "
            + "melintas di atas tiang itu"),
        Statement(
          .indirect,
          "Dua pejabat yang mengetahui pemeriksaan itu mengatakan retakan sudah terlihat sejak Maret, tulis "
            + "Kantor Berita Nusa", "Dua pejabat yang mengetahui pemeriksaan itu", "mengatakan",
          content: "retakan sudah terlihat sejak Maret", via: "Kantor Berita Nusa"),
        Statement(
          .warning, "Badan Cuaca memperingatkan arus di bawah jembatan akan menguat sampai Jumat",
          "Badan Cuaca", "memperingatkan", content: "arus di bawah jembatan akan menguat sampai Jumat"),
      ],
      story: "jembatan"),
    Draft(
      outlet: Outlet(name: "kabarmuara.example", domain: "kabarmuara.example"),
      headline: "Warga Kecam Penutupan Jembatan Tanpa Kapal Pengganti",
      publication: .stated(.day(day("2024-06-18")), evidence: "18 Juni 2024"),
      wires: [Wire(name: "Kantor Berita Nusa", kind: .credit)],
      body: [
        "“Kami tidak akan membuka jembatan sebelum penyelam memeriksa tiang ketiga”, ujar Arum Tejakusuma.",
        "Lembaga Warga Pesisir mengecam penutupan tanpa kapal pengganti.",
      ],
      people: ["Arum Tejakusuma"], places: [], organizations: ["Lembaga Warga Pesisir"],
      claims: [
        Statement(
          .quote,
          "“Kami tidak akan membuka jembatan sebelum penyelam memeriksa tiang ketiga”, ujar Arum Tejakusuma",
          "Arum Tejakusuma", "ujar",
          content: "“Kami tidak akan membuka jembatan sebelum penyelam memeriksa tiang ketiga”",
          via: "Kantor Berita Nusa"),
        Statement(
          .criticism, "Lembaga Warga Pesisir mengecam penutupan tanpa kapal pengganti",
          "Lembaga Warga Pesisir", "mengecam", content: "penutupan tanpa kapal pengganti",
          via: "Kantor Berita Nusa"),
      ],
      story: "jembatan"),
    Draft(
      outlet: Outlet(name: "The Quay Post", domain: "quaypost.example"),
      headline: "Crack closes Selat Wangi bridge; divers say they warned in March",
      publication: .estimated(.day(day("2024-06-17")), evidence: "Monday"), wires: [],
      body: [
        "\"We told them in March and again in April,\" a diver who asked not to be named said.",
        "Mayor Arum Tejakusuma confirmed that a report from last year exists.",
        "PT Baja Wangi denied \"any shortcut in steel or in welding\".",
      ],
      people: ["Arum Tejakusuma"], places: ["Selat Wangi"], organizations: ["PT Baja Wangi"],
      claims: [
        Statement(
          .quote, "\"We told them in March and again in April,\" a diver who asked not to be named said",
          "a diver who asked not to be named", "said",
          content: "\"We told them in March and again in April,\""),
        Statement(
          .confirmation, "Mayor Arum Tejakusuma confirmed that a report from last year exists",
          "Arum Tejakusuma", "confirmed", content: "a report from last year exists"),
        Statement(
          .denial, "PT Baja Wangi denied \"any shortcut in steel or in welding\"", "PT Baja Wangi", "denied",
          content: "\"any shortcut in steel or in welding\""),
      ],
      story: "jembatan"),
    Draft(
      outlet: Outlet(name: "Radio Lembah", domain: nil),
      headline: "Feri cadangan berangkat tiap jam dari Dermaga Lama",
      publication: .stated(.day(day("2024-06-18")), evidence: "18/6/2024"), wires: [],
      body: ["Feri cadangan berangkat tiap jam selama Jembatan Selat Wangi ditutup."], people: [],
      places: ["Selat Wangi"], organizations: [], claims: [], story: "jembatan"),
    Draft(
      outlet: Outlet(name: "Suara Pesisir", domain: nil), headline: "Bunyi keras terdengar sebelum retakan",
      publication: .absent, wires: [Wire(name: "AFP", kind: .credit)],
      body: ["Sejumlah saksi melaporkan bunyi keras pada Senin sore, kata AFP."], people: [], places: [],
      organizations: [],
      claims: [
        Statement(
          .report, "Sejumlah saksi melaporkan bunyi keras pada Senin sore", "Sejumlah saksi", "melaporkan",
          content: "bunyi keras pada Senin sore", via: "AFP")
      ],
      story: "jembatan"),
    Draft(
      outlet: Outlet(name: "Radio Lembah", domain: nil), headline: "Musim kopi mundur dua pekan",
      publication: .stated(.month(CalendarMonth(of: day("2024-05-01"))), evidence: "Mei 2024"), wires: [],
      body: ["Petani di Lembah Sari menunggu hujan terakhir sebelum memetik."], people: [],
      places: ["Lembah Sari"], organizations: [], claims: []),
  ])
}
