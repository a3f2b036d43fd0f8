package import News

/// Labels of the sequence tagger: outside, or the first or a later token of a name.
package enum NameLabel {
  /// How many labels there are.
  package static let count = 7
  /// No name.
  package static let outside = 0

  /// The label of the first token of a name.
  package static func begin(_ kind: EntityKind) -> Int {
    switch kind {
    case .person: 1
    case .place: 3
    case .organization: 5
    }
  }

  /// The label of a later token of a name.
  package static func inside(_ kind: EntityKind) -> Int { begin(kind) + 1 }

  /// The kind that a label belongs to; `nil` outside names.
  package static func kind(of label: Int) -> EntityKind? {
    switch label {
    case 1, 2: .person
    case 3, 4: .place
    case 5, 6: .organization
    default: nil
    }
  }

  /// Whether a label is the first token of a name.
  package static func begins(_ label: Int) -> Bool { label % 2 == 1 }

  /// Whether a name may go on from `left` to `right`: only its own kind continues it.
  package static func allows(_ left: Int, _ right: Int) -> Bool {
    right == outside || begins(right) || kind(of: left) == kind(of: right)
  }
}
