/// What happens in news, by words that mean the same in Indonesian and in English.
struct HappeningTable: Sendable {
  /// What a folded word tells of, by the first word of its line.
  private let happenings: [String: String]

  /// Reads the embedded list.
  init() {
    var happenings: [String: String] = [:]
    for columns in ResourceLines(PackageResources.happenings_tsv) where columns.count >= 2 {
      let words = columns.flatMap { $0.split(separator: " ").map(String.init) }
      for word in words { happenings[word] = words[0] }
    }
    self.happenings = happenings
  }

  /// The happening that a folded word tells of, by the first word of its line; `nil` when it is not listed.
  subscript(word: String) -> String? { happenings[word] }
}
