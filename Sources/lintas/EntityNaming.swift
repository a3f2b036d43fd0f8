internal import News

/// What is known of names beyond the archive: which keys are one entity, and whose government a capital means.
///
/// The reader's pane and `lintas entities` both show what comes out of here: archives keep the keys that the
/// articles were analysed with, so that what is learned later needs no new import.
enum EntityNaming {
  /// The census with one tally an entity.
  static func merged(_ census: EntityCensus) -> EntityCensus {
    var census = census
    census.merge(by: entity)
    return census
  }

  /// The entity that a tally stands for.
  private static func entity(of tally: EntityTally) -> Entity.ID { tally.entity.folded }
}
