import Canvas
import Testing

@Suite("Frame")
struct FrameTests {
  private let size = Size(columns: 10, rows: 3)
  private let loud = Style(attributes: .bold)

  @Test(
    "Text is clipped at both edges, and a wide character that an edge cuts leaves a blank",
    arguments: [
      (-1, "日本", " 本"), (-2, "日本", "本"), (8, "日本", "        日"), (9, "日本", ""), (10, "ab", ""),
      (7, "abcde", "       abc"),
      (-3, "abcde", "de"), (0, "e\u{301}\u{1B}x", "e\u{301}\u{FFFD}x"),
    ])
  func clipping(column: Int, text: String, shown: String) {
    var frame = Frame(size: size)
    let advanced = frame.write(text, at: Point(column: column, row: 1), style: .plain)
    #expect(frame.text == "\n\(shown)\n")
    #expect(advanced == DisplayText.columns(of: text))
  }

  @Test("Overwriting half of a wide character blanks the other half")
  func halves() {
    var frame = Frame(size: size)
    frame.write("日本", at: Point(column: 0, row: 0), style: .plain)
    frame.write("x", at: Point(column: 1, row: 0), style: .plain)
    #expect(frame.text == " x本\n\n")
    frame.write("語", at: Point(column: 1, row: 0), style: .plain)
    #expect(frame.text == " 語\n\n")
  }

  @Test("Restyling leaves wide characters at the edge of the area alone")
  func restyling() {
    var frame = Frame(size: size)
    frame.write("日本語", at: Point(column: 0, row: 0), style: .plain)
    frame.restyle(Area(column: 1, row: 0, columns: 4, rows: 1)) { $0.attributes.insert(.bold) }
    #expect(
      frame.row(0).map(\.style.attributes.isEmpty) == [true, true] + [false, false]
        + Array(repeating: true, count: 6))
  }

  @Test("Any writes leave rows whole, and cells outside the area untouched but for halved characters")
  func laws() {
    var random = Dice(seed: 11)
    for round in 0..<400 {
      var frame = Frame(size: Size(columns: 1 + round % 13, rows: 3))
      for _ in 0..<12 {
        let before = frame
        let area = Area(
          column: Int.random(in: -3...12, using: &random), row: Int.random(in: -1...3, using: &random),
          columns: Int.random(in: 0...12, using: &random), rows: Int.random(in: 0...3, using: &random))
        change(&frame, in: area, &random)
        expectWhole(frame)
        for row in 0..<3 {
          for column in 0..<frame.size.columns where !area.contains(Point(column: column, row: row)) {
            let (old, new) = (before[Point(column: column, row: row)], frame[Point(column: column, row: row)])
            #expect(old == new || (new.text == " " && new.style == old.style))
          }
        }
        expectReplayed(frame, from: before)
      }
    }
  }

  @Test("The changes of a frame are its changed cells only")
  func changes() {
    var old = Frame(size: size)
    old.write("日本語", at: Point(column: 0, row: 2), style: .plain)
    var new = old
    #expect(new.changes(from: old).isEmpty)
    new.write("ab", at: Point(column: 4, row: 0), style: loud)
    new.write("x", at: Point(column: 3, row: 2), style: .plain)
    let runs = new.changes(from: old)
    #expect(runs.map(\.row) == [0, 2])
    #expect(runs.map(\.column) == [4, 2])
    #expect(runs.map { $0.cells.map(\.text) } == [["a", "b"], [" ", "x"]])
    #expect(Frame(size: Size(columns: 2, rows: 2)).changes(from: old).count == 2)
  }

  @Test("Frames without room take writes and hold nothing")
  func empty() {
    for size in [Size(columns: 0, rows: 5), Size(columns: 5, rows: 0)] {
      var frame = Frame(size: size)
      frame.write("日本", at: Point(column: 0, row: 0), style: .plain)
      frame.fill(Area(size), style: .plain)
      frame.restyle(Area(column: 0, row: 0, columns: 3, rows: 3)) { $0 = .plain }
      #expect(frame.changes(from: Frame(size: Size(columns: 1, rows: 1))).isEmpty)
    }
  }

  private func change(_ frame: inout Frame, in area: Area, _ random: inout Dice) {
    let point = Point(
      column: Int.random(in: -4...14, using: &random), row: Int.random(in: -1...3, using: &random))
    switch Int.random(in: 0...5, using: &random) {
    case 0: frame.fill(area, style: loud)
    case 1: frame.restyle(area) { $0.attributes.formSymmetricDifference(.underline) }
    default: frame.write(random.text(upTo: 9), at: point, style: .plain, in: area)
    }
  }

  private func expectWhole(_ frame: Frame) {
    for row in 0..<frame.size.rows {
      let cells = Array(frame.row(row))
      #expect(
        cells.reduce(0) { $0 + ($1.isContinuation ? 0 : DisplayText.columns(of: $1.text)) } == cells.count)
      for (index, cell) in cells.enumerated() {
        let isWide = DisplayText.columns(of: cell.text) == 2
        #expect(cell.isContinuation == (index > 0 && DisplayText.columns(of: cells[index - 1].text) == 2))
        #expect(!isWide || cells[index + 1].style == cell.style)
      }
    }
  }

  /// Checks that the changes turn the old cells into the new ones, and begin and end on whole characters.
  private func expectReplayed(_ frame: Frame, from old: Frame) {
    var rows = (0..<old.size.rows).map { Array(old.row($0)) }
    for run in frame.changes(from: old) {
      #expect(run.cells.first?.isContinuation == false)
      rows[run.row].replaceSubrange(run.column..<(run.column + run.cells.count), with: run.cells)
    }
    #expect(rows == (0..<frame.size.rows).map { Array(frame.row($0)) })
  }
}
