/// What a page says of itself for machines: meta elements, JSON-LD, links of the head.
struct PageFacts: Sendable {
  /// Meta elements that are kept; real pages have a hundred.
  private static let mostMeta = 1_000
  /// Bytes of JSON-LD that are read.
  private static let mostLinkedData = 1 << 20

  /// Name, property or itemprop of each meta element in lower case, with its content, in page order.
  private(set) var meta: [(name: String, content: String)] = []
  /// The page's title element.
  private(set) var title: String?
  /// Objects of JSON-LD that have a type, outer before inner.
  private(set) var linkedData: [JSONValue] = []
  /// Address that the page gives as its own.
  private(set) var canonical: String?
  /// Address that relative ones are relative to.
  private(set) var base: String?
  /// Elements of the body that are properties of an item (microdata, RDFa), in page order.
  private(set) var properties: [(name: String, node: Int)] = []
  /// Links that lead to an author, in page order.
  private(set) var authorLinks: [Int] = []
  /// The `time` elements, in page order.
  private(set) var times: [Int] = []
  /// Language of the page as its root element says.
  private(set) var language: String?

  /// The facts of a page.
  ///
  /// - Complexity: O(*n*) in the page's bytes.
  init(_ tree: HTMLTree) {
    var budget = Self.mostLinkedData
    for index in tree.nodes.indices where tree.nodes[index].kind == .element {
      switch tree.nodes[index].tag {
      case .meta: readMeta(tree, index)
      case .title:
        if title == nil, !tree.isInside(index, .svg) { title = tree.line(of: index).nonEmpty }
      case .link: readLink(tree, index)
      case .base: base = base ?? tree.text(of: "href", at: index)
      case .script: readScript(tree, index, &budget)
      default: readProperties(tree, index)
      }
    }
    language = tree.language
  }

  /// The first content under one of these names that is not empty, in the order of the names.
  func content(_ names: String...) -> String? {
    for name in names {
      if let found = meta.first(where: { $0.name == name && !$0.content.isEmpty }) { return found.content }
    }
    return nil
  }

  /// Every content under a name, in page order.
  func contents(_ name: String) -> [String] { meta.filter { $0.name == name }.map(\.content) }
}

extension PageFacts {
  private mutating func readMeta(_ tree: HTMLTree, _ node: Int) {
    guard meta.count < Self.mostMeta, let content = tree.text(of: "content", at: node) else { return }
    for key in ["property", "name", "itemprop"] as [StaticString] {
      guard let names = tree.text(of: key, at: node) else { continue }
      for name in names.lowercased().split(separator: " ").prefix(4) {
        meta.append((String(name), content.trimmed))
      }
    }
  }

  private mutating func readProperties(_ tree: HTMLTree, _ node: Int) {
    if tree.nodes[node].tag == .time, times.count < Self.mostMeta { times.append(node) }
    let first = Int(tree.nodes[node].firstAttribute)
    for index in first..<(first + Int(tree.nodes[node].attributeCount)) {
      let attribute = tree.attributes[index]
      let isProperty =
        tree.bytes.holds("itemprop", in: attribute.name) || tree.bytes.holds("property", in: attribute.name)
      let isRelation = tree.bytes.holds("rel", in: attribute.name)
      guard isProperty || isRelation else { continue }
      let value = String(decoding: tree.bytes[attribute.value].prefix(100), as: UTF8.self).lowercased()
      for word in value.split(separator: " ").prefix(4) {
        if isRelation, word == "author", authorLinks.count < Self.mostMeta { authorLinks.append(node) }
        guard isProperty, properties.count < Self.mostMeta else { continue }
        properties.append((word.split(separator: ":").last.map(String.init) ?? String(word), node))
      }
    }
  }

  private mutating func readLink(_ tree: HTMLTree, _ node: Int) {
    guard canonical == nil, let relation = tree.value(of: "rel", at: node),
      tree.bytes.holds("canonical", in: relation)
    else { return }
    canonical = tree.text(of: "href", at: node)
  }

  private mutating func readScript(_ tree: HTMLTree, _ node: Int, _ budget: inout Int) {
    guard let type = tree.text(of: "type", at: node)?.lowercased(), type.hasPrefix("application/ld+json"),
      node + 1 < Int(tree.nodes[node].end)
    else { return }
    var text = tree.bytes[tree.nodes[node + 1].range]
    guard text.count <= budget else { return }
    budget -= text.count
    // Some wrap it in comments or CDATA; the value begins at its bracket.
    guard let start = text.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) else {
      return
    }
    text = text[start...]
    if let value = JSONValue(Array(text)) { collect(value, depth: 0) }
  }

  private mutating func collect(_ value: JSONValue, depth: Int) {
    guard depth < 8, linkedData.count < 500 else { return }
    switch value {
    case .array(let elements): for element in elements.prefix(200) { collect(element, depth: depth + 1) }
    case .object(let members):
      if value["@type"] != nil { linkedData.append(value) }
      for member in members
      where ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"].contains(member.name) {
        collect(member.value, depth: depth + 1)
      }
    default: return
    }
  }
}

extension HTMLTree {
  /// Whether a node stands in an element with this tag.
  func isInside(_ node: Int, _ tag: HTMLTag) -> Bool {
    var parent = Int(nodes[node].parent)
    while parent > 0 {
      if nodes[parent].tag == tag { return true }
      parent = Int(nodes[parent].parent)
    }
    return false
  }
}

extension String {
  /// The text, or `nil` where it has none.
  var nonEmpty: String? { isEmpty ? nil : self }
}
