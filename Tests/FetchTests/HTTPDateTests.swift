import Testing

@testable import Fetch

@Suite struct HTTPDateTests {
  private static let now = 1_795_000_000

  @Test(
    "The three forms of HTTP name one moment",
    arguments: [
      "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    ])
  func forms(text: String) {
    #expect(HTTPDate.seconds(text, near: Self.now) == 784_111_777)
  }

  @Test("Leap days, ends of years and years of two digits")
  func calendar() {
    #expect(HTTPDate.seconds("Thu, 01 Jan 1970 00:00:00 GMT", near: Self.now) == 0)
    #expect(HTTPDate.seconds("Thu, 29 Feb 2024 00:00:00 GMT", near: Self.now) == 1_709_164_800)
    #expect(HTTPDate.seconds("Fri, 31 Dec 1999 23:59:60 GMT", near: Self.now) == 946_684_800)
    #expect(HTTPDate.seconds("Monday, 01-Jan-30 00:00:00 GMT", near: Self.now) == 1_893_456_000)
  }

  @Test(
    "Anything else is no date",
    arguments: [
      "", "tomorrow", "Sun, 06 Nov 1994", "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 40 Nov 1994 08:49:37 GMT",
      "Sun, 06 Nov 1994 25:49:37 GMT", "Sun, 06 Nov 1994 08:49 GMT",
      "Sun, 06 Nov 99999999999999999999 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 +0700",
    ])
  func refused(text: String) {
    #expect(HTTPDate.seconds(text, near: Self.now) == nil)
  }

  @Test("Times to wait are never past and never longer than a week")
  func waits() {
    let date = "Sun, 06 Nov 1994 08:49:37 GMT"
    func wait(_ text: String) -> Int? { HTTPDate.wait(retryAfter: text, date: date, now: Self.now) }
    #expect(wait("120") == 120)
    #expect(wait("0") == 0)
    #expect(wait("-5") == nil)
    #expect(wait("99999999999999999999999999") == 604_800)
    #expect(wait("Sun, 06 Nov 1994 08:50:37 GMT") == 60)
    #expect(wait("Sun, 06 Nov 1994 08:00:00 GMT") == 0)
    #expect(wait("Sun, 06 Nov 2044 08:00:00 GMT") == 604_800)
    #expect(HTTPDate.wait(retryAfter: date, date: nil, now: 784_111_777 - 90) == 90)
  }
}
