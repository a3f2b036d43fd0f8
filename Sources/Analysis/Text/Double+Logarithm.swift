extension Double {
  /// Natural logarithm of a number above 0, without Foundation.
  ///
  /// Splits the number into exponent and significand and sums the series of the inverse hyperbolic
  /// tangent; exact to about 1e-12.
  static func logarithm(_ number: Double) -> Double {
    guard number.isFinite, number > 0 else { return 0 }
    let ratio = (number.significand - 1) / (number.significand + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    for divisor in stride(from: 1.0, through: 25, by: 2) {
      sum += term / divisor
      term *= square
    }
    return 2 * sum + Double(number.exponent) * 0.693_147_180_559_945_3
  }

  /// Bell curve: 1 at 0, falling with the square of `distance` over `width`.
  static func decay(_ distance: Double, width: Double) -> Double {
    let ratio = distance / width
    return exponential(-ratio * ratio / 2)
  }

  /// e to the power of a number that is at most 0; 0 below -40.
  private static func exponential(_ power: Double) -> Double {
    guard power > -40 else { return 0 }
    var result = 1.0
    let part = power / 1024
    let base = 1 + part + part * part / 2 + part * part * part / 6
    var factor = base
    for _ in 0..<10 { factor *= factor }
    result *= factor
    return result
  }
}
