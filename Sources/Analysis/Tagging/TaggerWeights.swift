/// Weights by feature and steps between labels: one way of marking names, as it was learned.
package struct TaggerWeights: Sendable {
  /// Steps between labels.
  let transitions: Lattice.Transitions
  /// What the weights are multiplied by to be in natural logarithms.
  private let scale: Float
  private let features: HashedTable<SIMD8<Int8>>

  /// Weights that were cut to bytes.
  ///
  /// - Parameters:
  ///   - features: Weights by feature.
  ///   - scale: What a weight is multiplied by to be in natural logarithms.
  package init(
    transitions: Lattice.Transitions, features: [(key: UInt32, value: SIMD8<Int8>)], scale: Float
  ) {
    self.transitions = transitions
    self.scale = scale
    self.features = HashedTable(features, absent: SIMD8())
  }

  /// Score of every label for a token with these features, by their keys.
  func emission(of keys: ArraySlice<UInt32>) -> Lattice.Scores {
    var sum = SIMD8<Int16>()
    features.forEachValue(of: keys) { sum &+= SIMD8<Int16>(truncatingIfNeeded: $0) }
    return Lattice.Scores(sum) * scale
  }

  /// Appends the weights to a file.
  func write(to file: inout ModelWriter) {
    file.write([transitions.start] + transitions.rows)
    file.write(scale)
    features.write(to: &file)
  }

  /// Reads weights from a file.
  init(from file: inout ModelScanner) throws(ModelError) {
    var transitions = Lattice.Transitions()
    transitions.start = try file.read()
    transitions.rows = try file.readArray(NameLabel.count)
    self.transitions = transitions
    scale = try file.read()
    features = try HashedTable(from: &file, absent: SIMD8())
  }
}
