internal import News

/// The article's text of a web page as paragraphs, with what stood between them.
struct WebBody {
  /// Paragraphs that an article may have; what is behind them is left out.
  private static let mostParagraphs = 10_000
  /// Captions that are kept.
  private static let mostCaptions = 200

  /// Lines of the paragraphs, in order.
  private(set) var lines: [Line] = []
  /// Captions, in page order.
  private(set) var captions: [String] = []
  /// Links to other articles that stood in or after the text.
  private(set) var related: [RelatedLink] = []

  private let page: WebPage
  private let lists: PageLines
  private let base: String
  /// The row of the last line, where that is a table's.
  private var row: Int?

  /// The text of a page.
  ///
  /// - Parameter lists: Reads lines by the words that page furniture is known by.
  init(_ page: WebPage, lists: PageLines) {
    self.page = page
    self.lists = lists
    base = PageLinks.base(of: page)
    for index in page.body.prefix(Self.mostParagraphs) { append(index) }
    readLinked()
    cutTail()
    readBeside()
  }
}

extension WebBody {
  private mutating func append(_ index: Int) {
    let block = page.blocks[index]
    var line = Line(block.text, numbers: (index + 1)...(index + 1), startsBlock: true)
    if appendCell(line.text, of: block) { return }
    let furniture = lists.words.furniture
    let isLong = block.weight >= 120 && block.hasSentence && block.linkShare < 0.3
    if !isLong, let title = furniture.relatedTitle(of: line), block.linkWeight > 0 || !line.isProse {
      if !title.isEmpty { keep(title, block.links.first) }
      return
    }
    if !isLong, let rule = furniture.rule(for: line), rule.kind != .related, !line.isStrongProse {
      return
    }
    if !isLong, furniture.opensCaption(line) {
      captions.append(line.text)
      return
    }
    if let inline = furniture.inlineRelated(in: line) {
      keep(line.slice(inline.title..<line.key.count).trimmedOfMarks, block.links.last)
      line.text = line.slice(0..<inline.start)
      if line.text.isEmpty { return }
    }
    if isItem(block) { line.text = "• \(line.text)" }
    lines.append(line)
  }

  /// Whether the block is a cell of a table, which shares its row's line.
  private mutating func appendCell(_ text: String, of block: PageBlock) -> Bool {
    let tag = page.tree.nodes[block.node].tag
    guard tag == .td || tag == .th else {
      row = nil
      return false
    }
    let parent = Int(page.tree.nodes[block.node].parent)
    if row == parent, let last = lines.indices.last, lines[last].key.count < 200 {
      lines[last].text += " | \(text)"
    } else {
      lines.append(Line(text, numbers: 0...0, startsBlock: true))
    }
    row = parent
    return true
  }

  /// Whether the block is the first of a list's item that is no list of blocks itself.
  private func isItem(_ block: PageBlock) -> Bool {
    page.tree.nodes[block.node].tag == .li
  }

  private mutating func keep(_ title: String, _ link: Int?) {
    let address = link.flatMap { page.tree.text(of: "href", at: $0) }.flatMap {
      PageLinks.web($0, base: base)
    }
    let found = RelatedLink(title: title, url: address)
    if related.count < 100, !title.isEmpty, !related.contains(where: { $0.title == title }) {
      related.append(found)
    }
  }

  /// Takes promotion, credits and labels from the end.
  private mutating func cutTail() {
    for _ in 0..<6 {
      guard lines.count > 1, let last = lines.last else { return }
      let isCredit = !last.isProse && lists.credits.credits(in: last).map { !$0.credits.isEmpty } ?? false
      let isLabel = last.wordCount <= 3 && last.text.hasSuffix(":")
      guard isCredit || isLabel || isHeading(last) || TailPhrases.builtin.hold(last) else { return }
      lines.removeLast()
    }
  }

  /// Whether a line is a heading, which at the end heads what is no part of the article.
  private func isHeading(_ line: Line) -> Bool {
    let index = line.numbers.lowerBound - 1
    guard page.body.contains(index) else { return false }
    return page.tree.nodes[page.blocks[index].node].tag.headingLevel != nil
  }

  /// The text that JSON-LD alone has, where the page shows less than half of it to readers who have not paid.
  private mutating func readLinked() {
    guard let text = page.linked?.body, text.utf8.count >= 400, page.bodyWeight * 2 < text.utf8.count else {
      return
    }
    let bytes = Array(text.prefix(200_000).utf8)
    let paragraphs =
      text.contains("</")
      ? HTMLText.paragraphs(of: bytes)
      : bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }).map { HTMLText.line(of: Array($0)) }
    lines = paragraphs.filter { !$0.isEmpty }.prefix(5_000).map {
      Line($0, numbers: 1...1, startsBlock: true)
    }
  }

  /// Reads captions and linked headlines that stand among the paragraphs.
  private mutating func readBeside() {
    guard let first = page.body.first, let last = page.body.last else { return }
    let start = min(page.headline ?? first, first)
    for index in start...min(last + 12, page.blocks.count - 1) {
      let block = page.blocks[index]
      if block.isCaption, !block.isFurniture, index <= last, block.weight >= 20 {
        if captions.count < Self.mostCaptions, !captions.contains(block.text) { captions.append(block.text) }
      } else if index >= first, block.linkShare > 0.6, (25...200).contains(block.weight),
        block.links.count == 1,
        !block.isAbout
      {
        let line = Line(block.text, numbers: 1...1, startsBlock: true)
        keep(lists.words.furniture.relatedTitle(of: line) ?? block.text, block.links.first)
      }
    }
  }
}
