import Canvas
public import News

/// The reader's whole state: keys and answers go in, effects and frames come out.
///
/// It reads no clock and waits for nothing. An older article stays on screen until the newer one arrives.
public struct Reader: Sendable {
  let keymap: Keymap
  let themes: [String]
  let today: CalendarDay

  var filter: ArticleFilter
  var list = ListState()
  var article = ArticleState()
  var panel = PanelState()
  var search: SearchState?
  var overlay: Overlay?
  var input = InputState()
  var notice: Notice?
  var focus = Pane.list
  var arrangement = Arrangement()
  var highlights = Highlights()
  /// What chips say for terms whose value is a key, as learned from pickers and from the text.
  var labels: [ArticleFilter.Term: String] = [:]
  var history = History()
  var changes = Changes()
  /// Size and theme of the last frame: motions by the page and the next theme depend on them.
  var size = Size(columns: 80, rows: 24)
  var themeName: String?
  private var lastGeneration = 0

  /// A reader that has asked for nothing yet.
  ///
  /// - Parameters:
  ///   - themes: Names for `next-theme`, in the order to go through.
  ///   - today: The reader's own day: dates of its year are shown without the year.
  ///   - filter: What the list begins with.
  public init(
    keymap: Keymap, themes: [String], today: CalendarDay, filter: ArticleFilter = ArticleFilter()
  ) {
    self.keymap = keymap
    self.themes = themes
    self.today = today
    self.filter = filter
  }

  /// Asks for the first list.
  public mutating func start() -> [Effect] { loadList() }

  /// A number for the next question; answers to smaller ones of its kind are late.
  mutating func nextGeneration() -> Int {
    lastGeneration += 1
    return lastGeneration
  }

  /// How dates are written, which depends on today's year.
  var dates: DateWriter { DateWriter(year: today.year) }
}

/// The three panes.
enum Pane: CaseIterable, Sendable {
  case list, article, panel

  /// Name on the last line.
  var name: String {
    switch self {
    case .list: "list"
    case .article: "text"
    case .panel: "panel"
    }
  }
}

/// A sentence for the last line, until the next key.
struct Notice: Hashable, Sendable {
  var text: String
  var isError = false
}

/// Keys of a chord and digits of a count that wait for more.
struct InputState: Sendable {
  var keys: [Key] = []
  var count: Int?

  var isEmpty: Bool { keys.isEmpty && count == nil }
}

/// What opens over the panes and takes the keys.
enum Overlay: Sendable {
  case line(LineEditor)
  case picker(Picker)
  case help(HelpState)
  case note(NoteState)
}

/// Which marks the reading pane shows.
struct Highlights: Hashable, Sendable {
  var people = true
  var places = true
  var organizations = true
  var claims = true
  var isPlain = false

  func shows(_ kind: EntityKind) -> Bool {
    guard !isPlain else { return false }
    return switch kind {
    case .person: people
    case .place: places
    case .organization: organizations
    }
  }

  var showsClaims: Bool { claims && !isPlain }
}

/// How the reader arranged the panes, beside what the size of the screen says.
struct Arrangement: Hashable, Sendable {
  var mode = Mode.automatic
  var isPanelHidden = false
  var isZoomed = false
  /// Columns that the panel is wider than by default.
  var panelChange = 0

  enum Mode: String, CaseIterable, Sendable {
    case automatic, columns, stacked, single
  }
}
