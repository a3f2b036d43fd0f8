public import News

/// Finds the entities of one article or story that are one under two spellings.
///
/// Persons merge when their names differ as transliterations do, when one leaves out a middle name, or when
/// a bare name is the first or last word of the most mentioned full name; two full names that say different
/// things never do. An organisation merges with its initials. Listed entities never merge with each other.
public struct EntityMerger: Sendable {
  /// The entity that stands for each; every entity that was given has an entry, and an entity that stands
  /// for others stands for itself.
  public let canonical: [Entity.ID: Entity.ID]

  /// Merges a set of entities.
  ///
  /// The result does not depend on their order, and merging what was merged changes nothing.
  ///
  /// - Parameter entities: An entity may come several times, under each of its names.
  /// - Complexity: O(*n* log *n*) in the names, whatever they are.
  public init(_ entities: [NamedEntity]) {
    var canonical: [Entity.ID: Entity.ID] = [:]
    var candidates = MergeCandidate.gathered(entities)
    for candidate in candidates { canonical[candidate.entity] = candidate.entity }
    while true {
      let pass = MergePass(candidates)
      guard pass.hasJoined else { break }
      let step = pass.canonical
      candidates = MergeCandidate.collapsed(candidates, into: step)
      canonical = canonical.mapValues { step[$0] ?? $0 }
    }
    self.canonical = canonical
  }

  /// The entity that stands for `entity`; itself when it was not given.
  public func canonical(of entity: Entity.ID) -> Entity.ID { canonical[entity] ?? entity }
}
