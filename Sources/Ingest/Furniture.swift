import News

/// Phrases by which page furniture is known.
struct Furniture: Sendable {
  private var whole: [String: Rule] = [:]
  private var start: [(phrase: [UInt8], rule: Rule)] = []
  private var within: [(phrase: [UInt8], rule: Rule)] = []
  private var tail: [(phrase: [UInt8], rule: Rule)] = []
  private var relatedStart: [[UInt8]] = []
  private var relatedHeadings: Set<String> = []
  private var relatedInline: [[UInt8]] = []
  private var captionStart: [[UInt8]] = []
  private var captionWords: [[UInt8]] = []
  /// Words that make a closing bracket a photographer's credit.
  private(set) var captionCredit: Set<String> = []

  /// What a phrase says about its line and those after it.
  struct Rule: Sendable, Equatable {
    var kind: Boilerplate.Kind
    /// Whether the article is over.
    var ends: Bool
    /// Whether lines after it that are no paragraphs share its kind.
    var leads: Bool
  }

  /// The file's shape.
  struct File: Decodable {
    var phrases: [Entry]
    var related: Related
    var captions: Captions

    struct Entry: Decodable {
      var kind: Boilerplate.Kind
      var ends: Bool?
      var leads: Bool?
      var line: [String]?
      var start: [String]?
      var within: [String]?
      var tail: [String]?
    }
    struct Related: Decodable {
      var start: [String]
      var heading: [String]
      var inline: [String]
    }
    struct Captions: Decodable {
      var start: [String]
      var credit: [String]
      var words: [String]
    }
  }

  /// The phrases of a file; none when there is no file.
  init(_ file: File?) {
    guard let file else { return }
    for entry in file.phrases {
      let rule = Rule(kind: entry.kind, ends: entry.ends ?? false, leads: entry.leads ?? false)
      for phrase in entry.line ?? [] where whole[phrase.trimmedOfMarks] == nil {
        whole[phrase.trimmedOfMarks.isEmpty ? phrase : phrase.trimmedOfMarks] = rule
      }
      start += (entry.start ?? []).map { (Line.key(of: $0), rule) }
      within += (entry.within ?? []).map { (Line.key(of: $0), rule) }
      tail += (entry.tail ?? []).map { (Line.key(of: " \($0)"), rule) }
    }
    relatedStart = file.related.start.map { Line.key(of: $0) }.sorted { $0.count > $1.count }
    relatedHeadings = Set(file.related.heading)
    relatedInline = file.related.inline.map { Line.key(of: $0) }
    captionStart = file.captions.start.map { Line.key(of: $0) }
    captionWords = file.captions.words.map { Line.key(of: $0) }
    captionCredit = Set(file.captions.credit)
  }

  /// The rule whose phrase the line matches; `nil` for text that no phrase knows.
  ///
  /// Running text has to match twice, so that a paragraph about a newsletter stays a paragraph.
  func rule(for line: Line) -> Rule? {
    guard line.key.count <= 700 else { return nil }
    let lower = line.text.lowercased()
    let bare = lower.trimmedOfMarks
    if let rule = whole[bare.isEmpty ? lower : bare] { return rule }
    let needed = line.isProse && line.wordCount >= 9 ? 2 : 1
    var rules: [Rule] = []
    if let (_, rule) = start.first(where: { line.key.holds($0.phrase, at: 0) }) { rules.append(rule) }
    for (phrase, rule) in within where rules.count < needed && line.key.offset(of: phrase) != nil {
      rules.append(rule)
    }
    if rules.count >= needed { return rules.first }
    if line.wordCount <= 4, !line.endsSentence,
      let (_, rule) = tail.first(where: {
        line.key.count > $0.phrase.count && line.key.suffix($0.phrase.count).elementsEqual($0.phrase)
      })
    {
      return rule
    }
    return nil
  }

  /// The linked headline after "Baca juga" and its like; empty for such words alone, `nil` for other lines.
  func relatedTitle(of line: Line) -> String? {
    guard line.key.count <= 400 else { return nil }
    var offset = 0
    while offset < line.key.count, !(line.key[offset].isLetter && line.key[offset] < 0x80) { offset += 1 }
    guard offset <= 6, let phrase = relatedStart.first(where: { line.key.holds($0, at: offset) }) else {
      return nil
    }
    let rest = line.slice((offset + phrase.count)..<line.key.count)
    let hasMark = rest.first.map { ":;-–—>|".contains($0) } ?? true
    if !hasMark, phrase.last != UInt8(ascii: ":") {
      // Without a colon it has to read like a headline.
      guard !line.isStrongProse,
        rest.first?.isUppercase == true || rest.first.map({ "\"'“‘0123456789".contains($0) }) == true
      else { return nil }
    }
    return rest.trimmedOfMarks
  }

  /// Whether several linked headlines follow.
  func isRelatedHeading(_ line: Line) -> Bool {
    relatedHeadings.contains(line.text.lowercased().trimmedOfMarks)
  }

  /// Byte offsets at which "Baca juga:" begins and its headline begins, inside a paragraph's line.
  func inlineRelated(in line: Line) -> (start: Int, title: Int)? {
    guard line.key.count < 20_000 else { return nil }
    var best: (start: Int, title: Int)?
    for phrase in relatedInline {
      guard let start = line.key.offset(of: phrase, from: 1) else { continue }
      if best.map({ start < $0.start }) ?? true { best = (start, start + phrase.count) }
    }
    return best
  }

  /// Whether it opens as captions do: "Foto:", "Ilustrasi".
  func opensCaption(_ line: Line) -> Bool { captionStart.contains { line.key.holds($0, at: 0) } }

  /// Whether words inside speak of a photograph.
  func speaksOfPhoto(_ line: Line) -> Bool {
    captionWords.contains { phrase in line.key.count >= phrase.count && line.key.hasSubsequence(phrase) }
  }
}

extension String {
  /// Whether `phrase` stands anywhere, byte for byte.
  func hasSubsequence(_ phrase: String) -> Bool { Array(utf8).hasSubsequence(Array(phrase.utf8)) }
}

extension [UInt8] {
  /// Whether `phrase` stands anywhere.
  func hasSubsequence(_ phrase: [UInt8]) -> Bool {
    guard let first = phrase.first, count >= phrase.count else { return false }
    for start in 0...(count - phrase.count) where self[start] == first {
      if self[start..<(start + phrase.count)].elementsEqual(phrase) { return true }
    }
    return false
  }
}
