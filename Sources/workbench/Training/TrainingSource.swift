internal import Analysis
internal import Foundation
internal import News

/// Articles with their names, from a data set or from our own marked texts.
struct TrainingSource {
  /// Articles and their names in order, never overlapping; ranges are bytes of the article's text.
  private(set) var articles: [(article: Article, names: [NamedSpan])] = []

  /// The names of a CoNLL file, which is one article.
  ///
  /// Brackets and quotation marks at a name's edge are no part of it, and an acronym in brackets is a
  /// name of its own: "Mahkamah Konstitusi (MK)" is two.
  init(_ file: ConllFile) {
    let article = file.article
    let bytes = Array(article.text.utf8)
    articles = [(article, file.spans(of: file.tags).flatMap { Self.names(in: $0, bytes) })]
  }

  /// Our own texts: `# ` before a headline, a paragraph a line, names marked as in `GoldNotation`.
  ///
  /// - Parameter file: Named in errors.
  init(marked text: String, file: String) throws(GoldError) {
    var lines: [GoldNotation] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    where !line.allSatisfy(\.isWhitespace) {
      if line.hasPrefix("# ") {
        close(&lines)
        lines.append(try GoldNotation(line.dropFirst(2), file: file, line: number + 1))
      } else {
        lines.append(try GoldNotation(line, file: file, line: number + 1))
      }
    }
    close(&lines)
  }

  /// What the tagger learns from the articles.
  func sentences(words: WordTable) -> [TrainingText.Sentence] {
    articles.flatMap { article, names in
      TrainingText(article, names: names.map { ($0.range, $0.kind) }, words: words).sentences
    }
  }

  private mutating func close(_ lines: inout [GoldNotation]) {
    guard let headline = lines.first else { return }
    let article = Article(
      outlet: Outlet(name: "", domain: nil), headline: headline.text, body: lines.dropFirst().map(\.text))
    let names = zip(lines, article.paragraphRanges).flatMap { line, range in
      line.spans.map { $0.moved(by: range.lowerBound) }
    }
    articles.append((article, names))
    lines = []
  }

  private static func names(in span: NamedSpan, _ bytes: [UInt8]) -> [NamedSpan] {
    var names: [NamedSpan] = []
    for token in bytes[span.range].split(separator: UInt8(ascii: " ")) {
      guard let first = token.firstIndex(where: { !marks.contains($0) }),
        let last = token.lastIndex(where: { !marks.contains($0) })
      else { continue }
      let isAcronym =
        token.first == UInt8(ascii: "(") && !token.contains { (97...122).contains($0) }
      if let name = names.last, !isAcronym {
        names[names.count - 1] = NamedSpan(range: name.range.lowerBound..<(last + 1), kind: span.kind)
      } else {
        names.append(NamedSpan(range: first..<(last + 1), kind: span.kind))
      }
    }
    return names
  }

  private static let marks = Set("()[]\"',;:!?".utf8)
}
