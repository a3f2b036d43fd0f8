/// Words of numbers and of what is counted, words that hedge, and words that begin a clause; read once on first
/// use.
struct CoverageWords: Sendable {
  /// The embedded lists.
  static let shared = CoverageWords()

  /// Value of a number in words.
  private(set) var numbers: [String: Double] = [:]
  /// What a word such as "juta" multiplies by.
  private(set) var scales: [String: Double] = [:]
  /// The common name of a unit by each of its words.
  private(set) var units: [String: String] = [:]
  /// Words that leave open whether something is so.
  let hedges: Set<String>
  /// Words that begin a clause of its own inside a sentence, also without a comma.
  let subordinators: Set<String>

  private init() {
    hedges = Set(ResourceLines(PackageResources.hedges_txt).map { $0[0] })
    subordinators = Set(ResourceLines(PackageResources.subordinators_txt).map { $0[0] })
    for columns in ResourceLines(PackageResources.quantities_tsv) where columns.count >= 3 {
      for word in columns[2].split(separator: " ").map(String.init) {
        switch columns[0] {
        case "number": numbers[word] = Double(columns[1])
        case "scale": scales[word] = Double(columns[1])
        default: units[word] = columns[1]
        }
      }
    }
  }
}
