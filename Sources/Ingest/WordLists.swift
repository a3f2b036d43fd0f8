import News
import TOMLKit

/// The word lists by which pages are read: dates, furniture, bylines and provenance.
struct WordLists: Sendable {
  /// Words of dates.
  let calendar: Calendar
  /// Phrases of page furniture.
  let furniture: Furniture
  /// Words of bylines, provenance, datelines and sections.
  let phrases: Phrases

  /// The lists that come with the program.
  static let builtin = WordLists()

  private init() {
    calendar = Self.decode(Calendar.self, PackageResources.calendar_toml) ?? Calendar()
    furniture = Furniture(Self.decode(Furniture.File.self, PackageResources.furniture_toml))
    phrases = Self.decode(Phrases.self, PackageResources.phrases_toml) ?? Phrases()
  }

  private static func decode<List: Decodable>(_ type: List.Type, _ bytes: [UInt8]) -> List? {
    try? TOMLDecoder().decode(type, from: String(decoding: bytes, as: UTF8.self))
  }

  /// Words of dates.
  struct Calendar: Decodable, Sendable {
    var published: [String] = []
    var updated: [String] = []
    var beside: [String] = []
    var relative: [String] = []
    var months: [String: Int] = [:]
    var weekdays: [String: Int] = [:]
    var zones: [String: Int] = [:]
  }

  /// Words of bylines, provenance, datelines and sections.
  struct Phrases: Decodable, Sendable {
    var nobody: [String] = []
    var beforeName: [String] = []
    var sections: [String] = []
    var roles: [String: [String]] = [:]
    var citing = Citing()
    var datelines = Datelines()
    var languages: [String: [String]] = [:]

    struct Citing: Decodable, Sendable {
      var strong: [String] = []
      var weak: [String] = []
      var between: [String] = []
      var interview: [String] = []
      var source: [String] = []
    }

    struct Datelines: Decodable, Sendable {
      var places: [String] = []
    }

    /// Every credit label with its role, longest first.
    var labels: [(label: String, role: Credit.Role)] {
      roles.flatMap { key, labels in
        labels.compactMap { label in Credit.Role(rawValue: key).map { (label: label, role: $0) } }
      }
      .sorted { ($0.label.utf8.count, $0.label) > ($1.label.utf8.count, $1.label) }
    }
  }
}
