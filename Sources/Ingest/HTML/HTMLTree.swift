/// The elements and texts of a page as flat arrays, in the order of their start tags.
///
/// Shape: node 0 is the page; the descendants of a node stand right behind it, up to its `end`.
struct HTMLTree: Sendable {
  /// The page's bytes, which every range points into.
  let bytes: [UInt8]
  /// The nodes; a node's parent has a smaller number.
  var nodes: [Node] = []
  /// The attributes of all elements, each element's in a row.
  var attributes: [Attribute] = []
  /// Language that the root element names.
  private(set) var language: String?

  /// An element or a text.
  struct Node: Sendable {
    /// The element that it stands in; -1 for the page.
    var parent: Int32
    /// The node behind its last descendant.
    var end: Int32
    /// The link that a text stands in; -1 where there is none, and for elements.
    var link: Int32 = -1
    /// First byte of the text, or of the element's name.
    var start: UInt32
    /// Length of the text or name in bytes.
    var length: UInt32
    /// The first of its attributes.
    var firstAttribute: UInt32 = 0
    /// How many attributes it has.
    var attributeCount: UInt8 = 0
    /// The element; `other` for texts and unknown elements.
    var tag: HTMLTag
    /// What it is.
    var kind: Kind

    /// The bytes of the text or name.
    var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
  }

  /// Sorts of node.
  enum Kind: Sendable {
    case element
    /// Text in which character references stand for characters.
    case text
    /// Text that stands for itself: scripts, style sheets, CDATA.
    case rawText
  }

  /// Where an attribute stands, in eight bytes for each part.
  struct Attribute: Sendable {
    var nameStart: UInt32
    var nameLength: UInt32
    var valueStart: UInt32
    var valueLength: UInt32

    /// Bytes of the name.
    var name: Range<Int> { Int(nameStart)..<Int(nameStart) + Int(nameLength) }
    /// Bytes of the value.
    var value: Range<Int> { Int(valueStart)..<Int(valueStart) + Int(valueLength) }
  }

  /// The tree of a page.
  ///
  /// - Complexity: O(*n*) in the bytes: elements deeper than 256 are siblings.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var builder = HTMLTreeBuilder(bytes)
    (nodes, attributes) = builder.build()
    language = builder.language
  }
}

extension HTMLTree {
  /// The value of an element's attribute as it stands in the page; `nil` when it has none.
  func value(of name: StaticString, at node: Int) -> Range<Int>? {
    let first = Int(nodes[node].firstAttribute)
    for index in first..<(first + Int(nodes[node].attributeCount))
    where bytes.holds(name, in: attributes[index].name) {
      return attributes[index].value
    }
    return nil
  }

  /// The value of an element's attribute with character references as characters, cleaned.
  func text(of name: StaticString, at node: Int) -> String? {
    guard let range = value(of: name, at: node) else { return nil }
    var decoded: [UInt8] = []
    HTMLReferences.append(bytes, in: range, to: &decoded, isAttribute: true)
    return Line.cleaned(String(decoding: decoded, as: UTF8.self).unicodeScalars)
  }

  /// The elements below a node, or of the whole page, with this tag, in order.
  func elements(_ tag: HTMLTag, in root: Int = 0) -> [Int] {
    ((root + 1)..<Int(nodes[root].end)).filter { nodes[$0].tag == tag && nodes[$0].kind == .element }
  }

  /// The nodes right below a node, in order.
  func children(of node: Int) -> [Int] {
    var found: [Int] = []
    var child = node + 1
    while child < Int(nodes[node].end) {
      found.append(child)
      child = Int(nodes[child].end)
    }
    return found
  }

  /// All text below a node in one line, hidden or not, scripts and style sheets left out.
  func line(of node: Int) -> String {
    var lines = TextLines()
    for index in node..<Int(nodes[node].end) {
      if nodes[index].kind == .text {
        lines.append(bytes, in: nodes[index].range, hasReferences: true)
      } else if nodes[index].kind == .element, nodes[index].tag.breaksLine || nodes[index].tag == .br {
        lines.space()
      }
    }
    lines.endLine()
    return lines.lines.joined(separator: " ")
  }

  /// Whether an element's own attributes hide it from readers.
  func isHidden(_ node: Int) -> Bool {
    let first = Int(nodes[node].firstAttribute)
    for index in first..<(first + Int(nodes[node].attributeCount)) {
      let attribute = attributes[index]
      switch attribute.nameLength {
      case 5:
        if bytes.holds("style", in: attribute.name), bytes.hidesByStyle(attribute.value) { return true }
      case 6:
        if bytes.holds("hidden", in: attribute.name) {
          return !bytes.holds("until-found", in: attribute.value)
        }
      case 11:
        if bytes.holds("aria-hidden", in: attribute.name), bytes.holds("true", in: attribute.value) {
          return true
        }
      default: continue
      }
    }
    return false
  }
}
