internal import Foundation
internal import News

/// What `workbench evaluate entities` prints.
struct EvaluateReport {
  /// The sets, in order.
  let sets: [EvaluatedSet]
  /// A sentence for each set that is not at hand.
  let skipped: [String]
  /// Tokens a second; `nil` when there was nothing to measure with.
  let speed: EvaluateSpeed?
  /// Error groups to list for each set and fault.
  let errors: Int
  /// Whether the errors of sets that are held back are listed too.
  let isComplete: Bool

  /// A table, the speed, and the errors.
  var text: String {
    var lines = [Self.row("set", "type", "P", "R", "F1", "gold", "found")]
    for set in sets {
      for (type, score) in Self.rows(of: set.scores) {
        let rates = [score.precision, score.recall, score.f1].map { String(format: "%.1f", 100 * $0) }
        lines.append(
          Self.row(set.name, type, rates[0], rates[1], rates[2], String(score.gold), String(score.found)))
      }
    }
    lines += skipped
    lines += [""] + speedLines
    if errors > 0 {
      for set in sets where !set.isHeldBack || isComplete && set.name != "articles, all" {
        lines += errorLines(of: set)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Scores, error counts and speed as one JSON object.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      let rows = sets.map { set in
        Row(
          set: set.name,
          scores: Dictionary(uniqueKeysWithValues: Self.rows(of: set.scores).map { ($0.0, Rates($0.1)) }),
          errors: Dictionary(
            uniqueKeysWithValues: SpanError.Fault.allCases.map { ($0.rawValue, set.count(of: $0)) }))
      }
      let object = Object(
        sets: rows, skipped: skipped, tokensPerSecond: speed?.tokensPerSecond,
        baselineTokensPerSecond: speed?.baselinePerSecond)
      return String(decoding: try encoder.encode(object), as: UTF8.self)
    }
  }
}

extension EvaluateReport {
  private var speedLines: [String] {
    guard let speed else { return ["No speed is measured without IDNER dev."] }
    func thousands(_ rate: Double) -> String { String(format: "%.1f", rate / 1000) }
    var lines = [
      "whole pipeline on IDNER dev      \(thousands(speed.tokensPerSecond)) thousand tokens a second, one core",
      "splitting at blanks (baseline)   \(thousands(speed.baselinePerSecond)) thousand tokens a second",
      "ratio                            \(String(format: "%.1f", speed.ratio)) times slower",
    ]
    #if DEBUG
      lines.append("This is a debug build: only a release build tells the speed.")
    #endif
    return lines
  }

  private func errorLines(of set: EvaluatedSet) -> [String] {
    let groups = set.groups
    var lines: [String] = []
    for fault in SpanError.Fault.allCases {
      let ours = groups.filter { $0.fault == fault }
      guard !ours.isEmpty else { continue }
      let listed = ours.count > errors ? "the \(errors) most frequent of \(ours.count) kinds" : "all"
      lines += [
        "", "\(set.name), \(fault.rawValue): \(set.count(of: fault)) errors, \(listed) (gold [ ], found { })",
      ]
      for group in ours.prefix(errors) {
        lines.append("\(Self.pad("\(group.count)x", 5, left: true))  \(group.summary)")
        lines.append("         \(group.example)")
      }
    }
    return lines
  }

  private static func rows(of scores: SpanScores) -> [(String, SpanScore)] {
    [EntityKind.person, .place, .organization].map { ($0.tag, scores[$0]) } + [("micro", scores.micro)]
  }

  private static func row(_ cells: String...) -> String {
    zip(cells, [18, 6, 6, 6, 6, 6, 6]).enumerated().map { index, cell in
      pad(cell.0, cell.1, left: index > 1)
    }.joined(separator: " ")
  }

  private static func pad(_ text: String, _ width: Int, left: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return left ? blanks + text : text + blanks
  }

  private struct Object: Encodable {
    let sets: [Row]
    let skipped: [String]
    let tokensPerSecond: Double?
    let baselineTokensPerSecond: Double?
  }

  private struct Row: Encodable {
    let set: String
    let scores: [String: Rates]
    let errors: [String: Int]
  }

  private struct Rates: Encodable {
    let precision, recall, f1: Double
    let gold, found, hits: Int

    init(_ score: SpanScore) {
      (precision, recall, f1) = (score.precision, score.recall, score.f1)
      (gold, found, hits) = (score.gold, score.found, score.hits)
    }
  }
}
