/// What the outlets of a story tell, one statement a row and one outlet a column.
///
/// It says who also has a statement, who alone has it, who denies it and whose numbers differ; never that one
/// contradicts another.
public struct CoverageMatrix: Hashable, Sendable {
  /// The outlets, by their first article, the undated last.
  public var columns: [Column]
  /// Rows that outlets share, then claims that one alone has; in both the most disputed first.
  public var rows: [Row]
  /// Rows that were too many to be listed.
  public var leftOut: Int
  /// Statements that were too many to be compared.
  public var unread: Int

  /// A matrix.
  public init(columns: [Column] = [], rows: [Row] = [], leftOut: Int = 0, unread: Int = 0) {
    self.columns = columns
    self.rows = rows
    self.leftOut = leftOut
    self.unread = unread
  }

  /// One outlet.
  public struct Column: Hashable, Sendable {
    /// The outlet.
    public var outlet: Outlet
    /// Names of its wires, in order of appearance, each once.
    public var wires: [String]
    /// Its articles, oldest first.
    public var articles: [ArticleKey]

    /// An outlet with its articles.
    public init(outlet: Outlet, wires: [String] = [], articles: [ArticleKey] = []) {
      self.outlet = outlet
      self.wires = wires
      self.articles = articles
    }
  }

  /// One fact or claim.
  public struct Row: Hashable, Sendable {
    /// The shortest clear wording, as it stands in an article.
    public var title: String
    /// What sort of claim it is; `nil` for a fact that nobody is said to say.
    public var kind: Claim.Kind?
    /// A cell for each column; `nil` where the outlet does not have it.
    public var cells: [Cell?]

    /// A row.
    public init(title: String, kind: Claim.Kind? = nil, cells: [Cell?]) {
      self.title = title
      self.kind = kind
      self.cells = cells
    }

    /// Places of the columns that have it, ascending.
    public var outlets: [Int] { cells.indices.filter { cells[$0] != nil } }
    /// Whether one outlet alone has it.
    public var isOnlyHere: Bool { outlets.count == 1 }
    /// Who denies it, over all outlets, each name once.
    public var deniers: [String] {
      var seen: Set<String> = []
      return cells.flatMap { $0?.deniers ?? [] }.filter { seen.insert($0).inserted }
    }
    /// Whether any outlet reports a denial.
    public var isDenied: Bool { cells.contains { $0?.isDenied == true } }
    /// Whether numbers or dates of two outlets differ.
    public var differs: Bool { cells.contains { $0?.differing.isEmpty == false } }
    /// Whether any outlet hedges.
    public var isHedged: Bool { cells.contains { $0?.isHedged == true } }
  }

  /// How one outlet puts it.
  public struct Cell: Hashable, Sendable {
    /// The places where it stands, the plainest first; never empty.
    public var statements: [Statement]
    /// Numbers and dates as written that differ from those of another outlet.
    public var differing: [String]

    /// A cell.
    public init(statements: [Statement], differing: [String] = []) {
      precondition(!statements.isEmpty, "a cell without a statement is a blank, which is nil")
      self.statements = statements
      self.differing = differing
    }

    /// Whether it reports a denial.
    public var isDenied: Bool { statements.contains { $0.form.isDenial } }
    /// Whether it is put nowhere in this outlet without a hedge or a denial.
    public var isHedged: Bool { statements.allSatisfy { $0.form == .hedged } }
    /// Who denies it, each name once; empty where nobody is named.
    public var deniers: [String] {
      var seen: Set<String> = []
      return statements.flatMap(\.form.deniers).filter { seen.insert($0).inserted }
    }
  }

  /// A place in the text of an article.
  public struct Statement: Hashable, Sendable {
    /// The article.
    public var article: ArticleKey
    /// UTF-8 range of the sentence in the article's text.
    public var sentence: Range<Int>
    /// UTF-8 range of the part of the sentence that was compared.
    public var range: Range<Int>
    /// The sentence as written.
    public var text: String
    /// How it is put.
    public var form: Form
    /// Names of those who say it; empty where the article itself does or the source has no name.
    public var speakers: [String]

    /// A place and how it puts it.
    public init(
      article: ArticleKey, sentence: Range<Int>, range: Range<Int>, text: String, form: Form,
      speakers: [String] = []
    ) {
      self.article = article
      self.sentence = sentence
      self.range = range
      self.text = text
      self.form = form
      self.speakers = speakers
    }
  }

  /// Ways to put a statement.
  public enum Form: Hashable, Sendable {
    /// As it is.
    case stated
    /// With a word such as "mungkin" or "reportedly".
    case hedged
    /// As something that is denied; by whom, as far as the article names them.
    case denied(by: [String])

    /// Whether it is a denial.
    public var isDenial: Bool { if case .denied = self { true } else { false } }
    /// Who denies it.
    public var deniers: [String] { if case .denied(let names) = self { names } else { [] } }
  }
}
