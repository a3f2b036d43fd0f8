internal import ArgumentParser

/// A span of time as people write it: `30m`, `2h`, `1d`, or minutes alone.
struct Interval: ExpressibleByArgument {
  /// Its minutes, 1 to those of 365 days.
  let minutes: Int

  init?(argument: String) {
    let digits = argument.prefix(while: \.isNumber)
    let factors = ["": 1, "m": 1, "min": 1, "h": 60, "d": 1440, "w": 10_080]
    guard let number = Int(digits), let factor = factors[argument.dropFirst(digits.count).lowercased()],
      (1...525_600).contains(number), number * factor <= 525_600
    else { return nil }
    minutes = number * factor
  }
}
