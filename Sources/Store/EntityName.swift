import News

/// One way of writing one entity, as filters and pickers know it.
struct EntityName: Hashable {
  /// What the entity is.
  let kind: EntityKind
  /// Its key, folded.
  let entity: String
  /// The words that an article uses, storable.
  let label: String

  /// How often an article uses each name, in the order of their first use, so that two imports number them alike.
  ///
  /// A range outside the text counts under the entity's key alone.
  static func counts(in annotated: AnnotatedArticle) -> [(name: EntityName, count: Int)] {
    guard !annotated.annotations.mentions.isEmpty else { return [] }
    let text = Array(annotated.article.text.utf8)
    var places: [EntityName: Int] = [:]
    var counts: [(name: EntityName, count: Int)] = []
    for mention in annotated.annotations.mentions {
      let isInside = mention.range.lowerBound >= 0 && mention.range.upperBound <= text.count
      let label = isInside ? String(decoding: text[mention.range], as: UTF8.self) : mention.entity.rawValue
      let name = EntityName(
        kind: mention.kind, entity: mention.entity.folded.rawValue.storable, label: label.storable)
      if let place = places[name] {
        counts[place].count += 1
      } else {
        places[name] = counts.count
        counts.append((name, 1))
      }
    }
    return counts
  }
}

/// Where an article stands in lists and in which days it ran.
struct PublicationOrder: Hashable {
  /// Ascends from the newest minute; the undated come last.
  let sortKey: Int
  /// First day that the date may mean, in days since 1970; `nil` when undated.
  let day: Int?
  /// Last day that the date may mean: that of the month when the page tells only the month.
  let lastDay: Int?

  /// The place of the undated.
  static let undated = Int.max

  /// The order of a publication.
  init(_ publication: Publication) {
    guard let date = publication.date else {
      (sortKey, day, lastDay) = (Self.undated, nil, nil)
      return
    }
    sortKey = -date.sortMinute
    day = date.day.daysSinceEpoch
    if case .month(let month) = date {
      lastDay = month.lastDay.daysSinceEpoch
    } else {
      lastDay = day
    }
  }

  /// Bounds of `sortKey` for articles that ran on these days, whatever their zone.
  static func sortKeys(of days: ClosedRange<CalendarDay>) -> ClosedRange<Int> {
    let first = days.lowerBound.daysSinceEpoch * 1440 - 1439
    let last = days.upperBound.daysSinceEpoch * 1440 + 2 * 1439
    return -last ... -first
  }
}
