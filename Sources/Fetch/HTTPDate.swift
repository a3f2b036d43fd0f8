/// Dates as HTTP writes them.
///
/// - SeeAlso: RFC 9110, section 5.6.7: the fixed form, that of RFC 850 and that of C's `asctime`.
enum HTTPDate {
  /// Seconds since 1970 in UTC; `nil` for anything that is none of the three forms.
  ///
  /// - Parameter century: Seconds since 1970 of now; years of two digits are those nearest to it.
  static func seconds(_ text: some StringProtocol, near now: Int) -> Int? {
    guard text.utf8.count <= 64 else { return nil }
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" }
    guard words.count >= 5, let first = words.first, first.utf8.count >= 3 else { return nil }
    if words[1].first?.isNumber == true {
      // Sun, 06 Nov 1994 08:49:37 GMT; Sunday, 06-Nov-94 08:49:37 GMT
      guard words.count == 6, words[5] == "GMT" || words[5] == "UTC" else { return nil }
      return seconds(day: words[1], month: words[2], year: words[3], clock: words[4], near: now)
    }
    // Sun Nov  6 08:49:37 1994
    guard words.count == 5 else { return nil }
    return seconds(day: words[2], month: words[1], year: words[4], clock: words[3], near: now)
  }

  /// Seconds from now until a server wants to be asked again: none that are past, a week at most; `nil` for a value
  /// that is neither a number nor a date.
  ///
  /// - Parameter date: The server's own clock from the header `Date`; better than ours to compare with.
  /// - SeeAlso: RFC 9110, section 10.2.3.
  static func wait(retryAfter text: String, date: String?, now: Int) -> Int? {
    let week = 7 * 86400
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return min(Int(text) ?? week, week)
    }
    guard let until = seconds(text, near: now) else { return nil }
    let server = date.flatMap { seconds($0, near: now) } ?? now
    return max(0, min(until - server, week))
  }
}

extension HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func seconds(
    day: some StringProtocol, month: some StringProtocol, year: some StringProtocol,
    clock: some StringProtocol,
    near now: Int
  ) -> Int? {
    guard let day = number(day), (1...31).contains(day), let month = months.firstIndex(of: String(month)),
      var full = number(year), (0...9999).contains(full)
    else { return nil }
    if year.utf8.count == 2 {
      let current = 1970 + now / 31_556_952
      full += current - current % 100
      if full > current + 50 { full -= 100 }
    }
    let hours = clock.split(separator: ":", omittingEmptySubsequences: false).map { number($0) ?? -1 }
    guard hours.count == 3, (0...23).contains(hours[0]), (0...59).contains(hours[1]),
      (0...60).contains(hours[2])
    else { return nil }
    return days(year: full, month: month + 1, day: day) * 86400 + hours[0] * 3600 + hours[1] * 60 + hours[2]
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// Days since 1970-01-01 in the Gregorian calendar, by counting years from March.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }
}
