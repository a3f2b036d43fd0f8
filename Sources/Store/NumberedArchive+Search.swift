import Foundation
import GRDB
import News

/// Finds the stored articles that may tell an article's event or one of its storyline.
///
/// A term that few articles use is looked up in all of them; of any other only the articles before and after the
/// one at hand are read, by day and then by import, as many as `near` each way and no further than `reach` days.
/// So no term is passed over, and no number of articles that share a word makes the search long.
extension NumberedArchive {
  /// Articles of one event that are compared at most.
  static let mostEvents = 96
  /// Articles of a storyline that are compared at most beside them.
  static let mostStorylines = 30
  /// Articles in other languages that are compared at most beside all these.
  static let mostAbroad = 15

  /// Words of an article that others are looked for by.
  private static let mostTerms = 24
  /// Articles that use a term up to which all of them are read.
  private static let few = 500
  /// Articles that are read each way of a term that more use.
  private static let near = 250
  /// Days beyond which no two articles tell one event.
  private static let reach = 9
  /// Days at which the worth of a shared term for one event has fallen to 61 percent.
  private static let width = 3.5
  /// Share of what all terms together are worth from which an article is compared, as of one event.
  private static let eventShare: Float = 0.1
  /// The same, as of one storyline.
  private static let storylineShare: Float = 0.15
  /// What a shared term of one event is worth, by days apart.
  private static let decay = (0...reach).map { days -> Float in
    let ratio = Double(days) / width
    return Float(exp(-ratio * ratio / 2))
  }

  /// The rarest and heaviest terms of an article that other articles use.
  func searchTerms(of article: NumberedProfile) -> [Int32] {
    var weighted: [(term: Int32, weight: Float)] = []
    for (term, weight) in zip(article.words.numbers, article.words.weights)
    where terms.articles(using: term) > 1 {
      weighted.append((term, weight))
    }
    return weighted.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }.prefix(Self.mostTerms).map(\.term)
  }

  /// Places of the best candidates, those of one event first.
  ///
  /// A shared term is worth its weight in the article times the square of its rarity, as in a cosine.
  ///
  /// - Complexity: O(*terms* × (*few* + *near*)).
  mutating func search(
    for article: NumberedProfile, at place: Int, in database: Database
  ) throws -> [Int] {
    let weights = Dictionary(
      zip(article.words.numbers, article.words.weights), uniquingKeysWith: { first, _ in first })
    let day = ProfileKey(rawValue: rows[place]).day
    let range = places(within: Self.reach, of: day)
    var touched: [Int32] = []
    var all: Float = 0
    for term in searchTerms(of: article) {
      let articles = terms.articles(using: term)
      let rarity = log(1 + Double(rows.count) / Double(articles))
      let weight = Double(weights[term] ?? 0) / max(0.01, terms.rarity(of: term))
      let worth = Float(weight * rarity * rarity)
      all += worth
      let list = try postings.places(of: term, articles: articles, rows: rows, in: database)
      let found =
        articles > Self.few
        ? list.around(place, within: range, most: Self.near) : list.prefix(Self.few)
      for other in found {
        if worths[Int(other)] == 0 { touched.append(other) }
        worths[Int(other)] += worth
      }
    }
    worths[place] = 0
    defer { for other in touched { worths[Int(other)] = 0 } }
    return best(of: touched, from: all, day: day, place: place)
  }

  private func best(of touched: [Int32], from all: Float, day: Int?, place: Int) -> [Int] {
    var events = BestPlaces(most: Self.mostEvents, near: place)
    var storylines = BestPlaces(most: Self.mostEvents + Self.mostStorylines, near: place)
    for other in touched {
      let worth = worths[Int(other)]
      guard worth >= Self.eventShare * all, worth > 0 else { continue }
      var likely = worth
      if let day, let otherDay = ProfileKey(rawValue: rows[Int(other)]).day {
        likely *= abs(otherDay - day) <= Self.reach ? Self.decay[abs(otherDay - day)] : 0
      }
      if likely >= Self.eventShare * all { events.add(Int(other), worth: likely) }
      if worth >= Self.storylineShare * all { storylines.add(Int(other), worth: worth) }
    }
    let first = events.sorted
    let taken = Set(first)
    return first + storylines.sorted.lazy.filter { !taken.contains($0) }.prefix(Self.mostStorylines)
  }

  /// Places of the best candidates in other languages: those of some days, or without a day, that share the rarest
  /// of some words.
  mutating func search(
    abroad question: ForeignQuestion, at place: Int, in database: Database
  ) throws -> [Int] {
    guard hasLanguages, languages[place] != 0 else { return [] }
    let own = languages[place]
    let undated = 0..<rows.firstPlace(from: ProfileKey.undated.upperBound + 1)
    let dated = question.days.map(places) ?? undated.upperBound..<rows.count
    var found: [Int: Float] = [:]
    for word in Set(question.words).sorted() {
      guard let term = try terms.number(of: word, in: database) else { continue }
      let articles = terms.articles(using: term)
      guard articles > 0 else { continue }
      let worth = Float(log(1 + Double(rows.count) / Double(articles)))
      let list = try postings.places(of: term, articles: articles, rows: rows, in: database)
      for range in [dated, undated] {
        var count = 0
        for other in list.within(range) where languages[Int(other)] != own && languages[Int(other)] != 0 {
          found[Int(other), default: 0] += worth
          count += 1
          if count == Self.near { break }
        }
      }
    }
    return found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostAbroad).map(\.key)
  }

  /// Places of the profiles within some days of a day; of those without a day where there is none.
  private func places(within reach: Int, of day: Int?) -> Range<Int> {
    guard let day else { return 0..<rows.firstPlace(from: ProfileKey.undated.upperBound + 1) }
    return places(of: (day - reach)...(day + reach))
  }

  private func places(of days: ClosedRange<Int>) -> Range<Int> {
    let range = ProfileKey.rows(of: days)
    return rows.firstPlace(from: range.lowerBound)..<rows.firstPlace(from: range.upperBound + 1)
  }
}

/// The places of the profiles that use a term, of terms that were asked for lately.
struct RecentPostings {
  private var lists: [Int32: [Int32]] = [:]
  private var count = 0

  /// Places that are kept at most.
  private static let most = 8_000_000

  /// The places of the profiles that use a term, ascending.
  mutating func places(
    of term: Int32, articles: Int, rows: [Int64], in database: Database
  ) throws -> [Int32] {
    if let list = lists[term] { return list }
    if count > Self.most { (lists, count) = ([:], 0) }
    var list: [Int32] = []
    list.reserveCapacity(articles)
    var place = 0
    let found = try Int64.fetchCursor(
      database.cachedStatement(sql: "SELECT rowid FROM posting WHERE posting MATCH ?"),
      arguments: ["\"\(TermWriter.token(of: Int(term)))\""])
    while let row = try found.next() {
      place = rows.firstPlace(from: row, after: place)
      // What came since is not known here.
      if place < rows.count, rows[place] == row { list.append(Int32(place)) }
    }
    lists[term] = list
    count += list.count + 8
    return list
  }
}

extension [Int32] {
  /// The places of a sorted list that lie in a range.
  func within(_ range: Range<Int>) -> ArraySlice<Int32> {
    self[firstPlace(from: range.lowerBound)..<firstPlace(from: range.upperBound)]
  }

  /// The places of a sorted list that lie in a range, next to one of it: so many each way.
  func around(_ place: Int, within range: Range<Int>, most: Int) -> ArraySlice<Int32> {
    let (middle, near) = (firstPlace(from: place), within(range))
    return self[Swift.max(near.startIndex, middle - most)..<Swift.min(near.endIndex, middle + most)]
  }

  private func firstPlace(from place: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(self[middle]) < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The places of most worth of many, of equals those that lie nearest.
struct BestPlaces {
  /// A heap, the worst at the top.
  private var heap: [(worth: Float, distance: Int, place: Int)] = []
  private let most: Int
  private let place: Int

  /// No places; so many are kept at most.
  init(most: Int, near place: Int) {
    self.most = most
    self.place = place
  }

  /// Keeps a place when it is one of the best.
  mutating func add(_ other: Int, worth: Float) {
    let entry = (worth: worth, distance: abs(other - place), place: other)
    if heap.count < most {
      heap.append(entry)
      var child = heap.count - 1
      while child > 0, Self.isBetter(heap[(child - 1) / 2], heap[child]) {
        heap.swapAt(child, (child - 1) / 2)
        child = (child - 1) / 2
      }
      return
    }
    guard let worst = heap.first, Self.isBetter(entry, worst) else { return }
    heap[0] = entry
    var parent = 0
    while 2 * parent + 1 < heap.count {
      var child = 2 * parent + 1
      if child + 1 < heap.count, Self.isBetter(heap[child], heap[child + 1]) { child += 1 }
      guard Self.isBetter(heap[parent], heap[child]) else { break }
      heap.swapAt(parent, child)
      parent = child
    }
  }

  /// The places kept, best first.
  var sorted: [Int] { heap.sorted(by: Self.isBetter).map(\.place) }

  private static func isBetter(
    _ one: (worth: Float, distance: Int, place: Int), _ other: (worth: Float, distance: Int, place: Int)
  ) -> Bool {
    (other.worth, one.distance, one.place) < (one.worth, other.distance, other.place)
  }
}
