import Foundation
import Testing

@Suite("In a real terminal", .enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct EndToEndTests {
  @Test("Import, open, filter by outlet and by date, jump to a claim, open a related article, quit")
  func wholeWay() throws {
    let home = try Home()
    let imported = try home.lintas("import", Binary.samples)
    #expect(imported.status == 0, "\(imported.errors)")
    let tmux = try Tmux("\(home.shellCommand); echo \"left with $?\"; sleep 30", columns: 120, rows: 40)

    let all = try tmux.waitFor { $0.contains("10 articles") && $0.contains("RELATED") }
    #expect(all != nil, "\(tmux.lastScreen)")

    try tmux.press("f", "o")
    #expect(try tmux.waitFor { $0.contains("Suara Teluk") && $0.contains("outlet") } != nil)
    try tmux.type("suara teluk")
    try tmux.press("Enter")
    let one = try tmux.waitFor { $0.contains("1 of 10 articles") && $0.contains("Seluruh Awak Selamat") }
    #expect(one != nil, "\(tmux.lastScreen)")

    try tmux.press("f", "x")
    #expect(try tmux.waitFor { $0.contains(" 10 articles") } != nil)
    try tmux.press("f", "d")
    #expect(try tmux.waitFor { $0.contains("date") } != nil)
    try tmux.type("2024-06")
    try tmux.press("Enter")
    let march = try tmux.waitFor { $0.contains("4 of 10 articles") }
    #expect(march != nil, "\(tmux.lastScreen)")

    try tmux.press("f", "x", "g", "g", "g", "a", "]", "c")
    let claim = try tmux.waitFor { $0.contains("claim 1 of") }
    #expect(claim != nil, "\(tmux.lastScreen)")

    let before = try tmux.screen()
    try tmux.press("g", "s", "Enter")
    let opened = try tmux.waitFor { $0 != before && $0.contains("RELATED") && !$0.contains("claim 1 of") }
    #expect(opened != nil, "\(tmux.lastScreen)")

    try tmux.press("Q")
    let left = try tmux.waitFor { $0.contains("left with 0") }
    #expect(left != nil, "\(tmux.lastScreen)")
  }

  @Test("A first run shows the samples; one key removes them and leaves a hint")
  func firstRun() throws {
    let home = try Home()
    let tmux = try Tmux("\(home.shellCommand); sleep 30", columns: 80, rows: 24)
    let samples = try tmux.waitFor { $0.lowercased().contains("sample") && $0.contains("10 articles") }
    #expect(samples != nil, "\(tmux.lastScreen)")
    try tmux.press("x")
    let hint = try tmux.waitFor { $0.contains("lintas import") && !$0.contains("Tirtamaya") }
    #expect(hint != nil, "\(tmux.lastScreen)")
    #expect(try home.lintas("list").status == 1)
  }

  @Test("The screen lives at every size, down to one cell")
  func resizing() throws {
    let home = try Home()
    let tmux = try Tmux("\(home.shellCommand); echo \"left with $?\"; sleep 30", columns: 80, rows: 24)
    #expect(try tmux.waitFor { $0.contains("10 articles") } != nil)
    for (columns, rows) in [(200, 60), (40, 12), (20, 5), (1, 1), (3, 2), (120, 34)] {
      try tmux.resize(columns: columns, rows: rows)
      try tmux.press("j")
    }
    #expect(try tmux.waitFor { $0.contains("RELATED") } != nil, "\(tmux.lastScreen)")
    try tmux.press("Q")
    #expect(try tmux.waitFor { $0.contains("left with 0") } != nil, "\(tmux.lastScreen)")
  }

  @Test("Nothing that a page holds reaches the terminal as a command")
  func hostilePage() throws {
    let home = try Home()
    let page = """
      kabarjahat.example
      Judul \u{1B}]0;PWNED\u{07} dan \u{9B}31m serta \u{202E}kebalik di Kota Lama

      Senin, 2 Maret 2026 10:00 WIB
      Penulis : Budi\u{1B}[2J Jahat

      JAKARTA, KABARJAHAT.EXAMPLE - Kalimat pertama memuat \u{1B}]52;c;UFdORUQ=\u{07} dan \u{9D}8;;http://x\u{9C} lagi, kata Budi.

      Kalimat kedua memuat \u{1B}P1;2q dan \u{1B}[5n supaya terminal menjawab, tetapi tidak boleh terjadi apa-apa.
      """
    #expect(try home.lintas("import", try home.file("evil.txt", Array(page.utf8))).status == 0)
    let log = "\(home.path)/typescript"
    let tmux = try Tmux("script -qfc \"\(home.shellCommand)\" '\(log)'; sleep 30", columns: 100, rows: 30)
    #expect(
      try tmux.waitFor { $0.contains("Judul") && $0.contains("Kalimat kedua") } != nil,
      "\(tmux.lastScreen)")
    try tmux.press("Q")
    #expect(try tmux.waitFor { !$0.contains("Kalimat") } != nil)
    let written = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
    #expect(written.contains("Kalimat"))
    for sequence in [
      "\u{1B}]0;", "\u{1B}]52", "\u{1B}]8", "\u{1B}P1", "\u{9B}", "\u{9D}", "\u{202E}", "\u{07}",
    ] {
      #expect(!written.contains(sequence), "\(sequence.unicodeScalars.map(\.value))")
    }
  }
}
