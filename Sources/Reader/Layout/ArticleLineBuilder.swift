import Canvas
import News

/// Breaks an article into lines: head, body, tail.
struct ArticleLineBuilder {
  /// Lines in reading order.
  private(set) var lines: [ArticleLine] = []
  private let article: Article
  private let annotations: Annotations
  private let columns: Int
  private let hints: ArticleHints
  private let ranges: [Range<Int>]
  /// The first mention that may still touch the next line, and the first claim that may begin on it: both are
  /// sorted, as lines are.
  private var nextMention = 0
  private var nextClaim = 0
  /// Of the claims that began before, the last one and the one that goes furthest.
  private var lastClaim: Claim?
  private var longestClaim: Claim?

  init(_ annotated: AnnotatedArticle, columns: Int, hints: ArticleHints) {
    self.hints = hints
    article = annotated.article
    annotations = annotated.annotations
    self.columns = columns
    ranges = article.paragraphRanges
  }

  /// Headline, outlet and date, and what there is to say about them.
  mutating func addHead(_ summary: ArticleSummary, dates: DateWriter) {
    if let range = ranges.first { addText(article.headline, at: range.lowerBound, role: .heading) }
    var parts = [article.outlet.name, dates.full(article.publication)]
    parts += article.credits.map { "\($0.name) (\($0.role.rawValue))" }
    if !article.wires.isEmpty { parts.append("⟵ " + article.wires.map(\.name).joined(separator: ", ")) }
    addOwn(parts: parts, role: .textDim)
    if case .estimated(_, let evidence) = article.publication {
      // One line, however long the reasons are: the chord shows them whole.
      let hint = " · \(hints.evidence) shows why"
      let room = columns - DisplayText.columns(of: hint)
      addOwn(DisplayText.truncated("estimated from \(evidence)", to: room) + hint, role: .doubt)
    }
    if let original = article.originalOutlet { addOwn("republishes \(original.name)", role: .textDim) }
    if summary.isSample { addOwn("SAMPLE · written for a first look, not news", role: .sample) }
  }

  /// The paragraphs, a blank line before each.
  mutating func addBody() {
    for (index, paragraph) in article.body.enumerated() where index + 1 < ranges.count {
      addBlank()
      let dateline = index == 0 ? article.dateline.map { "\($0.uppercased()). " } : nil
      addText(paragraph, at: ranges[index + 1].lowerBound, prefix: dateline ?? "", role: .text)
    }
    guard article.body.isEmpty else { return }
    addBlank()
    addOwn("The page holds a headline and no text.", role: .textDim)
  }

  /// What stands under the pictures.
  mutating func addCaptions() {
    guard !article.captions.isEmpty else { return }
    addBlank()
    for caption in article.captions { addOwn("Photo: \(caption)", role: .textDim) }
  }

  /// What other outlets have and this one lacks, and which outlets have it.
  mutating func addMissing(_ missing: [SharedStatements.Missing]) {
    guard !missing.isEmpty else { return }
    addBlank()
    addOwn("Only elsewhere · \(missing.count) · \(hints.matrix) shows all", role: .textStrong)
    for statement in missing.prefix(Self.mostMissing) {
      let words = PanelLineBuilder.wrapped(statement.title, to: max(1, columns - 2), atMost: 2)
      for (number, line) in words.enumerated() {
        lines.append(ArticleLine(text: (number == 0 ? "· " : "  ") + line, role: .text))
      }
      let outlets = statement.outlets.joined(separator: ", ")
      addOwn(DisplayText.truncated("  " + outlets, to: columns), role: .textDim)
    }
  }

  /// The rest of the page, folded or not.
  mutating func addTail(isUnfolded: Bool) {
    let furniture = article.boilerplate.filter { $0.kind != .related }
    guard !article.related.isEmpty || !furniture.isEmpty else { return }
    addBlank()
    guard isUnfolded else {
      let parts = [
        Self.counted(article.related.count, "related link"),
        Self.counted(furniture.count, "line") + (furniture.isEmpty ? "" : " of page furniture"),
      ]
      addOwn(
        "⋯ \(parts.filter { !$0.isEmpty }.joined(separator: ", ")) folded · \(hints.unfold)", role: .textDim)
      return
    }
    if !article.related.isEmpty {
      addOwn("Links on the page", role: .textStrong)
      for (number, link) in article.related.enumerated() {
        addOwn("\(number + 1)  \(link.title)", role: .textDim)
      }
    }
    if !furniture.isEmpty {
      addOwn("Lines left out", role: .textStrong)
      for line in furniture { addOwn("line \(line.line): \(line.kind.rawValue)", role: .textDim) }
    }
  }

  /// Statements of other outlets that are listed at most.
  private static let mostMissing = 6

  private mutating func addBlank() { lines.append(ArticleLine(text: "", role: .text)) }

  /// Adds parts with dots between them; a line ends between two parts where it can.
  private mutating func addOwn(parts: [String], role: Role) {
    var line = ""
    for part in parts {
      let longer = line.isEmpty ? part : "\(line) · \(part)"
      if !line.isEmpty, DisplayText.columns(of: longer) > columns {
        addOwn(line, role: role)
        line = part
      } else {
        line = longer
      }
    }
    addOwn(line, role: role)
  }

  /// Adds words of the program.
  private mutating func addOwn(_ text: String, role: Role) {
    let bytes = Array(text.utf8)
    for range in DisplayText.wrapped(text, to: columns) {
      lines.append(ArticleLine(text: String(decoding: bytes[range], as: UTF8.self), role: role))
    }
  }

  /// Adds words of the article, which begin at a byte of its text.
  private mutating func addText(_ text: String, at start: Int, prefix: String = "", role: Role) {
    let bytes = Array((prefix + text).utf8)
    let prefixBytes = prefix.utf8.count
    for range in DisplayText.wrapped(prefix + text, to: columns) {
      let own = max(0, min(range.count, prefixBytes - range.lowerBound))
      let first = start + max(0, range.lowerBound - prefixBytes)
      let source = first..<max(first, start + range.upperBound - prefixBytes)
      var line = ArticleLine(
        text: String(decoding: bytes[range], as: UTF8.self), role: role, source: source, prefixBytes: own)
      if own > 0 { line.marks.append(ArticleLine.Mark(range: 0..<own, role: .chromeStrong)) }
      line.marks += marks(in: source, at: own)
      line.gutter = gutter(of: source)
      lines.append(line)
    }
  }

  /// The mentions inside a line, as ranges of the line.
  private mutating func marks(in source: Range<Int>, at own: Int) -> [ArticleLine.Mark] {
    let mentions = annotations.mentions
    while nextMention < mentions.count, mentions[nextMention].range.upperBound <= source.lowerBound {
      nextMention += 1
    }
    return mentions[nextMention...].prefix { $0.range.lowerBound < source.upperBound }.compactMap {
      let part = $0.range.clamped(to: source)
      guard !part.isEmpty else { return nil }
      let start = part.lowerBound - source.lowerBound + own
      return ArticleLine.Mark(range: start..<(start + part.count), role: $0.kind.role, kind: $0.kind)
    }
  }

  /// The sign of the claim that a line shows: the first that begins here before the last that goes on.
  ///
  /// - Complexity: O(1) for a line and a claim: each claim is passed once, however many lie in each other.
  private mutating func gutter(of source: Range<Int>) -> ArticleLine.Gutter? {
    let claims = annotations.claims
    let before = [lastClaim, longestClaim].compactMap { $0 }.first { $0.range.upperBound > source.lowerBound }
    var beginning: Claim?
    while nextClaim < claims.count, claims[nextClaim].range.lowerBound < source.upperBound {
      let claim = claims[nextClaim]
      nextClaim += 1
      if beginning == nil, !claim.range.clamped(to: source).isEmpty { beginning = claim }
      lastClaim = claim
      if claim.range.upperBound > longestClaim?.range.upperBound ?? -1 { longestClaim = claim }
    }
    if let beginning {
      return ArticleLine.Gutter(sign: beginning.kind.sign, role: beginning.kind.role)
    }
    return before.map { ArticleLine.Gutter(sign: $0.kind.continuation, role: $0.kind.role) }
  }

  /// "1 link", "2 links", or nothing.
  private static func counted(_ number: Int, _ noun: String) -> String {
    number == 0 ? "" : number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
