internal import Analysis
internal import Foundation
internal import News

/// How the time of reading claims grows with the text: paragraphs without an end, and marks that never close.
struct ClaimBench {
  private let rounds: Int

  /// A bench of so many rounds, of which the medians count.
  init(rounds: Int) { self.rounds = rounds }

  /// Microseconds a word at 5,000 and at 50,000 words, and the ratio of the two: 1 is linear.
  func table() -> String {
    let analyzer = Analyzer()
    _ = analyzer.annotations(of: Self.article("Kata Putin.", words: 100))
    var lines = ["reading names and claims, microseconds a word, medians of \(rounds) rounds"]
    lines.append(Self.row("one paragraph of", "5,000", "50,000", "ratio"))
    for (name, sentence) in Self.texts {
      let times = [5_000, 50_000].map { words in
        let article = Self.article(sentence, words: words)
        let times = (0..<rounds).map { _ in
          let start = DispatchTime.now().uptimeNanoseconds
          let claims = analyzer.annotations(of: article).claims.count
          return claims < 0 ? 0 : Double(DispatchTime.now().uptimeNanoseconds - start) / 1000 / Double(words)
        }
        return BenchCommand.median(times)
      }
      lines.append(
        Self.row(
          name, BenchCommand.format(times[0]), BenchCommand.format(times[1]),
          String(format: "%.2f", times[1] / times[0])))
    }
    return lines.joined(separator: "\n")
  }

  private static let texts = [
    ("claims", "Oleg Danilov mengatakan bahwa \"jalan itu\" aman, kata Jane Fuller, menurut dia. "),
    ("opening marks", "“kata “ujar “Oleg Danilov mengatakan “bahwa “jalan “itu “aman. "),
    ("single marks", "the workers' ‘rights of drivers' unions’ said 'yes he said "),
    ("no full stop", "Oleg Danilov mengatakan bahwa Jane Fuller membantah tuduhan, dan menambahkan "),
    ("cues alone", "kata kata mengatakan, kata menurut dilansir "),
  ]

  private static func article(_ sentence: String, words: Int) -> Article {
    let each = sentence.split(separator: " ").count
    return Article(
      outlet: Outlet(name: "Uji", domain: nil), headline: "Uji", language: "id",
      body: [String(repeating: sentence, count: max(1, words / each))])
  }

  private static func row(_ cells: String...) -> String {
    cells.enumerated().map { index, cell in
      let blanks = String(repeating: " ", count: max(0, (index == 0 ? 18 : 9) - cell.count))
      return index == 0 ? cell + blanks : blanks + cell
    }.joined()
  }
}
