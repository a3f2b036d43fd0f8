import Canvas
import News

/// The panel's lines for related articles, at a width.
struct PanelLines {
  /// Lines from top to bottom.
  private(set) var lines: [PanelLine] = []
  private let columns: Int
  private let dates: DateWriter

  /// - Parameters:
  ///   - open: The article on screen.
  ///   - shown: Its related articles that the filter lets through.
  ///   - clearHint: Keys that clear the filter.
  init(
    _ open: OpenArticle?, shown: [RelatedArticle], dates: DateWriter, clearHint: String, columns: Int
  ) {
    self.columns = columns
    self.dates = dates
    guard let open else {
      add("What other outlets tell of an article stands here.", role: .textDim)
      return
    }
    for section in StoryLink.Section.allCases { add(section, of: shown, own: open.summary.outlet) }
    let hidden = open.related.count - shown.count
    if hidden > 0 {
      add("\(hidden) hidden by the filter · \(clearHint) clears it", role: .textDim)
    } else if open.related.isEmpty {
      add("No other article tells this event or its storyline yet.", role: .textDim)
    }
  }

  /// Adds the articles of one section under their heading.
  private mutating func add(_ section: StoryLink.Section, of shown: [RelatedArticle], own: Outlet) {
    let group = shown.indices.filter { shown[$0].link.section == section }
    guard !group.isEmpty else { return }
    let others = Set(group.map { shown[$0].summary.outlet })
    func counted(_ outlets: Int) -> String { outlets == 1 ? "1 outlet" : "\(outlets) outlets" }
    switch section {
    case .event: add("Same event · \(counted(others.union([own]).count))", role: .textStrong)
    case .otherLanguage: add("Other language · \(counted(others.count))", role: .textStrong)
    case .storyline: add("Same storyline", role: .textStrong)
    }
    for index in group {
      add(shown[index], at: index)
      lines.append(PanelLine())
    }
  }

  private mutating func add(_ related: RelatedArticle, at index: Int) {
    let summary = related.summary
    let wire = summary.wires.isEmpty ? "" : "⟵ " + summary.wires.map(\.shortWireName).joined(separator: ", ")
    let isWide = columns >= 60
    let outletColumns = isWide ? 14 : max(7, min(14, columns - Self.lead - 12))
    let dateColumn = Self.lead + outletColumns + 1
    let wireColumn = dateColumn + DateWriter.rowColumns + 1
    let wireColumns = isWide ? 16 : columns - wireColumn - 1
    let isWireBeside = wireColumns >= 6 && !wire.isEmpty
    let isDoubtful = summary.publication.certainty == .estimated
    var first = PanelLine(item: index, isFirst: true)
    first.parts = [
      part(summary.outlet.shortName, at: Self.lead, columns: outletColumns, .listOutlet),
      part(
        dates.row(summary.publication), at: dateColumn, columns: DateWriter.rowColumns,
        isDoubtful ? .doubt : .listDate),
    ]
    if isWireBeside { first.parts.append(part(wire, at: wireColumn, columns: wireColumns, .listWire)) }
    let title: Role = summary.isUnread ? .listUnread : .listRow
    if isWide {
      first.parts.append(part(summary.headline, at: wireColumn + 18, columns: columns, title))
    }
    lines.append(first)
    if !isWide {
      lines.append(
        PanelLine(
          parts: [part(summary.headline, at: Self.lead, columns: columns, title)], item: index))
    }
    let reasons = (isWireBeside || wire.isEmpty ? [] : [wire]) + Self.reasons(for: related.link.evidence)
    add(reasons.joined(separator: " · "), role: .textDim, item: index, atMost: 2)
  }

  private func part(_ text: String, at column: Int, columns: Int, _ role: Role) -> PanelLine.Part {
    PanelLine.Part(text: text, column: column, columns: columns, role: role)
  }

  /// Adds a wrapped sentence.
  private mutating func add(_ text: String, role: Role, item: Int? = nil, atMost limit: Int = 6) {
    guard !text.isEmpty else { return }
    let width = max(1, columns - Self.lead - 1)
    for line in PanelLineBuilder.wrapped(text, to: width, atMost: limit) {
      lines.append(
        PanelLine(parts: [part(line, at: Self.lead, columns: width, role)], item: item))
    }
  }

  /// How far apart the two are, what separates them, and what they share: the most telling first.
  private static func reasons(for evidence: StoryLink.Evidence) -> [String] {
    var reasons = evidence.isSameText ? ["same text"] : []
    switch (evidence.separation, evidence.daysApart) {
    case (let separation?, _): reasons.append(separation)
    case (nil, nil): break
    case (nil, 0): reasons.append("same day")
    case (nil, let days?):
      let count = days.magnitude
      reasons.append("\(count == 1 ? "1 day" : "\(count) days") \(days < 0 ? "before" : "after")")
    }
    if !evidence.names.isEmpty { reasons.append(evidence.names.prefix(3).joined(separator: ", ")) }
    if !evidence.words.isEmpty { reasons.append(evidence.words.prefix(3).joined(separator: " ")) }
    return reasons
  }

  /// Columns of the marker.
  private static let lead = 2
}
