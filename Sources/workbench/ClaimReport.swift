internal import Analysis
internal import Foundation
internal import News

/// What `workbench evaluate claims` prints.
struct ClaimReport {
  /// The sets, in order.
  let sets: [ClaimSet]
  /// Articles a second, and its baseline.
  let speed: ClaimSpeed

  /// A row a set, one for each language and one for all, then the speed.
  var table: String {
    var lines = [Self.row("set", "P", "R", "F1", "source", "speaker", "kind", "wire", "gold", "found")]
    for (name, score) in rows {
      let spans = score.spans
      let rates = [spans.precision, spans.recall, spans.f1].map(Self.percent)
      lines.append(
        Self.row(
          name, rates[0], rates[1], rates[2], Self.percent(score.sources, of: spans.hits),
          Self.percent(score.speakers, of: score.named), Self.percent(score.kinds, of: spans.hits),
          Self.percent(score.wires, of: score.carried), "\(spans.gold)", "\(spans.found)"))
    }
    lines += ["", speed.line]
    #if DEBUG
      lines.append("This is a debug build: only a release build tells the speed.")
    #endif
    return lines.joined(separator: "\n")
  }

  /// The same as one JSON object.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      let object = Object(
        sets: Dictionary(rows.map { ($0.0, Rates($0.1)) }, uniquingKeysWith: { first, _ in first }),
        articlesPerSecond: speed.articlesPerSecond, baselinePerSecond: speed.baselinePerSecond)
      return String(decoding: try encoder.encode(object), as: UTF8.self)
    }
  }
}

extension ClaimReport {
  private var rows: [(String, ClaimScore)] {
    let languages = ["id", "en"].map { language in
      ("\(language), both", sum(sets.filter { $0.name.hasPrefix(language) }))
    }
    return sets.map { ($0.name, $0.score) } + languages + [("all", sum(sets))]
  }

  private func sum(_ sets: [ClaimSet]) -> ClaimScore { sets.reduce(ClaimScore()) { $0 + $1.score } }

  private static func percent(_ share: Double) -> String { String(format: "%.1f", 100 * share) }

  private static func percent(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "-" : percent(Double(part) / Double(whole))
  }

  private static func row(_ cells: String...) -> String {
    cells.enumerated().map { index, cell in
      let width = index == 0 ? 9 : 7
      let blanks = String(repeating: " ", count: max(0, width - cell.count))
      return index == 0 ? cell + blanks : blanks + cell
    }.joined(separator: " ")
  }

  private struct Object: Encodable {
    let sets: [String: Rates]
    let articlesPerSecond: Double
    let baselinePerSecond: Double
  }

  private struct Rates: Encodable {
    let precision, recall, f1: Double
    let hits, found, gold, sources, kinds, named, speakers, carried, wires: Int

    init(_ score: ClaimScore) {
      (precision, recall, f1) = (score.spans.precision, score.spans.recall, score.spans.f1)
      (hits, found, gold) = (score.spans.hits, score.spans.found, score.spans.gold)
      (sources, kinds, named, speakers) = (score.sources, score.kinds, score.named, score.speakers)
      (carried, wires) = (score.carried, score.wires)
    }
  }
}

/// Articles a second of the whole pipeline, names and claims, on one core.
struct ClaimSpeed: Sendable {
  /// Articles in a second of processor time.
  let articlesPerSecond: Double
  /// Articles whose bytes are split at blanks in a second of processor time.
  let baselinePerSecond: Double
  /// Words of an article, on average.
  let words: Int

  /// Reads the articles again and again, for at least a second.
  init(_ articles: [Article], analyzer: Analyzer) {
    let texts = articles.map { Array($0.text.utf8) }
    words = texts.reduce(0) { $0 + $1.split(separator: 0x20).count } / max(1, articles.count)
    articlesPerSecond = EvaluateSpeed.rate {
      articles.count { !analyzer.annotations(of: $0).mentions.isEmpty || $0.body.isEmpty }
    }
    baselinePerSecond = EvaluateSpeed.rate { texts.count { !$0.split(separator: 0x20).isEmpty } }
  }

  /// One line for people.
  var line: String {
    String(
      format: "names and claims: %.0f articles a second on one core, of %d words; at blanks %.0f, ratio %.0f",
      articlesPerSecond, words, baselinePerSecond, baselinePerSecond / articlesPerSecond)
  }
}
