import News

/// Reads a headline in title case: only names that the body or a list knows are names there.
struct HeadlineNames {
  private let finder: NameFinder
  private var known = PhraseTable<(kind: EntityKind, key: Entity.ID)>()

  /// Takes the names of the body, and the parts of people's full names.
  init(finder: NameFinder, resolver: NameResolver) {
    self.finder = finder
    for (surface, name) in resolver.names.sorted(by: { $0.key < $1.key }) {
      known.insert(surface.split(separator: " ").map(String.init), name)
    }
    for (surface, name) in resolver.names.sorted(by: { $0.key < $1.key }) where name.kind == .person {
      let words = surface.split(separator: " ").map(String.init)
      guard words.count > 1 else { continue }
      for part in [words.first, words.last].compactMap({ $0 })
      where part.utf8.count > 3 && !Lexicon.shared.isCommon(part) {
        known.insert([part], name)
      }
    }
  }

  /// Mentions in a headline's sentence, in order.
  func mentions(in sentence: Range<Int>) -> [Mention] {
    let pieces = sentence.flatMap { Piece.pieces(of: finder.tokens[$0]) }
    let slice = finder.tokens[sentence]
    var mentions: [Mention] = []
    var index = sentence.lowerBound
    let folded = pieces.map(\.token)
    var consumed = 0
    while index < sentence.upperBound {
      let start = slice[index].range.lowerBound
      while consumed < pieces.count, pieces[consumed].token.range.lowerBound < start { consumed += 1 }
      let body =
        consumed < pieces.count && pieces[consumed].token.isCapitalised
        ? known.longestMatch(in: folded[...], at: consumed, accepts: { _, _ in true }) : nil
      let listed = slice[index].isCapitalised ? finder.knownName(at: index, in: slice) : nil
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
      guard token.kind == .word, token.folded.contains("-"), token.range.count < 64,
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
