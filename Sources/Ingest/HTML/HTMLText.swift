internal import News

/// A fragment of HTML as plain paragraphs, with its links on demand.
///
/// Elements that lay out as blocks and `br` end a paragraph; items of lists have a mark; short cells of a
/// row share a line. Scripts, style sheets, forms' controls and what the fragment hides are left out.
///
/// - Complexity: O(*n*) in the bytes, in one pass without a tree.
struct HTMLText: Sendable {
  /// Links that are kept.
  private static let mostLinks = 2_000

  /// The paragraphs in order: none is empty, none has a line break or a control character.
  private(set) var paragraphs: [String] = []
  /// The links in order with their text; addresses as the fragment writes them.
  private(set) var links: [RelatedLink] = []

  private var text = TextLines()
  private var skipped: (tag: HTMLTag, depth: Int)?
  private var link: (address: String, text: TextLines)?
  private let collectsLinks: Bool

  /// The text of a fragment, or of a part of the bytes.
  init(_ bytes: [UInt8], in range: Range<Int>? = nil, collectsLinks: Bool = false) {
    self.collectsLinks = collectsLinks
    var tokens = HTMLTokenizer(bytes, in: range)
    while let token = tokens.next() {
      switch token.kind {
      case .text, .rawText: append(token, of: tokens)
      case .startTag: open(token, tokens)
      case .endTag: close(token)
      case .comment, .doctype: continue
      }
    }
    endLink()
    text.endLine()
    paragraphs = text.lines
  }

  /// The paragraphs of a fragment.
  static func paragraphs(of fragment: [UInt8]) -> [String] { HTMLText(fragment).paragraphs }

  /// The whole text of a fragment in one line, as a headline needs it.
  static func line(of fragment: [UInt8]) -> String { paragraphs(of: fragment).joined(separator: " ") }
}

extension HTMLText {
  private mutating func append(_ token: HTMLToken, of tokens: HTMLTokenizer) {
    guard skipped == nil else { return }
    // Raw text without an element is CDATA.
    guard token.kind == .text || token.tag == .other || token.tag == .xmp else { return }
    text.append(tokens.bytes, in: token.range, hasReferences: token.kind == .text)
    link?.text.append(tokens.bytes, in: token.range, hasReferences: token.kind == .text)
  }

  private mutating func open(_ token: HTMLToken, _ tokens: HTMLTokenizer) {
    if let open = skipped {
      // A paragraph ends where the next begins; all else may be nested.
      guard open.tag == .p, token.tag == .p else {
        if open.tag == token.tag, !token.closesItself { skipped = (open.tag, open.depth + 1) }
        return
      }
      skipped = nil
    }
    if token.tag.breaksLine { breakLine(token.tag) }
    if !token.tag.isVoid, !token.closesItself,
      token.tag.isNeverShown && token.tag != .head || tokens.hidesElement
    {
      skipped = (token.tag, 1)
      return
    }
    switch token.tag {
    case .br: text.endLine()
    case .li: text.beginItem()
    case .pre: text.keepsBreaks = true
    case .a where collectsLinks:
      endLink()
      if let address = tokens.text(of: "href") { link = (address, TextLines()) }
    default: break
    }
  }

  private mutating func close(_ token: HTMLToken) {
    if let open = skipped {
      guard open.tag == token.tag else { return }
      skipped = open.depth == 1 ? nil : (open.tag, open.depth - 1)
      return
    }
    switch token.tag {
    case .td, .th: text.endCell()
    case .li: text.endItem()
    case .pre:
      text.endLine()
      text.keepsBreaks = false
    case .a: endLink()
    default: if token.tag.breaksLine { text.endLine() }
    }
  }

  /// A cell goes on in its row's line; every other block begins a new one.
  private mutating func breakLine(_ tag: HTMLTag) {
    if tag == .td || tag == .th { text.endCell() } else { text.endLine() }
    link?.text.space()
  }

  private mutating func endLink() {
    guard var open = link else { return }
    link = nil
    open.text.endLine()
    let title = open.text.lines.joined(separator: " ")
    if !title.isEmpty, links.count < Self.mostLinks {
      links.append(RelatedLink(title: title, url: open.address))
    }
  }
}

extension HTMLTokenizer {
  /// Whether the last start tag's own attributes hide its element from readers.
  var hidesElement: Bool {
    for attribute in attributes {
      switch attribute.name.count {
      case 5:
        if holds("style", in: attribute.name), bytes.hidesByStyle(attribute.value) { return true }
      case 6:
        // "until-found" is shown once a reader searches the page for it.
        if holds("hidden", in: attribute.name) { return !holds("until-found", in: attribute.value) }
      case 11:
        if holds("aria-hidden", in: attribute.name), holds("true", in: attribute.value) { return true }
      default: continue
      }
    }
    return false
  }
}

extension [UInt8] {
  /// Whether an inline style sheet has "display: none" or "visibility: hidden".
  func hidesByStyle(_ range: Range<Int>) -> Bool {
    guard range.count >= 12 else { return false }
    var squeezed: [UInt8] = []
    for byte in self[range].prefix(2_000) where !byte.isHTMLSpace { squeezed.append(byte.lowercased) }
    return squeezed.hasSubsequence(Array("display:none".utf8))
      || squeezed.hasSubsequence(Array("visibility:hidden".utf8))
  }
}
