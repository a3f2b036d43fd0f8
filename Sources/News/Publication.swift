/// When an article ran, as far as its page tells, and how far that can be trusted.
public enum Publication: Hashable, Sendable {
  /// The page says so; `evidence` is the text that was read.
  case stated(PublicationDate, evidence: String)
  /// Worked out from the text, as from "Selasa (18/6)" and the year of the page; `evidence` says from what.
  case estimated(PublicationDate, evidence: String)
  /// The page does not say.
  case absent

  /// The date, whatever its certainty; `nil` when absent.
  public var date: PublicationDate? {
    switch self {
    case .stated(let date, _), .estimated(let date, _): date
    case .absent: nil
    }
  }

  /// The text that the date was read from; `nil` when absent.
  public var evidence: String? {
    switch self {
    case .stated(_, let evidence), .estimated(_, let evidence): evidence
    case .absent: nil
    }
  }

  /// How the date is known.
  public var certainty: Certainty {
    switch self {
    case .stated: .stated
    case .estimated: .estimated
    case .absent: .absent
    }
  }

  /// How a date is known.
  public enum Certainty: String, Codable, CaseIterable, Sendable {
    case stated, estimated, absent
  }
}

/// A publication date with the precision that its source gives.
public enum PublicationDate: Hashable, Sendable {
  case minute(LocalMinute)
  case day(CalendarDay)
  case month(CalendarMonth)

  /// The day, or the first day of the month.
  public var day: CalendarDay {
    switch self {
    case .minute(let minute): minute.day
    case .day(let day): day
    case .month(let month): month.firstDay
    }
  }

  /// How fine the date is.
  public var precision: Precision {
    switch self {
    case .minute: .minute
    case .day: .day
    case .month: .month
    }
  }

  /// Minutes since 1970 in UTC, to sort by; a day sorts as its noon, a month as its first day.
  public var sortMinute: Int {
    switch self {
    case .minute(let minute): minute.minutesSinceEpoch
    case .day(let day): day.daysSinceEpoch * 1440 + 720
    case .month(let month): month.firstDay.daysSinceEpoch * 1440
    }
  }

  /// ISO 8601: `2024-06-15T12:30:00+07:00`, `2024-06-15` or `2024-06`.
  public var iso8601: String {
    switch self {
    case .minute(let minute): minute.description
    case .day(let day): day.description
    case .month(let month): month.description
    }
  }

  /// The date that `iso8601` wrote; `nil` for any other text.
  public init?(iso8601: String) {
    if let minute = LocalMinute(iso8601) {
      self = .minute(minute)
    } else if let day = CalendarDay(iso8601) {
      self = .day(day)
    } else if let month = CalendarMonth(iso8601) {
      self = .month(month)
    } else {
      return nil
    }
  }

  /// How fine a date is.
  public enum Precision: String, Codable, CaseIterable, Sendable {
    case minute, day, month
  }
}
