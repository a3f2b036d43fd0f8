/// The labels of one sentence weighed against each other: a linear-chain conditional random field.
///
/// Lane 7 of every vector is padding and stays 0.
/// - SeeAlso: Lafferty, McCallum and Pereira 2001; Rabiner 1989 for the scaled forward-backward pass.
package struct Lattice {
  /// One number a label.
  package typealias Scores = SIMD8<Float>

  private let transitions: Transitions
  /// Emission scores of each token, in natural logarithms.
  package var emissions: [Scores] = []
  /// Probability of each label of each token, after `weigh()`.
  package private(set) var marginals: [Scores] = []
  private var forward: [Scores] = []
  private var weights: [Scores] = []

  /// Scores of going from one label to the next, and of beginning with one.
  package struct Transitions: Sendable {
    /// Score of beginning a sentence with each label.
    package var start: Scores
    /// Score by the label left, then by the label entered.
    package var rows: [Scores]

    /// All allowed steps alike; steps that no name can take are shut.
    package init() {
      start = Scores()
      rows = Array(repeating: Scores(), count: NameLabel.count)
      shut()
    }

    /// Sets the steps that no name can take to a score that none survives.
    package mutating func shut() {
      start[7] = -1000
      for left in 0..<NameLabel.count {
        rows[left][7] = -1000
        for right in 0..<NameLabel.count where !NameLabel.allows(left, right) { rows[left][right] = -1000 }
      }
      for right in 0..<NameLabel.count where !NameLabel.allows(NameLabel.outside, right) {
        start[right] = -1000
      }
    }
  }

  private let odds: [Scores]
  private let startOdds: Scores

  /// An empty lattice; fill `emissions`, then ask.
  package init(_ transitions: Transitions) {
    self.transitions = transitions
    odds = transitions.rows.map(\.exponential)
    startOdds = transitions.start.exponential
  }

  /// The most probable labels together.
  ///
  /// - Complexity: O(*n*) in the tokens.
  package func bestLabels() -> [Int] {
    guard var scores = emissions.first.map({ $0 + transitions.start }) else { return [] }
    var steps: [SIMD8<Int32>] = []
    steps.reserveCapacity(emissions.count)
    for emission in emissions.dropFirst() {
      var best = transitions.rows[0] + scores[0]
      var step = SIMD8<Int32>()
      for left in 1..<NameLabel.count {
        let score = transitions.rows[left] + scores[left]
        let isBetter = score .> best
        best.replace(with: score, where: isBetter)
        step.replace(with: Int32(left), where: isBetter)
      }
      steps.append(step)
      scores = best + emission
    }
    var label = (0..<NameLabel.count).max { scores[$0] < scores[$1] } ?? NameLabel.outside
    var labels = [label]
    for step in steps.reversed() {
      label = Int(step[label])
      labels.append(label)
    }
    return labels.reversed()
  }

  /// Fills `marginals`.
  ///
  /// - Complexity: O(*n*) in the tokens.
  package mutating func weigh() {
    let count = emissions.count
    forward.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    marginals = Array(repeating: Scores(), count: count)
    guard count > 0 else { return }
    var state = startOdds
    for (index, emission) in emissions.enumerated() {
      var top = emission[0]
      for label in 1..<NameLabel.count { top = max(top, emission[label]) }
      var weight = (emission - top).exponential
      weight[7] = 0
      weights.append(weight)
      if index > 0 { state = step(state) }
      state *= weight
      let sum = max(state.sum(), .leastNormalMagnitude)
      state /= sum
      forward.append(state)
    }
    var backward = Scores(repeating: 1)
    for index in stride(from: count - 1, through: 0, by: -1) {
      let product = forward[index] * backward
      marginals[index] = product / max(product.sum(), .leastNormalMagnitude)
      let entering = backward * weights[index]
      var next = Scores()
      for left in 0..<NameLabel.count { next[left] = (odds[left] * entering).sum() }
      backward = next / max(next.sum(), .leastNormalMagnitude)
    }
  }

  /// Adds the probability of every step between two tokens to `table`, after `weigh()`.
  package func addSteps(to table: inout [Scores]) {
    guard emissions.count > 1 else { return }
    for index in 1..<emissions.count {
      // What follows the step: the marginal freed of what came before it.
      let reached = step(forward[index - 1])
      let follow = marginals[index] / reached.replacing(with: 1, where: reached .<= 1e-30)
      for left in 0..<NameLabel.count { table[left] += odds[left] * follow * forward[index - 1][left] }
    }
  }

  private func step(_ state: Scores) -> Scores {
    var result = Scores()
    for left in 0..<NameLabel.count { result += odds[left] * state[left] }
    return result
  }
}

extension SIMD8<Float> {
  /// e to the power of every lane, to about six digits; 0 below -87.
  var exponential: Self {
    let isSmall = self .< -87
    let clamped = self.clamped(lowerBound: Self(repeating: -87), upperBound: Self(repeating: 87))
    let whole = (clamped * 1.442_695).rounded(.toNearestOrEven)
    let rest = clamped - whole * 0.693_147_2
    var sum = Self(repeating: 1 / 720)
    for factor: Float in [1 / 120, 1 / 24, 1 / 6, 1 / 2, 1, 1] { sum = sum * rest + factor }
    return whole.powersOfTwo * sum.replacing(with: 0, where: isSmall)
  }
}

private extension SIMD8<Float> {
  /// Two to the power of every lane, which must be a whole number from -126 to 127.
  var powersOfTwo: Self {
    var result = Self()
    // Lane by lane: the conversions of whole vectors go through generic code that is not specialised.
    for lane in 0..<8 { result[lane] = Float(bitPattern: UInt32(Int32(self[lane]) &+ 127) << 23) }
    return result
  }
}
