import Canvas
import Foundation
import News
import Reader
import Testing

/// A screen to compare with its file: a name, a size, the archive, and the keys that lead to it.
struct Scene: CustomTestStringConvertible, Sendable {
  var name: String
  var columns: Int
  var rows: Int
  var keys: String
  var archive = FixtureArchive.ferry

  var testDescription: String { "\(name) \(columns)x\(rows)" }
}

private let sizes = [(80, 24), (40, 12), (120, 34), (200, 60)]

private let scenes =
  sizes.flatMap { columns, rows in
    [
      Scene(name: "first", columns: columns, rows: rows, keys: ""),
      Scene(name: "claim", columns: columns, rows: rows, keys: "Enter ]c ]c"),
      Scene(name: "panel", columns: columns, rows: rows, keys: "gs j"),
      Scene(name: "timeline", columns: columns, rows: rows, keys: "j j gt", archive: .sailing),
      Scene(name: "timeline-day", columns: columns, rows: rows, keys: "j j gt { }", archive: .sailing),
      Scene(name: "entities", columns: columns, rows: rows, keys: "ge j"),
      Scene(name: "entity-lit", columns: columns, rows: rows, keys: "ge j j Enter n"),
      Scene(name: "claims", columns: columns, rows: rows, keys: "gc j j", archive: .bridge),
      Scene(name: "quotations", columns: columns, rows: rows, keys: "gq j", archive: .bridge),
      Scene(name: "wires", columns: columns, rows: rows, keys: "gw j j j j", archive: .bridge),
      Scene(name: "claim-kinds", columns: columns, rows: rows, keys: "fc", archive: .bridge),
      Scene(name: "stories", columns: columns, rows: rows, keys: "zs"),
      Scene(name: "stories-unfolded", columns: columns, rows: rows, keys: "zs zR j j"),
      Scene(
        name: "stories-long", columns: columns, rows: rows, keys: "zs j za 2 j",
        archive: .grown(to: 300, storiesOf: 24)),
      Scene(name: "compare", columns: columns, rows: rows, keys: "gs Enter gs D", archive: .dam),
      Scene(name: "compare-choice", columns: columns, rows: rows, keys: "Enter D"),
      Scene(name: "link", columns: columns, rows: rows, keys: "gs gy", archive: .dam),
      Scene(name: "matrix", columns: columns, rows: rows, keys: "M j j l", archive: .bridge),
      Scene(name: "matrix-jump", columns: columns, rows: rows, keys: "M j Enter", archive: .bridge),
      Scene(name: "feeds", columns: columns, rows: rows, keys: "! j R", archive: .followed),
      Scene(name: "outlets", columns: columns, rows: rows, keys: "fo"),
      Scene(name: "dates", columns: columns, rows: rows, keys: "fd"),
      Scene(name: "filtered", columns: columns, rows: rows, keys: "fo q u a y Enter"),
      Scene(name: "chord", columns: columns, rows: rows, keys: "f"),
      Scene(name: "help", columns: columns, rows: rows, keys: "?"),
      Scene(name: "help-end", columns: columns, rows: rows, keys: "? G"),
    ]
  } + [
    Scene(name: "samples", columns: 120, rows: 34, keys: "", archive: .samples),
    Scene(name: "samples", columns: 40, rows: 12, keys: "", archive: .samples),
    Scene(name: "empty", columns: 80, rows: 24, keys: "", archive: FixtureArchive(articles: [])),
    Scene(name: "nothing-found", columns: 120, rows: 34, keys: "fo Enter fd t"),
    Scene(name: "empty", columns: 120, rows: 34, keys: "", archive: FixtureArchive(articles: [])),
    Scene(name: "nothing-found", columns: 80, rows: 24, keys: "fo Enter fd t"),
    Scene(name: "feeds-none", columns: 80, rows: 24, keys: "!"),
    Scene(name: "tiny-feeds", columns: 20, rows: 5, keys: "! j R", archive: .followed),
    Scene(name: "evidence", columns: 80, rows: 24, keys: "gd"),
    Scene(name: "unfolded", columns: 120, rows: 34, keys: "Enter zf G"),
    Scene(name: "search", columns: 120, rows: 34, keys: "Enter / k a r a n g Enter n"),
    Scene(name: "filter-line", columns: 80, rows: 24, keys: "F d a t e : x Enter"),
    Scene(name: "palette", columns: 80, rows: 24, keys: "^P t h e m e"),
    Scene(name: "command", columns: 80, rows: 24, keys: ": n e x t"),
    Scene(name: "wide-characters", columns: 80, rows: 24, keys: "G"),
    Scene(name: "claims-elsewhere", columns: 120, rows: 34, keys: "gc G", archive: .bridge),
    Scene(name: "claims-elsewhere", columns: 80, rows: 24, keys: "gc G", archive: .bridge),
    Scene(name: "claim-jump", columns: 120, rows: 34, keys: "gc j j j Enter", archive: .bridge),
    Scene(name: "claim-filter", columns: 120, rows: 34, keys: "gc j j *", archive: .bridge),
    Scene(name: "claims-none", columns: 120, rows: 34, keys: "G gc", archive: .bridge),
    Scene(name: "timeline-words", columns: 120, rows: 34, keys: "j j gt { } Enter", archive: .sailing),
    Scene(name: "timeline", columns: 100, rows: 30, keys: "j j j j gt", archive: .sailing),
    Scene(name: "timeline-none", columns: 120, rows: 34, keys: "gt", archive: .sailing),
    Scene(name: "timeline-zoomed", columns: 120, rows: 34, keys: "j j gt zz", archive: .sailing),
    Scene(name: "tiny-timeline", columns: 20, rows: 5, keys: "j j gt j", archive: .sailing),
    Scene(name: "tiny-claims", columns: 20, rows: 5, keys: "gc j", archive: .bridge),
    Scene(name: "tiny-wires", columns: 20, rows: 5, keys: "gw j j", archive: .bridge),
    Scene(name: "tiny-stories", columns: 20, rows: 5, keys: "zs za j"),
    Scene(name: "story-filter", columns: 120, rows: 34, keys: "zs *"),
    Scene(name: "tiny-compare", columns: 20, rows: 5, keys: "gs D j", archive: .dam),
    Scene(name: "tiny-matrix", columns: 20, rows: 5, keys: "M j", archive: .bridge),
    Scene(name: "matrix-end", columns: 80, rows: 24, keys: "M G h", archive: .bridge),
    Scene(name: "tiny", columns: 20, rows: 5, keys: ""),
    Scene(name: "tiny-text", columns: 20, rows: 5, keys: "Enter"),
    Scene(name: "long-list", columns: 80, rows: 24, keys: "3 0 j", archive: .grown(to: 300)),
  ]

@Suite("Frames")
struct FrameTests {
  @Test("Keys in, the screen as its file has it", arguments: scenes)
  func screen(_ scene: Scene) throws {
    var session = try Session(scene.archive, columns: scene.columns, rows: scene.rows)
    try session.press(scene.keys)
    let drawn = session.frame().lettered
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/Frames/reader-\(scene.name)-\(scene.columns)x\(scene.rows).frame")
    if ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(drawn.utf8).write(to: file)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(drawn == kept, "RECORD_FRAMES=1 rewrites the file")
  }
}
