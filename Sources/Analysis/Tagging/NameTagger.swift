import News

/// Finds names sentence by sentence by what was learned, each with how sure that is.
struct NameTagger {
  private let weights: TaggerWeights
  private var extractor: FeatureExtractor
  private var lattice: Lattice

  /// A tagger for one language and one way of marking names.
  init(_ weights: TaggerWeights, words: WordTable) {
    self.weights = weights
    extractor = FeatureExtractor(table: words)
    lattice = Lattice(weights.transitions)
  }

  /// The names of one sentence in order.
  ///
  /// - Complexity: O(*n*) in the tokens.
  mutating func names(in sentence: Range<Int>, of document: Document) -> [FoundName] {
    extractor.read(document.tokens[sentence], in: document.bytes)
    lattice.emissions.removeAll(keepingCapacity: true)
    var start = 0
    for end in extractor.ends {
      lattice.emissions.append(weights.emission(of: extractor.features[start..<end]))
      start = end
    }
    let labels = lattice.bestLabels()
    lattice.weigh()
    var names: [FoundName] = []
    for (offset, label) in labels.enumerated() {
      guard let kind = NameLabel.kind(of: label) else { continue }
      let token = sentence.lowerBound + offset
      if NameLabel.begins(label) {
        names.append(FoundName(tokens: token..<token, kind: kind, confidence: 0))
      }
      guard var name = names.popLast() else { continue }
      name.tokens = name.tokens.lowerBound..<(token + 1)
      name.confidence += mass(at: offset)[kind.index]
      names.append(name)
    }
    return names.map {
      FoundName(tokens: $0.tokens, kind: $0.kind, confidence: $0.confidence / Float($0.tokens.count))
    }
  }

  /// Probability of person, place and organisation for a token of the sentence read last.
  func mass(at offset: Int) -> SIMD4<Float> {
    let marginal = lattice.marginals[offset]
    return SIMD4(marginal[1] + marginal[2], marginal[3] + marginal[4], marginal[5] + marginal[6], 0)
  }
}
