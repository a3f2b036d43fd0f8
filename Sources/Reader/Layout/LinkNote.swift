import News

/// Why two articles are linked: what both name, say and count, and what separates them.
struct LinkNote {
  private let own: ComparisonText
  private let other: ComparisonText
  private let summaries: (own: ArticleSummary, other: ArticleSummary)
  private let link: StoryLink

  /// Names, numbers or words that are listed at most.
  private static let most = 8

  /// The note on the link from one article to another.
  init(_ own: OpenArticle, _ other: OpenArticle, _ link: StoryLink) {
    self.own = ComparisonText(own.annotated)
    self.other = ComparisonText(other.annotated)
    summaries = (own.summary, other.summary)
    self.link = link
  }

  /// The note, a paragraph for each kind of thing that is shared, those without any left out.
  var note: NoteState {
    let evidence = link.evidence
    var lines = ["\(heading): \(summaries.own.outlet.name) and \(summaries.other.outlet.name)"]
    if evidence.isSameText { lines.append("Same text: the two bodies are nearly the same, word for word") }
    lines += [("People", EntityKind.person), ("Places", .place), ("Organisations", .organization)]
      .compactMap { list($0, names(of: $1, in: own, andIn: other)) }
    let (numbers, others) = (numbered(own), numbered(other))
    lines += [
      list("Numbers and dates", numbers.filter { other.numbers.contains($0.number) }.map(\.text)),
      list("Words", evidence.words),
      apart(evidence),
      list("Numbers only here", numbers.filter { !other.numbers.contains($0.number) }.map(\.text)),
      list("Numbers only there", others.filter { !own.numbers.contains($0.number) }.map(\.text)),
    ].compactMap { $0 }
    return NoteState(title: "Why these two are linked", paragraphs: lines)
  }

  private var heading: String {
    switch link.section {
    case .event: "Same event"
    case .otherLanguage: "Same event, other language"
    case .storyline: "Same storyline, another event"
    }
  }

  private func list(_ name: String, _ values: [String]) -> String? {
    guard !values.isEmpty else { return nil }
    let more = values.count > Self.most ? ", and \(values.count - Self.most) more" : ""
    return "\(name): \(values.prefix(Self.most).joined(separator: ", "))\(more)"
  }

  private func apart(_ evidence: StoryLink.Evidence) -> String? {
    var parts: [String] = []
    switch evidence.daysApart {
    case nil: break
    case 0?: parts.append("the same day")
    case let days?:
      let count = days.magnitude
      parts.append("the other is \(count == 1 ? "1 day" : "\(count) days") \(days < 0 ? "before" : "after")")
    }
    if let separation = evidence.separation { parts.append(separation) }
    return parts.isEmpty ? nil : "What separates them: " + parts.joined(separator: " · ")
  }

  /// The names of one kind in both articles, each by its longest form here, in order of appearance.
  private func names(
    of kind: EntityKind, in text: ComparisonText, andIn other: ComparisonText
  ) -> [String] {
    let missing = text.entities(missingIn: other)
    var order: [Entity.ID] = []
    var longest: [Entity.ID: String] = [:]
    for paragraph in text.paragraphs {
      let bytes = TextBytes(paragraph.text)
      for name in paragraph.names where name.mention.kind == kind && !missing.contains(name.mention.entity) {
        let entity = name.mention.entity
        let words = bytes[name.range]
        if longest[entity] == nil { order.append(entity) }
        if words.utf8.count > longest[entity]?.utf8.count ?? -1 { longest[entity] = words }
      }
    }
    return order.compactMap { longest[$0] }
  }

  /// The numbers of an article, each once, with the word after it: "214 penumpang", "18 Juni".
  private func numbered(_ text: ComparisonText) -> [(number: String, text: String)] {
    var seen: Set<String> = []
    var found: [(number: String, text: String)] = []
    for paragraph in text.paragraphs {
      let bytes = TextBytes(paragraph.text)
      for (index, token) in paragraph.tokens.enumerated() where token.isNumber {
        guard seen.insert(token.word).inserted else { continue }
        var range = token.range
        if index + 1 < paragraph.tokens.count {
          let next = paragraph.tokens[index + 1]
          if next.range.lowerBound == range.upperBound + 1, !next.isNumber {
            range = range.lowerBound..<next.range.upperBound
          }
        }
        found.append((token.word, bytes[range]))
      }
    }
    return found
  }
}
