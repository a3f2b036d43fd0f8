import Canvas
import News

extension Reader {
  /// The picker over the panes; `nil` when none is open.
  var openPicker: Picker? {
    if case .picker(let picker) = overlay { picker } else { nil }
  }

  /// Opens the values of some fields; the counts of each are those inside the rest of the filter.
  mutating func openPicker(_ fields: ArticleFilter.Field...) -> [Effect] {
    var picker = Picker(
      .fields(fields),
      title: fields == [.claim, .source] ? "Claims by kind and source" : Self.title(of: fields[0]),
      marked: Set(filter.terms.filter { fields.contains($0.field) }))
    var effects: [Effect] = []
    for field in fields {
      let generation = nextGeneration()
      picker.ask(field, generation: generation)
      var rest = filter
      rest.removeAll(of: field)
      effects.append(.loadFacets(field, rest, generation: generation))
    }
    overlay = .picker(picker)
    return effects
  }

  /// Opens the list of all commands.
  mutating func openPalette() -> [Effect] {
    var picker = Picker(.palette, title: "Commands")
    picker.fill(
      Command.allCases.filter { $0 != .palette && $0 != .cancel }.map { command in
        Picker.Item(
          label: command.rawValue + String(repeating: " ", count: max(2, 22 - command.rawValue.count))
            + command.summary,
          detail: keymap.keys(for: command).first.map(Keymap.name) ?? "", choice: .command(command))
      })
    overlay = .picker(picker)
    return []
  }

  /// Fills the open picker.
  mutating func showFacets(_ facets: [FacetCount], generation: Int) -> [Effect] {
    guard var picker = openPicker, let field = picker.field(of: generation) else { return [] }
    var items = (field == .date ? Self.byDate(facets) : facets).map { facet in
      Picker.Item(
        label: label(of: facet), name: facet.label, detail: "\(facet.count)", choice: .term(facet.term))
    }
    if filter.terms.contains(where: { $0.field == field }) {
      items.insert(
        Picker.Item(label: "any \(Self.title(of: field).lowercased())", detail: "", choice: .clear(field)),
        at: 0)
    }
    picker.fill(items, generation: generation)
    overlay = .picker(picker)
    return []
  }

  /// Gives a key to the open picker.
  mutating func press(_ key: Key, in picker: Picker) -> [Effect] {
    var picker = picker
    if picker.hasHotKeys, let effects = pressDateKey(key) { return effects }
    let outcome = picker.press(key, page: 10)
    overlay = .picker(picker)
    switch outcome {
    case .choosing: return []
    case .cancelled:
      overlay = nil
      return []
    case .accepted:
      overlay = nil
      return accept(picker)
    }
  }

  /// The letters that choose a date at once, with what they stand for.
  static let dateKeys: [(key: Character, name: String)] = [
    ("t", "today"), ("y", "yesterday"), ("w", "this week"), ("m", "this month"), ("r", "range"),
    ("n", "undated"), ("?", "doubtful"),
  ]
}

extension Reader {
  private static func title(of field: ArticleFilter.Field) -> String {
    switch field {
    case .organization: "Organisation"
    case .claim: "Kind of claim"
    case .source: "Source of a claim"
    default: field.rawValue.prefix(1).uppercased() + field.rawValue.dropFirst()
    }
  }

  /// Months with their days behind them, the latest first; what has no day last.
  private static func byDate(_ facets: [FacetCount]) -> [FacetCount] {
    func place(of facet: FacetCount) -> (Int, Int, Int) {
      guard case .date(.days(let days)) = facet.term else { return (Int.max, 0, 0) }
      let (first, last) = (days.lowerBound, days.upperBound)
      guard first == last else { return (-last.daysSinceEpoch, 0, first.daysSinceEpoch) }
      return (-first.calendarMonth.lastDay.daysSinceEpoch, 1, -first.daysSinceEpoch)
    }
    return facets.sorted { place(of: $0) < place(of: $1) }
  }

  private func label(of facet: FacetCount) -> String {
    switch facet.term {
    case .date(.days(let days)) where days.lowerBound == days.upperBound:
      "  " + dates.name(of: .days(days))
    case .date(let date): dates.name(of: date)
    case .claim(let kind): "\(kind.sign) \(kind.name)"
    case .source(.unnamed): "by unnamed sources"
    case .source: "by \(facet.label)"
    default: facet.label
    }
  }

  private func isChosen(_ item: Picker.Item, in picker: Picker) -> Bool {
    guard picker.hasMarked else { return item == picker.selectedItem }
    return if case .term(let term) = item.choice { picker.marked.contains(term) } else { false }
  }

  private mutating func accept(_ picker: Picker) -> [Effect] {
    for item in picker.items {
      guard case .term(let term) = item.choice, isChosen(item, in: picker) else { continue }
      switch term {
      case .entity, .source(.named): labels[term] = item.name ?? item.label
      default: break
      }
    }
    if picker.hasMarked, case .fields(let fields) = picker.purpose {
      let order = picker.items.compactMap { item -> ArticleFilter.Term? in
        if case .term(let term) = item.choice { term } else { nil }
      }
      let known = Set(order)
      let typed = filter.terms.filter { picker.marked.contains($0) && !known.contains($0) }
      return setTerms(order.filter { picker.marked.contains($0) } + typed, of: fields)
    }
    switch picker.selectedItem?.choice {
    case .term(let term): return setTerms([term], of: [term.field])
    case .clear(let field): return setTerms([], of: [field])
    case .command(let command): return run(command, count: nil)
    case .article(let key):
      guard case .articles(let purpose) = picker.purpose else { return [] }
      return chooseCounterpart(key, purpose)
    case nil: return []
    }
  }

  /// Chooses a date by its letter, or opens a line for typed digits; `nil` for any other key.
  private mutating func pressDateKey(_ key: Key) -> [Effect]? {
    guard key.modifiers.isEmpty, case .character(let letter) = key.base else { return nil }
    let term: ArticleFilter.DateTerm
    switch letter {
    case "t": term = .days(today...today)
    case "y": term = .days(today.advanced(by: -1)...today.advanced(by: -1))
    case "w":
      let monday = today.advanced(by: -today.weekday.rawValue)
      term = .days(monday...max(monday, monday.advanced(by: 6)))
    case "m": term = .days(today.calendarMonth.firstDay...today.calendarMonth.lastDay)
    case "n": term = .undated
    case "?": term = .doubtful
    case "r":
      overlay = .line(LineEditor(.dates))
      return []
    case "0"..."9":
      overlay = .line(LineEditor(.dates, text: String(letter)))
      return []
    default: return nil
    }
    overlay = nil
    return setTerms([.date(term)], of: [.date])
  }
}
