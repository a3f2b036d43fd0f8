internal import News

/// A name in an article's text and its kind, without whom it names.
struct NamedSpan: Hashable, Sendable {
  /// UTF-8 bytes of `Article.text`, on character boundaries.
  let range: Range<Int>
  /// What it names.
  let kind: EntityKind
}

extension NamedSpan {
  /// The span of a mention.
  init(_ mention: Mention) { self.init(range: mention.range, kind: mention.kind) }

  /// The span of a text that stands so many bytes further on.
  func moved(by bytes: Int) -> NamedSpan {
    NamedSpan(range: (range.lowerBound + bytes)..<(range.upperBound + bytes), kind: kind)
  }
}

extension EntityKind {
  /// The field's three letters: PER, LOC, ORG.
  var tag: String {
    switch self {
    case .person: "PER"
    case .place: "LOC"
    case .organization: "ORG"
    }
  }

  /// The kind that a data set's tag means, in any case; `nil` for types that are none of the three.
  ///
  /// - SeeAlso: IDNER-news-2k, Wikigold and UNER (PER, LOC, ORG), NERGRIT (PERSON, PLACE,
  ///   ORGANISATION), CrossNER politics (politician, country, politicalparty).
  init?(tag: some StringProtocol) {
    switch tag.lowercased() {
    case "per", "person", "politician": self = .person
    case "loc", "place", "location", "country": self = .place
    case "org", "organisation", "organization", "politicalparty": self = .organization
    default: return nil
    }
  }
}
