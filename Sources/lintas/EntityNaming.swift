internal import Analysis
internal import News

/// What is known of names beyond the archive: which keys are one entity, and whose government a capital means.
///
/// The reader's pane and `lintas entities` both show what comes out of here: archives keep the keys that the
/// articles were analysed with, so that what is learned later needs no new import.
enum EntityNaming {
  /// A picker's row under the name of the list, where its entity is listed.
  static func named(_ facet: FacetCount) -> FacetCount {
    let key: String
    switch facet.term {
    case .entity(_, let name), .source(.named(let name)): key = name
    default: return facet
    }
    var facet = facet
    facet.label = EntityCatalog().name(of: Entity.ID(rawValue: key), in: .indonesian) ?? facet.label
    return facet
  }

  /// The census with one tally an entity, listed ones under the name of the list where no article is at hand.
  ///
  /// Spellings are joined over one article and its story. Over a whole archive only equal keys are, since
  /// there a bare surname has many bearers.
  static func merged(_ census: EntityCensus) -> EntityCensus {
    var census = census
    census.merge { $0.entity.folded }
    if census.article != nil {
      let merger = EntityMerger(
        census.tallies.map {
          NamedEntity(entity: $0.entity, kind: $0.kind, name: $0.name, count: $0.mentions)
        })
      census.merge { merger.canonical(of: $0.entity) }
    }
    let catalog = EntityCatalog()
    for index in census.tallies.indices {
      let tally = census.tallies[index]
      if tally.mentionsHere == 0, let name = catalog.name(of: tally.entity, in: .indonesian) {
        census.tallies[index].name = name
      }
      census.tallies[index].country = catalog.country(ofCapital: tally.entity)
        .flatMap { catalog.name(of: $0, in: .indonesian) }
    }
    return census
  }
}
