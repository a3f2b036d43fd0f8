internal import Analysis
internal import ArgumentParser
internal import Foundation
internal import News

/// `workbench classes`: classes of words from unlabelled news, for `workbench train`.
struct ClassesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classes", abstract: "Writes the classes of words that training gives to the tagger.")

  @Argument(help: "News, one JSON object a line with title and body or text.")
  var corpus: String

  @Option(help: "Words seen less often are left out.")
  var fewest = 4

  func run() throws {
    var sentences: [[String]] = []
    let decoder = JSONDecoder()
    for line in try String(contentsOfFile: corpus, encoding: .utf8).split(separator: "\n") {
      let row = try decoder.decode(Row.self, from: Data(line.utf8))
      let article = Article(
        outlet: Outlet(name: "", domain: nil), headline: row.title,
        body: row.body.split(whereSeparator: \.isNewline).map(String.init))
      let bytes = Array(article.text.utf8)
      for sentence in article.sentences {
        sentences.append(sentence.words.map { Self.word(bytes[$0.range]) })
      }
    }
    let clustering = WordClustering(sentences, fewest: fewest)
    let coarse = clustering.classes(64, rounds: 12)
    let middle = clustering.classes(256, rounds: 10)
    let fine = clustering.classes(800, rounds: 8)
    print("# word\tcoarse\tmiddle\tfine class; words seen \(fewest) times or more, digits as 0")
    for (number, word) in clustering.words.enumerated() {
      print("\(word)\t\(coarse[number])\t\(middle[number])\t\(fine[number])")
    }
  }

  /// A word with its digits as zeros, as the tagger looks it up.
  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { (48...57).contains($0) ? 48 : $0 }, as: UTF8.self)
  }

  private struct Row: Decodable {
    let title: String
    let body: String
  }
}
