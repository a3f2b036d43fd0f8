import News
import Testing

@Suite("CalendarDay") struct CalendarDayTests {
  @Test("Every day of twelve centuries goes to its number and back, in order")
  func daysAndBack() {
    var previous: CalendarDay?
    for number in stride(from: -250_000, to: 200_000, by: 1) {
      let day = CalendarDay(daysSinceEpoch: number)
      guard day.daysSinceEpoch == number, CalendarDay(year: day.year, month: day.month, day: day.day) == day,
        previous.map({ $0 < day }) ?? true
      else {
        Issue.record("\(number) became \(day)")
        return
      }
      previous = day
    }
    #expect(previous == CalendarDay(daysSinceEpoch: 199_999))
  }

  @Test(
    "Known days have their numbers and weekdays",
    arguments: [
      ("1970-01-01", 0, Weekday.thursday), ("2000-02-29", 11_016, .tuesday), ("2024-06-18", 19_892, .tuesday),
      ("1969-12-31", -1, .wednesday), ("2025-12-31", 20_453, .wednesday), ("0001-01-01", -719_162, .monday),
      ("9999-12-31", 2_932_896, .friday),
    ])
  func known(text: String, number: Int, weekday: Weekday) throws {
    let day = try #require(CalendarDay(text))
    #expect(day.daysSinceEpoch == number)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test(
    "What is no day is none",
    arguments: [
      "2023-02-29", "1900-02-29", "2024-06-31", "2024-13-01", "2024-00-10", "2024-01-00", "0000-01-01",
      "2024-6-18", "24-06-18", "2024-06-18 ", "2024/06/18", "２０２４-06-18", "", "--",
    ])
  func notADay(text: String) { #expect(CalendarDay(text) == nil) }

  @Test("Days beyond the calendar are clamped", arguments: [Int.min, -719_163, 2_932_897, Int.max])
  func clamped(number: Int) {
    #expect(CalendarDay(daysSinceEpoch: number).year == (number < 0 ? 1 : 9999))
  }

  @Test("A month ends where the next begins")
  func months() throws {
    for year in [1900, 2000, 2023, 2024] {
      for month in 1...11 {
        let this = try #require(CalendarMonth(year: year, month: month))
        let next = try #require(CalendarMonth(year: year, month: month + 1))
        #expect(this.lastDay.advanced(by: 1) == next.firstDay)
        #expect(CalendarMonth(this.description) == this)
        #expect(this < next)
      }
    }
  }
}

@Suite("LocalMinute") struct LocalMinuteTests {
  @Test("Text and back is the same minute", arguments: [-1439, -300, -1, 0, 330, 420, 540, 1439])
  func printAndParse(offset: Int) throws {
    for (hour, minute) in [(0, 0), (5, 49), (23, 59)] {
      let day = try #require(CalendarDay("2024-06-15"))
      let local = try #require(LocalMinute(day: day, hour: hour, minute: minute, utcOffset: offset))
      #expect(LocalMinute(local.description) == local)
      #expect(PublicationDate(iso8601: local.description) == .minute(local))
    }
  }

  @Test("One moment has one number in every zone")
  func moments() throws {
    let jakarta = try #require(LocalMinute("2024-06-15T12:30:00+07:00"))
    let greenwich = try #require(LocalMinute("2024-06-15T05:30:00+00:00"))
    #expect(jakarta.minutesSinceEpoch == greenwich.minutesSinceEpoch)
    #expect(jakarta.clock == "12:30")
    #expect(try #require(LocalMinute("1970-01-01T00:00:00+00:00")).minutesSinceEpoch == 0)
  }

  @Test(
    "What is no minute is none",
    arguments: [
      "2024-06-15T24:00:00+07:00", "2024-06-15T12:60:00+07:00", "2024-06-15T12:30:00Z", "2024-06-15T12:30",
      "2024-06-15 12:30:00+07:00", "2024-06-31T12:30:00+07:00", "2024-06-15T12:30:00+24:00",
      "2024-06-15T1x:30:00+07:00",
    ])
  func notAMinute(text: String) { #expect(LocalMinute(text) == nil) }
}
