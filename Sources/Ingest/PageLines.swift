import News

/// The lines of a page with what each looks like on its own, before their places are weighed.
struct PageLines: Sendable {
  /// The lines, in page order.
  let lines: [Line]
  /// The word lists that they are read by.
  let words: WordLists
  /// The outlets that are known by name.
  let outlets: OutletCatalog
  /// Finds dates.
  let scanner: DateScanner
  /// Reads bylines.
  let credits: CreditReader
  /// Finds wires.
  let wires: WireReader
  /// Reads datelines.
  let datelines: DatelineReader

  /// The lines of a page and the readers of their kinds.
  init(lines: [Line], words: WordLists, outlets: OutletCatalog) {
    self.lines = lines
    self.words = words
    self.outlets = outlets
    scanner = DateScanner(words.calendar)
    credits = CreditReader(words: words.phrases, outlets: outlets)
    wires = WireReader(outlets: outlets, words: words)
    datelines = DatelineReader(outlets: outlets, words: words, names: Self.names(in: lines))
  }

  /// Short lines at the page's ends, and domains' first labels, squashed: the outlet's name is often one.
  private static func names(in lines: [Line]) -> Set<String> {
    var names: Set<String> = []
    for line in lines.prefix(15) + lines.suffix(15) where line.key.count <= 60 {
      if DatelineReader.isDomain(line.text), let label = line.text.split(separator: ".").first {
        names.insert(label.squashed)
      }
      if line.wordCount <= 4 { names.insert(line.text.squashed) }
    }
    return names
  }

  /// The dates of a line that is nothing but a date with its labels; empty for any other line.
  func dateLine(_ index: Int) -> [FoundDate] {
    let line = lines[index]
    guard line.key.count <= 200 else { return [] }
    let dates = scanner.dates(in: line).filter { $0.year != nil }
    guard let first = dates.first else { return [] }
    let before = line.slice(0..<first.range.lowerBound)
    let after = line.slice((dates.last ?? first).range.upperBound..<line.key.count)
    let rest = after.split(separator: " ").count { $0.utf8.contains { $0.isLetter } }
    guard rest <= 8, !line.isProse || isLabel(before) else { return [] }
    if before.trimmedOfMarks.isEmpty { return before.hasSuffix("(") ? [] : dates }
    if isLabel(before) { return dates }
    let isSeparated = before.last.map { "-–—|•·,/".contains($0) } == true
    let name = before.trimmedOfMarks
    let isOutlet = outlets.entry(named: name) != nil || DatelineReader.isDomain(name)
    if isOutlet { return dates }
    let isShort = name.split(separator: " ").count <= 6 && before.last != ","
    return isSeparated && isShort && first.minute != nil
      || credits.credits(in: Line(before, numbers: 1...1, startsBlock: true)) != nil && !before.isEmpty
      ? dates : []
  }

  /// Whether words before a date only announce it.
  func isLabel(_ text: String) -> Bool {
    let bare = text.lowercased().split(whereSeparator: { " :,|-–—/•·()".contains($0) }).map(String.init)
    guard !bare.isEmpty, bare.count <= 5 else { return false }
    let calendar = words.calendar
    let known = Set(
      (calendar.published + calendar.updated + calendar.beside).flatMap {
        $0.split(separator: " ").map(String.init)
      })
    return bare.allSatisfy(known.contains)
  }

  /// Whether the line only says how long ago it was.
  func isRelativeDate(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.wordCount <= 6, !line.isProse else { return false }
    return words.calendar.relative.contains { line.key.offset(of: Line.key(of: $0)) != nil }
      && line.key.contains { $0.isDigit }
  }

  /// Whether the line is a name with an outlet, right above a date.
  func isByline(_ index: Int) -> Bool {
    let isBesideDate = index + 1 < lines.count && !dateLine(index + 1).isEmpty
    return isBesideDate && lines[index].wordCount <= 7
      && credits.bylineWithOutlet(lines[index], isBesideDate: true) != nil
  }

  /// Whether the line is a headline as an address writes it, or an address.
  func isSlug(_ index: Int) -> Bool {
    let key = lines[index].key
    if key.starts(with: Array("http://".utf8)) || key.starts(with: Array("https://".utf8)) {
      return !key.contains(32)
    }
    guard !key.contains(32), key.count >= 12 else { return false }
    return key.count { $0 == UInt8(ascii: "-") } >= 3
  }

  /// Whether the line shows prices: figures and capitals, hardly a small letter.
  func isTicker(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.key.count <= 200, line.key.contains(where: \.isDigit) else { return false }
    let small = line.text.utf8.count { (97...122).contains($0) }
    let digits = line.key.count { $0.isDigit }
    let letters = line.key.count { $0.isLetter }
    return (line.key.contains(UInt8(ascii: "%")) && small <= 6)
      || digits >= 4 && digits >= letters && line.wordCount <= 8 && dateLine(index).isEmpty
  }

  /// Whether a bracket at the line's end names a photographer or agency.
  func endsWithPhotoCredit(_ index: Int, isBeforeLede: Bool) -> Bool {
    let line = lines[index]
    if isBeforeLede, line.key.count <= 400, endsWithSlashCredit(line) { return true }
    guard line.key.count <= 700, let last = line.text.last, last == ")" || last == "]",
      let open = line.text.lastIndex(where: { $0 == "(" || $0 == "[" })
    else { return false }
    let inside = line.text[line.text.index(after: open)...].dropLast()
    guard inside.utf8.count <= 120, !inside.utf8.contains(where: \.isDigit) || inside.contains("/") else {
      return false
    }
    let parts = inside.lowercased().split(whereSeparator: { " :/.,-;".contains($0) }).map(String.init)
    if parts.contains(where: words.furniture.captionCredit.contains) {
      return scanner.dates(in: Line(String(inside), numbers: 1...1, startsBlock: true)).isEmpty
    }
    guard isBeforeLede else { return false }
    return inside.split(whereSeparator: { "/,|".contains($0) }).contains { outlets.entry(named: $0) != nil }
  }

  /// Whether it ends as in "…. ANTARA/HO-Pos Pantau".
  private func endsWithSlashCredit(_ line: Line) -> Bool {
    guard let slash = line.text.lastIndex(of: "/"), line.text[slash...].split(separator: " ").count <= 4
    else { return false }
    let before = line.text[..<slash].split(separator: " ")
    return (1...2).contains { count in
      before.count > count
        && outlets.entry(named: before.suffix(count).joined(separator: " ").trimmedOfMarks) != nil
    }
  }

  /// Whether the line is only the name or domain of an outlet.
  func isMasthead(_ index: Int) -> Bool {
    let text = lines[index].text.trimmedOfMarks
    return DatelineReader.isDomain(text) || text.utf8.count <= 40 && outlets.entry(named: text) != nil
  }
}
