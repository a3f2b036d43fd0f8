/// The question that list, panel and commands put to the archive.
///
/// Terms of one field widen the answer (outlet A or outlet B), terms of different fields narrow it.
/// The text form is one term after the other: `outlet:"Kompas TV" date:2024-06 unread gempa`.
public struct ArticleFilter: Hashable, Sendable {
  /// Terms in the order in which they were added, each at most once.
  public private(set) var terms: [Term]

  /// A filter of these terms; a repeated term counts once.
  public init(_ terms: [Term] = []) {
    self.terms = []
    terms.forEach { add($0) }
  }

  /// Whether every article matches.
  public var isEmpty: Bool { terms.isEmpty }

  /// Adds a term at the end; nothing happens when the filter has it.
  public mutating func add(_ term: Term) {
    if !terms.contains(term) { terms.append(term) }
  }

  /// Takes a term away.
  public mutating func remove(_ term: Term) { terms.removeAll { $0 == term } }

  /// Takes all terms of one field away.
  public mutating func removeAll(of field: Field) { terms.removeAll { $0.field == field } }

  /// Takes the last term away; nothing happens when there is none.
  public mutating func removeLast() { if !terms.isEmpty { terms.removeLast() } }

  /// One condition.
  public enum Term: Hashable, Sendable {
    /// Outlet by name or domain, or by the beginning of either, any case.
    case outlet(String)
    /// Date of publication.
    case date(DateTerm)
    /// Wire by name, any case.
    case wire(String)
    /// A person, place or organisation that the article mentions, by a name or an entity key.
    case entity(EntityKind, String)
    /// Articles with a claim of this kind; beside `source`, one and the same claim is both.
    case claim(Claim.Kind)
    /// Articles with a claim by this source.
    case source(SourceTerm)
    /// Articles of one story, by its key.
    case story(String)
    /// Articles not read yet.
    case unread
    /// Articles with a star.
    case starred
    /// Articles whose text holds this word or phrase.
    case words(String)
  }

  /// A condition on the source of a claim.
  public enum SourceTerm: Hashable, Sendable {
    /// Whom the source means, by a name or an entity key, or the phrase that names it.
    case named(String)
    /// A source that the article does not name.
    case unnamed
  }

  /// A condition on the date of publication.
  public enum DateTerm: Hashable, Sendable {
    /// From the first to the last day, both included.
    case days(ClosedRange<CalendarDay>)
    /// No date.
    case undated
    /// An estimated date.
    case doubtful
  }

  /// What a term is about.
  public enum Field: String, CaseIterable, Sendable {
    case outlet, date, wire, person, place, organization, claim, source, story, unread, starred, words
  }
}

extension ArticleFilter.Term {
  /// The field that the term is about.
  public var field: ArticleFilter.Field {
    switch self {
    case .outlet: .outlet
    case .date: .date
    case .wire: .wire
    case .entity(.person, _): .person
    case .entity(.place, _): .place
    case .entity(.organization, _): .organization
    case .claim: .claim
    case .source: .source
    case .story: .story
    case .unread: .unread
    case .starred: .starred
    case .words: .words
    }
  }
}
