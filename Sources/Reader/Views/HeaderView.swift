import Canvas
import News

/// The first line: the filter as chips, and how much matches it.
struct HeaderView {
  /// The filter that the chips show.
  let filter: ArticleFilter
  /// The list whose totals are shown.
  let list: ListState
  /// How dates are written.
  let dates: DateWriter
  /// Names for terms whose value is a key.
  let labels: [ArticleFilter.Term: String]
  /// Keys of the help.
  let help: String
  /// Whether the totals are those of an older filter.
  let isPending: Bool

  /// Draws the line; what does not fit goes in a fixed order: wires, stories, name, help, totals.
  func draw(in area: Area, of frame: inout Frame, _ theme: Theme) {
    frame.fill(area, style: theme[.chrome])
    let chips = self.chips
    let chipColumns = chips.reduce(0) { $0 + DisplayText.columns(of: $1) + 2 }
    let name = area.size.columns >= 50 ? " lintas  " : " "
    let lead = DisplayText.columns(of: name) + (chips.isEmpty ? 0 : 2)
    let room = area.size.columns - lead
    let totals = self.totals.first {
      DisplayText.columns(of: $0) + min(chipColumns, room * 3 / 5) + 2 <= room
    }
    let end = area.right - 1
    if let totals { frame.write(totals, endingAt: end, row: area.top, style: theme[.chrome], in: area) }
    var column = area.left
    column += frame.write(name, at: Point(column: column, row: area.top), style: theme[.chromeStrong])
    guard !chips.isEmpty else { return }
    column += frame.write("▸ ", at: Point(column: column, row: area.top), style: theme[.chrome], in: area)
    let limit = end - DisplayText.columns(of: totals ?? "") - 1
    for chip in chips {
      let place = Point(column: column, row: area.top)
      column += frame.write(chip, at: place, columns: limit - column, style: theme[.chip], in: area) + 2
      if column >= limit { break }
    }
  }

  /// One chip a field, in the order in which the fields were added.
  private var chips: [String] {
    var fields: [ArticleFilter.Field] = []
    for term in filter.terms where !fields.contains(term.field) { fields.append(term.field) }
    return fields.map { field in
      let terms = filter.terms.filter { $0.field == field }
      let values = terms.map(value).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      switch field {
      case .unread, .starred: return field.rawValue
      case .words: return values.map { "“\($0)”" }.joined(separator: " ")
      default:
        let shown = values.count > 3 ? "\(values.count)" : values.joined(separator: ", ")
        if field == .source { return "by \(values.count > 3 ? "\(values.count) sources" : shown)" }
        // A kind speaks for itself; the chip of the source goes on from it.
        if field == .claim, values.count <= 3 { return shown }
        return "\(field == .organization ? "organisation" : field.rawValue): \(shown)"
      }
    }
  }

  private func value(of term: ArticleFilter.Term) -> String {
    switch term {
    case .date(let date): dates.name(of: date)
    case .claim(let kind): kind.name
    case .source(.unnamed): "unnamed source"
    case .story: DisplayText.truncated(labels[term] ?? term.value, to: 32)
    default: labels[term] ?? term.value
    }
  }

  /// What stands at the right, from the fullest to the shortest.
  private var totals: [String] {
    guard let totals = list.totals else { return ["\(help) help"] }
    let isWhole = totals.matching == totals.all
    let mark = isPending ? "…" : ""
    let articles =
      isWhole ? Self.counted(totals.all, "article") : "\(totals.matching) of \(totals.all) articles"
    let short = isWhole ? "\(totals.all)" : "\(totals.matching)/\(totals.all)"
    let stories =
      totals.stories == 1 ? " · 1 story" : totals.stories == 0 ? "" : " · \(totals.stories) stories"
    let wires = totals.wires == 0 ? "" : " · " + Self.counted(totals.wires, "wire")
    return [
      "\(mark)\(articles)\(stories)\(wires)    \(help) help",
      "\(mark)\(articles)\(stories)   \(help) help", "\(mark)\(articles)   \(help) help",
      "\(mark)\(short)  \(help) help", "\(mark)\(short)",
    ]
  }

  private static func counted(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}

/// The line that says that samples are shown, and how to be rid of them.
struct BannerView {
  /// Keys that remove the samples.
  let removeKey: String

  /// Draws the line, shorter where it does not fit.
  func draw(in area: Area, of frame: inout Frame, _ theme: Theme) {
    let sentences = [
      " Samples: articles written for a first look · \(removeKey) removes them"
        + " · lintas import PATH brings your own",
      " Samples, written for a first look · \(removeKey) removes them",
      " Samples · \(removeKey) removes them",
    ]
    let fitting = sentences.first { DisplayText.columns(of: $0) < area.size.columns }
    frame.fill(area, style: theme[.sample])
    frame.write(
      fitting ?? " Samples", at: area.origin, columns: area.size.columns, style: theme[.sample], in: area)
  }
}
