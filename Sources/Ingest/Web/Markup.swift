/// What the first bytes of a document show of its markup.
enum Markup: Sendable {
  /// A web page.
  case page
  /// A feed or other XML.
  case other
  /// Plain text.
  case none

  /// The markup of a document, by its first 4,096 bytes.
  init(_ bytes: [UInt8]) {
    let text = DecodedText(Array(bytes.prefix(4_096)), kind: .html).bytes
    var tokens = HTMLTokenizer(text)
    var isXML = false
    self = .none
    while let token = tokens.next() {
      switch token.kind {
      case .doctype:
        self = .page
        return
      case .startTag:
        let name = String(decoding: text[token.range], as: UTF8.self).lowercased()
        if ["rss", "feed", "rdf:rdf", "opml", "urlset", "sitemapindex"].contains(name) {
          self = .other
        } else {
          self = isXML && token.tag == .other ? .other : .page
        }
        return
      case .comment:
        if text[token.range].starts(with: "?xml".utf8) { isXML = true }
      case .text:
        // Text before any tag is a page dump's.
        if text[token.range].contains(where: { !$0.isHTMLSpace && $0 < 0x80 }) { return }
      case .rawText, .endTag: return
      }
    }
    if isXML { self = .other }
  }
}
