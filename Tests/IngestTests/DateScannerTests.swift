import News
import Testing

@testable import Ingest

@Suite("Dates in a line")
struct DateScannerTests {
  static let cases: [(line: String, iso: String?)] = [
    ("Kompas.tv - 15 Juni 2024, 12:30 WIB", "2024-06-15T12:30:00+07:00"),
    ("Rabu, 06 September 2023 / 05:49 WIB", "2023-09-06T05:49:00+07:00"),
    ("Senin, 3 Maret 2025 | 14:05 WITA", "2025-03-03T14:05:00+08:00"),
    ("03/03/2025, 14:05 WIT", "2025-03-03T14:05:00+09:00"),
    ("Published: March 3, 2025 10:15 am EST", "2025-03-03T10:15:00-05:00"),
    ("10:15 PM GMT+7, Mon March 3, 2025", "2025-03-03T22:15:00+07:00"),
    ("Sabtu 3 Mei 2025 - 10.15 WIB", "2025-05-03T10:15:00+07:00"),
    ("Jum'at, 4 Okt 2024 pukul 9.05 WIB", "2024-10-04T09:05:00+07:00"),
    ("2025-03-03T10:15:00+08:00", "2025-03-03T10:15:00+08:00"),
    ("2025-03-03", "2025-03-03"),
    ("Juni 2024", "2024-06"),
    ("12/25/2024", "2024-12-25"),
    ("32 Januari 2025", nil),
    ("31/02/2025", nil),
    ("2 jam yang lalu", nil),
    ("Pasal 18 ayat 6", nil),
    ("naik 0,48% menjadi 1.325.000", nil),
  ]

  @Test("A date is read with its precision and zone, an impossible one is none", arguments: cases)
  func dates(_ line: String, _ iso: String?) {
    let found = DateScanner(WordLists.builtin.calendar).dates(
      in: Line(line, numbers: 1...1, startsBlock: true))
    #expect(found.first?.publicationDate(zone: 420)?.iso8601 == iso)
  }

  @Test("A day without a year keeps its weekday and its text")
  func partial() {
    let line = Line("tiba pada Selasa (18/6) dan pulang", numbers: 1...1, startsBlock: true)
    let found = DateScanner(WordLists.builtin.calendar).dates(in: line)
    #expect(found.count == 1)
    #expect(found.first?.weekday == 2)
    #expect(found.first.map { line.slice($0.range) } == "Selasa (18/6)")
  }
}
