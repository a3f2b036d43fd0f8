import News
import Reader

extension FixtureArchive {
  /// Two invented articles that tell one event in part in the same words, with other numbers and names.
  static let dam = linked([
    Draft(
      outlet: Outlet(name: "Harian Selat", domain: "harianselat.example"),
      headline: "Bendungan Sari Dibuka, 1.200 Warga Diungsikan",
      publication: .stated(.day(day("2024-06-18")), evidence: "18 Juni 2024"),
      wires: [Wire(name: "Kantor Berita Nusa", kind: .cited)],
      body: [
        "Pintu Bendungan Sari dibuka pada Selasa, 18 Juni 2024, setelah hujan tiga hari menaikkan air sampai "
          + "94 meter, kata Bupati Arum Tejakusuma.",
        "Sebanyak 1.200 warga dari empat desa diungsikan ke Gedung Olahraga Lembah Sari sebelum tengah malam.",
        "\"Kami membuka pintu sedikit demi sedikit,\" kata kepala bendungan, Dimas Oei.",
        "Petani di hilir meminta ganti rugi atas sawah yang terendam.",
      ],
      people: ["Arum Tejakusuma", "Dimas Oei"], places: ["Bendungan Sari", "Lembah Sari"], organizations: [],
      claims: [], story: "bendungan"),
    Draft(
      outlet: Outlet(name: "Radio Lembah", domain: nil),
      headline: "Air Bendungan Sari Capai 96 Meter, Pintu Dibuka",
      publication: .stated(.day(day("2024-06-17")), evidence: "17/6/2024"), wires: [],
      body: [
        "Hujan belum akan berhenti sampai Jumat, kata Badan Cuaca.",
        "Pintu Bendungan Sari dibuka setelah hujan tiga hari menaikkan air sampai 96 meter, kata Bupati "
          + "Tejakusuma pada Senin.",
        "Sekitar 1,200 warga dari lima desa diungsikan ke Gedung Olahraga Lembah Sari.",
        "\"Kami membuka pintu sedikit demi sedikit,\" kata kepala bendungan, Ines Calder.",
      ],
      people: ["Tejakusuma", "Ines Calder"], places: ["Bendungan Sari", "Lembah Sari"],
      organizations: ["Badan Cuaca"], claims: [], story: "bendungan"),
  ])
}
