import News

extension FixtureArchive {
  /// Our own writing: outlets, people, places and events are invented.
  static let drafts: [Draft] = [
    Draft(
      outlet: Outlet(name: "Harian Selat", domain: "harianselat.example"),
      headline: "Feri Kemilau Jaya Kandas di Karang, Pelabuhan Bantah Rambu Padam",
      publication: .estimated(.day(day("2024-06-18")), evidence: "Selasa (18/6)"),
      credits: [Credit(name: "Wulan Astari", role: .author), Credit(name: "Dimas Oei", role: .editor)],
      dateline: "Teluk Kemilau", wires: [Wire(name: "Kantor Berita Nusa", kind: .cited)],
      captions: ["Feri Kemilau Jaya miring di atas karang, difoto dari perahu nelayan."],
      related: [
        RelatedLink(title: "Jadwal feri dipangkas selama musim barat"),
        RelatedLink(title: "Nelayan minta rambu baru", url: "https://harianselat.example/rambu"),
      ],
      boilerplate: [
        Boilerplate(line: 1, kind: .masthead), Boilerplate(line: 2, kind: .clock),
        Boilerplate(line: 30, kind: .promotion),
      ],
      address: "https://harianselat.example/feri-kandas",
      body: [
        "Feri Kemilau Jaya kandas di Karang Tiga pada Selasa dini hari dengan 214 penumpang di atasnya, "
          + "semuanya turun dengan selamat sebelum matahari terbit.",
        "\"Kami melihat lampu itu mati sejak Minggu,\" kata Rahma Sjahrir, nakhoda yang sudah dua puluh tahun "
          + "melayari Teluk Kemilau.",
        "Dinas Pelabuhan Kemilau membantah bahwa rambu di Karang Tiga padam pada malam kejadian.",
        "Serikat Pelaut menuduh Dinas Pelabuhan Kemilau menunda perbaikan demi menghemat anggaran.",
        "Menurut Kantor Berita Nusa, kapal tunda dari Pulau Damar tiba tiga jam kemudian dan menarik feri "
          + "itu ke perairan dalam.",
      ],
      people: ["Rahma Sjahrir"], places: ["Teluk Kemilau", "Karang Tiga", "Pulau Damar"],
      organizations: ["Dinas Pelabuhan Kemilau", "Serikat Pelaut", "Kantor Berita Nusa"],
      claims: [
        Statement(
          .quote, "\"Kami melihat lampu itu mati sejak Minggu,\" kata Rahma Sjahrir", "Rahma Sjahrir", "kata",
          content: "\"Kami melihat lampu itu mati sejak Minggu,\""),
        Statement(
          .denial, "Dinas Pelabuhan Kemilau membantah bahwa rambu di Karang Tiga padam pada malam kejadian",
          "Dinas Pelabuhan Kemilau", "membantah", content: "rambu di Karang Tiga padam pada malam kejadian"),
        Statement(
          .accusation,
          "Serikat Pelaut menuduh Dinas Pelabuhan Kemilau menunda perbaikan demi menghemat anggaran",
          "Serikat Pelaut", "menuduh",
          content: "Dinas Pelabuhan Kemilau menunda perbaikan demi menghemat anggaran"),
      ],
      story: "feri"),
    Draft(
      outlet: Outlet(name: "kabarmuara.example", domain: "kabarmuara.example"),
      headline: "214 Penumpang Selamat Setelah Feri Menabrak Karang",
      publication: .stated(.day(day("2024-06-18")), evidence: "18 Juni 2024"),
      wires: [Wire(name: "The Quay Post", kind: .credit)],
      original: Outlet(name: "Warta Dermaga", domain: nil),
      body: [
        "Seluruh 214 penumpang feri yang menabrak karang di Teluk Kemilau sudah berada di darat.",
        "Rahma Sjahrir, nakhoda feri, belum dimintai keterangan.",
      ],
      people: ["Rahma Sjahrir"], places: ["Teluk Kemilau"], organizations: [], claims: [], story: "feri"),
    Draft(
      outlet: Outlet(name: "The Quay Post", domain: "quaypost.example"),
      headline: "Ferry aground in Kemilau Bay; captain says the beacon had been dark for days",
      publication: .stated(
        LocalMinute(day: day("2024-06-18"), hour: 5, minute: 49, utcOffset: 420).map(
          PublicationDate.minute)
          ?? .day(day("2024-06-18")), evidence: "18/06/2024 / 05:49 WIB"),
      credits: [Credit(name: "Ines Calder", role: .reporter)], wires: [],
      address: "https://quaypost.example/ferry",
      body: [
        "All 214 passengers of the Kemilau Jaya walked ashore before dawn after the ferry struck a reef.",
        "Captain Rahma Sjahrir said the beacon had been dark since Sunday.",
      ],
      people: ["Rahma Sjahrir"], places: [], organizations: [],
      claims: [
        Statement(
          .indirect, "Captain Rahma Sjahrir said the beacon had been dark since Sunday", "Rahma Sjahrir",
          "said", content: "the beacon had been dark since Sunday")
      ],
      story: "feri"),
    Draft(
      outlet: Outlet(name: "Radio Lembah", domain: nil),
      headline: "Musim kopi mundur dua pekan di Lembah Sari",
      publication: .stated(.month(CalendarMonth(of: day("2024-05-01"))), evidence: "Mei 2024"), wires: [],
      body: ["Petani di Lembah Sari menunggu hujan terakhir sebelum memetik."], people: [],
      places: ["Lembah Sari"], organizations: [], claims: []),
    Draft(
      outlet: Outlet(name: "Warta Dermaga", domain: "wartadermaga.example"),
      headline: "Sidang Rambu Karang Tiga Ditunda",
      publication: .stated(.day(day("2023-09-06")), evidence: "6 September 2023"),
      wires: [Wire(name: "Kantor Berita Nusa", kind: .credit)],
      body: ["Sidang tentang rambu di Karang Tiga ditunda sampai Oktober karena saksi tidak hadir."],
      people: [], places: ["Karang Tiga"], organizations: [], claims: [], story: "sidang"),
    Draft(
      outlet: Outlet(name: "Suara Pesisir", domain: nil),
      headline: "Nakhoda Feri Dipanggil, Keluarga Penumpang Menunggu di Dermaga",
      publication: .absent, wires: [Wire(name: "AFP", kind: .credit)],
      body: ["Rahma Sjahrir dipanggil untuk menjelaskan jalur yang ia pilih."], people: ["Rahma Sjahrir"],
      places: [], organizations: [], claims: [], story: "feri"),
    Draft(
      outlet: Outlet(name: "東京港ニュース", domain: nil), headline: "港の灯台🗼、二十年ぶりに点灯 — mercu suar menyala lagi",
      publication: .absent, wires: [], body: ["灯台が点灯した。Kembali menyala setelah dua puluh tahun."], people: [],
      places: [], organizations: [], claims: []),
  ]
}
