internal import News
internal import Analysis
internal import Foundation

/// Tokens a second of the whole pipeline on one core, with a baseline of the same run.
struct EvaluateSpeed: Sendable {
  /// Tokens that the pipeline read in a second of processor time.
  let tokensPerSecond: Double
  /// Tokens that splitting the same bytes at blanks gives in a second of processor time.
  let baselinePerSecond: Double

  /// How many times slower than the baseline.
  var ratio: Double { baselinePerSecond / tokensPerSecond }

  /// Reads the file again and again, for at least a second each; the word lists must have been read before.
  init(_ file: ConllFile, analyzer: Analyzer) {
    let article = file.article
    let tokens = file.sentences.reduce(0) { $0 + $1.count }
    let bytes = Array(article.text.utf8)
    tokensPerSecond = Self.rate { () -> Int in
      // The result is used, so that the work cannot be left out.
      analyzer.annotations(of: article).mentions.isEmpty ? 0 : tokens
    }
    baselinePerSecond = Self.rate { bytes.split(separator: 0x20).isEmpty ? 0 : tokens }
  }

  /// Units of `work` done in a second of processor time.
  static func rate(_ work: () -> Int) -> Double {
    let start = seconds()
    var tokens = 0
    var elapsed = 0.0
    repeat {
      tokens += work()
      elapsed = seconds() - start
    } while elapsed < 1
    return Double(tokens) / elapsed
  }

  /// Processor time of this process, which other programs on the machine do not lengthen.
  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
