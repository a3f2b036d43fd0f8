import Canvas
import Reader
import Testing

@testable import Settings

@Suite struct ThemeFileTests {
  @Test(
    "Every built-in theme reads, and looks like itself in every depth", arguments: ["dark", "light", "plain"])
  func builtin(name: String) throws {
    let catalog = try ThemeCatalog()
    for depth in ColorDepth.allCases {
      let theme = catalog.theme(named: name, for: depth)
      #expect(theme.name == name)
      for role in Role.allCases where depth == .none {
        #expect(theme[role].foreground == .standard)
        #expect(theme[role].background == .standard)
      }
    }
  }

  @Test(
    "No theme tells people, places and organisations apart by colour alone",
    arguments: ["dark", "light", "plain"])
  func marksBesideColour(name: String) throws {
    let theme = try ThemeCatalog().theme(named: name, for: .none)
    let marks = [Role.person, .place, .organization].map { theme[$0].attributes.rawValue }
    #expect(Set(marks).count == 3)
    #expect(!marks.contains(0))
  }

  @Test(
    "Every built-in theme gives each kind of claim a look of its own accord",
    arguments: ["dark", "light", "plain"])
  func claims(name: String) throws {
    let text = try #require(Builtin.themeTexts.first { $0.name == name }?.text)
    for role in Role.allCases where role.rawValue.hasPrefix("claim.") {
      #expect(text.contains("\"\(role.rawValue)\" ="), "\(role.rawValue)")
    }
  }

  @Test("Sixteen colours use the substitute that the palette names")
  func substitute() throws {
    let text = """
      name = "t"
      [palette]
      sand = ["#e8bd7a", "yellow"]
      [roles]
      "entity.person" = { fg = "sand", attributes = ["bold"] }
      """
    let file = try ThemeFile(text, file: "t.toml")
    #expect(file.theme(for: .ansi16)[.person].foreground == .indexed(3))
    #expect(file.theme(for: .trueColor)[.person].foreground == .rgb(0xe8, 0xbd, 0x7a))
    #expect(file.theme(for: .ansi16)[.person].attributes == .bold)
  }

  @Test(
    "A mistake in a theme names file and line",
    arguments: [
      ("name = \"t\"\n[roles]\n\"list.colour\" = { fg = \"red\" }", 3),
      ("name = \"t\"\n[roles]\n\"list\" = { fg = \"reddish\" }", 3),
      ("name = \"t\"\n[roles]\n\"list\" = { attributes = [\"blink\"] }", 3),
      ("name = \"t\"\n[roles\n", 2),
    ])
  func mistakes(text: String, line: Int) {
    #expect {
      try ThemeFile(text, file: "mine.toml")
    } throws: { error in
      "\(error)".hasPrefix("mine.toml:\(line): ")
    }
  }

  @Test("A person's theme of the same name wins")
  func ownTheme() throws {
    let own = "name = \"dark\"\n[roles]\n\"text\" = { attributes = [\"underline\"] }"
    let catalog = try ThemeCatalog(own: [("dark.toml", own)])
    #expect(catalog.names == ["dark", "light", "plain"])
    #expect(catalog.theme(named: "dark", for: .none)[.text].attributes == .underline)
  }
}

@Suite struct KeymapFileTests {
  @Test("Every command has a default key, and every default is a command")
  func complete() throws {
    let keymap = try KeymapFile.keymap()
    for command in Command.allCases {
      #expect(!keymap.keys(for: command).isEmpty, "\(command.rawValue) has no key")
    }
  }

  @Test("A person's keys replace the defaults of that command only")
  func replacement() throws {
    let text = "[keys]\nmove-down = [\"n\", \"Down\"]\nnext-match = \"j\""
    let keymap = try KeymapFile.keymap(options: try Options(text, file: "c.toml"), configuration: text)
    #expect(keymap.lookup([Key(.character("n"))]) == .command(.moveDown))
    #expect(keymap.lookup([Key(.character("j"))]) == .command(.nextMatch))
    #expect(keymap.lookup([Key(.character("k"))]) == .command(.moveUp))
  }

  @Test(
    "A mistake in the keys names file and line",
    arguments: [
      "theme = \"dark\"\n[keys]\nmove-donw = \"j\"", "theme = \"dark\"\n[keys]\nmove-down = \"Hyper\"",
      "theme = \"dark\"\n[keys]\nmove-down = \"g\"",
    ])
  func mistakes(text: String) throws {
    let options = try Options(text, file: "c.toml")
    #expect {
      try KeymapFile.keymap(options: options, configuration: text, file: "c.toml")
    } throws: { error in
      "\(error)".hasPrefix("c.toml:3: ")
    }
  }
}

@Suite struct OptionsTests {
  @Test("Options that are not set have their defaults")
  func defaults() throws {
    #expect(try Options("", file: "c.toml") == .standard)
    #expect(try Options("zone = \"WITA\"", file: "c.toml").utcOffset == 480)
  }

  @Test("An unknown zone and a value of another type are refused with file and line")
  func mistakes() {
    #expect {
      try Options("theme = \"dark\"\nzone = \"Mars\"", file: "c.toml")
    } throws: { error in
      "\(error)".hasPrefix("c.toml:2: ")
    }
    #expect {
      try Options("theme = 3", file: "c.toml")
    } throws: { error in
      "\(error)".hasPrefix("c.toml:1: ")
    }
  }
}
