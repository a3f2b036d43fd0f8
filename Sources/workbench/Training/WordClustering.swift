internal import Foundation

/// Parts a vocabulary into classes of words that stand in like surroundings.
///
/// Exchange: every word moves to the class in which the class bigram model of the texts is likeliest,
/// until few words move (Martin, Liermann and Ney 1998). Deterministic.
struct WordClustering {
  /// Words of the vocabulary, the most frequent first.
  let words: [String]
  private let counts: [Int]
  /// Words that stand before and after each word, with counts; the last two words are the sentence's
  /// edge and whatever is in no vocabulary.
  private let before: [[Neighbour]]
  private let after: [[Neighbour]]

  private struct Neighbour {
    let word: Int
    let count: Int
  }

  /// Counts the neighbours in sentences of words.
  ///
  /// - Parameter fewest: Words seen less often are in no class.
  init(_ sentences: [[String]], fewest: Int) {
    var seen: [String: Int] = [:]
    for sentence in sentences { for word in sentence { seen[word, default: 0] += 1 } }
    words = seen.filter { $0.value >= fewest }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    var numbers: [String: Int] = [:]
    for (number, word) in words.enumerated() { numbers[word] = number }
    let (edge, unknown) = (words.count, words.count + 1)
    var counts = [Int](repeating: 0, count: words.count + 2)
    var pairs = [[Int: Int]](repeating: [:], count: words.count + 2)
    for sentence in sentences {
      var last = edge
      for word in sentence.map({ numbers[$0] ?? unknown }) + [edge] {
        counts[word] += 1
        pairs[last][word, default: 0] += 1
        last = word
      }
    }
    var before = [[Neighbour]](repeating: [], count: words.count + 2)
    for (left, rights) in pairs.enumerated() {
      for (right, count) in rights { before[right].append(Neighbour(word: left, count: count)) }
    }
    self.counts = counts
    self.before = before.map { $0.sorted { $0.word < $1.word } }
    after = pairs.map { $0.map { Neighbour(word: $0.key, count: $0.value) }.sorted { $0.word < $1.word } }
  }

  /// Class of every word, from 1 on.
  ///
  /// - Complexity: O(rounds · words · classes · classes that stand beside a word).
  func classes(_ count: Int, rounds: Int) -> [Int] {
    var table = ClassTable(classes: count, total: counts.reduce(0, +))
    var classes = words.indices.map { $0 % count } + [count, count + 1]
    for word in counts.indices {
      table.sizes[classes[word]] += counts[word]
      for next in after[word] { table.add(next.count, classes[word], classes[next.word]) }
    }
    for _ in 0..<rounds {
      var moved = 0
      for word in words.indices {
        let old = classes[word]
        let around = surroundings(of: word, classes)
        table.change(by: -1, around, of: old)
        let best = table.bestClass(for: around)
        table.change(by: 1, around, of: best)
        classes[word] = best
        if best != old { moved += 1 }
      }
      if moved * 1000 < words.count { break }
    }
    return classes.dropLast(2).map { $0 + 1 }
  }

  private func surroundings(of word: Int, _ classes: [Int]) -> ClassTable.Surroundings {
    func sum(_ neighbours: [Neighbour]) -> [(class: Int, count: Int)] {
      var sums: [Int: Int] = [:]
      for neighbour in neighbours where neighbour.word != word {
        sums[classes[neighbour.word], default: 0] += neighbour.count
      }
      return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    let itself = after[word].first { $0.word == word }?.count ?? 0
    return ClassTable.Surroundings(
      before: sum(before[word]), after: sum(after[word]), itself: itself, count: counts[word])
  }
}

/// How often one class follows another.
private struct ClassTable {
  var sizes: [Int]
  private var pairs: [Int32]
  private let width: Int
  /// n · ln n, by n.
  private let entropy: [Double]

  /// The classes around a word: how often each stands before it and after it.
  struct Surroundings {
    let before: [(class: Int, count: Int)]
    let after: [(class: Int, count: Int)]
    let itself: Int
    let count: Int
  }

  init(classes: Int, total: Int) {
    width = classes + 2
    sizes = Array(repeating: 0, count: width)
    pairs = Array(repeating: 0, count: width * width)
    entropy = (0...(total + 1)).map { $0 == 0 ? 0 : Double($0) * log(Double($0)) }
  }

  mutating func add(_ count: Int, _ left: Int, _ right: Int) { pairs[left * width + right] += Int32(count) }

  mutating func change(by sign: Int, _ around: Surroundings, of own: Int) {
    for (other, count) in around.before { add(sign * count, other, own) }
    for (other, count) in around.after { add(sign * count, own, other) }
    add(sign * around.itself, own, own)
    sizes[own] += sign * around.count
  }

  /// The class in which a word makes the texts likeliest; the first of equals.
  func bestClass(for around: Surroundings) -> Int {
    var best = (class: 0, gain: -Double.infinity)
    for own in 0..<(width - 2) {
      var gain = 0.0
      var inside = around.itself
      for (other, count) in around.before {
        if other == own { inside += count } else { gain += growth(pairs[other * width + own], count) }
      }
      for (other, count) in around.after {
        if other == own { inside += count } else { gain += growth(pairs[own * width + other], count) }
      }
      gain += growth(pairs[own * width + own], inside)
      gain -= 2 * (entropy[sizes[own] + around.count] - entropy[sizes[own]])
      if gain > best.gain + 1e-9 { best = (own, gain) }
    }
    return best.class
  }

  private func growth(_ count: Int32, _ more: Int) -> Double {
    entropy[Int(count) + more] - entropy[Int(count)]
  }
}
