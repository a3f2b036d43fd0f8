internal import Analysis
internal import News
internal import Store

/// Articles made by rule, the same every time: something to fill an archive with for measurements.
struct MadeCorpus {
  /// How many.
  let count: Int

  /// Fills an archive.
  ///
  /// - Returns: A word of each of the 20 newest articles' headlines, newest first; no two are equal.
  func fill(archiveAt path: String) throws -> [String] {
    let archive = try Archive.open(at: path, mode: .readWrite)
    defer { archive.close() }
    let analyzer = Analyzer()
    for start in stride(from: 0, to: count, by: 500) {
      let batch = (start..<min(start + 500, count)).map { Reading(article($0), by: analyzer) }
      _ = try archive.insert(batch.map(\.annotated), profiles: batch.map(\.profile), isSample: false)
    }
    return (max(0, count - 20)..<count).reversed().map(Self.word)
  }

  private func article(_ number: Int) -> Article {
    let outlets = ["Pos Pelabuhan", "Kabar Teluk", "Harian Selat", "Warta Lereng", "Suara Muara"]
    let places = ["Jakarta", "Surabaya", "Manado", "Kupang", "Ternate", "Padang", "Ambon"]
    let outlet = outlets[number % outlets.count]
    let place = places[number / 3 % places.count]
    let day = CalendarDay(daysSinceEpoch: 19_500 + number * 700 / max(1, count))
    let minute = LocalMinute(day: day, hour: number % 24, minute: number % 60, utcOffset: 420)
    let paragraph = """
      Kepala dinas di \(place) mengatakan perbaikan jembatan nomor \(number) selesai lebih cepat. \
      "Warga dapat melintas mulai pekan depan," kata Rahmat Wijaya kepada wartawan.
      """
    return Article(
      outlet: Outlet(name: outlet, domain: nil), headline: "\(Self.word(number)) jembatan di \(place) dibuka",
      publication: minute.map { .stated(.minute($0), evidence: day.description) } ?? .absent,
      language: "id", body: Array(repeating: paragraph, count: 1 + number % 7))
  }

  private static func word(_ number: Int) -> String { "No\(number)" }
}
