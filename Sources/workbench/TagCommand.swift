internal import Analysis
internal import ArgumentParser
internal import Foundation
internal import News

/// `workbench tag FILE`: the names that the whole pipeline finds, on tokens that are given.
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Prints a CoNLL file's tokens with the names found: token, tab, BIO tag.")

  @Argument(help: "Token first, tags after it, a blank line between sentences; the document is the file.")
  var file: String

  func run() throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    // A sentence is a paragraph, so that no name crosses its end.
    let sentences = text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map { $0.split(whereSeparator: { $0 == " " || $0 == "\t" }).first.map(String.init) }
    .split(separator: nil).map { $0.compactMap(\.self) }
    let article = Article(
      outlet: Outlet(name: "", domain: nil), headline: "", body: sentences.map { $0.joined(separator: " ") })
    var mentions = Analyzer().annotations(of: article).mentions[...]
    for (sentence, range) in zip(sentences, article.paragraphRanges.dropFirst()) {
      var start = range.lowerBound
      var lines: [String] = []
      for token in sentence {
        let end = start + token.utf8.count
        while let first = mentions.first, first.range.upperBound <= start { mentions.removeFirst() }
        if let mention = mentions.first, mention.range.lowerBound < end {
          let isFirst = mention.range.lowerBound >= start
          lines.append("\(token)\t\(isFirst ? "B" : "I")-\(Self.tag(of: mention.kind))")
        } else {
          lines.append("\(token)\tO")
        }
        start = end + 1
      }
      print(lines.joined(separator: "\n") + "\n")
    }
  }

  private static func tag(of kind: EntityKind) -> String {
    switch kind {
    case .person: "PER"
    case .place: "LOC"
    case .organization: "ORG"
    }
  }
}
