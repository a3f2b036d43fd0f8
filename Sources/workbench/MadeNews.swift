internal import Analysis
internal import Foundation
internal import News

/// Story profiles made of those of real news, as many as wanted, the same every time.
///
/// The week of the real articles comes again and again, each time six days later and with other events: a third of
/// an event's terms is another event's, the same for all its articles, and rare terms are other words. So many of
/// them are new that the vocabulary grows about as the 0.55th power of the text, as it does in real news; a term
/// once made comes again in later weeks, the older the more often. Each article drops some terms of its own.
///
/// - SeeAlso: Heaps 1978 for the growth; Simon 1955 for terms that come again.
struct MadeNews {
  private let base: [StoryProfile]
  private let frequency: [String: Int]
  private let events: [[Int]]
  private let event: [Int]

  /// Days from one week to the next.
  private static let daysApart = 6
  /// Most terms that a profile keeps, as in the real ones.
  private static let mostTerms = 100

  /// Reads the real articles, one a line, and groups them by event.
  init(file: String) throws {
    let analyzer = Analyzer()
    let read = try CorpusArticle.read(file).map { $0.profile(analyzer) }
    base = read.sorted {
      ($0.publicationDay ?? 0, $0.article.rawValue) < ($1.publicationDay ?? 0, $1.article.rawValue)
    }
    var counts: [String: Int] = [:]
    for profile in base {
      for key in Set((profile.terms + profile.names).map(\.key)) { counts[key, default: 0] += 1 }
    }
    frequency = counts
    let links = CorpusLinks(profiles: base)
    var numbers: [String: Int] = [:]
    var events: [[Int]] = []
    event = base.indices.map { article in
      let number = numbers[links.story(of: article)] ?? events.count
      if number == events.count {
        numbers[links.story(of: article)] = number
        events.append([])
      }
      events[number].append(article)
      return number
    }
    self.events = events
  }

  /// How many real articles there are.
  var count: Int { base.count }

  /// An article without a text and its profile: the real ones first.
  func article(_ number: Int) -> (article: Article, profile: StoryProfile) {
    let week = number / base.count
    var profile = self.profile(number % base.count, week: week)
    let date = profile.publicationDay.map {
      Publication.stated(.day(CalendarDay(daysSinceEpoch: $0)), evidence: "\($0)")
    }
    let article = Article(
      outlet: Outlet(name: profile.outlet, domain: profile.outlet), headline: "No \(number)",
      publication: date ?? .absent, body: [])
    profile.article = article.id
    return (article, profile)
  }
}

extension MadeNews {
  /// The week whose own word stands for a term in a week; 0 for the term itself.
  static func variant(_ term: String, week: Int, frequency: Int) -> Int {
    let commonness = Double(max(5, frequency)) / 5
    var week = week
    while week > 0 {
      if share(term, week, 0) < pow(Double(week), -0.45) / commonness { return week }
      week = Int(truncatingIfNeeded: chance(term, week, -1) >> 33) % week
    }
    return 0
  }
}

private extension MadeNews {
  func profile(_ number: Int, week: Int) -> StoryProfile {
    var profile = base[number]
    guard week > 0 else { return profile }
    let own = event[number]
    let guest = Int(truncatingIfNeeded: Self.chance("event \(own)", week, 0) >> 33) % events.count
    let others = events[guest]
    let other = base[others[number % others.count]]
    func mixed(_ list: KeyPath<StoryProfile, [StoryProfile.Term]>) -> [StoryProfile.Term] {
      let kept = profile[keyPath: list].filter {
        Self.share($0.key, week, own + 1) < 0.67 && Self.share($0.key, week, -number - 1) < 0.9
      }
      let added = other[keyPath: list].filter { Self.share($0.key, week, guest + 1) < 0.33 }
      var weights: [String: Double] = [:]
      for term in kept + added { weights[variant(term.key, week: week)] = term.weight }
      return weights.map { StoryProfile.Term(key: $0.key, weight: $0.value) }.sorted { $0.key < $1.key }
    }
    let (terms, title, names) = (mixed(\.terms), mixed(\.title), mixed(\.names))
    profile.terms = Array(terms.prefix(Self.mostTerms))
    profile.title = title
    profile.names = names
    profile.eventDays = profile.eventDays.map { $0 + week * Self.daysApart }
    profile.publicationDay = profile.publicationDay.map { $0 + week * Self.daysApart }
    return profile
  }

  /// The word that stands for a term in a week: a new one, one of an earlier week, or the term itself.
  func variant(_ term: String, week: Int) -> String {
    let week = Self.variant(term, week: week, frequency: frequency[term] ?? 1)
    return week > 0 ? "\(term)~\(week)" : term
  }

  static func share(_ term: String, _ week: Int, _ salt: Int) -> Double {
    Double(chance(term, week, salt) >> 11) / Double(1 << 53)
  }

  static func chance(_ term: String, _ week: Int, _ salt: Int) -> UInt64 {
    var hash = term.stableHash ^ UInt64(bitPattern: Int64(week &* 1_000_003 &+ salt))
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    return hash ^ (hash >> 31)
  }
}
