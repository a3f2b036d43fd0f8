import Canvas
import News

/// The panel's lines for people, places and organisations, at a width.
struct EntityLines {
  /// Lines from top to bottom.
  private(set) var lines: [PanelLine] = []
  private let entities: EntityState
  private let lit: EntityTally?
  private let columns: Int
  private let numbers: [Number]
  /// Columns of each number.
  private let widths: [Int]
  private let nameColumns: Int

  /// - Parameters:
  ///   - isOpen: Whether an article is on screen.
  ///   - lit: The entity that alone stands out in the text.
  init(_ entities: EntityState, isOpen: Bool, lit: EntityTally?, columns: Int) {
    self.entities = entities
    self.lit = lit
    self.columns = columns
    let isAlone = (entities.census?.articles.count ?? 0) <= 1
    numbers = Number.shown(columns: columns, isAlone: isAlone)
    widths = numbers.map { number in
      let rows = entities.rows.map { DisplayText.columns(of: number.text(of: $0)) }.max() ?? 0
      return max(rows, number.fewestColumns)
    }
    let room = columns - Self.lead - 1 - widths.reduce(0) { $0 + $1 + 1 }
    nameColumns = columns >= Self.wide ? min(32, room) : room
    guard isOpen, entities.census != nil else {
      addNote(
        !isOpen
          ? "Whom and what an article names stands here."
          : entities.hasFailed ? "The names could not be counted." : "Counting…")
      return
    }
    for kind in EntityKind.allCases { add(kind) }
    if entities.rows.isEmpty { addNote("No person, place or organisation was found in this story.") }
    addLeftOut()
  }

  /// Adds the rows of one kind under their heading.
  private mutating func add(_ kind: EntityKind) {
    let places = entities.rows.indices.filter { entities.rows[$0].kind == kind }
    guard !places.isEmpty else { return }
    if !lines.isEmpty { lines.append(PanelLine()) }
    var heading = PanelLine()
    heading.parts = [part(kind.heading, at: Self.lead, columns: nameColumns, .textStrong)]
    for (number, end) in placed { heading.parts.append(part(number.heading, endingAt: end, .textDim)) }
    lines.append(heading)
    let first = places.first { entities.rows[$0].mentionsHere == 0 }
    for place in places {
      if place == first {
        lines.append(
          PanelLine(parts: [part("only elsewhere:", at: Self.lead, columns: nameColumns, .textDim)]))
      }
      add(entities.rows[place], at: place)
    }
    let hidden = entities.hidden[kind] ?? 0
    if hidden > 0 { addNote("and \(hidden) more elsewhere") }
  }

  private mutating func add(_ tally: EntityTally, at place: Int) {
    let isHere = tally.mentionsHere > 0
    var line = PanelLine(item: place, isFirst: true)
    if let lit, lit.isSame(as: tally) { line.parts.append(part("●", at: 1, columns: 1, .listMarker)) }
    line.parts.append(
      part(tally.name, at: Self.lead, columns: nameColumns, isHere ? tally.kind.role : .textDim))
    let used = DisplayText.columns(of: tally.name)
    if let country = tally.country, used + 4 <= nameColumns {
      line.parts.append(
        part(" · \(country)", at: Self.lead + used, columns: nameColumns - used, .textDim))
    }
    for (number, end) in placed {
      line.parts.append(part(number.text(of: tally), endingAt: end, isHere ? .text : .textDim))
    }
    if columns >= Self.wide, numbers.contains(.outlets), let end = placed.last?.end {
      line.parts.append(
        part(tally.outlets.joined(separator: ", "), at: end + 2, columns: columns - end - 3, .listOutlet))
    }
    lines.append(line)
  }

  private mutating func addLeftOut() {
    guard let census = entities.census, census.leftOut > 0 else { return }
    lines.append(PanelLine())
    addNote("Counted in \(census.articles.count) articles; the story has \(census.leftOut) more.")
  }

  private mutating func addNote(_ text: String) {
    let width = max(1, columns - Self.lead - 1)
    for line in PanelLineBuilder.wrapped(text, to: width, atMost: 6) {
      lines.append(PanelLine(parts: [part(line, at: Self.lead, columns: width, .textDim)]))
    }
  }

  /// The columns of numbers, each with the column behind its last digit.
  private var placed: [(number: Number, end: Int)] {
    var end = Self.lead + nameColumns
    return zip(numbers, widths).map { number, width in
      end += width + 1
      return (number, end)
    }
  }

  private func part(_ text: String, at column: Int, columns: Int, _ role: Role) -> PanelLine.Part {
    PanelLine.Part(text: text, column: column, columns: columns, role: role)
  }

  private func part(_ text: String, endingAt end: Int, _ role: Role) -> PanelLine.Part {
    let width = DisplayText.columns(of: text)
    return part(text, at: max(0, end - width), columns: width, role)
  }

  /// Columns of the marker.
  private static let lead = 2
  /// Columns from which on the outlets are named.
  private static let wide = 60

  /// A column of numbers; a narrow panel drops that of the outlets, then writes the other two as one, then
  /// drops that of the story.
  private enum Number {
    case here, story, hereAndStory, outlets

    var heading: String {
      switch self {
      case .here: "here"
      case .story: "story"
      case .hereAndStory: "here/story"
      case .outlets: "outlets"
      }
    }

    /// Columns that it takes at least; the heading over two numbers may stand over the names.
    var fewestColumns: Int { self == .hereAndStory ? 3 : heading.utf8.count }

    func text(of tally: EntityTally) -> String {
      let here = tally.mentionsHere == 0 ? "·" : "\(tally.mentionsHere)"
      return switch self {
      case .here: here
      case .story: "\(tally.mentions)"
      case .hereAndStory: "\(here)/\(tally.mentions)"
      case .outlets: "\(tally.outlets.count)"
      }
    }

    /// What fits; an article that no other tells of has nothing but its own numbers.
    static func shown(columns: Int, isAlone: Bool) -> [Number] {
      switch columns {
      case ..<14: []
      case _ where isAlone: [.here]
      case ..<27: [.here]
      case ..<32: [.hereAndStory]
      case ..<38: [.here, .story]
      default: [.here, .story, .outlets]
      }
    }
  }
}

extension EntityKind {
  /// Heading of its rows.
  fileprivate var heading: String {
    switch self {
    case .person: "People"
    case .place: "Places"
    case .organization: "Organisations"
    }
  }
}
