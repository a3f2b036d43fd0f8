import Canvas
public import News

/// The reader's whole state: keys and answers go in, effects and frames come out.
///
/// It reads no clock and waits for nothing. An older article stays on screen until the newer one arrives.
public struct Reader: Sendable {
  /// Which keys ask for which command.
  let keymap: Keymap
  /// Names for `next-theme`, in order.
  let themes: [String]
  /// The reader's own day.
  let today: CalendarDay

  /// The question that list and panel answer.
  var filter: ArticleFilter
  /// The article list.
  var list = ListState()
  /// The reading pane.
  var article = ArticleState()
  /// The side panel.
  var panel = PanelState()
  /// The days that the side panel can show.
  var timeline = TimelineState()
  /// The people, places and organisations that the side panel can show.
  var entities = EntityState()
  /// The claims, quotations and wires that the side panel can show.
  var claims = ClaimState()
  /// The feeds that the side panel can show, and the refresh that runs.
  var feeds = FeedState()
  /// Who tells what in the story of the article on screen.
  var coverage = CoverageState()
  /// The entity that alone stands out in the text; `nil` when every highlight does.
  var spotlight: Spotlight?
  /// A second article that is on its way.
  var counterpart: Counterpart?
  /// Two articles beside each other in place of the panes; `nil` while none are compared.
  var comparison: ComparisonState?
  /// The words searched last; `nil` when none are.
  var search: SearchState?
  /// What is open over the panes.
  var overlay: Overlay?
  /// Keys that wait for more.
  var input = InputState()
  /// What the last line says until the next key.
  var notice: Notice?
  /// The pane that takes the motions.
  var focus = Pane.list
  /// How the panes are arranged.
  var arrangement = Arrangement()
  /// Which marks the text shows.
  var highlights = Highlights()
  /// What chips say for terms whose value is a key, as learned from pickers and from the text.
  var labels: [ArticleFilter.Term: String] = [:]
  /// The articles opened.
  var history = History()
  /// What undo takes back.
  var changes = Changes()
  /// Size and theme of the last frame: motions by the page and the next theme depend on them.
  var size = Size(columns: 80, rows: 24)
  /// Name of the theme of the last frame.
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
  /// One sentence without a full stop.
  var text: String
  /// Whether something failed.
  var isError = false
}

/// Keys of a chord and digits of a count that wait for more.
struct InputState: Sendable {
  /// The beginning of a chord.
  var keys: [Key] = []
  /// The number typed before it.
  var count: Int?

  /// Whether nothing waits.
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
  /// Whether people have a look of their own.
  var people = true
  /// Whether places have one.
  var places = true
  /// Whether organisations have one.
  var organizations = true
  /// Whether claims have signs left of the text.
  var claims = true
  /// Whether the text shows no mark at all.
  var isPlain = false

  /// Whether names of this kind have a look of their own.
  func shows(_ kind: EntityKind) -> Bool {
    guard !isPlain else { return false }
    return switch kind {
    case .person: people
    case .place: places
    case .organization: organizations
    }
  }

  /// Whether claims have their signs.
  var showsClaims: Bool { claims && !isPlain }
}

/// How the reader arranged the panes, beside what the size of the screen says.
struct Arrangement: Hashable, Sendable {
  /// Which forms are allowed.
  var mode = Mode.automatic
  /// Whether the side panel is hidden where it could stand beside the text.
  var isPanelHidden = false
  /// Whether the focused pane stands alone.
  var isZoomed = false
  /// Columns that the panel is wider than by default.
  var panelChange = 0

  /// Arrangements to choose from; a screen too small for one takes the next smaller.
  enum Mode: String, CaseIterable, Sendable {
    case automatic, stacked, single
  }
}
