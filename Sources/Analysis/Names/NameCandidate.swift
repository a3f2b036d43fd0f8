import News

/// A run of tokens that may name somebody or something, with what speaks for each kind.
struct NameCandidate {
  /// Token indices in the document.
  var tokens: Range<Int>
  /// The known name that it is; its kind is then settled.
  var entry: Gazetteer.Entry?
  /// What speaks for each kind.
  var votes = Votes()
  /// Full form that stands before it when this is an acronym in brackets: index of that candidate.
  var longForm: Int?

  /// What speaks for each kind, in the same unit.
  struct Votes {
    var person = 0.0
    var place = 0.0
    var organization = 0.0

    /// Adds to the votes for a kind.
    mutating func add(_ weight: Double, for kind: EntityKind) {
      switch kind {
      case .person: person += weight
      case .place: place += weight
      case .organization: organization += weight
      }
    }

    /// Adds another candidate's votes.
    mutating func add(_ other: Votes) {
      person += other.person
      place += other.place
      organization += other.organization
    }

    /// The kind with most votes; `nil` when nothing speaks for any.
    var winner: EntityKind? {
      let best = max(person, place, organization)
      guard best > 0 else { return nil }
      return person == best ? .person : organization == best ? .organization : .place
    }
  }
}
