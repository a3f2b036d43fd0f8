import Canvas
import News
import Reader
import Testing

@Suite("Filters by claim")
struct ClaimFilterTests {
  @Test(
    "Filter here takes kind and source of the claim jumped to",
    arguments: [
      ("Enter ]c *", "quotation  by Arum Tejakusuma"), ("Enter ]c ]c ]c *", "denial  by PT Baja Wangi"),
      ("Enter ]c 4 ; *", "indirect speech  by unnamed source"),
    ])
  func filterHere(keys: String, chips: String) throws {
    var session = try Session(.bridge)
    try session.press(keys)
    #expect(session.firstLine().contains("▸ \(chips)"))
  }

  @Test("The picker of claims sets kinds and sources together, and a single choice leaves the other field")
  func picker() throws {
    var session = try Session(.bridge)
    try session.press("fc")
    session.type("denial")
    try session.press("Tab ^U")
    session.type("baja")
    try session.press("Tab Enter")
    #expect(session.firstLine().contains("▸ denial  by PT Baja Wangi"))
    try session.press("fc")
    #expect(session.screen().contains("any kind of claim"))
    #expect(session.screen().contains("any source of a claim"))
    session.type("quota")
    try session.press("Enter")
    #expect(session.firstLine().contains("▸ by PT Baja Wangi  quotation"))
    try session.press("u u")
    #expect(session.firstLine().contains("6 articles"))
  }

  @Test("Kinds are shown before the sources are counted, and no row moves when these come")
  func pickerInParts() throws {
    var session = try Session(.bridge)
    try session.press("f")
    let effects = session.reader.press(Key(.character("c")))
    #expect(effects.count == 2)
    #expect(session.screen().contains("counting…"))
    session.perform(Array(effects.prefix(1)))
    #expect(session.screen().contains("≠ denial"))
    #expect(!session.screen().contains("by Arum"))
    try session.press("Down")
    session.perform(Array(effects.dropFirst()))
    #expect(session.screen().contains("▌  ≠ denial"))
    #expect(session.screen().contains("by Arum Tejakusuma"))
    session.perform(effects)
    try session.press("Enter")
    #expect(session.firstLine().contains("▸ denial"))
  }
}
