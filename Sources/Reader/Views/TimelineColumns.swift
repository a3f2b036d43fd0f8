import Canvas
import News

/// A timeline with two columns: what happened left of the axis, what ran right of it.
struct TimelineColumns {
  private let state: TimelineState
  private let labels: TimelineLabels
  private let here: ArticleKey?
  /// Columns of what happened.
  private let left: Int
  /// Column of the axis.
  private let axis: Int
  /// Columns of what ran.
  private let right: Int

  /// A timeline for a pane so many columns wide.
  init(_ state: TimelineState, here: ArticleKey?, labels: TimelineLabels, columns: Int) {
    self.state = state
    self.here = here
    self.labels = labels
    left = min(46, (columns - 16) * 2 / 5)
    axis = PanelLineBuilder.lead + left + 2 + DateWriter.rowColumns
    right = max(1, columns - axis - 3)
  }

  /// Adds its lines.
  func add(to builder: inout PanelLineBuilder) {
    guard let timeline = state.timeline else { return }
    var place = 0
    var isLeftFull = false
    let rows = state.rows.rows
    while place < rows.count, case .day(let number) = rows[place] {
      var articles: [(row: TimelineRows.Row, place: Int)] = []
      var next = place + 1
      while next < rows.count, case .article = rows[next] {
        articles.append((rows[next], next))
        next += 1
      }
      let stop = timeline.stops[number]
      // Two texts one below the other would read as one.
      if isLeftFull, stop.gap == 0, !stop.tellings.isEmpty { builder.add([trunk(stop)], at: axis) }
      isLeftFull = add(stop, at: place, articles: articles, to: &builder)
      place = next
    }
  }

  /// Adds a day.
  ///
  /// - Returns: Whether the left side is full to its last line.
  private func add(
    _ stop: StoryTimeline.Stop, at place: Int, articles: [(row: TimelineRows.Row, place: Int)],
    to builder: inout PanelLineBuilder
  ) -> Bool {
    if stop.gap > 0 {
      builder.add([.init("⋮", .rule), .init(" " + TimelineLabels.span(stop.gap), .textDim)], at: axis)
    }
    let beside = articles.flatMap { lines(of: $0.row, at: $0.place) }
    var happened = lines(of: stop, atMost: max(3, min(4, beside.count)))
    let label = labels.label(of: stop)
    let first = happened.isEmpty ? nil : happened.removeFirst()
    let start = axis - 1 - label.columns
    builder.add(
      first ?? [label], at: first == nil ? start : PanelLineBuilder.lead, item: place, isFirst: true,
      mark: first == nil ? start - 2 : 0)
    if first != nil { builder.append(label, at: start, columns: label.columns) }
    let sign = stop.tellings.isEmpty ? trunk(stop) : labels.sign(of: stop)
    builder.append(sign, at: axis, columns: 1)
    if let remark = labels.remark(on: stop) { builder.append(remark, at: axis + 2, columns: right) }
    for number in 0..<max(beside.count, happened.count) {
      let line = beside.indices.contains(number) ? beside[number] : nil
      builder.add(
        happened.indices.contains(number) ? happened[number] : [],
        item: line?.item ?? (beside.isEmpty ? place : nil), isFirst: line?.isFirst ?? false,
        mark: line == nil ? 0 : axis + 1)
      builder.append(line?.branch ?? trunk(stop), at: axis, columns: 1)
      guard let line else { continue }
      if line.isHere { builder.append(.init("●", .listMarker), at: axis - 1, columns: 1) }
      var column = axis + 2
      for span in line.spans {
        builder.append(span, at: column, columns: max(0, axis + 2 + right - column))
        column += span.columns
      }
    }
    return first != nil && happened.count >= beside.count
  }

  private func trunk(_ stop: StoryTimeline.Stop) -> PanelLineBuilder.Span {
    .init(stop.time == .undated ? " " : "│", .rule)
  }

  /// A line right of the axis.
  private struct Line {
    var branch: PanelLineBuilder.Span
    var spans: [PanelLineBuilder.Span]
    var item: Int
    var isFirst = false
    var isHere = false
  }

  /// The lines of an article.
  private func lines(of row: TimelineRows.Row, at place: Int) -> [Line] {
    guard let summary = state.summary(of: row) else { return [] }
    let isLast = labels.isLast(row)
    let title = PanelLineBuilder.wrapped(summary.headline, to: right, atMost: 1).first ?? ""
    return [
      Line(
        branch: .init(isLast ? "└" : "├", .rule), spans: labels.article(summary, columns: right), item: place,
        isFirst: true, isHere: summary.key == here),
      Line(
        branch: .init(isLast ? " " : "│", .rule),
        spans: [.init(title, summary.isUnread ? .listUnread : .listRow)], item: place),
    ]
  }

  /// The lines of what happened on a day.
  private func lines(of stop: StoryTimeline.Stop, atMost limit: Int) -> [[PanelLineBuilder.Span]] {
    guard let telling = labels.telling(on: stop, here: here) else { return [] }
    let words = telling.words.map { DayExcerpt($0, columns: left, atMost: limit).lines } ?? []
    return words + [[labels.witnesses(of: stop, first: telling, columns: left)]]
  }
}
