import Foundation
import News

/// A story profile with its words, names, places and outlet as numbers of the archive's terms.
///
/// Shape of the bytes: outlet, day, places and days of the event, then terms, names and headline. Each of these
/// three stands grouped by weight, the numbers of a group ascending and written as distances; few weights are
/// different. A word of the headline that is one of the terms is written as its place among them. Language,
/// numbers, wording and the words of days stand behind them.
struct PackedProfile: Equatable {
  var outlet: Int
  var publicationDay: Int?
  var places: [Int]
  var eventDays: [Int]
  var terms: [Term]
  var names: [Term]
  var title: [Term]
  /// Number of the term that stands for the language.
  var language: Int?
  var quantities: [StoryProfile.Quantity]
  var wording: [UInt16]
  var dayMentions: [StoryProfile.DayMention]

  /// What goes before a language in the term that stands for it; no word holds such a sign.
  static let languagePrefix = "language:"

  /// A term's number with its weight in the article.
  struct Term: Equatable {
    var number: Int
    var weight: Double
  }

  /// Every term that the profile mentions, with repetitions.
  var numbers: [Int] {
    [outlet] + places + (terms + names + title).map(\.number) + (language.map { [$0] } ?? [])
  }

  /// Terms that the profile is found by: its words and its language.
  var searched: Set<Int> { Set(terms.map(\.number) + (language.map { [$0] } ?? [])) }

  /// Terms whose articles are counted: words and names, each once.
  var counted: Set<Int> { Set((terms + names).map(\.number)) }
}

extension PackedProfile {
  /// The profile of an article; `number` gives the number of a text among the archive's terms.
  init(_ profile: StoryProfile, number: (String) throws -> Int) rethrows {
    outlet = try number(profile.outlet)
    publicationDay = profile.publicationDay
    places = try profile.places.map(number)
    eventDays = profile.eventDays
    terms = try profile.terms.map { Term(number: try number($0.key), weight: $0.weight) }
    names = try profile.names.map { Term(number: try number($0.key), weight: $0.weight) }
    title = try profile.title.map { Term(number: try number($0.key), weight: $0.weight) }
    language = try profile.language.map { try number(Self.languagePrefix + $0) }
    quantities = profile.quantities
    wording = profile.wording
    dayMentions = profile.dayMentions
  }

  /// The profile with its texts, its lists in the order of the bytes; `text` gives the text of a number.
  func profile(of article: Article.ID, text: (Int) throws -> String) rethrows -> StoryProfile {
    func texts(_ list: [Term]) throws -> [StoryProfile.Term] {
      try list.map { StoryProfile.Term(key: try text($0.number), weight: $0.weight) }
    }
    return StoryProfile(
      article: article, outlet: try text(outlet), terms: try texts(terms), title: try texts(title),
      names: try texts(names), places: try places.map(text), eventDays: eventDays, dayMentions: dayMentions,
      publicationDay: publicationDay,
      language: try language.map { String(try text($0).dropFirst(Self.languagePrefix.count)) },
      quantities: quantities, wording: wording)
  }
}

extension PackedProfile {
  /// What linking compares of it.
  func numbered(as article: ArticleKey, rarity: (Int32) -> Double) -> NumberedProfile {
    func vector(_ list: [Term]) -> TermVector {
      TermVector(list.map { (Int32(clamping: $0.number), $0.weight) }, rarity: rarity)
    }
    return NumberedProfile(
      article: article, words: vector(terms), title: vector(title), names: vector(names),
      places: places.map { Int32(clamping: $0) }, eventDays: eventDays, publicationDay: publicationDay,
      language: language.map { Int32(clamping: $0) }, wording: wording)
  }

  /// The bytes of a column.
  var data: Data {
    var writer = PackedWriter()
    writer.write(outlet)
    writer.write(publicationDay) { $0.write($1) }
    writer.write(places) { $0.write($1) }
    writer.write(eventDays) { $0.write($1) }
    let order = Self.write(terms, to: &writer) { $0 }
    _ = Self.write(names, to: &writer) { $0 }
    var place: [Int: Int] = [:]
    for (index, number) in order.enumerated() { place[number] = index }
    _ = Self.write(title, to: &writer) { number in place[number].map { $0 << 1 } ?? (number << 1 | 1) }
    writer.write(language) { $0.write($1) }
    writer.write(quantities) {
      $0.write($1.value)
      $0.write($1.unit)
    }
    writer.write(wording)
    writer.write(dayMentions) {
      $0.write($1.day)
      $0.write($1.words)
      $0.write($1.sentence)
    }
    return writer.data
  }

  /// Reads a column.
  ///
  /// - Parameter isBrief: Whether the words of numbers and of days are left out.
  init(_ data: Data, isBrief: Bool = false) throws(PackedError) {
    var reader = PackedReader(data)
    outlet = try reader.integer()
    publicationDay = try reader.optional { (reader) throws(PackedError) in try reader.integer() }
    places = try reader.list { (reader) throws(PackedError) in try reader.integer() }
    eventDays = try reader.list { (reader) throws(PackedError) in try reader.integer() }
    terms = try Self.terms(from: &reader)
    names = try Self.terms(from: &reader)
    title = try Self.terms(from: &reader)
    (language, quantities, wording, dayMentions) = (nil, [], [], [])
    try readRest(from: &reader, isBrief: isBrief)
    for index in title.indices {
      let code = title[index].number
      guard code & 1 == 0 else {
        title[index].number = code >> 1
        continue
      }
      guard terms.indices.contains(code >> 1) else { throw .value("word of a headline") }
      title[index].number = terms[code >> 1].number
    }
  }

  /// Reads what stands behind the headline.
  private mutating func readRest(from reader: inout PackedReader, isBrief: Bool) throws(PackedError) {
    language = try reader.optional { (reader) throws(PackedError) in try reader.integer() }
    guard !isBrief else {
      for _ in 0..<(2 * (try reader.count())) { try reader.skipText() }
      wording = try reader.digest()
      return
    }
    quantities = try reader.list { (reader) throws(PackedError) in
      StoryProfile.Quantity(value: try reader.text(), unit: try reader.text())
    }
    wording = try reader.digest()
    dayMentions = try reader.list { (reader) throws(PackedError) in
      StoryProfile.DayMention(
        day: try reader.integer(), words: try reader.range(), sentence: try reader.range())
    }
  }

  /// Writes terms by weight.
  ///
  /// - Returns: Their numbers, in the order in which they are read again.
  private static func write(_ terms: [Term], to writer: inout PackedWriter, code: (Int) -> Int) -> [Int] {
    let coded = terms.map { (code: code($0.number), term: $0) }
      .sorted { ($0.term.weight, $0.code) < ($1.term.weight, $1.code) }
    var groups: [(weight: Double, codes: [Int])] = []
    for (code, term) in coded {
      if let last = groups.last, last.weight.bitPattern == term.weight.bitPattern {
        groups[groups.count - 1].codes.append(code)
      } else {
        groups.append((term.weight, [code]))
      }
    }
    writer.write(groups) { writer, group in
      writer.write(group.weight)
      var last = 0
      writer.write(group.codes) { writer, code in
        writer.write(unsigned: code &- last)
        last = code
      }
    }
    return coded.map(\.term.number)
  }

  private static func terms(from reader: inout PackedReader) throws(PackedError) -> [Term] {
    var terms: [Term] = []
    for _ in 0..<(try reader.count()) {
      let weight = try reader.number()
      var last = 0
      for _ in 0..<(try reader.count()) {
        last = last &+ (try reader.unsigned())
        terms.append(Term(number: last, weight: weight))
      }
    }
    return terms
  }
}

extension StoryProfile {
  /// The same profile with its lists sorted.
  var sorted: StoryProfile {
    var profile = self
    for list in [\StoryProfile.terms, \.title, \.names] { profile[keyPath: list].sort { $0.key < $1.key } }
    return profile
  }
}
