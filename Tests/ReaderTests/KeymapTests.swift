import Canvas
import Reader
import Settings
import Testing

@Suite("Keymap")
struct KeymapTests {
  @Test("Every command has a key in the default table, and no key hides another")
  func defaults() throws {
    let keymap = try KeymapFile.keymap()
    for command in Command.allCases {
      #expect(!keymap.keys(for: command).isEmpty, "\(command.rawValue)")
    }
  }

  @Test(
    "A chord reads as its keys",
    arguments: [
      ("gl", ["g", "l"]), ("g l", ["g", "l"]), ("]p", ["]", "p"]), ("^D", ["^D"]), ("Space", ["Space"]),
      ("z Enter", ["z", "Enter"]), ("M-Right", ["M-Right"]), ("S-Tab", ["S-Tab"]), ("\\", ["\\"]),
      ("g^D", ["g", "^D"]), ("F1", ["F1"]),
    ])
  func chords(text: String, names: [String]) throws {
    let keys = try Keymap.parseChord(text)
    #expect(keys.map(\.description) == names)
  }

  @Test("A word that is no key is refused", arguments: ["Entr", "", "M-Foo", "  "])
  func unknownKeys(text: String) {
    #expect(throws: KeymapError.self) { try Keymap.parseChord(text) }
  }

  @Test(
    "A chord that hides another is an error, whichever comes first", arguments: [["g", "gl"], ["gl", "g"]])
  func hidden(chords: [String]) throws {
    let bindings = try zip(chords, [Command.goFirst, .focusList]).map {
      Keymap.Binding(keys: try Keymap.parseChord($0), command: $1)
    }
    #expect(throws: KeymapError.hidden(chord: "gl", by: "g")) { try Keymap(bindings: bindings) }
  }

  @Test("A chord that begins with a digit is an error, because digits count")
  func digits() {
    #expect(throws: KeymapError.beginsWithDigit(chord: "1")) {
      try Keymap(bindings: [.init(keys: [Key(.character("1"))], command: .togglePeople)])
    }
  }

  @Test("Keys stand for a command, the beginning of a chord, or nothing")
  func lookups() throws {
    let keymap = try KeymapFile.keymap()
    #expect(keymap.lookup(try Keymap.parseChord("j")) == .command(.moveDown))
    #expect(keymap.lookup(try Keymap.parseChord("g")) == .prefix)
    #expect(keymap.lookup(try Keymap.parseChord("gR")) == .command(.togglePlainText))
    #expect(keymap.lookup(try Keymap.parseChord("gß")) == .none)
  }
}
