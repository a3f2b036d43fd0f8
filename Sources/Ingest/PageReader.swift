public import News

/// Reads a news page as an article: its text dump, or its HTML.
///
/// Nothing is asked of the clock or the network: what the page does not say stays `nil`.
public struct PageReader: Sendable {
  /// Lines of text that a page may have; the longest real pages have a few thousand.
  private static let mostLines = 20_000

  private let zone: Int
  private let outlets: OutletCatalog
  private let words: WordLists
  private let web: WebPageReader

  /// A reader for pages whose clocks mean `utcOffset`, in minutes ahead of UTC, where neither text nor outlet names a zone.
  public init(zone utcOffset: Int = 420, outlets: OutletCatalog = .builtin) {
    zone = (-1439...1439).contains(utcOffset) ? utcOffset : 420
    self.outlets = outlets
    words = .builtin
    web = WebPageReader(zone: zone, outlets: outlets)
  }

  /// The article of a page.
  ///
  /// Every line that is not blank is the headline, a paragraph or boilerplate with a kind.
  ///
  /// - Parameters:
  ///   - bytes: The page: text in UTF-8, UTF-16 with a byte order mark or Windows-1252, at most 4 MiB; or
  ///     HTML in any encoding, at most 16 MiB.
  ///   - fileName: Name that the page was saved under; nothing is read from it yet.
  /// - Throws: Why the bytes are no article.
  /// - Complexity: O(*n*) in the bytes.
  public func article(from bytes: [UInt8], fileName: String? = nil) throws(IngestError) -> Article {
    switch Markup(bytes) {
    case .page: return try web.article(from: bytes)
    case .other: throw .markup
    case .none: break
    }
    let page = PageLines(lines: Line.lines(of: try PageText.decode(bytes)), words: words, outlets: outlets)
    guard !page.lines.isEmpty else { throw .empty }
    guard page.lines.count <= Self.mostLines else {
      throw .tooManyLines(count: page.lines.count, limit: Self.mostLines)
    }
    let finder = LedeFinder(page: page)
    let (lede, dateline) = try finder.lede()
    let headline = try finder.headline(above: lede)
    var reader = BodyReader(page: page, headline: headline, lede: lede, dateline: dateline)
    return try article(of: page, reader.read())
  }

  private func article(of page: PageLines, _ layout: Layout) throws(IngestError) -> Article {
    let (outlet, original, entry) = OutletFinder(page: page, layout: layout).outlets()
    let offset = entry?.zone.flatMap { words.calendar.zones[$0.lowercased()] } ?? zone
    let (publication, clocks) = PublicationFinder(page: page, layout: layout, zone: offset).publication()
    let (body, wires) = paragraphs(of: page, layout)
    guard !body.isEmpty else { throw .noArticle(.body) }
    var article = Article(outlet: outlet, headline: title(page.lines[layout.headline].text), body: body)
    article.originalOutlet = original
    article.publication = publication
    let credits = Self.once(layout.credits + bylineInDate(page, layout))
    let authors = Set(credits.filter { $0.role == .author }.map(\.name))
    // "Reporting by" repeats the byline; the outlet's own name is nobody's.
    article.credits = credits.filter {
      $0.name.squashed != outlet.name.squashed && !($0.role == .reporter && authors.contains($0.name))
    }
    article.dateline = layout.dateline?.place
    article.section = section(of: page, layout)
    article.language = LanguageGuess(words.phrases.languages).language(of: body)
    article.wires = page.wires.merged(wires, without: outlet)
    article.captions = layout.captions
    article.related = Self.once(layout.related)
    article.boilerplate = boilerplate(of: page, layout, clocks: Set(clocks), outlet: outlet)
    article.address = address(of: page, headline: article.headline)
    return article
  }
}

extension PageReader {
  private static func once<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }

  /// The headline without the outlet's name behind it, as browsers' titles have it.
  private func title(_ text: String) -> String {
    for separator in [" - ", " | ", " – ", " — "] {
      guard let range = text.ranges(of: separator).last else { continue }
      if outlets.entry(named: text[range.upperBound...]) != nil { return text[..<range.lowerBound].trimmed }
    }
    return text
  }

  /// The paragraphs without dateline and closing mark, and the wires in order of appearance.
  private func paragraphs(of page: PageLines, _ layout: Layout) -> (body: [String], wires: [Wire]) {
    var wires: [Wire] = []
    if let wire = layout.dateline?.wire { wires.append(Wire(name: wire, kind: .credit)) }
    var body: [String] = []
    for (index, original) in layout.body.enumerated() {
      var line = original
      if index == 0, let dateline = layout.dateline {
        line.text = line.slice(dateline.length..<line.key.count)
      }
      wires += page.wires.cited(in: line)
      if index + 1 == layout.body.count {
        let (text, mark) = line.withoutMark
        line.text = text
        if let mark { wires += page.wires.credited(inMark: mark) }
      }
      if !line.text.isEmpty { body.append(line.text) }
    }
    return (body, wires + layout.sources)
  }

  /// The author of "Diterbitkan 03/03/2025 10:00 WIB oleh Budi".
  private func bylineInDate(_ page: PageLines, _ layout: Layout) -> [Credit] {
    page.lines.indices.flatMap { index -> [Credit] in
      guard layout.parts[index] == .furniture(.date), let first = page.dateLine(index).first else {
        return []
      }
      let line = page.lines[index]
      for part in [
        line.slice(first.range.upperBound..<line.key.count), line.slice(0..<first.range.lowerBound),
      ] {
        let text = Line(part.trimmedOfMarks, numbers: 1...1, startsBlock: true)
        if let reading = page.credits.credits(in: text), !reading.credits.isEmpty { return reading.credits }
        if let credits = page.credits.bylineWithOutlet(text), !credits.isEmpty { return credits }
      }
      return []
    }
  }

  private func section(of page: PageLines, _ layout: Layout) -> String? {
    let sections = Set(words.phrases.sections)
    for index in page.lines.indices where index < layout.lede && index != layout.headline {
      guard case .furniture(let kind) = layout.parts[index], kind == .masthead || kind == .navigation else {
        continue
      }
      let line = page.lines[index]
      guard line.key.count <= 120 else { continue }
      let crumbs = line.text.split(whereSeparator: { "/>|»›".contains($0) }).map(\.trimmed)
      if crumbs.count > 1 {
        if let last = crumbs.last(where: { sections.contains($0.lowercased()) }) { return last }
      } else if let word = line.text.split(separator: " ").first(where: { sections.contains($0.lowercased()) }
      ), line.wordCount <= 6 {
        return String(word)
      }
    }
    return nil
  }

  private func boilerplate(of page: PageLines, _ layout: Layout, clocks: Set<Int>, outlet: Outlet)
    -> [Boilerplate]
  {
    let name = outlet.name.squashed
    return page.lines.indices.flatMap { index -> [Boilerplate] in
      guard case .furniture(var kind) = layout.parts[index] else { return [] }
      let line = page.lines[index]
      if index < layout.headline, kind == .navigation, line.wordCount <= 6, !name.isEmpty,
        line.text.squashed.hasPrefix(name)
      {
        kind = .masthead
      }
      return page.lines[index].numbers.map {
        Boilerplate(line: $0, kind: clocks.contains(index) ? .clock : kind)
      }
    }
  }

  /// The address that a line of the page shows, where it is the article's own.
  private func address(of page: PageLines, headline: String) -> String? {
    for index in page.lines.indices where page.isSlug(index) {
      let text = page.lines[index].text
      guard OutletFinder.host(of: text) != nil else { continue }
      if text.squashed.contains(headline.squashed.prefix(24)) { return text }
    }
    return nil
  }
}
