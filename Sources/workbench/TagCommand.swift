internal import News
internal import Analysis
internal import ArgumentParser
internal import Foundation

/// `workbench tag FILE`: the names that the whole pipeline finds, on tokens that are given.
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Prints a CoNLL file's tokens with the names found: token, tab, BIO tag.")

  @Argument(help: "Token first, tags after it, a blank line between sentences; the document is the file.")
  var file: String

  @OptionGroup var names: ModelOption

  func run() throws {
    let conll = ConllFile(try String(contentsOfFile: file, encoding: .utf8))
    let mentions = try names.analyzer().annotations(of: conll.article).mentions
    for (sentence, tags) in zip(conll.sentences, conll.tags(of: mentions)) {
      print(zip(sentence, tags).map { "\($0.token)\t\($1)" }.joined(separator: "\n") + "\n")
    }
  }
}
