public import News

/// Two articles beside each other: which paragraphs belong together, and what each says in its own words.
public struct Comparison: Sendable {
  /// The article that stands left, or first.
  let left: Side
  /// The article that stands right, or second.
  let right: Side
  /// Paragraphs beside each other, the headlines first.
  let rows: [ComparisonAlignment.Row]

  /// One of the two.
  struct Side: Sendable {
    /// Its list row.
    var summary: ArticleSummary
    /// Its paragraphs.
    var text: ComparisonText
    /// The parts of each paragraph.
    var parts: [[ComparisonWording.Part]] = []

    /// An article to be compared.
    init(_ open: OpenArticle) {
      summary = open.summary
      text = ComparisonText(open.annotated)
    }
  }

  /// Compares two articles.
  ///
  /// - Complexity: bounded whatever their length: paragraphs, words and comparisons each have a limit.
  public init(_ first: OpenArticle, _ second: OpenArticle) {
    var (left, right) = (Side(first), Side(second))
    let alignment = ComparisonAlignment(left.text.paragraphs, right.text.paragraphs)
    var partners: (left: [Int: Int], right: [Int: Int]) = ([:], [:])
    for row in alignment.rows {
      guard let one = row.left, let other = row.right else { continue }
      partners.left[one] = other
      partners.right[other] = one
    }
    left.parts = Self.parts(of: left.text, beside: right.text, partners.left)
    right.parts = Self.parts(of: right.text, beside: left.text, partners.right)
    self.init(left: left, right: right, rows: alignment.rows)
  }

  /// The same with the sides exchanged.
  var swapped: Comparison {
    Comparison(
      left: right, right: left,
      rows: rows.map { ComparisonAlignment.Row(left: $0.right, right: $0.left) })
  }

  /// Paragraphs that have one beside them, and those that only one article has; headlines do not count.
  var counts: (alike: Int, left: Int, right: Int) {
    let body = rows.dropFirst()
    return (
      body.count { $0.left != nil && $0.right != nil }, body.count { $0.right == nil },
      body.count { $0.left == nil }
    )
  }

  private init(left: Side, right: Side, rows: [ComparisonAlignment.Row]) {
    self.left = left
    self.right = right
    self.rows = rows
  }

  private static func parts(
    of text: ComparisonText, beside other: ComparisonText, _ partners: [Int: Int]
  ) -> [[ComparisonWording.Part]] {
    var budget = 1_000_000
    let missing = text.entities(missingIn: other)
    return text.paragraphs.enumerated().map { index, paragraph in
      ComparisonWording.parts(
        of: paragraph, beside: partners[index].map { other.paragraphs[$0] }, in: other, without: missing,
        budget: &budget)
    }
  }
}
