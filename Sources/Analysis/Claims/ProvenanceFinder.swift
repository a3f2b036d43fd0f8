import News

/// Finds the wire that a sentence came by: "Dilansir X, …", "… kata Y kepada X".
struct ProvenanceFinder {
  /// The text.
  let passage: Passage

  /// Name of the wire that governs a sentence, as written; `nil` when it names none.
  func wire(in sentence: Range<Int>) -> String? {
    for index in sentence where !passage.isQuoted(at: index) {
      let isCitation = passage.isWord(at: index, in: .provenance)
      guard isCitation || passage.isWord(at: index, in: .wireTo) else { continue }
      var next = index + 1
      while next < sentence.upperBound, next - index < 5, passage.mention(at: next) == nil,
        passage.isWord(at: next, in: .filler)
      {
        next += 1
      }
      guard next < sentence.upperBound, let mention = passage.mention(at: next) else { continue }
      let isWire = passage.lexicon.gazetteer.wires.contains(mention.entity)
      if isWire || isCitation && mention.kind == .organization && passage.isWord(at: index, in: .provenance) {
        return passage.document.text(mention.range)
      }
    }
    return nil
  }
}
