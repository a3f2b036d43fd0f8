import Foundation
import Reader
import Settings
import Testing

/// The README shows a screen and the keys; both are made by the program. `RECORD_FRAMES=1` rewrites them.
@Suite(.serialized) struct READMETests {
  @Test("The key table is that of the commands and the default keys")
  func keys() throws {
    let keymap = try KeymapFile.keymap()
    var lines = ["| keys | command | does |", "|---|---|---|"]
    for section in Command.Section.allCases {
      lines.append("| **\(section.rawValue)** | | |")
      for command in Command.allCases where command.section == section {
        let chords = keymap.keys(for: command).map { "`\(Keymap.name(of: $0).replacing("|", with: "\\|"))`" }
        lines.append("| \(chords.joined(separator: " ")) | \(command.rawValue) | \(command.summary) |")
      }
    }
    try check("keys", against: lines.joined(separator: "\n"))
  }

  @Test("The screen is what a first run shows", .enabled(if: Tmux.isInstalled, "tmux is not installed"))
  func screen() throws {
    let home = try Home()
    let tmux = try Tmux("\(home.shellCommand); sleep 30", columns: 110, rows: 30)
    #expect(try tmux.waitFor { $0.contains("10 articles") } != nil, "\(tmux.lastScreen)")
    try tmux.press("7", "j")
    var last = ""
    let still = try tmux.waitFor { screen in
      defer { last = screen }
      return screen == last && screen.contains("8/10") && screen.contains("Same event")
    }
    let screen = try #require(still, "\(tmux.lastScreen)")
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    try check(
      "screen", against: "```\n\(lines.joined(separator: "\n").trimmingCharacters(in: .newlines))\n```")
  }

  /// Compares what stands between two marks of the README, or writes it there.
  private func check(_ mark: String, against expected: String) throws {
    let url = Binary.root.appendingPathComponent("README.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- \(mark) -->\n"))
    let end = try #require(text.range(of: "\n<!-- /\(mark) -->"))
    guard ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" else {
      #expect(String(text[start.upperBound..<end.lowerBound]) == expected)
      return
    }
    let rewritten = text.replacingCharacters(in: start.upperBound..<end.lowerBound, with: expected)
    try rewritten.write(to: url, atomically: true, encoding: .utf8)
    #expect(rewritten.contains(expected))
  }
}
