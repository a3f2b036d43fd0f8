import News

/// Reads a headline in title case: only names that the body or a list knows are names there.
struct HeadlineNames {
  private let document: Document
  private var known = PhraseTable<(kind: EntityKind, key: Entity.ID)>()

  /// Takes the names of the body, and the parts of people's full names.
  init(_ document: Document, names: [FoundName], keys: NameKeys) {
    self.document = document
    let surfaces = names.map { name in
      FoundName.words(of: FoundName.surface(document.tokens[name.tokens]))
    }
    for (index, words) in surfaces.enumerated() { known.insert(words, (names[index].kind, keys[index])) }
    for (index, words) in surfaces.enumerated() where names[index].kind == .person && words.count > 1 {
      for part in [words[words.count - 1], words[0]]
      where part.utf8.count > 3 && !Lexicon.shared.isCommon(part) {
        known.insert([part], (.person, keys[index]))
      }
      for length in 2..<max(2, words.count) {
        known.insert(Array(words.prefix(length)), (.person, keys[index]))
      }
    }
  }

  /// Mentions in a headline's sentence, in order.
  func mentions(in sentence: Range<Int>) -> [Mention] {
    let slice = document.tokens[sentence]
    let pieces = sentence.flatMap { Piece.pieces(of: document.tokens[$0]) }
    let folded = pieces.map(\.token)
    var mentions: [Mention] = []
    var index = sentence.lowerBound
    var consumed = 0
    while index < sentence.upperBound {
      let start = slice[index].range.lowerBound
      while consumed < pieces.count, pieces[consumed].token.range.lowerBound < start { consumed += 1 }
      let body =
        consumed < pieces.count && pieces[consumed].token.isCapitalised
        ? known.longestMatch(in: folded[...], at: consumed, accepts: { _, _ in true }) : nil
      let listed = slice[index].isCapitalised ? Lexicon.shared.knownName(at: index, in: slice) : nil
      if let body, let last = pieces[consumed..<(consumed + body.length)].last {
        let end = max(last.token.range.upperBound, start + 1)
        if let listed, slice[index + listed.length - 1].range.upperBound > end {
          append(listed, at: &index, slice, to: &mentions)
          continue
        }
        mentions.append(Mention(range: start..<end, kind: body.value.kind, entity: body.value.key))
        while index < sentence.upperBound, slice[index].range.lowerBound < end { index += 1 }
      } else if let listed {
        append(listed, at: &index, slice, to: &mentions)
      } else {
        index += 1
      }
    }
    return mentions
  }
}

private extension HeadlineNames {
  /// A token or one part of a hyphenated token, since "Jong-Un" and "Jong Un" are one name.
  struct Piece {
    let token: Token

    static func pieces(of token: Token) -> [Piece] {
      guard token.kind == .word, token.folded.utf8.contains(UInt8(ascii: "-")), token.range.count < 64,
        token.folded.utf8.count == token.range.count
      else { return [Piece(token: token)] }
      var start = token.range.lowerBound
      return token.folded.split(separator: "-", omittingEmptySubsequences: false).map { part in
        defer { start += part.utf8.count + 1 }
        return Piece(token: token.part(start..<(start + part.utf8.count), folded: String(part)))
      }
    }
  }

  func append(
    _ match: (length: Int, value: Gazetteer.Entry), at index: inout Int, _ slice: ArraySlice<Token>,
    to mentions: inout [Mention]
  ) {
    let last = slice[index + match.length - 1]
    mentions.append(
      Mention(
        range: slice[index].range.lowerBound..<last.range.upperBound, kind: match.value.kind,
        entity: match.value.key))
    index += match.length
  }
}
