internal import News

/// A dossier as Markdown.
struct DossierText {
  /// Lines; what articles say is escaped.
  let lines: [String]

  /// Only claims of one outlet that are listed for it, at most.
  static let mostAlone = 40

  /// The Markdown of a dossier.
  init(_ dossier: Dossier) {
    lines =
      Self.heading(dossier) + Self.sources(dossier) + Self.timeline(dossier) + Self.coverage(dossier)
      + Self.claims(dossier) + Self.doubts(dossier) + Self.alone(dossier)
  }

  /// An outlet with its wires.
  private static func name(_ outlet: Outlet, wires: [String]) -> String {
    let tail = wires.isEmpty ? "" : " ⟵ " + wires.map { MarkdownText.escaped($0) }.joined(separator: ", ")
    return MarkdownText.escaped(outlet.name) + tail
  }

  /// Where a sentence stands: number of the article and bytes of its text.
  private static func place(_ article: ArticleKey, _ range: Range<Int>, in dossier: Dossier) -> String {
    "\(dossier.numbers[article] ?? 0):\(range.lowerBound)–\(range.upperBound)"
  }

  private static func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

private extension DossierText {
  static func heading(_ dossier: Dossier) -> [String] {
    let story = dossier.story
    let days = story.articles.compactMap { $0.summary.publication.date?.day }
    var facts = [
      counted(dossier.provenance.outlets, "outlet"), counted(story.articles.count, "article"),
      counted(dossier.provenance.independentSources, "independent source"),
    ]
    if let span = ShortDay.span(days) { facts.append(span) }
    var lines = ["# " + MarkdownText.escaped(story.title), "", facts.joined(separator: " · ")]
    if let key = story.story { lines += ["", "Story " + MarkdownText.escaped(key)] }
    if story.leftOut > 0 {
      lines += ["", "\(counted(story.leftOut, "more article")) of this story were not read."]
    }
    return lines
  }

  static func sources(_ dossier: Dossier) -> [String] {
    ["", "## Outlets and sources", ""]
      + dossier.provenance.sources.map { source in
        let outlets = source.branches.map { MarkdownText.escaped($0.outlet.name) }.joined(separator: ", ")
        return source.wire.map { "- \(MarkdownText.escaped($0)), carried by \(outlets)" }
          ?? "- \(outlets), \(source.branches.count > 1 ? "the same text" : "own reporting")"
      }
  }

  static func timeline(_ dossier: Dossier) -> [String] {
    let timeline = dossier.timeline
    let event = timeline.event.map { day in
      "The event: \(ShortDay.full(day)), told by \(timeline.witnesses) of \(counted(timeline.articles, "article"))."
    }
    var lines =
      ["", "## Timeline", ""] + (event.map { [$0, ""] } ?? [])
      + MarkdownText.table(["#", "published", "outlet", "headline", "event"])
    for (place, article) in dossier.story.articles.enumerated() {
      let summary = article.summary
      let event = [
        ShortDay.span(timeline.days(toldBy: summary.key)),
        timeline.daysBefore(summary).map { "ran \(counted($0, "day")) before" },
      ].compactMap { $0 }.joined(separator: ", ")
      lines.append(
        MarkdownText.row([
          String(place + 1), ShortDay.published(summary.publication),
          name(summary.outlet, wires: summary.wires), MarkdownText.escaped(summary.headline), event,
        ]))
    }
    return lines
  }

  static func coverage(_ dossier: Dossier) -> [String] {
    let matrix = dossier.matrix
    let rows = matrix.rows.filter { !$0.isOnlyHere }
    var lines = ["", "## Who tells what", ""]
    guard !rows.isEmpty else { return lines + ["Nothing was found that two outlets share."] }
    lines += [
      "Sorted by disagreement. A cell says how the outlet puts it, and article:bytes of the sentence.", "",
    ]
    lines += MarkdownText.table(
      ["statement"] + matrix.columns.map { name($0.outlet, wires: $0.wires) })
    for row in rows {
      lines.append(
        MarkdownText.row(
          [MarkdownText.escaped(row.title)] + row.cells.map { $0.map { cell($0, in: dossier) } ?? "·" }))
    }
    if matrix.leftOut > 0 { lines += ["", "\(counted(matrix.leftOut, "more row")) were left out."] }
    if matrix.unread > 0 {
      lines += ["", "\(counted(matrix.unread, "more statement")) were not compared."]
    }
    return lines
  }

  static func cell(_ cell: CoverageMatrix.Cell, in dossier: Dossier) -> String {
    var words = [MarkdownText.escaped(cell.words)]
    words += cell.statements.prefix(1).map { place($0.article, $0.sentence, in: dossier) }
    if cell.statements.count > 1 { words.append("+\(cell.statements.count - 1)") }
    return words.joined(separator: " ")
  }

  static func claims(_ dossier: Dossier) -> [String] {
    var lines = ["", "## Claims", ""]
    guard !dossier.claims.isEmpty else { return lines + ["No claim was found."] }
    let outlets = Dictionary(
      dossier.story.articles.map { ($0.summary.key, $0.summary) }, uniquingKeysWith: { first, _ in first })
    for claim in dossier.claims {
      let stated = claim.stated
      let source = stated.source.map { MarkdownText.escaped($0) } ?? "unnamed"
      let speakers = stated.speakers.map { MarkdownText.escaped($0) } ?? "unnamed"
      let wires = stated.claim.via.map { [$0] } ?? outlets[stated.article]?.wires ?? []
      let who = source.lowercased().contains(speakers.lowercased()) ? source : "\(source) (\(speakers))"
      lines.append(
        "- **\(stated.claim.kind.rawValue)** \(who) · \(name(stated.outlet, wires: wires))"
          + " · \(place(stated.article, claim.sentence, in: dossier))")
      lines.append("  > " + MarkdownText.escaped(claim.text))
    }
    return lines
  }

  static func doubts(_ dossier: Dossier) -> [String] {
    var lines: [String] = []
    for (place, article) in dossier.story.articles.enumerated() {
      switch article.summary.publication {
      case .absent: lines.append("- \(place + 1) is undated")
      case .estimated(_, let evidence):
        lines.append("- the date of \(place + 1) is estimated from “\(MarkdownText.escaped(evidence))”")
      case .stated: break
      }
    }
    let hedged = dossier.matrix.rows.flatMap { $0.cells.compactMap { $0 } }
      .flatMap(\.statements).filter { $0.form == .hedged }
    for statement in hedged {
      lines.append(
        "- hedged, \(place(statement.article, statement.sentence, in: dossier)): "
          + MarkdownText.escaped(statement.text))
    }
    for claim in dossier.claims where claim.stated.isUnnamed {
      let source = claim.stated.source.map { ", “\(MarkdownText.escaped($0))”" } ?? ""
      lines.append(
        "- unnamed source\(source), \(place(claim.stated.article, claim.sentence, in: dossier))")
    }
    return ["", "## Doubts", ""] + (lines.isEmpty ? ["None was found."] : lines)
  }

  static func alone(_ dossier: Dossier) -> [String] {
    var lines = ["", "## Only here", ""]
    for (place, column) in dossier.matrix.columns.enumerated() {
      let rows = dossier.matrix.rows.filter { $0.isOnlyHere && $0.cells[place] != nil }
      guard !rows.isEmpty else { continue }
      lines += ["### " + name(column.outlet, wires: column.wires), ""]
      for row in rows.prefix(mostAlone) {
        guard let cell = row.cells[place] else { continue }
        let kind = row.kind.map { "**\($0.rawValue)** " } ?? ""
        lines.append("- \(kind)\(MarkdownText.escaped(row.title)) · \(self.cell(cell, in: dossier))")
      }
      if rows.count > mostAlone { lines.append("- \(rows.count - mostAlone) more") }
      lines.append("")
    }
    return lines.last == "" && lines.count > 3
      ? lines.dropLast() : lines + ["No claim stands in one outlet alone."]
  }
}
