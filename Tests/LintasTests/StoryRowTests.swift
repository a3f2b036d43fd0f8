import Canvas
import News
import Testing

@testable import lintas

@Suite("Rows of stories") struct StoryRowTests {
  @Test("Bars stand for days, highest for the most articles, and share them when there are many")
  func bars() {
    #expect(DayBars.text([]) == "")
    #expect(DayBars.text(Self.days([0: 1])) == "█")
    #expect(DayBars.text(Self.days([0: 2, 2: 7])) == "▃▁█")
    let many = DayBars.text(Self.days(Dictionary(uniqueKeysWithValues: (0..<400).map { ($0, $0 % 7 + 1) })))
    #expect(many.count == DayBars.most)
  }

  @Test("Lines are aligned and fit the terminal, whatever the headline holds")
  func lines() {
    let stories = [
      Self.story("Banjir di Wanareja \u{1B}[2J\u{202E}", outlets: 3, days: Self.days([0: 1, 3: 2])),
      Self.story(String(repeating: "北", count: 90), outlets: 1, days: []),
    ]
    let lines = StoryRow.lines(stories, columns: 60)
    #expect(lines[0].hasPrefix("3 outlets  15 Jun 24 – 18 Jun 24  "))
    #expect(lines[1].hasPrefix("1 outlet   undated"))
    #expect(lines.allSatisfy { DisplayText.columns(of: $0) <= 60 && !$0.contains("\u{1B}") })
  }

  @Test(
    "Marks of Markdown are text",
    arguments: [
      ("a | b", "a \\| b"), ("# judul", "\\# judul"), ("- butir", "\\- butir"),
      ("*tebal* _miring_", "\\*tebal\\* \\_miring\\_"),
      ("[x](y)", "\\[x\\](y)"), ("<b>", "\\<b\\>"), ("satu\n\n| dua", "satu \\| dua"), ("", ""),
      ("\\", "\\\\"),
      ("1. satu", "1\\. satu"),
    ])
  func escaped(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  private static func days(_ counts: [Int: Int]) -> [StorySummary.DayCount] {
    counts.sorted { $0.key < $1.key }.map { day, count in
      StorySummary.DayCount(day: CalendarDay(daysSinceEpoch: 19_889 + day), count: count)
    }
  }

  private static func story(
    _ title: String, outlets: Int, days: [StorySummary.DayCount]
  ) -> StorySummary {
    StorySummary(
      story: "s", title: title, articles: 2,
      outlets: (0..<outlets).map { Outlet(name: "Kabar \($0)", domain: nil) }, days: days)
  }
}
