import Canvas
import News

/// The panel's lines for claims, at a width.
struct ClaimLines {
  private var builder: PanelLineBuilder
  private let rows: ClaimRows
  private let state: ClaimState
  private let dates: DateWriter
  private let isWide: Bool

  init(_ state: ClaimState, dates: DateWriter, columns: Int) {
    self.state = state
    self.dates = dates
    rows = state.claims
    builder = PanelLineBuilder(columns: columns)
    isWide = columns >= Self.wide
    guard let ledger = state.ledger else { return }
    addHeading()
    for place in 0..<rows.own { add(rows.rows[place], at: place, isHere: true) }
    if rows.hiddenHere > 0 { builder.add(wrapping: "and \(rows.hiddenHere) more in this text", .textDim) }
    addElsewhere()
    builder.addLeftOut(of: ledger)
  }

  /// Lines from top to bottom.
  var lines: [PanelLine] { builder.lines }

  private mutating func addHeading() {
    guard rows.ownCount > 0 else {
      let isNone = rows.elsewhereCount == 0
      builder.add(wrapping: isNone ? "No claim was found in this story." : "No claim in this text", .textDim)
      return
    }
    let kinds = Claim.Kind.allCases.compactMap { kind in rows.counts[kind].map { kind.counted($0) } }
    builder.add(parts: [Self.counted(rows.ownCount)] + kinds, .textStrong)
    if let wires = state.ledger?.article.flatMap(state.summary(of:))?.wires, !wires.isEmpty {
      builder.add([.init("⟵ \(wires.map(\.shortWireName).joined(separator: ", "))", .listWire)])
    }
    if !isWide { builder.addBlank() }
  }

  private mutating func addElsewhere() {
    guard rows.elsewhereCount > 0 else { return }
    builder.addBlank()
    builder.add(parts: ["Elsewhere in the story", Self.counted(rows.elsewhereCount)], .textStrong)
    for group in rows.groups {
      if !isWide { builder.addBlank() }
      addOutlet(of: rows.rows[group.lowerBound])
      for place in group { add(rows.rows[place], at: place, isHere: false) }
    }
    guard rows.hiddenElsewhere > 0 else { return }
    builder.addBlank()
    builder.add(wrapping: "and \(rows.hiddenElsewhere) more elsewhere", .textDim)
  }

  /// The heading of an outlet's claims: its name, the day, its wires.
  private mutating func addOutlet(of claim: StatedClaim) {
    var spans = [PanelLineBuilder.Span(claim.outlet.shortName, .listOutlet)]
    guard let summary = state.summary(of: claim.article) else { return builder.add(spans) }
    let date = dates.row(summary.publication).trimmingSpaces
    let isDoubtful = summary.publication.certainty == .estimated
    spans.append(.init("  \(date)", isDoubtful ? .doubt : .listDate))
    guard !summary.wires.isEmpty else { return builder.add(spans) }
    let names = summary.wires.map(\.shortWireName).joined(separator: ", ")
    let arrow = PanelLineBuilder.Span("⟵ \(names)", .listWire)
    let used = spans.reduce(0) { $0 + $1.columns }
    if used + 2 + arrow.columns <= builder.room() {
      builder.add(spans + [.init("  ", .text), arrow])
    } else {
      builder.add(spans)
      builder.add([arrow])
    }
  }

  private mutating func add(_ claim: StatedClaim, at place: Int, isHere: Bool) {
    let style: Role = claim.isUnnamed ? .doubt : isHere ? .textStrong : .text
    let sign = PanelLineBuilder.Span(claim.claim.kind.sign, claim.claim.kind.role)
    let via = self.via(of: claim)
    let content: Role = isHere ? .text : .textDim
    guard isWide else {
      builder.add(wrapping: claim.sourceName, style, at: Self.lead, item: place, sign: sign, atMost: 2)
      if let via { builder.add(arrow: via, item: place) }
      builder.add(wrapping: claim.content, content, at: Self.lead, item: place, atMost: 3)
      return
    }
    let name = PanelLineBuilder.Span(DisplayText.truncated(claim.sourceName, to: nameColumns), style)
    let column = Self.lead + nameColumns + 2
    let texts = PanelLineBuilder.wrapped(claim.content, to: builder.room(from: column), atMost: 2)
    for line in 0..<max(texts.count, via == nil ? 1 : 2) {
      if line == 0 {
        builder.add([sign, .init(" ", .text), name], item: place, isFirst: true)
      } else {
        builder.add(line == 1 ? via.map { [$0] } ?? [] : [], at: Self.lead, item: place)
      }
      guard texts.indices.contains(line) else { continue }
      builder.append(.init(texts[line], content), at: column, columns: builder.room(from: column))
    }
  }

  /// The wire that a claim came by, unless the heading over it says the same.
  private func via(of claim: StatedClaim) -> PanelLineBuilder.Span? {
    guard let via = claim.claim.via else { return nil }
    if state.summary(of: claim.article)?.wires == [via] { return nil }
    let room = isWide ? nameColumns : builder.room(from: Self.lead)
    return .init(DisplayText.truncated("⟵ \(via.shortWireName)", to: room), .listWire)
  }

  /// Columns that a source may take.
  private var nameColumns: Int {
    isWide ? min(30, builder.columns / 3) : builder.room(from: Self.lead)
  }

  private static func counted(_ number: Int) -> String { number == 1 ? "1 claim" : "\(number) claims" }

  /// Columns of the marker and the sign.
  private static let lead = PanelLineBuilder.lead + 2
  /// Columns from which on source and content stand beside each other.
  private static let wide = 60
}

extension Claim.Kind {
  /// So many of this kind: "1 denial", "3 quotations".
  func counted(_ number: Int) -> String {
    switch self {
    case .indirect: "\(number) indirect"
    default: number == 1 ? "1 \(name)" : "\(number) \(name)s"
    }
  }
}

extension String {
  /// The text without the spaces that line it up in a column.
  fileprivate var trimmingSpaces: String { String(drop { $0 == " " }) }
}
