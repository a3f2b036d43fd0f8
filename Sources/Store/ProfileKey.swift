import News

/// The row of a story profile: profiles of one day stand together, so that those of some days are one range.
///
/// Shape: the day, counted so that it is above 0, then 20 bits that number the profiles of the day; profiles
/// without a day come before all others.
struct ProfileKey: Hashable, Comparable {
  /// The row.
  let rawValue: Int64

  /// Days that a calendar day can be.
  private static let days = -719_162...2_932_896
  private static let dayOffset: Int64 = 1 << 20
  private static let numberBits: Int64 = 20

  /// A row that is stored.
  init(rawValue: Int64) { self.rawValue = rawValue }

  /// The day, in days since 1970; `nil` for a profile without one.
  var day: Int? {
    guard rawValue > Self.undated.upperBound else { return nil }
    return Int(rawValue >> Self.numberBits - Self.dayOffset)
  }

  /// The rows of some days; a day that no calendar has counts as the nearest one.
  static func rows(of days: ClosedRange<Int>) -> ClosedRange<Int64> {
    first(of: days.lowerBound)...(first(of: days.upperBound) | (1 << numberBits - 1))
  }

  /// The rows of profiles without a day.
  static let undated: ClosedRange<Int64> = 1...(first(of: days.lowerBound) - 1)

  static func < (left: ProfileKey, right: ProfileKey) -> Bool { left.rawValue < right.rawValue }

  private static func first(of day: Int) -> Int64 {
    (Int64(min(max(day, days.lowerBound), days.upperBound)) + dayOffset) << numberBits
  }
}

extension ProfileKey {
  /// The days around which an article's candidates lie: that on which it ran, else the first that it tells of.
  static func day(of profile: StoryProfile) -> Int? { profile.publicationDay ?? profile.eventDays.first }
}
