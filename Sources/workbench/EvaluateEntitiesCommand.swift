internal import News
internal import Analysis
internal import ArgumentParser
internal import Foundation

/// `workbench evaluate entities`: scores and errors of the names that the whole pipeline finds.
struct EvaluateEntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Scores people, places and organisations: exact spans, by kind, on every set that is at hand.")

  @Option(help: "Folder of the public data; sets that are not in it are skipped.")
  var data = "../shared/data"

  @Option(help: "Folder of the hand-marked articles.")
  var fixtures = "Tests/Fixtures/Entities"

  @Option(help: "Errors to list for each set and fault; 0 for none.")
  var errors = 15

  @Flag(help: "Also list the errors of the half that is held back.")
  var all = false

  @Flag(help: "Print one JSON object instead of tables.")
  var json = false

  @OptionGroup var names: ModelOption

  func validate() throws {
    guard errors >= 0 else { throw ValidationError("--errors is a number from 0 on") }
  }

  func run() throws {
    let analyzer = try names.analyzer()
    let folder = try GoldFolder(path: fixtures, read: GoldArticle.init(_:file:))
    var sets: [EvaluatedSet] = []
    var skipped: [String] = []
    for set in Self.publicSets {
      let path = "\(data)/ner/\(set.path)"
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        skipped.append("\(set.name) is skipped: there is no text at \(path).")
        continue
      }
      sets.append(EvaluatedSet(name: set.name, ConllFile(text, layout: set.layout), analyzer: analyzer))
    }
    for (half, articles) in [("dev", folder.dev), ("held", folder.held)] {
      for language in ["id", "en"] {
        sets.append(
          EvaluatedSet(
            name: "articles \(language) \(half)", isHeldBack: half == "held",
            articles.filter { $0.article.language == language }, analyzer: analyzer))
      }
    }
    sets.append(
      EvaluatedSet(name: "articles, all", isHeldBack: true, folder.dev + folder.held, analyzer: analyzer))
    let report = EvaluateReport(
      sets: sets, skipped: skipped, speed: speed(analyzer), errors: errors, isComplete: all)
    print(json ? try report.json : report.text)
  }

  private func speed(_ analyzer: Analyzer) -> EvaluateSpeed? {
    guard let set = Self.publicSets.first,
      let text = try? String(contentsOfFile: "\(data)/ner/\(set.path)", encoding: .utf8)
    else { return nil }
    return EvaluateSpeed(ConllFile(text, layout: set.layout), analyzer: analyzer)
  }

  private static let publicSets: [(name: String, path: String, layout: ConllFile.Layout)] = [
    ("IDNER dev", "id-idner-news-2k/dev.txt", .tokenFirst),
    ("NERGRIT valid", "id-nergrit-indonlu/valid_preprocess.txt", .tokenFirst),
    ("UNER EWT dev", "en-uner-ewt/en_ewt-ud-dev.iob2", .numbered),
    ("CrossNER pol. dev", "en-crossner-politics/dev.txt", .tokenFirst),
  ]
}
