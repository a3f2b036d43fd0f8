internal import News

/// Decides when a web page's article ran.
///
/// A date that the page gives machines comes first, then one that readers see beside the headline, then the
/// one in the address; a date of change counts only where no other is.
struct WebDateFinder {
  /// The page.
  let page: WebPage
  /// Reads dates in words.
  let scanner: DateScanner
  /// Minutes ahead of UTC for clocks without a zone; `nil` where nobody knows, so that only their day counts.
  let zone: Int?
  /// Whether "11/5/2019" has its month first.
  let isMonthFirst: Bool
  /// Words that say that a date is one of change.
  let updated: [String]

  /// A date and the text that it was read from.
  struct Candidate {
    var date: PublicationDate
    var evidence: String
    /// Minute of the day on a clock whose zone nobody names.
    var clock: Int?
  }

  /// The date, how it is known and from what.
  func publication() -> Publication {
    let told = linkedDates(["datePublished"]) + metaDates(.published) + propertyDates(["datepublished"])
    let seen = told.first.map(isUniversal) ?? true ? seenDates() : []
    let address = addressDate()
    if let first = (told + seen).first {
      return .stated(local(checked(first, others: told + seen, address: address), seen, address))
    }
    if let date =
      (linkedDates(["dateCreated", "uploadDate"]) + propertyDates(["datecreated", "uploaddate"])).first
    {
      return .stated(date)
    }
    if let address { return .stated(address) }
    let changed = linkedDates(["dateModified"]) + metaDates(.modified) + propertyDates(["datemodified"])
    if let date = changed.first {
      return .estimated(date.date, evidence: "\(date.evidence), when the page was last changed")
    }
    return .absent
  }
}

extension WebDateFinder {
  /// The first date, unless the address names another day and a later candidate agrees with the address.
  private func checked(_ first: Candidate, others: [Candidate], address: Candidate?) -> Candidate {
    guard let address, distance(first, address) > 2 else { return first }
    return others.first { distance($0, address) <= 1 } ?? first
  }

  /// Whether a date is written in UTC, as systems do that know nothing of the newsroom's day.
  private func isUniversal(_ candidate: Candidate) -> Bool {
    guard case .minute(let minute) = candidate.date else { return false }
    return minute.utcOffset == 0
  }

  /// A moment in UTC on the newsroom's own clock: that of its zone, or the one that readers see beside the
  /// headline; where only the address tells another day, that day.
  private func local(_ candidate: Candidate, _ seen: [Candidate], _ address: Candidate?) -> Candidate {
    guard case .minute(let moment) = candidate.date, moment.utcOffset == 0 else { return candidate }
    var offset = zone
    for other in seen where offset == nil {
      guard let clock = other.clock else { continue }
      let ahead = other.date.day.daysSinceEpoch * 1440 + clock - moment.minutesSinceEpoch
      if ahead % 30 == 0, abs(ahead) <= 14 * 60 { offset = ahead }
    }
    if let offset {
      let minutes = moment.minutesSinceEpoch + offset
      let day = CalendarDay(daysSinceEpoch: minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440)
      let minute = minutes - day.daysSinceEpoch * 1440
      guard let local = LocalMinute(day: day, hour: minute / 60, minute: minute % 60, utcOffset: offset)
      else {
        return candidate
      }
      return Candidate(date: .minute(local), evidence: candidate.evidence)
    }
    guard let address, distance(candidate, address) == 1,
      seen.first.map({ distance($0, address) == 0 }) ?? true
    else { return candidate }
    return Candidate(date: address.date, evidence: "\(address.evidence), \(candidate.evidence)")
  }

  private func distance(_ one: Candidate, _ other: Candidate) -> Int {
    abs(one.date.day.daysSinceEpoch - other.date.day.daysSinceEpoch)
  }

  /// A date as machines write it, else one in words.
  private func date(_ text: String, label: String) -> Candidate? {
    let text = Line.cleaned(text.unicodeScalars)
    guard (6...160).contains(text.utf8.count) else { return nil }
    let found: PublicationDate?
    if let date = monthFirst(text) ?? MachineDate(text), !date.isDoubtful {
      found = plain(date.publicationDate(zone: zone ?? 0), hasZone: date.utcOffset != nil)
    } else {
      let line = Line(text, numbers: 1...1, startsBlock: true)
      found = scanner.dates(in: line).first { $0.year != nil }.flatMap {
        plain($0.publicationDate(zone: zone ?? 0), hasZone: $0.zone != nil)
      }
    }
    guard let found, (1980...2100).contains(found.day.year) else { return nil }
    return Candidate(date: found, evidence: label.isEmpty ? text : "\(label): \(text)")
  }

  /// The day of "11/5/2019", where the page puts months first and the numbers can be read so.
  private func monthFirst(_ text: String) -> MachineDate? {
    guard isMonthFirst, let slash = text.firstIndex(of: "/"), text[slash...].dropFirst().contains("/") else {
      return nil
    }
    let parts = text.split(separator: " ")[0].split(separator: "/")
    guard parts.count == 3, let month = Int(parts[0]), let day = Int(parts[1]), parts[2].utf8.count == 4,
      let year = Int(parts[2])
    else { return nil }
    return MachineDate(year: year, month: month, day: day)
  }

  /// The date without a clock that nobody knows the zone of.
  private func plain(_ date: PublicationDate?, hasZone: Bool) -> PublicationDate? {
    guard case .minute(let minute) = date, !hasZone, zone == nil else { return date }
    return .day(minute.day)
  }

  private func linkedDates(_ keys: [String]) -> [Candidate] {
    guard let linked = page.linked else { return [] }
    return keys.flatMap { key in
      linked.words(key).compactMap { date($0, label: key) }
    }
  }

  private func metaDates(_ fact: MetaNames.Fact) -> [Candidate] {
    page.facts.told(fact).prefix(20).compactMap { date($0.content, label: $0.name) }
  }

  /// Dates of item properties in the body, the nearest to the headline first.
  private func propertyDates(_ names: Set<String>) -> [Candidate] {
    page.facts.properties.filter { names.contains($0.name) && !isElsewhere($0.node) }.prefix(20)
      .compactMap { property in
        let text =
          page.tree.text(of: "datetime", at: property.node) ?? page.tree.text(
            of: "content", at: property.node)
          ?? page.tree.line(of: property.node)
        return date(text, label: property.name)
      }
  }

  /// Whether a node stands in furniture: the date of another article.
  private func isElsewhere(_ node: Int) -> Bool {
    let end = Int(page.tree.nodes[node].end)
    guard let block = page.blocks.first(where: { $0.firstText >= node }), block.firstText < end else {
      return false
    }
    return block.isFurniture && block.linkShare > 0.5
  }

  /// Dates that readers see near the headline, most telling first.
  private func seenDates() -> [Candidate] {
    var ranked: [(rank: Int, order: Int, candidate: Candidate)] = []
    let region = region()
    for node in page.facts.times {
      let text = page.tree.line(of: node)
      guard let index = block(at: node), region.contains(index),
        let candidate = page.tree.text(of: "datetime", at: node).flatMap({ date($0, label: "datetime") })
          ?? date(text, label: "")
      else { continue }
      ranked.append((rank(index, before: text, page.blocks[index].text), index, candidate))
    }
    for index in region {
      let block = page.blocks[index]
      guard block.weight <= 240, block.text.utf8.contains(where: \.isDigit) else { continue }
      let line = Line(block.text, numbers: 1...1, startsBlock: true)
      guard !line.isProse else { continue }
      for found in scanner.dates(in: line).prefix(3) {
        guard found.day != nil,
          let date = plain(found.publicationDate(zone: zone ?? 0), hasZone: found.zone != nil),
          (1990...2100).contains(date.day.year)
        else { continue }
        let rank = rank(index, before: line.slice(0..<found.range.lowerBound), block.text) + 1
        let clock = found.zone == nil && zone == nil ? found.minute : nil
        ranked.append((rank, index, Candidate(date: date, evidence: line.slice(found.range), clock: clock)))
      }
    }
    return ranked.sorted { ($0.rank, $0.order) < ($1.rank, $1.order) }.map(\.candidate)
  }

  /// How little a date at a block tells: dates of change and of furniture last.
  private func rank(_ index: Int, before: String, _ text: String) -> Int {
    let block = page.blocks[index]
    var rank = block.isAbout ? 0 : 4
    if block.isFurniture { rank += 8 }
    if let headline = page.headline, index < headline { rank += 2 }
    if let last = page.body.last, index > last { rank += 6 }
    let label = before.lowercased()
    if updated.contains(where: label.contains) { rank += 20 }
    return rank
  }

  /// The blocks around the article in which its date may stand.
  private func region() -> Range<Int> {
    let first = page.headline ?? page.body.first ?? 0
    let lead = page.body.first ?? first
    let start = max(0, min(first, lead) - 6)
    let end = min(page.blocks.count, (page.body.last ?? lead) + 6)
    return start..<max(start, end)
  }

  private func block(at node: Int) -> Int? {
    let end = Int(page.tree.nodes[node].end)
    guard let index = page.blocks.lastIndex(where: { $0.firstText < end }) else { return nil }
    return index
  }

  /// The day in an address: "/2024/06/18/", "/20240618/", "-2024-06-18".
  private func addressDate() -> Candidate? {
    guard let address = page.address else { return nil }
    let bytes = Array(address.utf8.prefix(400))
    var index = 0
    while index < bytes.count {
      guard bytes[index].isDigit, index == 0 || !bytes[index - 1].isDigit else {
        index += 1
        continue
      }
      if let (year, month, day) = Self.day(in: bytes, at: index),
        let found = CalendarDay(year: year, month: month, day: day)
      {
        return Candidate(date: .day(found), evidence: address)
      }
      index += 1
    }
    return nil
  }

  private static func day(in bytes: [UInt8], at start: Int) -> (Int, Int, Int)? {
    func digits(_ place: Int) -> (value: Int, length: Int) {
      var end = place
      while end < bytes.count, bytes[end].isDigit, end - place < 9 { end += 1 }
      return (bytes[place..<end].reduce(0) { $0 * 10 + Int($1 - 48) }, end - place)
    }
    let first = digits(start)
    if first.length == 8, (1990...2100).contains(first.value / 10_000) {
      return (first.value / 10_000, first.value / 100 % 100, first.value % 100)
    }
    guard first.length == 4, (1990...2100).contains(first.value), start + 5 < bytes.count else { return nil }
    let mark = bytes[start + 4]
    guard mark == 45 || mark == 47 || mark == 95 else { return nil }
    var second = digits(start + 5)
    if second.length == 0 { second = monthName(bytes, at: start + 5) }
    guard (1...3).contains(second.length), start + 6 + second.length < bytes.count,
      bytes[start + 5 + second.length] == mark
    else { return nil }
    let third = digits(start + 6 + second.length)
    guard (1...2).contains(third.length) else { return nil }
    return (first.value, second.value, third.value)
  }

  private static func monthName(_ bytes: [UInt8], at start: Int) -> (value: Int, length: Int) {
    let name = String(decoding: bytes[start...].prefix(3), as: UTF8.self).lowercased()
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return names.firstIndex(of: name).map { ($0 + 1, 3) } ?? (0, 0)
  }
}

extension Publication {
  /// A stated date with its evidence.
  fileprivate static func stated(_ candidate: WebDateFinder.Candidate) -> Publication {
    .stated(candidate.date, evidence: candidate.evidence)
  }
}
