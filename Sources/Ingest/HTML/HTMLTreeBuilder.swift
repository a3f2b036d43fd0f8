/// Makes the tree of a page from its tags, with the end tags that HTML implies.
///
/// Not done, since no text is lost by it: content between a table's rows stays there, and formatting that
/// crosses paragraphs is not opened anew.
///
/// - SeeAlso: WHATWG HTML, "Tree construction".
struct HTMLTreeBuilder {
  /// Elements that may be open; deeper ones become siblings.
  private static let deepest = 256
  /// Elements and texts that a page may have; what is behind them is left out.
  private static let mostNodes = 4_000_000

  private var tokens: HTMLTokenizer
  private var nodes: [HTMLTree.Node] = []
  private var attributes: [HTMLTree.Attribute] = []
  /// Open elements, outermost first.
  private var open: [Int] = []
  /// How many elements of each tag are open.
  private var counts = [Int](repeating: 0, count: HTMLTag.allCases.count)
  /// Elements that were opened beyond the deepest and not closed.
  private var surplus = 0
  /// The link that texts stand in.
  private var link: Int32 = -1
  /// Whether the last tag ends a line, so that white space behind it is none.
  private var isAtBreak = true
  /// Language that the root element names.
  private(set) var language: String?

  /// A builder for a page.
  init(_ bytes: [UInt8]) {
    tokens = HTMLTokenizer(bytes)
    nodes.reserveCapacity(bytes.count / 40 + 16)
    attributes.reserveCapacity(bytes.count / 60 + 16)
  }

  /// The nodes and the attributes of all elements.
  mutating func build() -> ([HTMLTree.Node], [HTMLTree.Attribute]) {
    nodes.append(HTMLTree.Node(parent: -1, end: 0, start: 0, length: 0, tag: .html, kind: .element))
    open = [0]
    while let token = tokens.next(), nodes.count < Self.mostNodes {
      switch token.kind {
      case .text, .rawText: append(token)
      case .startTag: start(token)
      case .endTag: end(token)
      case .comment, .doctype: continue
      }
    }
    while !open.isEmpty { pop() }
    return (nodes, attributes)
  }
}

extension HTMLTreeBuilder {
  private func tag(_ depth: Int) -> HTMLTag { nodes[open[depth]].tag }

  private mutating func append(_ token: HTMLToken) {
    if token.kind == .text, token.tag == .other {
      let isBlank = tokens.bytes[token.range].allSatisfy(\.isHTMLSpace)
      if isBlank, isAtBreak { return }
      if !isBlank, counts[HTMLTag.head.index] > 0 { close(.head) }
    }
    isAtBreak = false
    nodes.append(
      HTMLTree.Node(
        parent: Int32(open.last ?? 0), end: Int32(nodes.count + 1), link: link,
        start: UInt32(token.range.lowerBound), length: UInt32(token.range.count), tag: token.tag,
        kind: token.kind == .text ? .text : .rawText))
  }

  private mutating func start(_ token: HTMLToken) {
    let tag = token.tag
    if tag == .html { language = language ?? tokens.text(of: "lang") ?? tokens.text(of: "xml:lang") }
    if tag == .html || tag == .body && counts[HTMLTag.body.index] > 0 { return }
    imply(before: tag)
    if tag.breaksLine || tag == .br { isAtBreak = true }
    let node = nodes.count
    let first = attributes.count
    for attribute in tokens.attributes {
      attributes.append(
        HTMLTree.Attribute(
          nameStart: UInt32(attribute.name.lowerBound), nameLength: UInt32(attribute.name.count),
          valueStart: UInt32(attribute.value.lowerBound), valueLength: UInt32(attribute.value.count)))
    }
    nodes.append(
      HTMLTree.Node(
        parent: Int32(open.last ?? 0), end: Int32(node + 1), start: UInt32(token.range.lowerBound),
        length: UInt32(token.range.count), firstAttribute: UInt32(first),
        attributeCount: UInt8(attributes.count - first), tag: tag, kind: .element))
    if tag.isVoid || token.closesItself && (tag.isRawText || counts[HTMLTag.svg.index] > 0) { return }
    if open.count >= Self.deepest {
      surplus += 1
    } else {
      open.append(node)
      counts[tag.index] += 1
    }
    if tag == .a, tokens.value(of: "href") != nil { link = Int32(node) }
  }

  private mutating func pop() {
    let node = open.removeLast()
    nodes[node].end = Int32(nodes.count)
    if node > 0 { counts[nodes[node].tag.index] -= 1 }
    if link == Int32(node) { link = -1 }
  }

  /// Closes what a start tag closes without an end tag.
  private mutating func imply(before tag: HTMLTag) {
    if counts[HTMLTag.head.index] > 0, !tag.belongsInHead { close(.head) }
    switch tag {
    case .a:
      link = -1
      if counts[tag.index] > 0 { close(.a) }
    case .li:
      closeNearest(.li, .li) { $0 == .ul || $0 == .ol || $0 == .menu || $0 == .dir }
    case .dd, .dt: closeNearest(.dd, .dt) { $0 == .dl }
    case .tr: closeNearest(.tr, .tr) { $0 == .table }
    case .td, .th: closeNearest(.td, .th) { $0 == .table || $0 == .tr }
    case .tbody, .thead, .tfoot:
      closeNearest(.tbody, .thead) { $0 == .table }
      closeNearest(.tfoot, .tfoot) { $0 == .table }
    case .option: closeNearest(.option, .option) { $0 == .select }
    case .optgroup: closeNearest(.optgroup, .optgroup) { $0 == .select }
    case .rt, .rp: closeNearest(.rt, .rp) { $0 == .ruby }
    default: break
    }
    if tag.closesParagraph { closeNearest(.p, .p) { _ in false } }
    if tag.headingLevel != nil, let last = open.last, nodes[last].tag.headingLevel != nil { pop() }
  }

  /// Closes the nearest open element that is one of two, up to a limit.
  private mutating func closeNearest(_ first: HTMLTag, _ second: HTMLTag, within isLimit: (HTMLTag) -> Bool) {
    guard counts[first.index] + counts[second.index] > 0 else { return }
    var depth = open.count - 1
    while depth > 0 {
      let tag = tag(depth)
      if tag == first || tag == second {
        while open.count > depth { pop() }
        return
      }
      if isLimit(tag) || tag.bounds(first) { return }
      depth -= 1
    }
  }

  private mutating func end(_ token: HTMLToken) {
    let tag = token.tag
    if tag.breaksLine { isAtBreak = true }
    if surplus > 0, !tag.isVoid {
      surplus -= 1
      return
    }
    switch tag {
    case .br, .body, .html: return
    case .a:
      link = -1
      close(.a)
    case .other: closeUnknown(token)
    default: close(tag)
    }
  }

  /// Closes the nearest open element with this tag, where nothing between them forbids it.
  private mutating func close(_ tag: HTMLTag) {
    guard counts[tag.index] > 0 else { return }
    var depth = open.count - 1
    while depth > 0 {
      let other = self.tag(depth)
      if other == tag {
        while open.count > depth { pop() }
        return
      }
      if !tag.breaksLine && other.breaksLine || other.bounds(tag) { return }
      depth -= 1
    }
  }

  /// Closes an element with a name of the page's own, where it is near.
  private mutating func closeUnknown(_ token: HTMLToken) {
    var depth = open.count - 1
    let lowest = max(0, depth - 16)
    while depth > lowest {
      let node = nodes[open[depth]]
      if node.tag == .other,
        tokens.bytes[node.range].elementsEqual(
          tokens.bytes[token.range], by: { $0.lowercased == $1.lowercased })
      {
        while open.count > depth { pop() }
        return
      }
      if node.tag.bounds(.other) { return }
      depth -= 1
    }
  }
}

extension HTMLTag {
  /// Place in the list of all elements.
  fileprivate var index: Int { Int(rawValue) }

  /// Whether it stands in a page's head.
  fileprivate var belongsInHead: Bool {
    switch self {
    case .base, .head, .link, .meta, .noscript, .script, .style, .template, .title: true
    default: false
    }
  }

  /// Whether its start tag ends an open paragraph.
  fileprivate var closesParagraph: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt,
      .fieldset,
      .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .li, .main,
      .menu,
      .nav, .ol, .p, .pre, .search, .section, .summary, .table, .ul:
      true
    default: false
    }
  }

  /// Whether an end tag, or an implied one, of `tag` inside this element leaves what is outside open.
  fileprivate func bounds(_ tag: HTMLTag) -> Bool {
    switch self {
    case .html, .template: true
    case .td, .th, .caption:
      switch tag {
      case .table, .tr, .tbody, .thead, .tfoot: false
      default: true
      }
    case .table:
      switch tag {
      case .table, .tr, .td, .th, .tbody, .thead, .tfoot, .caption: false
      default: true
      }
    case .button, .object: tag == .p
    default: false
    }
  }
}
