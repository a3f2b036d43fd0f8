import Canvas

/// A line being typed: filter, command, search words, dates or the name of a file.
struct LineEditor: Sendable {
  /// What the line is for.
  enum Purpose: Hashable, Sendable {
    case filter, command, dates, save
    case search(Pane)
  }

  /// What a key did to the line.
  enum Outcome: Sendable {
    case editing, accepted, cancelled, complete
  }

  /// What this line is for.
  let purpose: Purpose
  /// The line as it stands.
  private(set) var characters: [Character]
  /// Character before which the next one goes.
  private(set) var cursor: Int
  /// Why the line was not accepted.
  var problem: String?

  /// A line that begins with some text, the cursor behind it.
  init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    characters = Array(text)
    cursor = characters.count
  }

  /// The line as it stands.
  var text: String { String(characters) }

  /// The text before the cursor.
  var textBeforeCursor: String { String(characters[..<cursor]) }

  /// What stands before the line.
  var prompt: String {
    switch purpose {
    case .filter: "filter "
    case .command: ":"
    case .dates: "dates "
    case .search: "/"
    case .save: "save as "
    }
  }

  /// Puts text at the cursor; line breaks and other controls become spaces.
  mutating func insert(_ text: String) {
    problem = nil
    let room = max(0, Self.capacity - characters.count)
    let safe = text.prefix(room).map { character in
      character.unicodeScalars.contains { $0.properties.generalCategory == .control } ? " " : character
    }
    characters.insert(contentsOf: safe, at: cursor)
    cursor += safe.count
  }

  /// Replaces the word before the cursor.
  mutating func replaceWord(with word: String) {
    let start = wordStart
    characters.removeSubrange(start..<cursor)
    cursor = start
    insert(word)
  }

  /// The word that ends at the cursor.
  var word: String { String(characters[wordStart..<cursor]) }

  /// Does what a key asks for.
  mutating func press(_ key: Key) -> Outcome {
    switch (key.base, key.modifiers) {
    case (.enter, _): return .accepted
    case (.escape, _), (.character("c"), .control), (.character("g"), .control): return .cancelled
    case (.tab, _): return .complete
    case (.backspace, _), (.character("h"), .control):
      if characters.isEmpty { return .cancelled }
      erase(max(0, cursor - 1)..<cursor)
    case (.delete, _), (.character("d"), .control): erase(cursor..<min(characters.count, cursor + 1))
    case (.character("w"), .control): erase(wordStart..<cursor)
    case (.character("u"), .control): erase(0..<cursor)
    case (.character("k"), .control): erase(cursor..<characters.count)
    case (.left, _), (.character("b"), .control): cursor = max(0, cursor - 1)
    case (.right, _), (.character("f"), .control): cursor = min(characters.count, cursor + 1)
    case (.home, _), (.character("a"), .control): cursor = 0
    case (.end, _), (.character("e"), .control): cursor = characters.count
    case (.character(let character), []): insert(String(character))
    default: break
    }
    return .editing
  }

  private mutating func erase(_ range: Range<Int>) {
    problem = nil
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var wordStart: Int {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    return start
  }

  /// Characters that a line holds at most: a pasted page is no filter.
  private static let capacity = 2000
}
