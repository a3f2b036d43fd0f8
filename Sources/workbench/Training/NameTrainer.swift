internal import Analysis
internal import News

/// Learns the weights of one language: stochastic gradient ascent on the likelihood of the labels.
///
/// Every feature has a weight that all sets share and one for each set, so that what two guidelines
/// have in common is learned from both (Daumé 2007, "Frustratingly easy domain adaptation").
struct NameTrainer {
  /// A set of texts annotated by one guideline.
  struct TrainingSet: Sendable {
    /// Sentences to learn from.
    let sentences: [TrainingText.Sentence]
    /// Shares of the set's own weights in the weights for articles and for loose sentences; what all
    /// sets share counts whole.
    let shares: (articles: Float, sentences: Float)
  }

  /// Times that every sentence is learned from.
  let rounds = 60
  /// Length of the first steps.
  let rate: Float = 0.12
  /// Weight decay a sentence, as a share of all sentences.
  let decay: Float = 3
  /// Features seen less often are not learned.
  let fewestSightings = 1
  /// Most features that are kept, the weightiest first.
  let mostFeatures = 60_000
  /// Share of a feature's effect that is learned for its set alone.
  let ownShare: Float = 0.7

  /// Learns a model; the same sets give the same bytes.
  func model(_ material: TrainingMaterial) -> LanguageModel {
    let sets = material.sets
    let hashes = frequentFeatures(sets)
    var index: [UInt32: Int32] = [:]
    for (number, hash) in hashes.enumerated() { index[hash] = Int32(number) }
    let examples = sets.enumerated().flatMap { number, set in
      set.sentences.filter { !$0.labels.isEmpty }.map { Example($0, set: number, index: index) }
    }
    let stride = sets.count + 1
    var state = State(weights: hashes.count * stride)
    var order = Array(examples.indices)
    var random = Shuffler(state: 42)
    let strength = decay / Float(max(1, examples.count))
    for round in 0..<rounds {
      random.shuffle(&order)
      let step = rate / (1 + Float(round) * 4 / Float(rounds))
      for number in order { learn(examples[number], stride, step: step, strength: strength, &state) }
      state.rescale()
      if round >= rounds / 2 { state.addToMean() }
    }
    state.takeMean()
    func weights(_ share: (TrainingSet) -> Float) -> TaggerWeights {
      let rows = (0..<hashes.count).map { feature in
        sets.indices.reduce(state.weights[feature * stride]) { sum, set in
          sum + state.weights[feature * stride + 1 + set] * (ownShare * share(sets[set]))
        }
      }
      return cut(rows, hashes, state.transitions)
    }
    return LanguageModel(
      language: material.language, words: material.words, articles: weights(\.shares.articles),
      sentences: weights(\.shares.sentences))
  }
}

private extension NameTrainer {
  /// A sentence with its features as numbers.
  struct Example {
    var features: [Int32] = []
    var ends: [Int] = []
    let labels: [Int]
    let set: Int

    init(_ sentence: TrainingText.Sentence, set: Int, index: [UInt32: Int32]) {
      self.set = set
      labels = sentence.labels
      for token in sentence.features {
        features += token.compactMap { index[$0] }
        ends.append(features.count)
      }
    }
  }

  struct State {
    var weights: [Lattice.Scores]
    /// All weights are to be multiplied by it: decay then costs nothing.
    var factor: Float = 1
    var transitions = Lattice.Transitions()

    private var sum: [Lattice.Scores]
    private var sumOfTransitions = Lattice.Transitions()
    private var terms: Float = 0

    /// Notes the weights for their mean, which is steadier than the last step's.
    mutating func addToMean() {
      for number in weights.indices { sum[number] += weights[number] }
      for left in transitions.rows.indices { sumOfTransitions.rows[left] += transitions.rows[left] }
      sumOfTransitions.start += transitions.start
      terms += 1
    }

    /// Puts the mean of the noted weights in their place.
    mutating func takeMean() {
      for number in weights.indices { weights[number] = sum[number] / terms }
      for left in transitions.rows.indices { transitions.rows[left] = sumOfTransitions.rows[left] / terms }
      transitions.start = sumOfTransitions.start / terms
      transitions.shut()
    }

    init(weights count: Int) {
      sum = Array(repeating: Lattice.Scores(), count: count)
      weights = Array(repeating: Lattice.Scores(), count: count)
    }

    mutating func rescale() {
      for number in weights.indices { weights[number] *= factor }
      factor = 1
    }
  }

  /// One step up the gradient of a sentence's likelihood.
  func learn(_ example: Example, _ stride: Int, step: Float, strength: Float, _ state: inout State) {
    var lattice = Lattice(state.transitions)
    var start = 0
    for end in example.ends {
      var (shared, own) = (Lattice.Scores(), Lattice.Scores())
      for feature in example.features[start..<end] {
        let row = Int(feature) * stride
        shared += state.weights[row]
        own += state.weights[row + 1 + example.set]
      }
      lattice.emissions.append((shared + own * ownShare) * state.factor)
      start = end
    }
    lattice.weigh()
    state.factor *= 1 - step * strength
    let length = step / state.factor
    start = 0
    for (token, end) in example.ends.enumerated() {
      var gradient = -lattice.marginals[token]
      gradient[example.labels[token]] += 1
      gradient[7] = 0
      let (shared, own) = (gradient * length, gradient * (length * ownShare))
      for feature in example.features[start..<end] {
        let row = Int(feature) * stride
        state.weights[row] += shared
        state.weights[row + 1 + example.set] += own
      }
      start = end
    }
    var steps = Array(repeating: Lattice.Scores(), count: NameLabel.count)
    lattice.addSteps(to: &steps)
    for (left, right) in zip(example.labels, example.labels.dropFirst()) {
      state.transitions.rows[left][right] += step
    }
    for left in steps.indices { state.transitions.rows[left] -= steps[left] * step }
    state.transitions.start[example.labels[0]] += step
    state.transitions.start -= lattice.marginals[0] * step
    state.transitions.shut()
  }

  func frequentFeatures(_ sets: [TrainingSet]) -> [UInt32] {
    var counts: [UInt32: Int] = [:]
    for set in sets {
      for sentence in set.sentences {
        for token in sentence.features { for hash in token { counts[hash, default: 0] += 1 } }
      }
    }
    return counts.filter { $0.value >= fewestSightings }.keys.sorted()
  }

  /// Keeps the weightiest features and cuts their weights to bytes.
  func cut(
    _ rows: [Lattice.Scores], _ hashes: [UInt32], _ transitions: Lattice.Transitions
  ) -> TaggerWeights {
    let weight = rows.map { row in (0..<NameLabel.count).reduce(Float(0)) { max($0, abs(row[$1])) } }
    let kept = rows.indices.sorted { (weight[$1], hashes[$0]) < (weight[$0], hashes[$1]) }
      .prefix(mostFeatures).sorted { hashes[$0] < hashes[$1] }
    let scale = (kept.map { weight[$0] }.max() ?? 1) / 127
    let features = kept.map { number in
      (hashes[number], SIMD8<Int8>(clamping: SIMD8<Int32>((rows[number] / scale).rounded(.toNearestOrEven))))
    }
    return TaggerWeights(transitions: transitions, features: features, scale: scale)
  }
}

/// A fixed sequence of numbers that look random: the same order in every run.
struct Shuffler: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }

  /// Puts the numbers into another order.
  mutating func shuffle(_ numbers: inout [Int]) { numbers.shuffle(using: &self) }
}
