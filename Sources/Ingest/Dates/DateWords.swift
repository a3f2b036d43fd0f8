/// The words of dates in the languages that feeds write them in.
struct DateWords: Sendable {
  /// What a word says in a date.
  enum Meaning: Sendable, Equatable {
    case month(Int)
    case weekday
    case zone(Int)
    case beforeNoon, afterNoon
    case unit(Unit)
  }

  /// What the number before a word counts.
  enum Unit: String, Sendable {
    case year, month = "month-of", day, hour, minute, second
  }

  private let words: [String: Meaning]
  private let zones: [String: Int]

  /// The words that come with the program.
  static let builtin = DateWords()

  private init() {
    var words: [String: Meaning] = [:]
    var zones: [String: Int] = [:]
    let calendar = WordLists.builtin.calendar
    for line in String(decoding: PackageResources.datewords_tsv, as: UTF8.self).split(separator: "\n") {
      let columns = line.split(separator: "\t")
      guard columns.count == 3, !line.hasPrefix("#"), let value = Int(columns[1]) else { continue }
      for word in columns[2].split(separator: " ").map(String.init) {
        switch columns[0] {
        case "month": words[word] = .month(value)
        case "weekday": words[word] = words[word] ?? .weekday
        case "before": words[word] = .beforeNoon
        case "after": words[word] = .afterNoon
        case "zone": zones[word] = value
        default: words[word] = Unit(rawValue: String(columns[0])).map { .unit($0) }
        }
      }
    }
    for (word, _) in calendar.weekdays where words[word] == nil { words[word] = .weekday }
    for (word, month) in calendar.months { words[word] = .month(month) }
    for (word, minutes) in calendar.zones where word != "z" { zones[word] = minutes }
    // The letters of RFC 822: A is an hour behind, N an hour ahead; J is not used.
    for (index, letter) in "abcdefghiklm".enumerated() { zones[String(letter)] = -60 * (index + 1) }
    for (index, letter) in "nopqrstuvwxy".enumerated() { zones[String(letter)] = 60 * (index + 1) }
    zones["z"] = 0
    self.words = words
    self.zones = zones
  }

  /// What a word in lower case says; a name of a zone only where no other meaning is known.
  func meaning(_ word: String) -> Meaning? {
    words[word] ?? (word.utf8.count > 1 ? zones[word].map { .zone($0) } : nil)
  }

  /// Minutes that a zone is ahead of UTC.
  func zone(_ name: String) -> Int? { zones[name] }
}
