internal import Analysis
internal import News

/// A data set after the whole pipeline has read it.
struct EvaluatedSet: Sendable {
  /// Name in tables.
  let name: String
  /// Whether its errors stay unseen unless asked for.
  let isHeldBack: Bool
  /// Scores by kind.
  private(set) var scores = SpanScores()
  /// The texts with their errors, in order.
  private(set) var documents: [(article: Article, errors: [SpanError])] = []

  /// Reads a CoNLL file as one document; found names are rounded to tokens, as `workbench tag` prints them.
  init(name: String, _ file: ConllFile, analyzer: Analyzer) {
    self.name = name
    isHeldBack = false
    let mentions = analyzer.annotations(of: file.article).mentions
    add(file.article, gold: file.spans(of: file.tags), found: file.spans(of: file.tags(of: mentions)))
  }

  /// Reads articles one by one, headline and body.
  init(name: String, isHeldBack: Bool, _ articles: [GoldArticle], analyzer: Analyzer) {
    self.name = name
    self.isHeldBack = isHeldBack
    for gold in articles {
      let mentions = analyzer.annotations(of: gold.article).mentions
      add(gold.article, gold: gold.spans, found: mentions.map { NamedSpan($0) })
    }
  }

  /// Errors by fault, the most frequent first.
  var groups: [SpanErrorGroup] { SpanErrorGroup.groups(of: documents) }

  /// How many errors there are of a fault.
  func count(of fault: SpanError.Fault) -> Int {
    documents.reduce(0) { $0 + $1.errors.count { $0.fault == fault } }
  }

  private mutating func add(_ article: Article, gold: [NamedSpan], found: [NamedSpan]) {
    scores.add(gold: gold, found: found)
    documents.append((article, SpanError.errors(gold: gold, found: found)))
  }
}
