/// Finds the element that holds an article's text, and the blocks in it that are the text.
struct BodyFinder {
  let tree: HTMLTree
  private(set) var blocks: [PageBlock]
  /// Blocks whose first text stands before each node.
  private let counts: [Int32]
  /// Sums over the blocks before each.
  private var prose: [Double] = []
  private var weight: [Double] = []
  private let hints: ElementHints
  private let evidence: Evidence
  /// The block of the article's headline.
  private(set) var headline: Int?
  /// The block that the page's description begins like.
  private var described: Int?
  /// Whether JSON-LD has most of its text on the page.
  private var confirms = false

  /// What the page says of its article's text elsewhere.
  struct Evidence: Sendable {
    /// Titles that the page gives its article.
    var titles: [String] = []
    /// The page's description, which is often the first paragraph.
    var description: String?
    /// The text as JSON-LD has it.
    var body: String?
  }

  /// A finder for the blocks of a tree.
  init(_ tree: HTMLTree, blocks: [PageBlock], evidence: Evidence = Evidence(), hints: ElementHints = .builtin)
  {
    self.evidence = evidence
    self.tree = tree
    self.blocks = blocks
    self.hints = hints
    var counts = [Int32](repeating: 0, count: tree.nodes.count + 1)
    var node = 0
    for (number, block) in blocks.enumerated() {
      while node <= block.firstText {
        counts[node] = Int32(number)
        node += 1
      }
    }
    while node < counts.count {
      counts[node] = Int32(blocks.count)
      node += 1
    }
    self.counts = counts
  }

  /// The blocks of the article's text with the element that holds them.
  mutating func body() -> (root: Int, blocks: [Int])? {
    findEvidence()
    sum()
    markFurniture()
    sum()
    guard let root = root() else { return nil }
    return (root, trimmed(Array(range(of: root)).filter { !isFurniture($0, in: root) }))
  }

  /// Without what stands between headline and first paragraph: dates, names, labels, and a summary above them.
  private func trimmed(_ body: [Int]) -> [Int] {
    guard
      var first = body.firstIndex(where: {
        blocks[$0].weight >= 60 && blocks[$0].hasSentence || blocks[$0].weight >= 140
      }), first <= 8
    else { return body }
    let byline = byline()
    if let byline, body[first] < byline, blocks[body[first]].weight <= 240, first + 1 < body.count,
      body[first + 1] > byline
    {
      first += 1
    }
    // Short sentences in paragraphs of the same element belong to the text, but not above the byline.
    while first > 0, isBeside(body[first - 1], body[first]) {
      if let byline, body[first - 1] < byline, byline < body[first] { break }
      first -= 1
    }
    return Array(body[first...])
  }

  /// The last byline or date right under the headline.
  private func byline() -> Int? {
    guard let headline else { return nil }
    return (headline..<min(headline + 8, blocks.count)).last { $0 > headline && blocks[$0].isAbout }
  }

  private func isBeside(_ block: Int, _ next: Int) -> Bool {
    let node = blocks[block].node
    let other = blocks[next].node
    guard tree.nodes[node].tag == .p, tree.nodes[other].tag == .p,
      tree.nodes[node].parent == tree.nodes[other].parent
    else { return false }
    return blocks[block].weight >= 20 && blocks[block].linkShare < 0.5
      && (blocks[block].hasSentence || blocks[block].weight >= 40)
  }

  /// Weight of some blocks.
  func weight(of blocks: [Int]) -> Int { blocks.reduce(0) { $0 + self.blocks[$1].weight } }

  /// The blocks in an element.
  func range(of node: Int) -> Range<Int> { Int(counts[node])..<Int(counts[Int(tree.nodes[node].end)]) }
}

extension BodyFinder {
  private mutating func sum() {
    prose = [0]
    weight = [0]
    for (number, block) in blocks.enumerated() {
      let counts = !block.isFurniture && !block.isCaption
      var worth = counts ? block.prose : 0
      if confirms { worth *= block.isConfirmed ? 1.5 : 0.5 }
      if let headline, number < headline { worth *= 0.5 }
      prose.append(prose[prose.count - 1] + worth)
      weight.append(weight[weight.count - 1] + (counts ? Double(block.weight) : 0))
    }
  }

  private func prose(in node: Int) -> Double {
    let range = range(of: node)
    return prose[range.upperBound] - prose[range.lowerBound]
  }

  private func weight(in node: Int) -> Double {
    let range = range(of: node)
    return weight[range.upperBound] - weight[range.lowerBound]
  }

  /// Finds headline, described block and the blocks that JSON-LD has.
  private mutating func findEvidence() {
    let titles = evidence.titles.map { TextKey($0) }
    let description = evidence.description.map { TextKey($0) }
    let body = evidence.body.map { TextKey(String($0.prefix(100_000))) }
    var best = 0
    var confirmed = 0
    var checked = 0
    for (number, block) in blocks.enumerated() {
      let rank = headlineRank(block, titles)
      if rank > best {
        best = rank
        headline = number
      }
      guard block.prose >= 40 else { continue }
      let key = TextKey(block.text)
      if described == nil, let description, description.isSameOpening(as: key, least: 40) {
        described = number
      }
      if let body, checked < 300 {
        checked += 1
        if body.holds(openingOf: key, bytes: 48) {
          blocks[number].isConfirmed = true
          confirmed += key.bytes.count
        }
      }
    }
    confirms = body.map { confirmed * 2 > $0.bytes.count && confirmed > 200 } ?? false
  }

  /// How likely a block is the headline; 0 for most.
  private func headlineRank(_ block: PageBlock, _ titles: [TextKey]) -> Int {
    guard block.weight <= 400 else { return 0 }
    let level = headingLevel(of: block.node)
    // A link with the title is one to the page itself, from a list somewhere.
    guard level > 0 || block.weight >= 20 && block.linkShare < 0.9 else { return 0 }
    let key = TextKey(block.text)
    guard !key.bytes.isEmpty else { return 0 }
    let isTitle = titles.contains { $0.isSameOpening(as: key) }
    if isTitle { return level == 1 ? 10 : level == 2 ? 8 : level > 0 ? 6 : 4 }
    return level == 1 ? 2 : 0
  }

  /// Level of the heading that an element is or stands in; 0 for none.
  private func headingLevel(of node: Int) -> Int {
    var node = node
    for _ in 0..<3 where node > 0 {
      if let level = tree.nodes[node].tag.headingLevel { return level }
      node = Int(tree.nodes[node].parent)
    }
    return 0
  }

  /// Marks the blocks in elements whose names or kinds say that they are furniture.
  private mutating func markFurniture() {
    let total = max(1, prose[blocks.count])
    let own = ownArticle()
    var index = 1
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      guard node.kind == .element else {
        index += 1
        continue
      }
      let range = range(of: index)
      guard !range.isEmpty else {
        index = node.tag == .head ? Int(node.end) : index + 1
        continue
      }
      let hint = hints.hint(of: index, in: tree)
      let share = prose(in: index) / total
      let isFurniture =
        !(headline.map(range.contains) ?? false)
        && (share < mostShare(of: node.tag, hint) && !holdsQuote(index, hint)
          || own.map { isStranger(index, to: $0) } ?? false)
      let isCaption = node.tag == .figcaption || hint.contains(.caption) && share < 0.2
      let isAbout = hint.contains(.about) && share < 0.1 && node.tag != .body
      for block in range {
        if isFurniture { blocks[block].isFurniture = true }
        if isCaption { blocks[block].isCaption = true }
        if isAbout { blocks[block].isAbout = true }
        if isAbout, hint.contains(.byline) { blocks[block].isByline = true }
      }
      index = isFurniture ? Int(node.end) : index + 1
    }
  }

  /// Share of the page's prose below which an element with these names is furniture; 0 for most.
  private func mostShare(of tag: HTMLTag, _ hint: ElementHint) -> Double {
    switch tag {
    case .nav, .footer, .menu: return 0.6
    case .aside: return 0.4
    case .html, .body, .main, .article, .blockquote: return 0
    default:
      guard hint.contains(.furniture), !hint.contains(.body) else { return 0 }
      if hint.contains(.text) { return 0.1 }
      return hint.contains(.surely) ? 0.7 : 0.4
    }
  }

  /// Whether an element with furniture's names is there for a quotation, as what people posted elsewhere.
  private func holdsQuote(_ node: Int, _ hint: ElementHint) -> Bool {
    guard hint.contains(.furniture), !hint.contains(.surely) else { return false }
    return (node..<Int(tree.nodes[node].end)).contains { tree.nodes[$0].tag == .blockquote }
  }

  /// The `article` element that holds the headline with text of its own.
  private func ownArticle() -> Int? {
    guard let headline else { return nil }
    var node = blocks[headline].node
    while node > 0 {
      if tree.nodes[node].tag == .article, prose(in: node) >= 250 { return node }
      node = Int(tree.nodes[node].parent)
    }
    return nil
  }

  /// Whether an `article` element stands outside of the page's own: another article, or a comment.
  private func isStranger(_ node: Int, to own: Int) -> Bool {
    guard tree.nodes[node].tag == .article else { return false }
    return node > own ? node >= Int(tree.nodes[own].end) : Int(tree.nodes[node].end) <= own
  }

  /// The element whose text is most like all running text of the page: little of it is left out, little else is in.
  private func root() -> Int? {
    let total = prose[blocks.count]
    guard total > 0 else { return nil }
    var best: (node: Int, score: Double)?
    for index in tree.nodes.indices where tree.nodes[index].kind == .element {
      let text = prose(in: index)
      guard text > 0 else { continue }
      var score = 2 * text / (total + weight(in: index))
      if tree.nodes[index].tag.breaksLine {
        let hint = hints.hint(of: index, in: tree)
        if hint.contains(.body) { score *= 1.2 } else if hint.contains(.text) { score *= 1.05 }
        if tree.nodes[index].tag == .article { score *= 1.1 }
        if tree.nodes[index].tag == .p || tree.nodes[index].tag.headingLevel != nil { score *= 0.5 }
      } else {
        score *= 0.9
      }
      if let described, range(of: index).contains(described) { score *= 1.15 }
      if best.map({ score >= $0.score }) ?? true { best = (index, score) }
    }
    return best?.node
  }

  /// Whether the headline stands above most of an element's text, as headlines do.
  private func isAbove(_ headline: Int, in root: Int) -> Bool {
    let range = range(of: root)
    guard range.contains(headline) else { return false }
    return prose[headline] - prose[range.lowerBound] < (prose[range.upperBound] - prose[range.lowerBound]) / 2
  }

  private func isFurniture(_ index: Int, in root: Int) -> Bool {
    let block = blocks[index]
    if let headline, index <= headline, isAbove(headline, in: root) { return true }
    if block.isFurniture || block.isCaption || block.isAbout { return true }
    return block.linkShare > 0.5 && !block.hasSentence
  }
}
