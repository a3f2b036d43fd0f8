import Canvas
import News

/// A list to choose from, narrowed by typing: values of a filter's fields, dates, commands, or articles.
struct Picker: Sendable {
  /// What is chosen.
  enum Purpose: Hashable, Sendable {
    case fields([ArticleFilter.Field])
    case palette
    case articles(Counterpart.Purpose)
  }

  /// A row's meaning.
  enum Choice: Hashable, Sendable {
    case term(ArticleFilter.Term)
    case clear(ArticleFilter.Field)
    case command(Command)
    case article(ArticleKey)
  }

  /// A row.
  struct Item: Hashable, Sendable {
    /// What stands at the left.
    var label: String
    /// What chips call it; `nil` where that is the label.
    var name: String?
    /// What stands at the right: a count or keys.
    var detail: String
    /// What the row stands for.
    var choice: Choice
  }

  /// A question for the rows of one field, in the order of the list.
  private struct Question: Sendable {
    var field: ArticleFilter.Field
    var generation: Int
    /// The rows; `nil` until they come.
    var items: [Item]?
  }

  /// What a key did.
  enum Outcome: Hashable, Sendable {
    case choosing, accepted, cancelled
  }

  /// What is chosen here.
  let purpose: Purpose
  /// What the box is headed.
  let title: String
  private var questions: [Question] = []
  /// Every row, in the order in which they came.
  private(set) var items: [Item] = []
  /// Rows that the typed words leave, best first.
  private(set) var shown: [Int] = []
  /// The typed words that narrow the list.
  private(set) var query = ""
  /// The selected row among those shown.
  var selected = 0
  /// First row on screen.
  var top = 0
  /// Terms that the filter takes when more than one is marked.
  var marked: Set<ArticleFilter.Term>
  /// Whether the reader marked or unmarked a row.
  private(set) var hasMarked = false

  /// A picker whose rows are still to come.
  init(_ purpose: Purpose, title: String, marked: Set<ArticleFilter.Term> = []) {
    self.purpose = purpose
    self.title = title
    self.marked = marked
  }

  /// Whether typed letters are commands of their own, as in the list of dates.
  var hasHotKeys: Bool { purpose == .fields([.date]) }

  /// Whether its rows are sentences.
  var hasWideRows: Bool { if case .fields = purpose { false } else { true } }

  /// The selected row; `nil` when none is shown.
  var selectedItem: Item? { shown.indices.contains(selected) ? items[shown[selected]] : nil }

  /// Whether rows are still to come.
  var isLoading: Bool { questions.contains { $0.items == nil } }

  /// Whether the answer to a question is still to come.
  func awaits(_ generation: Int) -> Bool { field(of: generation) != nil }

  /// The field that a question is about; `nil` when it was not asked, or is answered.
  func field(of generation: Int) -> ArticleFilter.Field? {
    questions.first { $0.generation == generation && $0.items == nil }?.field
  }

  /// Notes a question for rows, which come below those asked for before.
  mutating func ask(_ field: ArticleFilter.Field, generation: Int) {
    questions.append(Question(field: field, generation: generation))
  }

  /// Fills in the answer to a question; no row moves when another answer follows.
  mutating func fill(_ items: [Item], generation: Int) {
    guard let place = questions.firstIndex(where: { $0.generation == generation }) else { return }
    questions[place].items = items
    let isFirst = self.items.isEmpty
    self.items = questions.prefix { $0.items != nil }.flatMap { $0.items ?? [] }
    narrow()
    if isFirst { selectFirst() }
  }

  /// Fills in the rows of a list that asks nothing.
  mutating func fill(_ items: [Item]) {
    self.items = items
    narrow()
    selectFirst()
  }

  private mutating func selectFirst() {
    let isMarked = shown.firstIndex { index in
      if case .term(let term) = items[index].choice { marked.contains(term) } else { false }
    }
    if query.isEmpty { selected = isMarked ?? (shown.count > 1 && isClear(shown[0]) ? 1 : 0) }
  }

  /// Adds pasted or typed text to the words that narrow the list.
  mutating func type(_ text: String) {
    query += String(text.prefix(80)).split(whereSeparator: \.isNewline).joined(separator: " ")
    narrow()
    selected = 0
  }

  /// Does what a key asks for.
  ///
  /// - Parameter page: Rows that are shown at a time.
  mutating func press(_ key: Key, page: Int) -> Outcome {
    switch (key.base, key.modifiers) {
    case (.enter, _): return .accepted
    case (.escape, _), (.character("c"), .control), (.character("g"), .control): return .cancelled
    case (.down, _), (.character("n"), .control), (.character("j"), .control): move(by: 1)
    case (.up, _), (.character("p"), .control), (.character("k"), .control): move(by: -1)
    case (.pageDown, _), (.character("f"), .control), (.character("d"), .control): move(by: page)
    case (.pageUp, _), (.character("b"), .control): move(by: -page)
    case (.home, _): move(by: -shown.count)
    case (.end, _): move(by: shown.count)
    case (.tab, _): mark()
    case (.character("j"), []) where hasHotKeys: move(by: 1)
    case (.character("k"), []) where hasHotKeys: move(by: -1)
    case (.character("q"), []) where hasHotKeys: return .cancelled
    case (.character("u"), .control):
      query = ""
      narrow()
    case (.backspace, _):
      if query.isEmpty { return .cancelled }
      query.removeLast()
      narrow()
    case (.character(let character), []): type(String(character))
    default: break
    }
    return .choosing
  }

  private mutating func move(by rows: Int) {
    selected = max(0, min(shown.count - 1, selected + rows))
  }

  /// Marks the selected value, or takes its mark away, and goes on to the next row.
  private mutating func mark() {
    guard case .term(let term) = selectedItem?.choice else { return }
    if marked.remove(term) == nil { marked.insert(term) }
    hasMarked = true
    move(by: 1)
  }

  private func isClear(_ index: Int) -> Bool {
    if case .clear = items[index].choice { true } else { false }
  }

  private mutating func narrow() {
    let words = query.lowercased()
    guard !words.isEmpty else {
      shown = Array(items.indices)
      selected = min(selected, max(0, shown.count - 1))
      return
    }
    let ranked = items.indices.compactMap { index in
      FuzzyMatch.rank(of: words, in: items[index].label.lowercased()).map { (index, $0) }
    }
    shown = ranked.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    selected = min(selected, max(0, shown.count - 1))
  }
}

/// Whether typed letters stand for a text, and how well.
enum FuzzyMatch {
  /// 0 for a beginning, 1 for a beginning of a word, 2 for a part, 3 for letters in order; `nil` for none.
  static func rank(of letters: String, in text: String) -> Int? {
    if text.hasPrefix(letters) { return 0 }
    if text.contains(" " + letters) || text.contains("-" + letters) { return 1 }
    if text.contains(letters) { return 2 }
    // Letters in order are looked for in the name alone: in a sentence they are always found.
    var rest = text.prefix(40)
    if let gap = rest.firstRange(of: "  ") { rest = rest[..<gap.lowerBound] }
    for letter in letters where letter != " " {
      guard let place = rest.firstIndex(of: letter) else { return nil }
      rest = rest[rest.index(after: place)...]
    }
    return 3
  }
}
