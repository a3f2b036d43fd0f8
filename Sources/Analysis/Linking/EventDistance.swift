import News

/// How far two events lie apart in time and place.
struct EventDistance {
  /// Days from the first event to the second; `nil` when either has no date.
  let daysApart: Int?
  private let places: Places
  private let isEstimated: Bool
  private let isUndated: Bool

  private enum Places { case same, other, unknown }

  /// Compares the days of publication where both are known: outlets report an event within days, while the
  /// days that a text names are often those of what came before. Where either has none, the days that the
  /// texts tell stand in.
  init(_ first: NumberedProfile, _ second: NumberedProfile) {
    if let own = first.publicationDay, let other = second.publicationDay {
      daysApart = other - own
    } else {
      daysApart = Self.nearest(Self.days(of: first), Self.days(of: second))
    }
    isUndated = first.publicationDay == nil && second.publicationDay == nil
    isEstimated = first.eventDays.isEmpty || second.eventDays.isEmpty
    if first.places.isEmpty || second.places.isEmpty {
      places = .unknown
    } else {
      places = first.places.contains(where: second.places.contains) ? .same : .other
    }
  }

  /// How likely it is that the two are one event, as far as day and place tell, 0...1.
  ///
  /// A dated pair is told by its days; where one has none, by its place. Where neither page has a date, as in
  /// a collection without dates, the words alone must tell: neither the days nor the places of such a text
  /// are sure enough to part two articles. The day of publication stands in loosely for that of the event (a
  /// preview runs days before), so where only it is known and the places agree, days count half.
  func likelihood(width: Double) -> Double {
    if isUndated { return 1 }
    if let daysApart {
      let isLoose = isEstimated && places == .same
      return daysApart == 0 ? 1 : Double.decay(Double(abs(daysApart)), width: isLoose ? 2 * width : width)
    }
    switch places {
    case .same: return 0.8
    case .unknown: return 0.5
    case .other: return 0
    }
  }

  /// What separates the two in one phrase; `nil` when nothing is known to.
  ///
  /// - Parameters:
  ///   - second: The second article.
  ///   - text: Gives the text of a term.
  func separation(from second: NumberedProfile, text: (Int32) -> String) -> String? {
    if let daysApart, abs(daysApart) > 1 {
      return "\(Self.span(abs(daysApart))) \(daysApart < 0 ? "earlier" : "later")"
    }
    guard places == .other else { return nil }
    let keys = second.places.map(text)
    let key = keys.first { $0.hasPrefix("country:") } ?? keys.first
    return key.map { "other place: \(DisplayName.of(Entity.ID(rawValue: $0)))" }
  }
}

private extension EventDistance {
  static func days(of profile: NumberedProfile) -> [Int] {
    profile.eventDays.isEmpty ? profile.publicationDay.map { [$0] } ?? [] : profile.eventDays
  }

  /// Smallest distance between two sorted lists, with its sign.
  static func nearest(_ first: [Int], _ second: [Int]) -> Int? {
    var left = 0
    var right = 0
    var best: Int?
    while left < first.count, right < second.count {
      let distance = second[right] - first[left]
      if abs(distance) < abs(best ?? .max) { best = distance }
      if distance < 0 { right += 1 } else { left += 1 }
    }
    return best
  }

  static func span(_ days: Int) -> String {
    func counted(_ number: Int, _ unit: String) -> String { "\(number) \(unit)\(number == 1 ? "" : "s")" }
    switch days {
    case ..<14: return counted(days, "day")
    case ..<60: return counted((days + 3) / 7, "week")
    case ..<730: return counted(Int((Double(days) / 30.44).rounded()), "month")
    default: return counted(Int((Double(days) / 365.25).rounded()), "year")
    }
  }
}
