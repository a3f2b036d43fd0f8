import Canvas
import News
import Testing

@testable import Reader

@Suite("The coverage matrix")
struct MatrixTests {
  @Test(
    "M opens on the outlet at hand, motions move the cell, and every way out leads back",
    arguments: [
      ("M", "[matrix] 1/6"), ("M q", "[list] 1/6"), ("M Esc", "[list] 1/6"), ("M M", "[list] 1/6"),
      ("M j j", "[matrix] 3/6"), ("M G", "[matrix] 6/6"), ("M 4 G", "[matrix] 4/6"),
      ("M G k gg", "[matrix] 1/6"),
      ("M 99 j", "[matrix] 6/6"), ("M ^F", "[matrix] 6/6"), ("M ? q", "[matrix] 1/6"),
      ("M J", "q leaves the matrix, Enter goes to the sentence"), ("G M", "No other outlet tells this event"),
      ("M n", "The selected cell has no other place"),
    ])
  func keys(keys: String, end: String) throws {
    var session = try Session(.bridge)
    try session.press(keys)
    #expect(session.lastLine().contains(end), "\(session.lastLine())")
  }

  @Test(
    "The selected cell tells its outlet and sentence; a blank who else has it",
    arguments: [
      ("M", "Harian Selat · 18 Jun 2024 · denied by PT Baja Wangi"),
      ("M h", "The Quay Post · 17 Jun 2024? · denied by PT Baja Wangi"),
      ("M h h h", "The Quay Post · 17 Jun"),
      ("M l", "kabarmuara.example does not have this; 2 others have it: The Quay Post, Harian Selat"),
      ("M j", "Harian Selat · 18 Jun 2024 · stated · ≠ Senin malam"),
      ("M S-Tab S-Tab", "Suara Pesisir does not have this"), ("M j j", "18 Jun 2024 · hedged"),
      ("M G l", "stated · only here"), ("M G", "it stands only in: kabarmuara.example"),
    ])
  func detail(keys: String, words: String) throws {
    var session = try Session(.bridge)
    try session.press(keys)
    #expect(session.screen().contains(words), "\(session.screen())")
  }

  @Test("Enter goes to the sentence of another outlet, and back to the same cell and the first article")
  func goThere() throws {
    var session = try Session(.bridge)
    try session.press("M 3 j h Enter")
    #expect(session.lastLine().contains("This outlet does not have it"))
    try session.press("gg h Enter")
    #expect(session.lastLine().contains("statement · denied by PT Baja Wangi · also in Harian Selat"))
    #expect(session.texts(.current).joined(separator: " ").contains("any shortcut in steel"))
    try session.press("q")
    #expect(session.lastLine().contains("[matrix] 1/6"))
    #expect(session.screen().contains("The Quay Post · 17 Jun 2024? · denied"))
    try session.press("q")
    #expect(session.lastLine().contains("[list] 1/6"))
    #expect(session.screen().contains("Harian Selat · 18 Jun 2024"))
  }

  @Test("Enter in the column of the article on screen goes to its sentence, and back to the matrix")
  func goHere() throws {
    var session = try Session(.bridge)
    try session.press("M j Enter")
    #expect(session.lastLine().contains("[text]"))
    #expect(session.lastLine().contains("also in Radio Lembah · numbers differ"))
    try session.press("q")
    #expect(session.lastLine().contains("[matrix] 2/6"))
  }

  @Test("A late answer is dropped, keys wait for nothing, and a failure is said")
  func answers() throws {
    var session = try Session(.bridge)
    let first = session.reader.coverage.generation
    _ = session.reader.update(.coverage(StoryCoverage(title: "late"), generation: first - 1))
    try session.press("M")
    #expect(session.screen().contains("4 shared · 2 only in one · 5 outlets"))

    var waiting = try Session(.bridge)
    let generation = waiting.reader.coverage.generation + 1
    waiting.reader.coverage.begin(ArticleKey(rawValue: 1), generation: generation)
    try waiting.press("M j j Enter yq n l")
    #expect(waiting.screen().contains("The story is being laid side by side"))
    _ = waiting.reader.update(.failed("the disk is gone", generation: generation))
    #expect(waiting.lastLine().contains("the disk is gone"))
    #expect(waiting.screen().contains("Harian Selat · 18 Jun 2024"))
    try waiting.press("M")
    #expect(waiting.lastLine().contains("The story could not be read"))
  }

  @Test("The story is asked about once, and again for an article of another one")
  func questions() throws {
    var session = try Session(.bridge)
    let first = session.reader.coverage.generation
    try session.press("j j G gg")
    #expect(first > 0 && session.reader.coverage.generation == first)
    var other = try Session(.grown(to: 60, storiesOf: 9))
    let start = other.reader.coverage.generation
    try other.press("G")
    #expect(start > 0 && other.reader.coverage.generation > start)
  }

  @Test("A large matrix is drawn within every screen, and its outlets scroll")
  func large() throws {
    let columns = (0..<90).map { CoverageMatrix.Column(outlet: Outlet(name: "Koran \($0)", domain: nil)) }
    let rows = (0..<200).map { number in
      CoverageMatrix.Row(
        title: "pernyataan \(number) 東京港 " + String(repeating: "panjang ", count: number % 20),
        cells: columns.indices.map { column in
          guard (number + column) % 3 == 0 else { return nil }
          let statement = CoverageMatrix.Statement(
            article: ArticleKey(rawValue: 1), sentence: 0..<4, range: 0..<4, text: "kalimat", form: .hedged)
          return CoverageMatrix.Cell(statements: [statement, statement], differing: ["\(number) orang"])
        })
    }
    var session = try Session(.bridge)
    let generation = session.reader.coverage.generation
    _ = session.reader.update(
      .coverage(
        StoryCoverage(title: "besar", matrix: CoverageMatrix(columns: columns, rows: rows)),
        generation: generation))
    try session.press("M 4 2 l 7 7 j")
    #expect(session.screen().contains("outlets 39–43 of 90"), "\(session.screen())")
    #expect(session.lastLine().contains("[matrix] 78/200"))
    for width in [0, 1, 2, 3, 7, 14, 20, 33, 61, 119, 240] {
      for height in [0, 1, 2, 3, 4, 5, 9, 16, 70] {
        let size = Size(columns: width, rows: height)
        #expect(session.reader.frame(size: size, theme: lettered).size == size)
      }
    }
  }

  @Test("The gutter counts the other outlets, reversed where they dispute it; z4 hides the counts")
  func counts() throws {
    var session = try Session(.bridge)
    func rows() -> [String] {
      session.screen().split(separator: "\n").compactMap { line in
        line.split(separator: "│").first { $0.first?.isNumber == true }.map { String($0.prefix(2)) }
      }
    }
    #expect(rows() == ["1 ", "1┃", "1≠", "1╎"])
    let frame = session.frame()
    let counts = (0..<34).map { frame[Point(column: 40, row: $0)] }.filter { $0.text == "1" }
    #expect(counts.map { $0.style.attributes.contains(.reverse) } == [true, false, false, false])
    try session.press("z4")
    #expect(rows().isEmpty)
  }

  @Test("The end of an article tells what others have and it lacks, with who has it")
  func missing() throws {
    var session = try Session(.bridge, columns: 120, rows: 60)
    let screen = session.screen()
    #expect(screen.contains("Only elsewhere · 2 · M shows all"))
    #expect(screen.contains("· bunyi keras pada Senin sore"))
    try session.press("G")
    #expect(!session.screen().contains("Only elsewhere"))
  }

  @Test("What an article shares is told in words, the most disputed first")
  func shared() throws {
    let coverage = try #require(FixtureArchive.bridge.coverage(of: ArticleKey(rawValue: 1)))
    let own = SharedStatements(of: ArticleKey(rawValue: 1), in: coverage)
    #expect(
      own.statements.map(\.words) == [
        "also in Radio Lembah · numbers differ", "also in kabarmuara", "also in The Quay Post",
        "also in The Quay Post",
      ])
    #expect(own.missing.map(\.outlets) == [["Suara Pesisir"], ["kabarmuara"]])
    #expect(SharedStatements(of: ArticleKey(rawValue: 99), in: coverage) == SharedStatements())
    let quay = SharedStatements(of: ArticleKey(rawValue: 3), in: coverage)
    #expect(quay.statements.count == 2 && quay.missing.count == 4)
    #expect(
      SharedStatements.Statement(sentence: 0..<1, others: [], deniers: [], differs: false).words
        == "only here")
    #expect(
      SharedStatements.Statement(sentence: 0..<1, others: ["A", "B"], deniers: ["Moskow"], differs: true)
        .words
        == "also in A, B · denied by Moskow elsewhere · numbers differ")
  }
}
