import News

/// A claim in tokens, before pronouns are resolved.
struct ClaimDraft {
  /// Sort of statement.
  let kind: Claim.Kind
  /// Index of the sentence whose wire governs it.
  let sentence: Int
  /// What is said.
  let content: Range<Int>
  /// The reporting word.
  let cue: Range<Int>?
  /// Who says it.
  var source: Range<Int>?
  /// That the source only points back: "katanya", "ujar dia".
  var isLastSpeaker = false

  /// The claim in bytes.
  func claim(in passage: Passage, via: String?, lastSpeaker: Entity.ID?) -> Claim {
    let content = passage.bytes(of: content)
    let cue = cue.map(passage.bytes(of:))
    let source = source.map { range in
      Claim.Source(
        range: passage.bytes(of: range),
        entity: isLastSpeaker ? lastSpeaker : entity(in: range, of: passage))
    }
    let parts = [content] + [cue, source?.range].compactMap { $0 }
    let start = parts.map(\.lowerBound).min() ?? content.lowerBound
    let end = parts.map(\.upperBound).max() ?? content.upperBound
    return Claim(range: start..<end, kind: kind, source: source, cue: cue, content: content, via: via)
  }

  /// Whom a phrase names: a person before an organisation before a place, the first of them.
  private func entity(in range: Range<Int>, of passage: Passage) -> Entity.ID? {
    let mentions = passage.mentions(in: range)
    for kind in [EntityKind.person, .organization, .place] {
      if let mention = mentions.first(where: { $0.kind == kind }) { return mention.entity }
    }
    return nil
  }
}
