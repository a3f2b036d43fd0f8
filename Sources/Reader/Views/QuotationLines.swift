import Canvas
import News

/// The panel's lines for quotations: who, what, by which outlet and wire.
struct QuotationLines {
  private var builder: PanelLineBuilder
  private let state: ClaimState
  private let rows: QuotationRows

  init(_ state: ClaimState, columns: Int) {
    self.state = state
    rows = state.quotations
    builder = PanelLineBuilder(columns: columns)
    guard let ledger = state.ledger else { return }
    guard !rows.rows.isEmpty else {
      builder.add(wrapping: "No quotation was found in this story.", .textDim)
      return
    }
    addHeading()
    for speaker in rows.speakers {
      builder.addBlank()
      let name = speaker.isUnnamed ? speaker.name.map { "unnamed · \($0)" } : speaker.name
      builder.add(wrapping: name ?? "unnamed source", speaker.isUnnamed ? .doubt : .textStrong, atMost: 2)
      for place in speaker.rows { add(rows.rows[place], at: place) }
    }
    if rows.hidden > 0 {
      builder.addBlank()
      builder.add(wrapping: "and \(rows.hidden) more quotations", .textDim)
    }
    builder.addLeftOut(of: ledger)
  }

  /// Lines from top to bottom.
  var lines: [PanelLine] { builder.lines }

  private mutating func addHeading() {
    let total = rows.rows.count + rows.hidden
    let named = rows.speakers.count { !$0.isUnnamed }
    let unnamed = rows.speakers.count - named
    builder.add(
      parts: [
        total == 1 ? "1 quotation" : "\(total) quotations",
        named == 0 ? "" : named == 1 ? "1 speaker" : "\(named) speakers",
        unnamed == 0 ? "" : "\(unnamed) unnamed",
      ], .textStrong)
  }

  private mutating func add(_ quotation: QuotationRows.Quotation, at place: Int) {
    let isHere = quotation.carriers.contains { $0.article == state.ledger?.article }
    let kind = quotation.carriers.first?.claim.kind ?? .quote
    builder.add(
      wrapping: quotation.words.nonblank ?? "…", isHere ? .text : .textDim, at: Self.lead, item: place,
      sign: .init(kind.sign, kind.role), atMost: 3)
    for (wire, outlets) in carriers(of: quotation) {
      let names = PanelLineBuilder.wrapped(
        outlets.joined(separator: ", "), to: builder.room(from: Self.lead), atMost: 2)
      for name in names { builder.add([.init(name, .listOutlet)], at: Self.lead, item: place) }
      if let wire { builder.add(arrow: .init("⟵ \(wire)", .listWire), item: place) }
    }
  }

  /// The outlets that carry a quotation, with the wire by which it came to them.
  private func carriers(of quotation: QuotationRows.Quotation) -> [(wire: String?, outlets: [String])] {
    var groups: [(wire: String?, outlets: [String])] = []
    for claim in quotation.carriers {
      let ofArticle = state.summary(of: claim.article)?.wires.map(\.shortWireName) ?? []
      let wire =
        claim.claim.via?.shortWireName ?? (ofArticle.isEmpty ? nil : ofArticle.joined(separator: ", "))
      let outlet = claim.outlet.shortName
      if let place = groups.firstIndex(where: { $0.wire == wire }) {
        if !groups[place].outlets.contains(outlet) { groups[place].outlets.append(outlet) }
      } else {
        groups.append((wire, [outlet]))
      }
    }
    return groups
  }

  /// Columns of the marker and the sign.
  private static let lead = PanelLineBuilder.lead + 2
}
