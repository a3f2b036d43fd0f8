internal import News

/// What a source states of an article, field by field, before it is read as news.
struct ArticleDraft: Sendable {
  /// The headline, clean.
  var headline = ""
  /// Paragraphs, clean.
  var paragraphs: [String] = []
  /// The outlet's name or domain as the source has it.
  var outlet: String?
  /// The outlet's domain, where the source has it beside the name.
  var domain: String?
  /// The page's address, as the source has it.
  var address: String?
  /// When it ran.
  var publication = Publication.absent
  /// Names of authors as the source writes them.
  var authors: [String] = []
  /// Section, as written.
  var section: String?
  /// Language as the source names it.
  var language: String?
}

/// Turns drafts into articles with the knowledge by which pages are read: outlets, datelines, wires, language.
struct DraftReader: Sendable {
  private let outlets: OutletCatalog
  private let datelines: DatelineReader
  private let wires: WireReader
  private let credits: CreditReader
  private let languages: LanguageGuess

  /// A reader that knows these outlets.
  init(outlets: OutletCatalog) {
    let words = WordLists.builtin
    self.outlets = outlets
    datelines = DatelineReader(outlets: outlets, words: words)
    wires = WireReader(outlets: outlets, words: words)
    credits = CreditReader(words: words.phrases, outlets: outlets)
    languages = LanguageGuess(words.phrases.languages)
  }

  /// Most bytes of a headline and of all paragraphs, most paragraphs and people: beyond them there is no article.
  private static let longestHeadline = 2_000
  private static let longestBody = 1 << 20
  private static let mostParagraphs = 20_000
  private static let mostPeople = 30

  /// The article of a draft; `nil` when it has no headline or no paragraph.
  ///
  /// - Throws: `.tooLarge` or `.tooManyLines`.
  func article(of draft: ArticleDraft) throws(IngestError) -> Article? {
    let size = draft.paragraphs.reduce(0) { $0 + $1.utf8.count }
    guard size <= Self.longestBody else { throw .tooLarge(bytes: size, limit: Self.longestBody) }
    guard draft.headline.utf8.count <= Self.longestHeadline else {
      throw .tooLarge(bytes: draft.headline.utf8.count, limit: Self.longestHeadline)
    }
    guard draft.paragraphs.count <= Self.mostParagraphs else {
      throw .tooManyLines(count: draft.paragraphs.count, limit: Self.mostParagraphs)
    }
    let address = Self.address(draft.address)
    let outlet = outlet(of: draft, address: address)
    guard !draft.headline.isEmpty else { return nil }
    let (body, found, dateline) = paragraphs(of: draft)
    guard !body.isEmpty else { return nil }
    var article = Article(outlet: outlet, headline: draft.headline, body: body)
    article.publication = draft.publication
    article.credits = people(draft.authors, outlet: outlet).map { Credit(name: $0, role: .author) }
    article.dateline = dateline
    article.section = draft.section
    article.language = Self.language(draft.language) ?? languages.language(of: body)
    article.wires = wires.merged(found, without: outlet)
    article.address = address
    return article
  }

  /// An address of the web as it stands; `nil` for anything else.
  static func address(_ text: String?) -> String? {
    guard let text, text.utf8.count <= 2_000, text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
      return nil
    }
    let scheme = text.prefix { $0 != ":" }.lowercased()
    guard scheme == "http" || scheme == "https", OutletFinder.host(of: text) != nil else { return nil }
    return text
  }
}

extension DraftReader {
  private func outlet(of draft: ArticleDraft, address: String?) -> Outlet {
    let host = (draft.domain.flatMap(Self.domain) ?? address.flatMap(OutletFinder.host))
    guard let name = draft.outlet else {
      guard let host else { return OutletFinder.unknown }
      return outlets.entry(domain: host)?.outlet ?? Outlet(name: host, domain: host)
    }
    if let entry = outlets.entry(named: name) {
      return Outlet(name: entry.name, domain: entry.domain ?? host)
    }
    guard let own = Self.domain(name) else { return Outlet(name: name, domain: host) }
    return outlets.entry(domain: own)?.outlet ?? Outlet(name: own, domain: own)
  }

  /// The domain that a text is, with or without a scheme and `www.`.
  private static func domain(_ text: String) -> String? {
    if let host = OutletFinder.host(of: text) { return host }
    let lower = text.lowercased()
    let bare = lower.hasPrefix("www.") ? String(lower.dropFirst(4)) : lower
    return DatelineReader.isDomain(bare) ? bare : nil
  }

  /// Paragraphs without dateline and closing mark, the wires in them, and the dateline's place.
  private func paragraphs(of draft: ArticleDraft) -> (body: [String], wires: [Wire], dateline: String?) {
    var found: [Wire] = []
    var place: String?
    var body: [String] = []
    for (index, paragraph) in draft.paragraphs.enumerated() {
      var line = Line(paragraph, numbers: 1...1, startsBlock: true)
      if index == 0, let dateline = datelines.dateline(of: line) {
        place = dateline.place
        if let wire = dateline.wire { found.append(Wire(name: wire, kind: .credit)) }
        line.text = line.slice(dateline.length..<line.key.count)
      }
      found += wires.cited(in: line)
      if index + 1 == draft.paragraphs.count {
        let (text, mark) = line.withoutMark
        if let mark {
          found += wires.credited(inMark: mark)
          line.text = text
        }
      }
      if !line.text.isEmpty { body.append(line.text) }
    }
    return (body, found, place)
  }

  /// Authors once each, as written where they are no list of names.
  private func people(_ texts: [String], outlet: Outlet) -> [String] {
    var people: [String] = []
    for text in texts.prefix(Self.mostPeople) where text.utf8.count <= 2_000 {
      for name in credits.names(in: text) ?? [text] where !name.isEmpty && name.utf8.count <= 100 {
        if people.count < Self.mostPeople, name.squashed != outlet.name.squashed, !people.contains(name) {
          people.append(name)
        }
      }
    }
    return people
  }

  /// The language's code of two or three letters; `nil` for anything else.
  private static func language(_ text: String?) -> String? {
    guard let text else { return nil }
    let code = text.prefix { $0 != "-" && $0 != "_" }.lowercased()
    let isCode = (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { (97...122).contains($0) }
    return isCode ? code : nil
  }
}
