/// Lays the visible text of a tree out in blocks.
struct BlockReader {
  /// Blocks that are read of a page; real ones have a few thousand.
  private static let most = 60_000

  private let tree: HTMLTree
  private let showsHidden: Bool
  private var blocks: [PageBlock] = []
  private var line = TextLines()
  /// Elements around the place, outermost first: where each ends and whether it breaks lines.
  private var open: [(node: Int, end: Int, breaks: Bool)] = []
  private var firstText = -1
  private var holder = 0
  private var linkWeight = 0
  private var links: [Int] = []

  /// A reader of a tree; with `showsHidden`, of what the page hides too.
  init(_ tree: HTMLTree, showsHidden: Bool = false) {
    self.tree = tree
    self.showsHidden = showsHidden
  }

  /// The blocks in page order.
  ///
  /// - Complexity: O(*n*) in the page's bytes.
  mutating func read() -> [PageBlock] {
    var index = 1
    while index < tree.nodes.count, blocks.count < Self.most {
      while let last = open.last, last.end <= index { close() }
      let node = tree.nodes[index]
      if node.kind == .element {
        if skips(index, node) {
          if node.tag.breaksLine { finish() }
          index = Int(node.end)
          continue
        }
        enter(index, node)
      } else if node.kind == .text && node.tag == .other || node.kind == .rawText && node.tag == .other {
        append(index, node)
      }
      index += 1
    }
    finish()
    return blocks
  }

  private func skips(_ index: Int, _ node: HTMLTree.Node) -> Bool {
    if node.tag.isNeverShown || node.tag == .noscript && !showsHidden { return true }
    if showsHidden || node.attributeCount == 0 || node.tag == .body { return false }
    return tree.isHidden(index)
  }

  private mutating func enter(_ index: Int, _ node: HTMLTree.Node) {
    let breaks = node.tag.breaksLine
    if breaks || node.tag == .br { finish() }
    if Int(node.end) > index + 1 { open.append((index, Int(node.end), breaks)) }
  }

  private mutating func close() {
    let last = open.removeLast()
    if last.breaks { finish() }
  }

  private mutating func append(_ index: Int, _ node: HTMLTree.Node) {
    let before = line.lineLength
    line.append(tree.bytes, in: node.range, hasReferences: node.kind == .text)
    guard line.lineLength > before else { return }
    if firstText < 0 {
      firstText = index
      holder = open.last { $0.breaks }?.node ?? 0
    }
    if node.link >= 0 {
      linkWeight += max(0, line.weight(from: before))
      if links.last != Int(node.link) { links.append(Int(node.link)) }
    }
  }

  private mutating func finish() {
    guard !line.isAtLineStart else { return }
    let (weight, hasSentence) = line.measure()
    line.endLine()
    if let text = line.takeLast() {
      blocks.append(
        PageBlock(
          text: text, node: holder, firstText: firstText, weight: weight, linkWeight: min(weight, linkWeight),
          links: links, hasSentence: hasSentence))
    }
    firstText = -1
    linkWeight = 0
    links.removeAll()
  }
}
