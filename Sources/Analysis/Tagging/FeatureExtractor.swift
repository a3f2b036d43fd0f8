import News

/// Turns the tokens of a sentence into features; training and reading share it, so they cannot differ.
struct FeatureExtractor {
  private let table: WordTable
  private var forms: [WordForm] = []
  /// Bounds of the run of capitalised words that each token stands in; empty outside runs.
  private var runs: [Range<Int>] = []

  /// Features of every token, one after the other.
  private(set) var features: [UInt32] = []
  /// Where each token's features end in `features`.
  private(set) var ends: [Int] = []

  /// An extractor with the words of one language.
  init(table: WordTable) { self.table = table }

  /// Fills `features` and `ends` for a sentence.
  ///
  /// - Complexity: O(*n*) in the tokens.
  mutating func read(_ tokens: ArraySlice<Token>, in bytes: [UInt8]) {
    // One copy for all tokens: a copy retains every array of the table.
    let table = table
    forms = tokens.map { WordForm($0, in: bytes, table: table) }
    markKnownNames(tokens)
    findRuns()
    features.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    for (index, token) in tokens.enumerated() {
      addWords(at: index)
      addShape(at: index, opensSentence: token.opensSentence)
      addLists(at: index)
      addClasses(at: index)
      if !runs[index].isEmpty { addRun(runs[index], at: index) }
      ends.append(features.count)
    }
  }
}

private extension FeatureExtractor {
  func form(_ index: Int) -> WordForm {
    index < 0 ? .before : index < forms.count ? forms[index] : .after
  }

  mutating func add(_ template: UInt64, _ value: UInt64) {
    features.append(FeatureHash.key(FeatureHash.feature(template, value)))
  }

  mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
    features.append(FeatureHash.key(FeatureHash.feature(template, first, second)))
  }

  mutating func addWords(at index: Int) {
    let (left, own, right) = (form(index - 1), form(index), form(index + 1))
    add(1, 0)
    add(2, form(index - 2).word)
    add(3, left.word)
    add(4, own.word)
    add(5, right.word)
    add(6, form(index + 2).word)
    add(7, left.word, own.word)
    add(8, own.word, right.word)
    for length in 0..<4 {
      add(10 + UInt64(length), own.prefixes[length])
      add(14 + UInt64(length), own.suffixes[length])
    }
  }

  mutating func addShape(at index: Int, opensSentence: Bool) {
    let (left, own, right) = (form(index - 1), form(index), form(index + 1))
    add(20, left.shape)
    add(21, own.shape)
    add(22, right.shape)
    add(23, left.outline)
    add(24, own.outline)
    add(25, right.outline)
    add(26, left.outline &* 31 &+ own.outline, right.outline)
    add(27, left.word, own.outline)
    add(28, own.outline, right.word)
    if opensSentence { add(29, own.outline) }
  }

  mutating func addLists(at index: Int) {
    for offset in -2...2 {
      let known = form(index + offset).known
      if known != 0 { add(30 + UInt64(offset + 2), known) }
    }
    add(35, form(index - 1).known &* 64 &+ form(index).known, form(index + 1).known)
    for offset in -1...1 {
      let form = form(index + offset)
      let template = 40 + UInt64(offset + 1) * 12
      let traits = form.traits.intersection(.ofWord)
      guard !traits.isEmpty else { continue }
      for bit in 0..<10 where traits.rawValue & (1 << bit) != 0 { add(template + UInt64(bit), 0) }
      if traits.contains(.common) { add(template + 11, form.outline) }
    }
    for offset in -1...1 {
      let form = form(index + offset)
      guard form.lists != 0 else { continue }
      let template = 160 + UInt64(offset + 1) * 10
      add(template, UInt64(form.lists), form.outline)
      for bit in 0..<5 where form.lists & (1 << bit) != 0 { add(template + 1 + UInt64(bit), form.outline) }
    }
  }

  mutating func addClasses(at index: Int) {
    for offset in -2...2 {
      let classes = form(index + offset).classes
      let template = 80 + UInt64(offset + 2) * 3
      add(template, UInt64(classes.coarse))
      add(template + 1, UInt64(classes.middle))
      add(template + 2, UInt64(classes.fine))
    }
    let (left, own, right) = (form(index - 1).classes, form(index).classes, form(index + 1).classes)
    add(95, UInt64(left.coarse), UInt64(own.coarse))
    add(96, UInt64(own.coarse), UInt64(right.coarse))
    add(97, UInt64(left.middle), UInt64(own.middle))
    add(98, UInt64(own.middle), UInt64(right.middle))
  }

  /// What the whole run of capitalised words says: its first and last word and what stands around it.
  mutating func addRun(_ run: Range<Int>, at index: Int) {
    let (first, last) = (form(run.lowerBound), form(run.upperBound - 1))
    let (before, after) = (form(run.lowerBound - 1), form(run.upperBound))
    add(110, UInt64(min(index - run.lowerBound, 3)), UInt64(min(run.count, 4)))
    add(111, first.word)
    add(112, last.word)
    add(113, before.word)
    add(114, after.word)
    add(115, before.word, after.word)
    add(116, before.known)
    for bit in 5...8 {
      if first.traits.rawValue & (1 << bit) != 0 { add(117 + UInt64(bit), 0) }
      if last.traits.rawValue & (1 << bit) != 0 { add(127 + UInt64(bit), 0) }
    }
    if first.traits.contains(.firstName) || last.traits.contains(.firstName) { add(140, 0) }
    add(149, UInt64(first.lists), UInt64(last.lists))
    add(141, UInt64(before.classes.coarse))
    add(142, UInt64(after.classes.coarse))
    add(143, UInt64(first.classes.coarse))
    add(144, UInt64(last.classes.coarse))
    add(145, UInt64(before.classes.middle))
    add(146, UInt64(after.classes.middle))
    add(147, UInt64(first.classes.middle))
    add(148, UInt64(last.classes.middle))
  }

  mutating func findRuns() {
    runs = Array(repeating: 0..<0, count: forms.count)
    var start = 0
    while start < forms.count {
      var end = start
      while end < forms.count, forms[end].isCapitalised { end += 1 }
      for index in start..<end { runs[index] = start..<end }
      start = max(end, start + 1)
    }
  }

  /// Marks the words of known names and titles with kind and place in the name.
  mutating func markKnownNames(_ tokens: ArraySlice<Token>) {
    let lexicon = Lexicon.shared
    var index = tokens.startIndex
    while index < tokens.endIndex {
      let form = index - tokens.startIndex
      let traits = forms[form].traits
      var match: (length: Int, code: UInt64)?
      if traits.contains(.opensKnownName), tokens[index].isCapitalised,
        let known = lexicon.knownName(at: index, in: tokens)
      {
        match = (known.length, Self.code(of: known.value))
      } else if traits.contains(.opensTitle),
        let title = lexicon.titles.longestMatch(in: tokens, at: index, accepts: { _, _ in true })
      {
        match = (title.length, 5)
      }
      guard let match else {
        index += 1
        continue
      }
      for offset in 0..<match.length {
        forms[form + offset].known = match.code * 4 + (offset > 0 ? 3 : match.length == 1 ? 1 : 2)
      }
      index += match.length
    }
  }

  static func code(of entry: Gazetteer.Entry) -> UInt64 {
    switch entry.kind {
    case .place: entry.key.rawValue.hasPrefix("country:") ? 1 : 2
    case .organization: 3
    case .person: 4
    }
  }
}
