import News

/// Narrow rules about where a name begins and ends, after the tagger.
struct NameSpans {
  private let tokens: [Token]
  /// Looked up each time, since a copy of the rules would retain every list.
  private var lexicon: Lexicon { Lexicon.shared }
  /// How often each capitalised word stands in the document.
  private let occurrences: [String: Int]

  /// Rules over the tokens of a document.
  init(_ tokens: [Token]) {
    self.tokens = tokens
    var occurrences: [String: Int] = [:]
    for token in tokens where token.isCapitalised { occurrences[token.folded, default: 0] += 1 }
    self.occurrences = occurrences
  }

  /// The name without its title, and parted from the country or body before it and from another place.
  ///
  /// - Returns: One name or two in order, never overlapping, inside the tokens of `name`.
  func repaired(_ name: FoundName) -> [FoundName] {
    var name = name
    if name.kind == .person { name.tokens = withoutTitle(name.tokens) }
    if name.kind == .place, let way = name.tokens.first(where: isWay), way > name.tokens.lowerBound,
      way + 1 < name.tokens.upperBound
    {
      return [name.tokens.lowerBound..<way, (way + 1)..<name.tokens.upperBound].map {
        FoundName(tokens: $0, kind: .place, confidence: name.confidence)
      }
    }
    guard let known = lexicon.knownName(at: name.tokens.lowerBound, in: tokens[name.tokens]),
      known.length < name.tokens.count, known.value.kind != .person,
      isParted(name, after: known.length, known.value)
    else { return [name] }
    let cut = name.tokens.lowerBound + known.length
    return [
      FoundName(tokens: name.tokens.lowerBound..<cut, kind: known.value.kind, confidence: name.confidence),
      FoundName(
        tokens: cut..<name.tokens.upperBound, kind: .person, confidence: name.confidence,
        isSettled: true),
    ]
  }
}

extension NameSpans {
  /// The names of a sentence with a ministry and the country after it in one: "Kementerian Pertahanan Rusia".
  func joined(_ names: [FoundName]) -> [FoundName] {
    var joined: [FoundName] = []
    for name in names {
      if let body = joined.last, body.kind == .organization, name.kind == .place,
        body.tokens.upperBound == name.tokens.lowerBound,
        lexicon.contains(tokens[body.tokens.lowerBound].folded, in: .ministry),
        let known = lexicon.knownName(at: name.tokens.lowerBound, in: tokens[name.tokens]),
        known.length == name.tokens.count, known.value.key.rawValue.hasPrefix("country:")
      {
        joined[joined.count - 1].tokens = body.tokens.lowerBound..<name.tokens.upperBound
      } else {
        joined.append(name)
      }
    }
    return joined
  }
}

private extension NameSpans {
  /// A word between two places: "Jakarta ke Bogor".
  func isWay(_ index: Int) -> Bool { lexicon.contains(tokens[index].folded, in: .way) }

  /// Leaves out the titles that a name begins with.
  func withoutTitle(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while let title = lexicon.titles.longestMatch(
      in: tokens[start..<range.upperBound], at: start, accepts: { _, _ in true }),
      start + title.length < range.upperBound, tokens[start + title.length].kind == .word
    {
      start += title.length
    }
    return start..<range.upperBound
  }

  func isRepeatedSurname(_ token: Token?) -> Bool {
    guard let token, occurrences[token.folded, default: 0] > 1 else { return false }
    return !lexicon.isCommon(token.folded) && !lexicon.gazetteer.names.contains([token.folded])
  }

  /// "Korea Utara Kim Jong Un", "Kremlin Demitry Peskov": a country or a body and then a person.
  ///
  /// One word alone may be a name's own ("Jordan Pickford"): then a title must stand before it.
  func isParted(_ name: FoundName, after length: Int, _ known: Gazetteer.Entry) -> Bool {
    let rest = tokens[(name.tokens.lowerBound + length)..<name.tokens.upperBound]
    guard rest.first?.isCapitalised ?? false,
      rest.allSatisfy({ $0.isCapitalised || $0.isMark(".") || lexicon.contains($0.folded, in: .connector) })
    else { return false }
    let isCountry = known.key.rawValue.hasPrefix("country:")
    guard isCountry || known.kind == .organization else { return false }
    let followsTitle =
      name.tokens.lowerBound > 0
      && lexicon.titles.endsWord(tokens[name.tokens.lowerBound - 1].folded)
    switch name.kind {
    case .person: return length > 1 || followsTitle
    case .place: return rest.count > 1 && followsTitle
    // Only where the surname comes again: "Ketua Partai Golkar Jawa Barat" is no person.
    case .organization:
      return rest.count > 1 && followsTitle && isRepeatedSurname(rest.last)
        && lexicon.knownName(at: rest.startIndex, in: rest) == nil
    }
  }
}
