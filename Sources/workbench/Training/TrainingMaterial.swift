internal import Analysis
internal import ArgumentParser
internal import Foundation

/// The sentences and words that a recipe asks for.
struct TrainingMaterial: Sendable {
  /// The language as in BCP 47.
  let language: String
  /// What is known of single words.
  let words: WordTable
  /// The annotated sets.
  private(set) var sets: [NameTrainer.TrainingSet] = []

  /// Reads the files of a recipe.
  ///
  /// - Throws: One sentence that names the file.
  init(_ recipe: TrainingRecipe, data: String, own: String) throws {
    language = recipe.language
    words = WordTable(
      classes: try Self.classes("\(own)/classes-\(language).tsv"),
      lists: try Self.lists("\(own)/lists.tsv"))
    for part in recipe.parts {
      let sources =
        try part.file.map { [TrainingSource(ConllFile(try Self.text("\(data)/\($0)")))] }
        ?? Self.ownTexts(in: "\(own)/Texts", language: language)
      sets.append(
        NameTrainer.TrainingSet(
          sentences: sources.flatMap { $0.sentences(words: words) }, shares: part.shares))
    }
  }
}

private extension TrainingMaterial {
  static func text(_ path: String) throws -> String {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw ValidationError("\(path) cannot be read; --data and --own name the folders")
    }
    return text
  }

  static func ownTexts(in folder: String, language: String) throws -> [TrainingSource] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return try names.filter { $0.hasPrefix("\(language)-") }.sorted().map {
      try TrainingSource(marked: try text("\(folder)/\($0)"), file: $0)
    }
  }

  static func classes(_ path: String) throws -> [(word: String, classes: WordTable.Classes)] {
    try rows(path).map { columns in
      let numbers = columns.dropFirst().compactMap { UInt16($0) }
      guard numbers.count == 3 else {
        throw ValidationError("\(path): a word has three classes, and \(columns) has not")
      }
      return (columns[0], WordTable.Classes(coarse: numbers[0], middle: numbers[1], fine: numbers[2]))
    }
  }

  static func lists(_ path: String) throws -> [(word: String, bits: UInt8)] {
    try rows(path).map { columns in
      guard columns.count == 2 else { throw ValidationError("\(path): \(columns) names no list") }
      let bits = "fscbe".enumerated().reduce(UInt8(0)) { bits, list in
        columns[1].contains(list.element) ? bits | 1 << UInt8(list.offset) : bits
      }
      return (columns[0], bits)
    }
  }

  static func rows(_ path: String) throws -> [[String]] {
    try text(path).split(separator: "\n").filter { !$0.hasPrefix("# ") }
      .map { $0.split(separator: "\t").map(String.init) }
  }
}
