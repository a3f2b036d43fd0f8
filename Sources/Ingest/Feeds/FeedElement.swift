/// The elements that a feed is read by, one case for all spellings of a meaning.
enum FeedElement: UInt8 {
  case unknown, inline
  // Structure.
  case rss, rdf, feed, channel, item, image, textInput, source
  // Texts.
  case title, dcTitle, mediaTitle, summary, description, subtitle, content, contentEncoded, body, rights, info
  // Addresses and identities.
  case link, guid, id, comments, icon, logo, url, docs, originalLink
  // Dates.
  case published, updated, created
  // People.
  case author, contributor, publisher, name, email, uri
  // Subjects.
  case category, keywords, iTunesCategory, mediaCategory
  // Media.
  case enclosure, mediaContent, mediaThumbnail, license, ccLicense, iTunesImage
  case language, generator

  /// Whether its text may be markup.
  var isContent: Bool {
    switch self {
    case .title, .dcTitle, .mediaTitle, .summary, .description, .subtitle, .content, .contentEncoded, .body,
      .rights,
      .info:
      true
    default: false
    }
  }

  /// Whether its text is of use.
  var keepsText: Bool {
    switch self {
    case .unknown, .inline, .rss, .rdf, .feed, .channel, .item, .image, .textInput, .iTunesCategory,
      .iTunesImage,
      .ccLicense, .mediaContent, .enclosure:
      false
    default: true
    }
  }
}

/// A vocabulary that feeds are written with.
enum FeedVocabulary: UInt8 {
  case core, dc, dcterms, content, media, iTunes, xhtml, rdf, xml, feedburner, cc, creativeCommons, svg,
    mathML, other

  /// The vocabulary of a namespace; `nil` for one that is not known, which its prefix may tell.
  init?(namespace: String) {
    guard let found = Self.namespaces[namespace] else { return nil }
    self = found
  }

  /// The vocabulary that a prefix means where it is not declared or bound to an unknown address.
  init(prefix: String) {
    switch prefix {
    case "", "atom", "rss", "a10", "atom10", "atom03", "cdf": self = .core
    case "dc": self = .dc
    case "dcterms": self = .dcterms
    case "content": self = .content
    case "media": self = .media
    case "itunes": self = .iTunes
    case "xhtml", "html": self = .xhtml
    case "rdf": self = .rdf
    case "xml": self = .xml
    case "feedburner": self = .feedburner
    case "cc": self = .cc
    case "creativecommons": self = .creativeCommons
    default: self = .other
    }
  }

  /// Namespaces in lower case.
  private static let namespaces: [String: FeedVocabulary] = [
    "": .core,
    "http://backend.userland.com/rss": .core, "http://backend.userland.com/rss2": .core,
    "http://blogs.law.harvard.edu/tech/rss": .core, "http://purl.org/rss/1.0/": .core,
    "http://my.netscape.com/rdf/simple/0.9/": .core, "http://channel.netscape.com/rdf/simple/0.9/": .core,
    "http://my.netscape.com/publish/formats/rss-0.91.dtd": .core, "http://purl.org/net/rss1.1#": .core,
    "http://purl.org/rss/1.0/modules/rss091#": .core, "http://example.com/newformat#": .core,
    "http://example.com/necho": .core, "http://purl.org/echo/": .core, "uri/of/echo/namespace#": .core,
    "http://purl.org/pie/": .core, "http://purl.org/atom/ns#": .core, "http://www.w3.org/2005/atom": .core,
    "https://www.w3.org/2005/atom": .core, "http://www.rssboard.org/rss-specification": .core,
    "http://purl.org/dc/elements/1.1/": .dc, "http://purl.org/dc/elements/1.0/": .dc,
    "http://purl.org/dc/terms/": .dcterms,
    "http://purl.org/rss/1.0/modules/content/": .content,
    "http://search.yahoo.com/mrss": .media, "http://search.yahoo.com/mrss/": .media,
    "http://www.itunes.com/dtds/podcast-1.0.dtd": .iTunes, "http://example.com/dtds/podcast-1.0.dtd": .iTunes,
    "http://www.w3.org/1999/xhtml": .xhtml,
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
    "http://www.w3.org/xml/1998/namespace": .xml,
    "http://rssnamespace.org/feedburner/ext/1.0": .feedburner,
    "http://web.resource.org/cc/": .cc, "http://creativecommons.org/ns#license": .cc,
    "http://backend.userland.com/creativecommonsrssmodule": .creativeCommons,
    "http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html": .creativeCommons,
    "http://www.w3.org/2000/svg": .svg, "http://www.w3.org/1998/math/mathml": .mathML,
  ]
}

extension FeedElement {
  /// The element of a local name in lower case.
  ///
  /// - Complexity: O(1): two probes of a small table, mostly one.
  init(_ vocabulary: FeedVocabulary, _ name: UnsafeBufferPointer<UInt8>) {
    let hash = Self.hash(vocabulary, name)
    self = Self.table[hash] ?? .unknown
  }

  /// The names of a vocabulary in small letters, hashed with it; no two of the table collide.
  private static func hash(_ vocabulary: FeedVocabulary, _ name: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(vocabulary.rawValue)
    for byte in name { hash = (hash ^ UInt64(byte.lowercased)) &* 0x0000_0100_0000_01b3 }
    return hash
  }

  private static let table: [UInt64: FeedElement] = {
    var table: [UInt64: FeedElement] = [:]
    for (vocabulary, names) in spellings {
      for (element, words) in names {
        for word in words.split(separator: " ") { table[hash(vocabulary, word.utf8)] = element }
      }
    }
    return table
  }()

  private static let spellings: [(FeedVocabulary, [(FeedElement, String)])] = [
    (
      .core,
      [
        (.rss, "rss"), (.rdf, "rdf"), (.feed, "feed"), (.channel, "channel feedinfo"), (.item, "item entry"),
        (.image, "image"), (.textInput, "textinput"), (.source, "source"),
        (.title, "title"), (.summary, "summary"), (.description, "description abstract"),
        (.subtitle, "subtitle tagline"), (.content, "content"), (.contentEncoded, "fullitem"),
        (.body, "body"),
        (.rights, "rights copyright"), (.info, "info"),
        (.link, "link"), (.guid, "guid"), (.id, "id"), (.comments, "comments"), (.icon, "icon"),
        (.logo, "logo"),
        (.url, "url"), (.docs, "docs"),
        (.published, "published issued pubdate"), (.updated, "updated modified lastbuilddate date"),
        (.created, "created"),
        (.author, "author managingeditor"), (.contributor, "contributor"),
        (.publisher, "webmaster publisher"),
        (.name, "name"), (.email, "email"), (.uri, "uri homepage"),
        (.category, "category keywords"), (.enclosure, "enclosure"), (.language, "language"),
        (.generator, "generator"),
      ]
    ),
    (
      .dc,
      [
        (.dcTitle, "title"), (.description, "description"), (.author, "creator author"),
        (.contributor, "contributor"), (.publisher, "publisher"), (.updated, "date"), (.category, "subject"),
        (.rights, "rights"), (.language, "language"),
      ]
    ),
    (
      .dcterms,
      [
        (.published, "issued"), (.updated, "modified"), (.created, "created"),
      ]
    ),
    (.content, [(.contentEncoded, "encoded")]),
    (
      .media,
      [
        (.mediaTitle, "title"), (.description, "description"), (.mediaContent, "content"),
        (.mediaThumbnail, "thumbnail"), (.mediaCategory, "category"), (.keywords, "keywords"),
      ]
    ),
    (
      .iTunes,
      [
        (.author, "author"), (.summary, "summary"), (.subtitle, "subtitle"), (.keywords, "keywords"),
        (.publisher, "owner"), (.name, "name"), (.email, "email"), (.iTunesCategory, "category"),
        (.iTunesImage, "image"),
      ]
    ),
    (.xhtml, [(.body, "body")]),
    (.rdf, [(.rdf, "rdf")]),
    (.feedburner, [(.originalLink, "origlink")]),
    (.cc, [(.ccLicense, "license")]),
    (.creativeCommons, [(.license, "license")]),
  ]
}
