import News

/// Finds where an article begins: its headline and its first paragraph.
struct LedeFinder: Sendable {
  /// The page that it looks through.
  let page: PageLines

  /// The first paragraph's line and what opens it.
  func lede() throws(IngestError) -> (index: Int, dateline: Dateline?) {
    var candidates: [Int] = []
    for index in page.lines.indices where isParagraph(index) {
      candidates.append(index)
      if candidates.count == 8 { break }
    }
    for index in candidates {
      if let dateline = page.datelines.dateline(of: page.lines[index]), !isBareCaption(index) {
        return (index, dateline)
      }
    }
    // Without a dateline the first paragraph is the first that is no caption, unless there is no other.
    guard let first = candidates.first else { throw .noArticle(.body) }
    let index = candidates.first { !looksLikeCaption($0) && $0 > 0 } ?? first
    return (index, nil)
  }

  private func isBareCaption(_ index: Int) -> Bool { page.words.furniture.opensCaption(page.lines[index]) }

  private func looksLikeCaption(_ index: Int) -> Bool {
    page.words.furniture.opensCaption(page.lines[index])
      || page.endsWithPhotoCredit(index, isBeforeLede: true)
      || index > 0 && page.lines[index].text.squashed.hasPrefix(page.lines[index - 1].text.squashed)
  }

  private func isParagraph(_ index: Int) -> Bool {
    let line = page.lines[index]
    return line.isProse && page.words.furniture.rule(for: line) == nil
      && page.words.furniture.relatedTitle(of: line) == nil
      && page.dateLine(index).isEmpty && page.credits.credits(in: line) == nil
      && page.wires.source(of: line) == nil
      && !page.isSlug(index)
  }

  /// The headline among the lines above the first paragraph.
  func headline(above lede: Int) throws(IngestError) -> Int {
    let bodyWords = Set(
      page.lines[lede..<min(page.lines.count, lede + 12)].flatMap { Self.words(of: $0.text) })
    var best: (index: Int, score: Int)?
    let start = max(0, lede - 120)
    for index in start..<lede {
      guard let score = score(index, above: lede, bodyWords: bodyWords) else { continue }
      if score >= 0, best.map({ score > $0.score }) ?? true { best = (index, score) }
    }
    guard let best else { throw .noArticle(.headline) }
    return best.index
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" }).map(String.init)
      .filter { $0.utf8.count >= 4 }
  }

  /// How much a line is like a headline; `nil` when it is something else.
  private func score(_ index: Int, above lede: Int, bodyWords: Set<String>) -> Int? {
    let line = page.lines[index]
    guard page.dateLine(index).isEmpty,
      page.credits.credits(in: line) == nil, page.credits.bylineWithOutlet(line) == nil,
      !page.isByline(index), !page.isSlug(index), !page.isTicker(index),
      !page.isMasthead(index), !page.isRelativeDate(index), !page.words.furniture.opensCaption(line),
      line.key.count <= 300,
      page.wires.source(of: line) == nil
    else { return nil }
    let count = line.wordCount
    var score = count >= 4 && line.key.count >= 20 ? 6 : count >= 2 ? 2 : 0
    let squashed = line.text.squashed
    guard !squashed.isEmpty else { return nil }
    // A headline may begin as furniture does; then the rest of the page has to speak for it.
    if page.words.furniture.rule(for: line) != nil || page.words.furniture.relatedTitle(of: line) != nil {
      score -= 8
    }
    for other in index + 1..<max(index + 1, min(lede, index + 30)) {
      let text = page.lines[other].text.squashed
      if text == squashed || page.isSlug(other) && text.hasSubsequence(squashed) { score += 5 }
      if text.count > squashed.count, text.hasPrefix(squashed) { score += 4 }
    }
    let words = Self.words(of: line.text)
    if !words.isEmpty { score += 6 * words.count(where: bodyWords.contains) / words.count }
    if [" / ", " > ", " » ", " › ", " | "].contains(where: { line.key.hasSubsequence(Array($0.utf8)) }) {
      score -= 5
    }
    if let first = line.text.split(separator: " ").first,
      page.outlets.entry(named: first) != nil || DatelineReader.isDomain(first), count <= 6,
      line.lowerShare > 0.3
    {
      score -= 5
    }
    if line.isProse, line.endsSentence, line.text.last == "." { score -= 4 }
    if page.endsWithPhotoCredit(index, isBeforeLede: true) { score -= 6 }
    return score
  }
}
