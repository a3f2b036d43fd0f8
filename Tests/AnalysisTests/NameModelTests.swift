import Analysis
import News
import Testing

@Suite("The model of names")
struct NameModelTests {
  private static let file = NameModel.builtinFile
  private static let badFiles: [(file: [UInt8], error: ModelError)] = {
    let half = file.count / 2
    return [
      ([], .notAModel), (Array("no model at all".utf8), .notAModel),
      (Array(file.prefix(5)), .truncated(bytes: 5)), (Array(file.prefix(20)), .truncated(bytes: 20)),
      (Array(file.prefix(half)), .truncated(bytes: half)), (file.changed(at: half), .damaged),
      (file.changed(at: 8), .version(found: 2, expected: 1)), (file + [0], .damaged),
    ]
  }()

  @Test("The model in the program can be read and is written again byte for byte")
  func roundTrip() throws {
    #expect(try NameModel(Self.file).file == Self.file)
    #expect(Self.file.count <= 4_000_000)
  }

  @Test(
    "A file that is no model, another version's, cut off or changed is told apart", arguments: badFiles)
  func bad(file: [UInt8], error: ModelError) {
    #expect(throws: error) { try NameModel(file) }
  }

  @Test("Any change of the header is refused or leaves the file readable; nothing traps")
  func header() {
    for byte in 0..<64 { _ = try? NameModel(Self.file.changed(at: byte)) }
  }

  @Test("Without a model an article has no names, and its claims are still found")
  func withoutModel() {
    let article = Fixtures.paragraph("Presiden Rahmat Wijaya mengatakan jembatan itu aman.")
    let annotations = Analyzer(names: nil).annotations(of: article)
    #expect(annotations.mentions.isEmpty)
    #expect(annotations.claims.count == 1)
    #expect(!Analyzer().annotations(of: article).mentions.isEmpty)
  }
}

@Suite("Labels weighed against each other")
struct LatticeTests {
  private static func lattice(_ emissions: [Lattice.Scores]) -> Lattice {
    var transitions = Lattice.Transitions()
    for left in 0..<NameLabel.count {
      for right in 0..<NameLabel.count { transitions.rows[left][right] = Float(left * 3 % 5 - right % 3) / 2 }
    }
    transitions.shut()
    var lattice = Lattice(transitions)
    lattice.emissions = emissions
    return lattice
  }

  private static func emissions(_ count: Int, seed: Int) -> [Lattice.Scores] {
    (0..<count).map { token in
      var scores = Lattice.Scores()
      for label in 0..<NameLabel.count {
        scores[label] = Float((token * 7 + label * 5 + seed * 3) % 11) / 3 - 1
      }
      return scores
    }
  }

  /// Every labelling with its score, by the definition.
  private static func all(_ lattice: Lattice, _ transitions: [Lattice.Scores]) -> [([Int], Float)] {
    var paths: [([Int], Float)] = [([], 0)]
    for (token, emission) in lattice.emissions.enumerated() {
      paths = paths.flatMap { path, score in
        (0..<NameLabel.count).compactMap { label in
          let left = path.last ?? NameLabel.outside
          guard NameLabel.allows(left, label) else { return nil }
          let step = token == 0 ? 0 : transitions[left][label]
          return (path + [label], score + step + emission[label])
        }
      }
    }
    return paths
  }

  @Test("Best labels and probabilities are those of counting every labelling", arguments: 0..<6)
  func definition(seed: Int) throws {
    var lattice = Self.lattice(Self.emissions(4, seed: seed))
    var rows = Lattice.Transitions().rows
    for left in 0..<NameLabel.count {
      for right in 0..<NameLabel.count { rows[left][right] = Float(left * 3 % 5 - right % 3) / 2 }
    }
    let paths = Self.all(lattice, rows)
    let best = try #require(paths.max { $0.1 < $1.1 })
    let found = lattice.bestLabels()
    let score = paths.first { $0.0 == found }?.1 ?? -.infinity
    #expect(abs(score - best.1) < 1e-3)
    lattice.weigh()
    let weights = paths.map { exponential($0.1) }
    let total = weights.reduce(0, +)
    for token in 0..<4 {
      for label in 0..<NameLabel.count {
        let share = zip(paths, weights).filter { $0.0.0[token] == label }.map(\.1).reduce(0, +) / total
        #expect(abs(Double(lattice.marginals[token][label]) - share) < 1e-3)
      }
    }
  }

  @Test("No name goes on where none began")
  func grammar() {
    for seed in 0..<20 {
      let labels = Self.lattice(Self.emissions(30, seed: seed)).bestLabels()
      #expect(zip([NameLabel.outside] + labels, labels).allSatisfy(NameLabel.allows))
    }
  }

  @Test("An empty sentence has no labels")
  func empty() {
    var lattice = Self.lattice([])
    lattice.weigh()
    #expect(lattice.bestLabels().isEmpty && lattice.marginals.isEmpty)
  }

  private func exponential(_ power: Float) -> Double {
    var sum = 1.0
    var term = 1.0
    for step in 1..<60 {
      term *= Double(power) / Double(step)
      sum += term
    }
    return sum
  }
}

extension [UInt8] {
  /// The same bytes with one of them changed.
  fileprivate func changed(at index: Int) -> [UInt8] {
    var bytes = self
    bytes[index] ^= 3
    return bytes
  }
}
