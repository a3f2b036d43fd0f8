internal import News

/// Finds the people in charge of a web page's article.
struct WebCreditFinder {
  /// The page.
  let page: WebPage
  /// Reads bylines and credit lines.
  let credits: CreditReader
  /// Squashed names of the outlet, which is no person.
  let outletNames: Set<String>
  /// Places that reports are filed from, which stand beside names.
  let places: Set<String>
  private let notPerson = MetaNames.builtin.notPerson

  /// A finder for a page.
  init(page: WebPage, credits: CreditReader, outletNames: Set<String>, places: Set<String>) {
    self.places = places
    self.page = page
    self.credits = credits
    self.outletNames = outletNames
  }

  /// The people in page order of what told them: authors first, then the parts that credit lines name.
  func found() -> [Credit] {
    let lines = creditLines()
    var authors = linkedAuthors()
    if authors.isEmpty { authors = metaNames(.author) }
    if authors.isEmpty { authors = propertyAuthors() }
    if authors.isEmpty { authors = lines.filter { $0.role == .author }.map(\.name) }
    if authors.isEmpty { authors = bylines() }
    var all = authors.map { Credit(name: $0, role: .author) }
    all += lines.filter { line in
      line.role != .author && !(line.role == .reporter && authors.contains(line.name))
    }
    all += names(in: page.linked?.names("editor").filter { !$0.isOrganization }.map(\.name) ?? [])
      .map { Credit(name: $0, role: .editor) }
    var seen: Set<Credit> = []
    return all.filter { seen.insert($0).inserted }
  }
}

extension WebCreditFinder {
  /// Agencies and other outlets that the page names where authors stand.
  func houses(in outlets: OutletCatalog) -> [Wire] {
    let texts =
      (page.linked?.names("author").map(\.name) ?? []) + page.facts.told(.author).prefix(4).map(\.content)
    return texts.prefix(20).flatMap { text in
      HTMLText.line(of: Array(text.prefix(200).utf8)).split(whereSeparator: { ",/|&;".contains($0) }).map(
        \.trimmed)
    }.filter { !outletNames.contains($0.squashed) && outlets.entry(named: $0) != nil }
      .map { Wire(name: $0, kind: .credit) }
  }

  /// The persons' names in texts of bylines, each once.
  func names(in texts: [String]) -> [String] {
    var found: [String] = []
    for text in texts {
      let clean = HTMLText.line(of: Array(text.prefix(400).utf8)).trimmedOfMarks
      guard !clean.isEmpty, !clean.contains("://"), !clean.hasPrefix("@"), !clean.hasPrefix("www.") else {
        continue
      }
      let line = Line(clean, numbers: 1...1, startsBlock: true)
      let names = credits.credits(in: line).map { $0.credits.map(\.name) } ?? self.list(clean)
      for name in names where isPerson(name) && !found.contains(name) { found.append(name) }
    }
    return found
  }

  /// Names of "A and B", of "A, B" and of one name in many words.
  private func list(_ text: String) -> [String] {
    var text = text
    // "Analysis by A", "Text: A", "9 a.m. by A".
    if let colon = text.prefix(24).firstIndex(of: ":") { text = text[text.index(after: colon)...].trimmed }
    let words = text.split(separator: " ")
    let by = words.prefix(words.count <= 20 ? 14 : 4)
      .firstIndex { ["by", "oleh", "par", "von", "por"].contains($0.lowercased()) }
    if let by { text = words[(by + 1)...].joined(separator: " ") }
    return credits.names(in: text.split(separator: ";").joined(separator: ",")) ?? []
  }

  private func isPerson(_ name: String) -> Bool {
    let key = name.squashed
    guard !outletNames.contains(where: { $0 == key || $0.utf8.count >= 5 && key.contains($0) }) else {
      return false
    }
    let words = name.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init)
    // A name alone in small letters or capitals is a login or initials.
    if words.count == 1,
      name.allSatisfy({ !$0.isUppercase }) || name.allSatisfy({ !$0.isLowercase }) || places.contains(key)
    {
      return false
    }
    return !words.contains(where: notPerson.contains)
  }

  private func linkedAuthors() -> [String] {
    guard let linked = page.linked else { return [] }
    return names(in: linked.names("author").filter { !$0.isOrganization }.map(\.name))
  }

  private func metaNames(_ fact: MetaNames.Fact) -> [String] {
    var found: [String] = []
    var source: String?
    for (name, content) in page.facts.told(fact) {
      // Several elements of one name are several authors; another name is another telling of the same.
      if let source, source != name { break }
      let names = self.names(in: [content])
      if !names.isEmpty { source = name }
      found += names.filter { !found.contains($0) }
    }
    return found
  }

  /// Authors that microdata and links to author pages name near the article.
  private func propertyAuthors() -> [String] {
    let region = region()
    let nodes = page.facts.properties.filter { $0.name == "author" }.map(\.node) + page.facts.authorLinks
    var texts: [String] = []
    for node in nodes.prefix(40) {
      guard region.contains(block(at: node)) else { continue }
      let inner = page.facts.properties.filter {
        $0.name == "name" && $0.node > node && $0.node < Int(page.tree.nodes[node].end)
      }
      if inner.isEmpty {
        texts.append(page.tree.text(of: "content", at: node)?.nonEmpty ?? page.tree.line(of: node))
      } else {
        texts += inner.map {
          page.tree.text(of: "content", at: $0.node)?.nonEmpty ?? page.tree.line(of: $0.node)
        }
      }
    }
    return names(in: texts.filter { $0.utf8.count <= 160 })
  }

  /// The names that readers see beside the headline: links to authors, then elements that are called bylines,
  /// "by A" beside a date, "A - outlet".
  private func bylines() -> [String] {
    let lead = page.body.first ?? 0
    let near = region().filter {
      page.blocks[$0].weight <= 200 && !page.blocks[$0].isCaption && (page.blocks[$0].isAbout || $0 < lead)
    }
    let links = near.filter { page.blocks[$0].isAbout }.flatMap { page.blocks[$0].links }.filter(
      leadsToAuthor)
    let linked = names(in: links.prefix(20).map { page.tree.line(of: $0) })
    if !linked.isEmpty { return linked }
    let texts = near.filter {
      page.blocks[$0].isByline || page.blocks[$0].isAbout && hasBy(page.blocks[$0].text)
    }
    .map { page.blocks[$0].text }
    let found = names(in: texts)
    if !found.isEmpty { return found }
    for index in near where index < lead && page.blocks[index].weight <= 100 {
      let line = Line(page.blocks[index].text, numbers: 1...1, startsBlock: true)
      let names = (credits.bylineWithOutlet(line) ?? []).map(\.name).filter(isPerson)
      if !names.isEmpty { return names }
    }
    return []
  }

  private func hasBy(_ text: String) -> Bool {
    text.lowercased().split(separator: " ").contains { $0 == "by" || $0 == "oleh" }
  }

  /// Whether a link's address is that of a person's page.
  private func leadsToAuthor(_ link: Int) -> Bool {
    guard let address = page.tree.text(of: "href", at: link)?.lowercased() else { return false }
    return [
      "author", "penulis", "reporter", "/by/", "/staff/", "/people/", "profile", "contributor", "columnist",
      "writer",
    ]
    .contains(where: address.contains)
  }

  /// Credits of lines such as "Penulis: A | Editor: B", and "By A" beside the headline.
  private func creditLines() -> [Credit] {
    var found: [Credit] = []
    let lead = page.body.first ?? 0
    for index in region() where page.blocks[index].weight <= 200 {
      let line = Line(page.blocks[index].text, numbers: 1...1, startsBlock: true)
      guard let reading = credits.credits(in: line) else { continue }
      // Under a picture stands who took it.
      if page.blocks[index].isCaption, !reading.credits.contains(where: { $0.role == .editor }) { continue }
      found += reading.credits.filter {
        isPerson($0.name) && ($0.role != .author || index < lead || line.text.contains(":"))
      }
    }
    return found
  }

  private func block(at node: Int) -> Int {
    page.blocks.firstIndex { $0.firstText >= node } ?? page.blocks.count
  }

  /// The blocks around the article in which its byline may stand.
  private func region() -> Range<Int> {
    let lead = page.body.first ?? page.headline ?? 0
    let start = max(0, min(page.headline ?? lead, lead) - 4)
    return start..<max(start, min(page.blocks.count, (page.body.last ?? lead) + 6))
  }
}
