internal import Analysis
internal import ArgumentParser
internal import Foundation
internal import News

/// `workbench evaluate claims`: scores and errors of the claims that the whole pipeline finds.
struct EvaluateClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Scores claims: cue and content found, source, speaker and kind right.")

  @Option(help: "Folder of the hand-marked articles.")
  var fixtures = "Tests/Fixtures/Claims"

  @Flag(help: "List every error of the half that may be read.")
  var errors = false

  @Flag(help: "Also list the errors of the half that is held back.")
  var all = false

  @Flag(help: "Print one JSON object instead of a table.")
  var json = false

  @OptionGroup var names: ModelOption

  func run() throws {
    let analyzer = try names.analyzer()
    let folder = try GoldFolder(path: fixtures, read: ClaimedArticle.init(_:file:))
    var sets: [ClaimSet] = []
    for (half, articles) in [("dev", folder.dev), ("held", folder.held)] {
      for language in ["id", "en"] {
        sets.append(
          ClaimSet(
            name: "\(language) \(half)", isHeldBack: half == "held",
            articles.filter { $0.article.language == language }, analyzer: analyzer))
      }
    }
    let report = ClaimReport(
      sets: sets, speed: ClaimSpeed((folder.dev + folder.held).map(\.article), analyzer: analyzer))
    guard !json else {
      print(try report.json)
      return
    }
    print(report.table)
    if errors || all {
      for set in sets where all || !set.isHeldBack { set.errorLines.forEach { print($0) } }
    }
  }
}

/// Claims of some articles after the whole pipeline has read them.
struct ClaimSet: Sendable {
  /// Name in tables.
  let name: String
  /// Whether its errors stay unseen unless asked for.
  let isHeldBack: Bool
  private let documents: [(gold: ClaimedArticle, matching: ClaimMatching)]

  /// Reads articles one by one.
  init(name: String, isHeldBack: Bool, _ articles: [ClaimedArticle], analyzer: Analyzer) {
    self.name = name
    self.isHeldBack = isHeldBack
    documents = articles.map { gold in
      let annotated = AnnotatedArticle(
        article: gold.article, annotations: analyzer.annotations(of: gold.article))
      return (gold, ClaimMatching(gold: gold.claims, found: annotated))
    }
  }

  /// The counts of all articles.
  var score: ClaimScore { documents.reduce(ClaimScore()) { $0 + $1.matching.score } }

  /// Every error with its words, article by article.
  var errorLines: [String] {
    documents.flatMap { document in
      let lines = Self.lines(of: document.matching, in: Array(document.gold.article.text.utf8))
      return lines.isEmpty ? [] : ["", "\(name) · \(document.gold.file)"] + lines
    }
  }

  private static func lines(of matching: ClaimMatching, in text: [UInt8]) -> [String] {
    func words(_ range: Range<Int>?) -> String {
      range.map { String(decoding: text[$0], as: UTF8.self) } ?? "-"
    }
    func parts(_ claim: Claim) -> String {
      "\(claim.kind.rawValue) | \(words(claim.source?.range)) [\(claim.source?.entity?.rawValue ?? "-")] | "
        + "\(words(claim.cue)) | \(words(claim.content)) | \(claim.via ?? "-")"
    }
    func parts(_ claim: GoldClaim) -> String {
      "\(claim.kind.rawValue) | \(words(claim.source)) [\(claim.speaker ?? "-")] | "
        + "\(words(claim.cue)) | \(words(claim.content)) | \(claim.via ?? "-")"
    }
    var lines: [(Int, String)] = matching.missed.map { ($0.content.lowerBound, "missed    \(parts($0))") }
    lines += matching.invented.map { ($0.content.lowerBound, "invented  \(parts($0))") }
    for (gold, found) in matching.pairs {
      let isSource = matching.hasRightSource(gold, found)
      let isSpeaker = gold.speaker == nil || matching.hasRightSpeaker(gold, found)
      let isVia = gold.via == nil || gold.via == found.via
      if isSource, isSpeaker, isVia, gold.kind == found.kind { continue }
      let faults = [
        isSource ? nil : "source", isSpeaker ? nil : "speaker", gold.kind == found.kind ? nil : "kind",
        isVia ? nil : "via",
      ].compactMap { $0 }.joined(separator: ", ")
      lines.append(
        (gold.content.lowerBound, "\(faults):\n  gold    \(parts(gold))\n  found   \(parts(found))"))
    }
    return lines.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
