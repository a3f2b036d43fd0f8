import Canvas
import News
import Reader
import Settings
import Testing

/// A reader with an archive behind it: keys in, frame out.
struct Session {
  var reader: Reader
  var archive: FixtureArchive
  let size: Size
  /// Effects that no archive answers, in order.
  var outside: [Effect] = []

  init(
    _ archive: FixtureArchive, columns: Int = 120, rows: Int = 34, filter: ArticleFilter = ArticleFilter()
  ) throws {
    self.archive = archive
    size = Size(columns: columns, rows: rows)
    reader = Reader(
      keymap: try KeymapFile.keymap(), themes: ["dark", "light", "mono"],
      today: FixtureArchive.day("2024-06-20"), filter: filter)
    _ = reader.frame(size: size, theme: lettered)
    let effects = reader.start()
    perform(effects)
  }

  /// Presses keys written as in a keymap file, chords and names separated by spaces.
  mutating func press(_ keys: String) throws {
    for word in keys.split(separator: " ") {
      for key in try Keymap.parseChord(String(word)) { press(key) }
    }
  }

  /// Types letters one by one.
  mutating func type(_ text: String) {
    for character in text { press(Key(.character(character))) }
  }

  mutating func press(_ key: Key) {
    let effects = reader.press(key)
    perform(effects)
    _ = frame()
  }

  mutating func frame() -> Frame { reader.frame(size: size, theme: lettered) }

  /// The screen as text.
  mutating func screen() -> String { frame().text }

  /// The screen's topmost line.
  mutating func firstLine() -> String {
    String(screen().split(separator: "\n", omittingEmptySubsequences: false).first ?? "")
  }

  /// The screen's lowest line.
  mutating func lastLine() -> String {
    String(screen().split(separator: "\n", omittingEmptySubsequences: false).last ?? "")
  }

  /// The texts of all cells that have a role's look, read line by line.
  mutating func texts(_ role: Role) -> [String] {
    let frame = frame()
    return (0..<frame.size.rows).flatMap { number -> [String] in
      frame.row(number).split { $0.style != lettered[role] }.map { $0.map(\.text).joined() }
    }
  }

  /// Does effects until none is left to answer.
  mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      let answers = archive.answers(to: effect)
      if answers.isEmpty { outside.append(effect) }
      for answer in answers {
        let more = reader.update(answer)
        perform(more)
      }
    }
  }
}
