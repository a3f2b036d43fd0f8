import Canvas
import News

/// The article list: one article a row, or a story with its articles below, in a narrow pane a row of two
/// lines; never wrapped.
struct ListView {
  /// The rows.
  let list: ListState
  /// Whether the pane has the cursor.
  let isFocused: Bool
  /// Whether an article takes two lines.
  let hasTwoLines: Bool
  /// Whether a heading stands above the rows.
  let hasHeading: Bool
  /// How dates are written.
  let dates: DateWriter
  /// What the list says when it is empty.
  let hints: Hints

  /// What the empty list says.
  struct Hints {
    /// The filter as text; empty without one.
    var filter: String
    /// Keys that clear it.
    var clear: String
    /// Keys that drop its last term.
    var drop: String
    /// Keys of the help.
    var help: String
    /// Keys that quit.
    var quit: String

    /// The sentences of the empty list, the most telling first.
    func paragraphs(_ list: ListState, _ theme: Theme) -> [(text: String, style: Style)] {
      guard list.isKnown else { return [("Reading the archive…", theme[.textDim])] }
      guard !filter.isEmpty else {
        return [
          ("Lintas reads one event as many outlets tell it.", theme[.textStrong]),
          ("The archive is empty: lintas import PATH brings pages (.txt) or a folder of them.", theme[.text]),
          ("\(help) lists the keys · \(quit) quits", theme[.textDim]),
        ]
      }
      return [
        ("No article matches  \(filter)", theme[.textStrong]),
        ("\(clear) clears the filter · \(drop) drops its last term", theme[.textDim]),
      ]
    }
  }

  /// Draws heading and rows, and puts the cursor on the selected one.
  func draw(in area: Area, of frame: inout Frame, _ theme: Theme) {
    var rows = area
    if hasHeading, !area.isEmpty {
      let style = theme[isFocused ? .chromeStrong : .textDim]
      frame.write(list.isGrouped ? "   STORIES" : "   ARTICLES", at: area.origin, style: style, in: area)
      rows = Area(
        column: area.left, row: area.top + 1, columns: area.size.columns, rows: area.size.rows - 1)
    }
    guard !list.order.isEmpty else {
      // Beside a wide reading pane, which has the room for the whole hint.
      let brief = [("No article\(hints.filter.isEmpty ? "" : " matches").", theme[.textDim])]
      frame.write(paragraphs: hasTwoLines && list.isKnown ? brief : hints.paragraphs(list, theme), in: rows)
      return
    }
    let height = hasTwoLines ? 2 : 1
    let selected = list.selectedRow
    var row = rows.top
    for index in list.top..<list.rowCount {
      guard row < rows.bottom else { break }
      let place = Area(column: rows.left, row: row, columns: rows.size.columns, rows: height).intersection(
        rows)
      if index == selected { drawMarker(in: place, of: &frame, theme) }
      switch list.row(at: index) {
      case .story(let group): drawStory(group, in: place, of: &frame, theme)
      case .article(let article):
        let isInside = list.grouping.groups?.group(at: article) != nil
        drawArticle(article, in: isInside ? place.indented : place, of: &frame, theme)
      }
      row += height
    }
  }

  private func drawMarker(in area: Area, of frame: inout Frame, _ theme: Theme) {
    let style = theme[isFocused ? .listSelected : .listMarker]
    for row in area.top..<area.bottom {
      frame.write("▌", at: Point(column: area.left, row: row), style: style, in: area)
    }
    if isFocused { frame.cursor = area.origin }
  }

  private func drawStory(_ group: Int, in area: Area, of frame: inout Frame, _ theme: Theme) {
    guard let groups = list.grouping.groups else { return }
    let view = StoryRowView(
      digest: groups.digest(of: group),
      headline: list.summary(at: groups.groups[group].places.lowerBound)?.headline,
      isFolded: groups.isFolded(group), isUnread: groups.isUnread(group), hasTwoLines: hasTwoLines,
      dates: dates)
    view.draw(in: area, of: &frame, theme)
  }

  private func drawArticle(_ index: Int, in area: Area, of frame: inout Frame, _ theme: Theme) {
    let columns = ListColumns(width: area.size.columns, hasTwoLines: hasTwoLines)
    guard let summary = list.summary(at: index) else {
      frame.write(
        "·", at: Point(column: area.left + columns.lead, row: area.top), style: theme[.textDim], in: area)
      return
    }
    if summary.isStarred {
      frame.write("★", at: Point(column: area.left + 1, row: area.top), style: theme[.listStar], in: area)
    } else if summary.isUnread {
      frame.write("•", at: Point(column: area.left + 1, row: area.top), style: theme[.listUnread], in: area)
    }
    drawFields(of: summary, in: area, columns, of: &frame, theme)
  }

  private func drawFields(
    of summary: ArticleSummary, in area: Area, _ columns: ListColumns, of frame: inout Frame, _ theme: Theme
  ) {
    let date = columns.hasYear ? dates.row(summary.publication) : dates.shortRow(summary.publication)
    let isDoubtful = summary.publication.certainty == .estimated
    var column = area.left + columns.lead
    frame.write(
      date, at: Point(column: column, row: area.top), columns: columns.date,
      style: theme[isDoubtful ? .doubt : .listDate], in: area)
    column += columns.date + columns.gap
    if columns.outlet > 0 {
      // Where no wire follows on the line, the name may be longer.
      let free = hasTwoLines && summary.wires.isEmpty ? columns.gap + columns.wire : 0
      frame.write(
        summary.outlet.shortName, at: Point(column: column, row: area.top), columns: columns.outlet + free,
        style: theme[summary.isSample ? .sample : .listOutlet], in: area)
      column += columns.outlet + columns.gap
    }
    let title = theme[summary.isUnread ? .listUnread : .listRow]
    let wire = summary.wires.isEmpty ? "" : "⟵ " + summary.wires.map(\.shortWireName).joined(separator: ", ")
    if hasTwoLines {
      frame.write(
        wire, at: Point(column: column, row: area.top), columns: columns.wire, style: theme[.listWire],
        in: area)
      frame.write(
        summary.headline, at: Point(column: area.left + columns.lead, row: area.top + 1),
        columns: area.size.columns - columns.lead - 1, style: title, in: area)
    } else {
      frame.write(
        summary.headline, at: Point(column: column, row: area.top), columns: columns.title, style: title,
        in: area)
      frame.write(
        wire, at: Point(column: column + columns.title + columns.gap, row: area.top), columns: columns.wire,
        style: theme[.listWire], in: area)
    }
  }
}

/// How a list row divides its columns, which depends on the pane's width alone.
struct ListColumns: Hashable {
  /// Marker and signs.
  let lead = 3
  /// Columns between two fields.
  let gap: Int
  /// Columns of the date.
  let date: Int
  /// Columns of the outlet; 0 where it is left out.
  let outlet: Int
  /// The headline; 0 in rows of two lines, where it has the second one.
  let title: Int
  /// Columns of the wire; 0 where it is left out.
  let wire: Int

  /// Whether dates of other years name them.
  var hasYear: Bool { date == DateWriter.rowColumns }

  /// The columns of a row; narrower rows lose the wire first, then the outlet's tail, then the year.
  init(width: Int, hasTwoLines: Bool) {
    gap = width >= 70 ? 2 : 1
    date = hasTwoLines || width >= 45 ? DateWriter.rowColumns : DateWriter.shortRowColumns
    let room = max(0, width - lead - date - gap)
    if hasTwoLines {
      outlet = min(18, room / 2)
      wire = max(0, room - outlet - gap - 1)
      title = 0
    } else {
      wire = width >= 60 ? min(20, max(14, width / 6)) : 0
      outlet = width >= 100 ? 18 : width >= 70 ? 14 : width >= 45 ? 11 : width >= 32 ? 9 : 0
      let taken = (wire > 0 ? wire + gap : 0) + (outlet > 0 ? outlet + gap : 0)
      title = max(0, room - taken - 1)
    }
  }
}

extension Area {
  /// The area of a row that stands below a story's: without its first two columns.
  fileprivate var indented: Area {
    Area(column: left + 2, row: top, columns: max(0, size.columns - 2), rows: size.rows)
  }
}

extension Outlet {
  /// The name for a column: a domain loses its ending.
  var shortName: String {
    guard !name.contains(" "), let dot = name.firstIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}

extension String {
  /// A wire's name for a column: without its article.
  var shortWireName: String { hasPrefix("The ") ? String(dropFirst(4)) : self }
}
