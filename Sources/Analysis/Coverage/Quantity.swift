/// A number or a date of a statement.
struct Quantity: Hashable, Sendable {
  /// What is measured.
  let measure: Measure
  /// How much, or which day, in a form that is the same in every language.
  let value: String
  /// Tokens that it stands in.
  let tokens: Range<Int>

  /// What a number measures.
  enum Measure: Hashable, Sendable {
    /// Things of a unit: "orang" is `people`.
    case unit(String)
    /// A bare number.
    case bare
    /// A day of a month.
    case day
    /// A month or a year.
    case period
  }

  /// What statements with the same quantity share.
  var term: String {
    switch measure {
    case .unit(let unit): "q:\(value) \(unit)"
    case .bare: "q:\(value)"
    case .day, .period: "d:\(value)"
    }
  }
}
