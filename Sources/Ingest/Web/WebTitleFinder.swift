/// Decides which of a page's titles is its headline, without the outlet's name beside it.
struct WebTitleFinder {
  /// The page.
  let page: WebPage
  /// Squashed names of the outlet: as the page calls it, as the catalogue does, as its domain does.
  let outletNames: Set<String>
  /// The outlets that are known by name.
  let outlets: OutletCatalog

  /// The headline; `nil` when the page has none.
  func title() -> String? {
    let told = page.titles.map(bare).filter { !$0.isEmpty && !isOutlet($0) }
    if let heading = heading(), told.isEmpty || told.contains(where: { resembles(heading, $0) }) {
      return heading
    }
    return told.first ?? heading()
  }
}

extension WebTitleFinder {
  /// The headline's block as readers see it.
  private func heading() -> String? {
    guard let headline = page.headline else { return nil }
    let text = page.blocks[headline].text
    return isOutlet(text) ? nil : text
  }

  /// Whether two titles share most of their words.
  private func resembles(_ one: String, _ other: String) -> Bool {
    let first = TextKey(one)
    let second = TextKey(other)
    if first.isSameOpening(as: second, least: 12) { return true }
    let words = Set(one.lowercased().split { !$0.isLetter && !$0.isNumber })
    let others = Set(other.lowercased().split { !$0.isLetter && !$0.isNumber })
    guard !words.isEmpty, !others.isEmpty else { return false }
    return Double(words.intersection(others).count) >= 0.25 * Double(min(words.count, others.count))
  }

  private func isOutlet(_ text: String) -> Bool { outletNames.contains(text.squashed) }

  /// The title without the outlet's name before or behind it.
  private func bare(_ text: String) -> String {
    var title = text.trimmed
    for _ in 0..<3 {
      guard let shorter = cut(title) else { break }
      title = shorter
    }
    return title
  }

  private func cut(_ title: String) -> String? {
    let separators = [
      " | ", " - ", " – ", " — ", " :: ", " : ", ": ", " » ", " « ", " · ", " • ", " / ", " ~ ",
    ]
    for separator in separators {
      let ranges = title.ranges(of: separator)
      if let last = ranges.last {
        let tail = title[last.upperBound...].trimmed
        let head = title[..<last.lowerBound].trimmed
        if !head.isEmpty, isName(tail), separator != ": " || isOutlet(tail) { return head }
      }
      if let first = ranges.first {
        let head = title[..<first.lowerBound].trimmed
        let tail = title[first.upperBound...].trimmed
        if !tail.isEmpty, isOutlet(head), tail.split(separator: " ").count >= 2 { return tail }
      }
    }
    return nil
  }

  /// Whether words behind a separator name an outlet, or are what other titles of the page lack.
  private func isName(_ text: String) -> Bool {
    let key = text.squashed
    guard !key.isEmpty, text.split(separator: " ").count <= 6 else { return false }
    if outletNames.contains(key) || outlets.entry(named: text) != nil { return true }
    return outletNames.contains {
      key.utf8.count >= 4 && ($0.hasPrefix(key) || key.hasPrefix($0) && $0.utf8.count >= 4)
    }
      || DatelineReader.isDomain(text)
  }
}
