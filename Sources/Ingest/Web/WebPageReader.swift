public import News

/// Reads web pages, saved or fetched, as articles.
///
/// Nothing is asked of the clock or the network: what the page does not say stays `nil`, and no address
/// that it names is opened.
public struct WebPageReader: Sendable {
  /// Bytes that a page may have; the same as a fetch reads at most.
  public static let limit = 16 << 20

  private let zone: Int
  private let outlets: OutletCatalog
  private let words: WordLists
  private let lists: PageLines

  /// A reader for pages whose clocks mean `utcOffset`, in minutes ahead of UTC, where neither text nor outlet names a zone.
  public init(zone utcOffset: Int = 420, outlets: OutletCatalog = .builtin) {
    zone = (-1439...1439).contains(utcOffset) ? utcOffset : 420
    self.outlets = outlets
    words = .builtin
    lists = PageLines(lines: [], words: words, outlets: outlets)
  }

  /// The article of a page.
  ///
  /// - Parameters:
  ///   - bytes: The page as it was served or saved, in any encoding; at most 16 MiB.
  ///   - contentType: The header `Content-Type`, where the page was fetched.
  ///   - address: Where it was fetched from; else the page's own word for it.
  /// - Throws: Why the page is no article.
  /// - Complexity: O(*n*) in the bytes.
  public func article(
    from bytes: [UInt8], contentType: String? = nil, address: String? = nil
  ) throws(IngestError) -> Article {
    let page = try page(bytes, contentType, address)
    let outletFinder = WebOutletFinder(page: page, outlets: outlets)
    let (outlet, entry) = outletFinder.outlet()
    let text = WebBody(page, lists: lists)
    let names = Set(
      (outletFinder.names() + [outlet.name, outlet.domain ?? ""]
        + (outlet.domain?.split(separator: ".").prefix(1).map(String.init) ?? [])).map(\.squashed)
        .filter { !$0.isEmpty })
    guard let title = WebTitleFinder(page: page, outletNames: names, outlets: outlets).title() else {
      throw .noArticle(.headline)
    }
    let (body, dateline, wires) = paragraphs(text.lines, title: title, outletNames: names)
    guard !body.isEmpty else { throw .noArticle(.body) }
    var article = Article(outlet: outlet, headline: title, body: body)
    article.language = language(of: page, body)
    // Clocks of pages from elsewhere are not those of the reader's zone.
    let offset =
      entry?.zone.flatMap { words.calendar.zones[$0.lowercased()] } ?? (article.language == "id" ? zone : nil)
    article.publication =
      WebDateFinder(
        page: page, scanner: lists.scanner, zone: offset, isMonthFirst: isAmerican(article),
        updated: words.calendar.updated
      )
      .publication()
    let credits = WebCreditFinder(
      page: page, credits: lists.credits, outletNames: names, places: Set(words.phrases.datelines.places))
    article.credits = credits.found()
    article.dateline = dateline?.place
    article.section = section(of: page)
    article.wires = lists.wires.merged(wires + credits.houses(in: outlets), without: outlet)
    article.captions = text.captions
    article.related = text.related
    article.address = page.address.flatMap { PageLinks.web($0, base: "") }
    return article
  }

  /// The paragraphs of a page's article, for measuring; empty when none are found.
  ///
  /// - Throws: `.empty`, `.binary` or `.tooLarge`.
  public func paragraphs(
    of bytes: [UInt8], contentType: String? = nil, address: String? = nil
  ) throws(IngestError) -> [String] {
    let page = try page(bytes, contentType, address)
    return WebBody(page, lists: lists).lines.map(\.text)
  }
}

extension WebPageReader {
  private func page(
    _ bytes: [UInt8], _ contentType: String?, _ address: String?
  ) throws(IngestError) -> WebPage {
    guard bytes.count <= Self.limit else { throw .tooLarge(bytes: bytes.count, limit: Self.limit) }
    guard bytes.contains(where: { !$0.isHTMLSpace }) else { throw .empty }
    let text = DecodedText(bytes, contentType: contentType, kind: .html)
    return WebPage(text.bytes, address: address)
  }

  /// The paragraphs without dateline and closing mark, the dateline, and the wires in order of appearance.
  private func paragraphs(
    _ lines: [Line], title: String, outletNames: Set<String>
  ) -> (body: [String], dateline: Dateline?, wires: [Wire]) {
    var body: [String] = []
    var wires: [Wire] = []
    let datelines = DatelineReader(outlets: outlets, words: words, names: outletNames)
    let dateline = lines.first.flatMap { datelines.dateline(of: $0) }
    if let wire = dateline?.wire { wires.append(Wire(name: wire, kind: .credit)) }
    let key = TextKey(title)
    for (index, original) in lines.enumerated() {
      var line = original
      if index == 0, let dateline { line.text = line.slice(dateline.length..<line.key.count) }
      if index < 2, TextKey(line.text) == key { continue }
      if let sources = lists.wires.source(of: line) {
        wires += sources
        continue
      }
      wires += lists.wires.cited(in: line)
      if index + 1 == lines.count {
        let (text, mark) = line.withoutMark
        line.text = text
        if let mark { wires += lists.wires.credited(inMark: mark) }
      }
      if !line.text.isEmpty { body.append(line.text) }
    }
    return (body, dateline, wires)
  }

  /// Whether the page is English, of a domain that is not of a country which puts days first.
  private func isAmerican(_ article: Article) -> Bool {
    guard article.language == "en" else { return false }
    let top = article.outlet.domain?.split(separator: ".").last.map(String.init) ?? "com"
    return ["com", "org", "net", "us", "gov", "edu", "news", "info"].contains(top)
  }

  private func section(of page: WebPage) -> String? {
    let linked = page.linked?.object["articleSection"]?.elements.compactMap(\.string).first
    let told = linked ?? page.facts.told(.section).first?.content
    if let told = told.map({ HTMLText.line(of: Array($0.utf8)) })?.nonEmpty, told.utf8.count <= 60 {
      return told
    }
    // "/world/asia/2024/…" names it, where the word is one of sections.
    guard let address = page.address, let start = address.firstRange(of: "://") else { return nil }
    let sections = Set(words.phrases.sections)
    return address[start.upperBound...].split(separator: "/").dropFirst().dropLast().prefix(3)
      .first { sections.contains($0.lowercased()) }.map(String.init)
  }

  /// The page's own word for its language, unless the text is plainly in the other of the two that are told apart.
  private func language(of page: WebPage, _ body: [String]) -> String? {
    let told =
      page.facts.language?.nonEmpty ?? page.linked?.object["inLanguage"]?.string
      ?? page.facts.content("og:locale", "language", "content-language")
    let code = told.flatMap { $0.split(whereSeparator: { "-_ ,".contains($0) }).first?.lowercased() }
    let known = code.flatMap {
      (2...3).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isASCIILetter) ? $0 : nil
    }
    if let known, known != "en", known != "id", known != "in" { return known }
    return LanguageGuess(words.phrases.languages).language(of: body) ?? (known == "in" ? "id" : known)
  }
}
