import Foundation
import Testing

@testable import lintas

@Suite("Output") struct OutputTests {
  @Test(
    "Escaped JSON has the same values, and nothing that a terminal could take for a command",
    arguments: [
      "", "plain \"text\"\n", "\u{1B}]52;c;x\u{07}", "\u{7F}\u{80}\u{9B}31m\u{9F}", "\u{202E}kanan\u{2066}",
      "a\u{E0041}b", "“Ia” 平壌 é 👩‍👩‍👧", "\u{61C}\u{FEFF}",
    ])
  func json(text: String) throws {
    let json = Output.escaped(try JSONEncoder().encode([text]))
    #expect(try JSONDecoder().decode([String].self, from: json) == [text])
    #expect(
      !String(decoding: json, as: UTF8.self).unicodeScalars.contains {
        $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
          || (0x2066...0x2069).contains($0.value) || (0xE0000...0xE007F).contains($0.value)
      })
  }
}
