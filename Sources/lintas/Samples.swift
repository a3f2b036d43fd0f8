internal import Ingest
internal import News

/// The articles of the first run: our own writing, of outlets and people that do not exist.
enum Samples {
  /// The sample pages as articles; they are read like any other page.
  static func articles() -> [Article] {
    let reader = PageReader()
    return pages.compactMap { page in try? reader.article(from: page.bytes, fileName: page.name) }
  }

  /// The pages, as files of `Sources/lintas/Samples`.
  static var pages: [(name: String, bytes: [UInt8])] {
    [
      ("bendungan-kabar-lembah.txt", PackageResources.bendungan_kabar_lembah_txt),
      ("bendungan-northern-tide.txt", PackageResources.bendungan_northern_tide_txt),
      ("bendungan-pos-pelabuhan.txt", PackageResources.bendungan_pos_pelabuhan_txt),
      ("bendungan-warta-rimba.txt", PackageResources.bendungan_warta_rimba_txt),
      ("jam-kota-kabar-lembah.txt", PackageResources.jam_kota_kabar_lembah_txt),
      ("kapal-harian-mercu.txt", PackageResources.kapal_harian_mercu_txt),
      ("kapal-lentera-pagi.txt", PackageResources.kapal_lentera_pagi_txt),
      ("kapal-strait-ledger.txt", PackageResources.kapal_strait_ledger_txt),
      ("kapal-suara-teluk.txt", PackageResources.kapal_suara_teluk_txt),
      ("perpustakaan-apung-pos-pelabuhan.txt", PackageResources.perpustakaan_apung_pos_pelabuhan_txt),
    ]
  }
}
