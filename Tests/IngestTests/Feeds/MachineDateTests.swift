import News
import Testing

@testable import Ingest

@Suite struct MachineDateTests {
  @Test(
    "Dates of mail and RSS are read, whatever is odd about them",
    arguments: [
      ("Tue, 18 Jun 2024 14:05:09 +0700", "2024-06-18T07:05:09Z"),
      ("18 Jun 2024 14:05 WIB", "2024-06-18T07:05:00Z"),
      ("Mon, 18 Jun 2024 14:05:09 GMT", "2024-06-18T14:05:09Z"),
      ("Tue, 18 Jun 24 14:05:09 EST", "2024-06-18T19:05:09Z"),
      ("Tue, 18 Jun 95 14:05:09 PDT", "1995-06-18T21:05:09Z"),
      ("Tuesday, 18 June 2024 14:05:09 UT", "2024-06-18T14:05:09Z"),
      ("18-Jun-2024 14:05:09 Z", "2024-06-18T14:05:09Z"), ("Tue, 18 Jun 2024", "2024-06-18T00:00:00Z"),
      ("Tue, 18 Jun 2024 24:00:00 +0000", "2024-06-19T00:00:00Z"),
      ("Tue,18 Jun 2024 14:05:09 GMT+7", "2024-06-18T07:05:09Z"),
      ("Tue, 18 Jun 2024 14:05:09 -0500 (EST)", "2024-06-18T19:05:09Z"),
      ("Jun 18, 2024 2:05 PM", "2024-06-18T14:05:00Z"),
      ("Tue, Jun 18 2024 14:05:09 GMT", "2024-06-18T14:05:09Z"),
      ("Tue, 18 Jun 2024 14:05:09 Etc/GMT", "2024-06-18T14:05:09Z"),
      ("Tue, 18 Jun 2024 14:05:09 A", "2024-06-18T15:05:09Z"),
      ("Tue, 18 Jun 2024 14:05:09 Y", "2024-06-18T02:05:09Z"),
      ("Tue, 18 Jun 2024 14:05:09 +07:00", "2024-06-18T07:05:09Z"),
      ("Tue Jun 18 14:05:09 2024", "2024-06-18T14:05:09Z"),
      ("Tue Jun 18 14:05:09 PST 2024", "2024-06-18T22:05:09Z"),
      ("Tue, 2024/06/18 14:05:09 EDT", "2024-06-18T18:05:09Z"),
      ("Tue, 18 Jun 2024 14:05:60 GMT", "2024-06-18T14:05:59Z"),
      ("Thu, 01 Jan 04 19:48:21 GMT", "2004-01-01T19:48:21Z"),
    ])
  func mail(text: String, utc: String) { #expect(MachineDate(text)?.utc == utc) }

  @Test(
    "ISO 8601 is read in all its forms",
    arguments: [
      ("2024-06-18T14:05:09Z", "2024-06-18T14:05:09Z"),
      ("2024-06-18t14:05:09.123456z", "2024-06-18T14:05:09Z"),
      ("2024-06-18 14:05:09", "2024-06-18T14:05:09Z"),
      ("2024-06-18T14:05:09,5+07:00", "2024-06-18T07:05:09Z"),
      ("2024-06-18T14:05+0700", "2024-06-18T07:05:00Z"), ("2024-06-18T14:05:09-08", "2024-06-18T22:05:09Z"),
      ("2024-06-18", "2024-06-18T00:00:00Z"), ("2024-06", "2024-06-01T00:00:00Z"),
      ("2024", "2024-01-01T00:00:00Z"),
      ("20240618", "2024-06-18T00:00:00Z"), ("240618", "2024-06-18T00:00:00Z"),
      ("24-06-18", "2024-06-18T00:00:00Z"),
      ("2003-335", "2003-12-01T00:00:00Z"), ("2003335", "2003-12-01T00:00:00Z"),
      ("03335", "2003-12-01T00:00:00Z"),
      ("03-335", "2003-12-01T00:00:00Z"), ("-0312", "2003-12-01T00:00:00Z"),
      ("-03-12", "2003-12-01T00:00:00Z"),
      ("-03", "2003-01-01T00:00:00Z"), ("20", "1901-01-01T00:00:00Z"), ("2003W014", "2003-01-02T00:00:00Z"),
      ("2003-W01-4", "2003-01-02T00:00:00Z"), ("2009-W53-7", "2010-01-03T00:00:00Z"),
      ("2024-W25", "2024-06-17T00:00:00Z"),
      ("20240618T140509Z", "2024-06-18T14:05:09Z"), ("20240618140509", "2024-06-18T14:05:09Z"),
      ("202406181405", "2024-06-18T14:05:00Z"), ("2024-06-18T24:00:00Z", "2024-06-19T00:00:00Z"),
      ("2024-6-8T9:05", "2024-06-08T09:05:00Z"), ("2024-06-18T14:05:09 +07:00", "2024-06-18T07:05:09Z"),
      ("2024-06-18 14:05:09.0 EST", "2024-06-18T19:05:09Z"), ("2024/06/18 14:05", "2024-06-18T14:05:00Z"),
      ("1718690709", "2024-06-18T06:05:09Z"), ("1718690709123", "2024-06-18T06:05:09Z"),
      (" \n2024-06-18T14:05:09Z\t", "2024-06-18T14:05:09Z"), ("2024-02-29", "2024-02-29T00:00:00Z"),
    ])
  func iso(text: String, utc: String) { #expect(MachineDate(text)?.utc == utc) }

  @Test(
    "Dates in words and numbers of other languages are read",
    arguments: [
      ("Selasa, 18 Juni 2024 14:05 WIB", "2024-06-18T07:05:00Z"),
      ("Jumat, 16 Agustus 2024 | 09.30 WITA", "2024-08-16T01:30:00Z"),
      ("18/06/2024 14.05", "2024-06-18T14:05:00Z"), ("06/18/2024 14:05", "2024-06-18T14:05:00Z"),
      ("18.06.2024", "2024-06-18T00:00:00Z"), ("Kamis, 05 Des 2024 07:00 WIT", "2024-12-04T22:00:00Z"),
      ("Κυρ, 11 Ιούλ 2004 12:00:00 EET", "2004-07-11T10:00:00Z"),
      ("2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z"),
      ("2004년 05월 28일 01:31:15", "2004-05-27T16:31:15Z"), ("2004-05-25 오후 11:23:17", "2004-05-25T14:23:17Z"),
      ("2004-05-25 오전 12:03:17", "2004-05-24T15:03:17Z"), ("2004年5月25日 11時23分", "2004-05-25T11:23:00Z"),
      ("18. März 2024 08:00 CET", "2024-03-18T07:00:00Z"),
      ("mardi 18 juin 2024 14:05", "2024-06-18T14:05:00Z"),
      ("18 июня 2024 14:05 MSK", "2024-06-18T11:05:00Z"),
      ("June 18th, 2024 at 2:05 pm EDT", "2024-06-18T18:05:00Z"),
    ])
  func words(text: String, utc: String) { #expect(MachineDate(text)?.utc == utc) }

  @Test(
    "What is no date is none",
    arguments: [
      "", " ", "yesterday", "32 Jun 2024 10:00", "2024-13-01", "2024-02-30", "0000-01-01", "10:05", "Jun 18",
      "2024-06-18T25:00:00Z", "2024-06-18T10:61:00Z", "99999-01-01", "--12-31", "a b c d e f 18 Jun 2024",
      "1.2.3.4.5", "18 Jun 2024 18 Jun 2025 19", "2024-W54-1", "2023-366", String(repeating: "1", count: 500),
    ])
  func none(text: String) { #expect(MachineDate(text) == nil) }

  @Test("Precision and zone are those of the text")
  func precision() throws {
    #expect(MachineDate("2024")?.publicationDate() == nil)
    #expect(MachineDate("2024-06")?.publicationDate()?.iso8601 == "2024-06")
    #expect(MachineDate("2024-06-18")?.publicationDate()?.iso8601 == "2024-06-18")
    let local = try #require(MachineDate("Tue, 18 Jun 2024 14:05:09 WIB"))
    #expect(local.publicationDate()?.iso8601 == "2024-06-18T14:05:00+07:00")
    #expect(
      MachineDate("2024-06-18 14:05")?.publicationDate(zone: 420)?.iso8601 == "2024-06-18T14:05:00+07:00")
    #expect(MachineDate("9999-12-31T23:59:59-01:00")?.isDoubtful == true)
    #expect(MachineDate("9999-12-31T23:59:59-01:00")?.utc == "9999-12-31T23:59:59Z")
    #expect(MachineDate("0001-01-01T00:00:00+01:00")?.utc == "0001-01-01T00:00:00Z")
  }

  @Test("What is printed is read as the same moment", arguments: 0..<20)
  func law(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<200 {
      let seconds = Int(random.next() % 4_000_000_000)
      let date = MachineDate(secondsSinceEpoch: seconds)
      #expect(date.flatMap { MachineDate($0.utc) }?.secondsSinceEpoch == seconds)
    }
  }

  @Test("Any text may come", arguments: 0..<20)
  func anyText(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let pieces = [
      "2024", "-", "06", "T", "14", ":", "+07", "Jun", " ", "Z", "W", "년", "/", ".", "PM", "999999999",
      "\u{0}", "é", ",",
    ]
    for _ in 0..<500 {
      let count = Int(random.next() % 12)
      let text = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      guard let date = MachineDate(text) else { continue }
      #expect(date.utc.utf8.count == 20)
    }
  }
}
