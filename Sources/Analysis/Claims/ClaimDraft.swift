import News

/// A claim in tokens, before it is known whom its source means.
struct ClaimDraft {
  /// Sort of statement.
  var kind: Claim.Kind
  /// Index of the sentence whose wire governs it.
  let sentence: Int
  /// What is said.
  var content: Range<Int>
  /// The reporting word.
  let cue: Range<Int>?
  /// Who says it.
  var source: SourcePhrase?
  /// The wire that its own sentence names, where the rule that found it knows.
  var via: String?

  /// A draft of its parts.
  init(
    kind: Claim.Kind, sentence: Int, content: Range<Int>, cue: Range<Int>?, source: SourcePhrase? = nil,
    via: String? = nil
  ) {
    self.kind = kind
    self.sentence = sentence
    self.content = content
    self.cue = cue
    self.source = source
    self.via = via
  }

  /// Token by which claims are put in the order in which they are told.
  var place: Int { min(content.lowerBound, cue?.lowerBound ?? content.lowerBound) }

  /// The claim in bytes.
  ///
  /// Its whole span leaves out a source that stands in another paragraph.
  func claim(in passage: Passage, speakers: [Entity.ID], via: String?) -> Claim {
    let content = passage.bytes(of: content)
    let cue = cue.map(passage.bytes(of:))
    let source = source.map {
      Claim.Source(
        range: passage.bytes(of: $0.tokens), entity: speakers.first, others: Array(speakers.dropFirst()))
    }
    let paragraph = passage.document.paragraphs[passage.document.sentences[sentence].paragraph]
    let near = source.flatMap { paragraph.contains($0.range.lowerBound) ? $0.range : nil }
    let parts = [content] + [cue, near].compactMap { $0 }
    let start = parts.map(\.lowerBound).min() ?? content.lowerBound
    let end = parts.map(\.upperBound).max() ?? content.upperBound
    return Claim(range: start..<end, kind: kind, source: source, cue: cue, content: content, via: via)
  }
}
