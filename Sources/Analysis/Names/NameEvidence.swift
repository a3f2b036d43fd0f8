import News

/// What the words around and inside a run say of its kind.
struct NameEvidence {
  /// The word lists.
  let lexicon: Lexicon
  /// Tokens of the sentence, with their indices in the document.
  let slice: ArraySlice<Token>

  /// Adds the votes for a run.
  func weigh(_ candidate: inout NameCandidate, isNamed: Bool) {
    weighInside(&candidate, isNamed: isNamed)
    weighBefore(&candidate)
    weighAfter(&candidate, isNamed: isNamed)
  }
}

private extension NameEvidence {
  func weighInside(_ candidate: inout NameCandidate, isNamed: Bool) {
    let words = slice[candidate.tokens].filter { $0.kind == .word }
    guard let first = words.first, let last = words.last else { return }
    if words.count > 1, let kind = lexicon.lastHeads[last.folded] { candidate.votes.add(4, for: kind) }
    if lexicon.firstNames.contains(first.folded) { candidate.votes.person += words.count > 1 ? 3 : 2 }
    if words.count == 1, first.isAllCapitals, first.range.count <= 8 { candidate.votes.organization += 1.5 }
    if words.contains(where: { ["bin", "binti", "van", "von"].contains($0.folded) }) {
      candidate.votes.person += 3
    }
    if words.count > 1, words.count <= 4, isNamed { candidate.votes.person += 0.6 }
    if words.count > 4 { candidate.votes.organization += 0.6 }
    // A site: its name is its address.
    if words.count == 1, first.folded.contains("."), first.range.count > 5 {
      candidate.votes.organization += 2
    }
  }

  func weighBefore(_ candidate: inout NameCandidate) {
    var index = candidate.tokens.lowerBound - 1
    guard index >= slice.startIndex else { return }
    if slice[index].isQuotationMark { index -= 1 }
    guard index >= slice.startIndex else { return }
    let word = slice[index].folded
    if lexicon.contains(word, in: .placeBefore) {
      candidate.votes.place += word == "dari" || word == "from" ? 1 : 2
    }
    if lexicon.contains(word, in: .personBefore) { candidate.votes.person += 1.5 }
    if word == "wilayah" || word == "daerah" || word == "kawasan" || word == "warga" {
      candidate.votes.place += 1.5
    }
    if word == "perusahaan" || word == "organisasi" || word == "kelompok" || word == "klub" || word == "media"
    {
      candidate.votes.organization += 2
    }
  }

  func weighAfter(_ candidate: inout NameCandidate, isNamed: Bool) {
    var index = candidate.tokens.upperBound
    while index < slice.endIndex, lexicon.contains(slice[index].folded, in: .auxiliary) { index += 1 }
    guard index < slice.endIndex else { return }
    if let cue = lexicon.cues[slice[index].folded], cue.position == .before || cue.position == .either {
      candidate.votes.person += 1
    }
    let next = candidate.tokens.upperBound
    guard next + 2 < slice.endIndex, slice[next].isMark("("), slice[next + 2].isMark(")") else { return }
    let inside = slice[next + 1]
    if inside.kind == .number, inside.range.count == 2 {
      candidate.votes.person += 3
    } else if inside.isAllCapitals, candidate.tokens.count > 1, isAcronym(inside, of: candidate) {
      candidate.votes.organization += 5
    }
  }

  /// Whether the letters of `short` are in order initials of the run's words or letters in them.
  func isAcronym(_ short: Token, of candidate: NameCandidate) -> Bool {
    guard let initial = slice[candidate.tokens].first?.folded.utf8.first else { return false }
    return short.folded.utf8.first == initial
  }
}
