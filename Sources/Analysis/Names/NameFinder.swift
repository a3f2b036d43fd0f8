import News

/// Finds capitalised runs and known names in one sentence.
struct NameFinder {
  /// Tokens of the whole document.
  let tokens: [Token]
  /// Folded words that the article also writes in lower case.
  let lowerCase: Set<String>
  private let lexicon = Lexicon.shared

  /// Longest run that can be one name, in tokens.
  private static let longestRun = 8

  /// Candidates of a sentence in order, never overlapping.
  ///
  /// - Complexity: O(*n*) in the tokens of `sentence`.
  func candidates(in sentence: Range<Int>) -> [NameCandidate] {
    let slice = tokens[sentence]
    var found: [NameCandidate] = []
    var index = sentence.lowerBound
    var followsTitle = false
    while index < sentence.upperBound {
      let token = tokens[index]
      if token.kind != .word {
        if !token.isMark(",") && !token.isMark(".") { followsTitle = false }
        index += 1
      } else if token.isCapitalised, let head = headRun(at: index, in: slice) {
        found.append(head)
        index = head.tokens.upperBound
      } else if let length = titleLength(at: index, in: slice) {
        followsTitle = true
        index = endOfRole(after: index + length, in: slice, capitalised: token.isCapitalised)
      } else if !token.isCapitalised {
        followsTitle = false
        index += 1
      } else if let match = knownName(at: index, in: slice) {
        let known = NameCandidate(tokens: index..<(index + match.length), entry: match.value)
        let name = institution(after: known, in: slice) ?? known
        found.append(name)
        index = name.tokens.upperBound
      } else if var run = run(at: index, in: slice) {
        if followsTitle { run.votes.person += 3 }
        followsTitle = false
        index = run.tokens.upperBound
        // "Barat" is a name inside "Jawa Barat" and none alone.
        let isAlone = run.tokens.count == 1
        if !isAlone || !lexicon.contains(token.folded, in: .aloneNever) { found.append(run) }
      } else {
        index += 1
      }
    }
    return found
  }

  /// The known name at `index`, longest first; `nil` when there is none.
  func knownName(at index: Int, in slice: ArraySlice<Token>) -> (length: Int, value: Gazetteer.Entry)? {
    lexicon.gazetteer.names.longestMatch(in: slice, at: index) { entry, words in
      guard entry.needsCapitals else {
        return words.allSatisfy { $0.isCapitalised || $0.folded.utf8.count <= 4 || $0.kind != .word }
      }
      return words.allSatisfy(\.isAllCapitals)
    }
  }
}

private extension NameFinder {
  func titleLength(at index: Int, in slice: ArraySlice<Token>) -> Int? {
    lexicon.titles.longestMatch(in: slice, at: index) { _, _ in true }?.length
  }

  /// Skips what completes a title: "Menteri *Pendidikan dan Kebudayaan*", "Ketua *Umum*".
  func endOfRole(after start: Int, in slice: ArraySlice<Token>, capitalised: Bool) -> Int {
    var index = start
    guard capitalised else { return index }
    while index < slice.endIndex, index - start < Self.longestRun {
      let token = slice[index]
      let isPart = token.isCapitalised && lexicon.isCommon(token.folded)
      let isJoint =
        (token.folded == "dan" || token.folded == "and") && index > start && index + 1 < slice.endIndex
        && slice[index + 1].isCapitalised && lexicon.isCommon(slice[index + 1].folded)
      guard isPart || isJoint, lexicon.firstHeads[token.folded] == nil,
        knownName(at: index, in: slice) == nil
      else { break }
      index += 1
    }
    return index
  }

  /// A name whose first word tells its kind, up to the end of the capitals: "Universitas X".
  func headRun(at start: Int, in slice: ArraySlice<Token>) -> NameCandidate? {
    guard let kind = lexicon.firstHeads[slice[start].folded] else { return nil }
    var end = start + 1
    while end < slice.endIndex, end - start < Self.longestRun {
      let token = slice[end]
      if token.isMark("."), end == start + 1, end + 1 < slice.endIndex, slice[end + 1].isCapitalised,
        slice[start].folded.utf8.count <= 3
      {
        end += 1
        continue
      }
      let isJoint =
        kind == .organization && (token.folded == "dan" || token.folded == "of" || token.folded == "and")
        && end > start + 1 && end + 1 < slice.endIndex && slice[end + 1].isCapitalised
        && lexicon.isCommon(slice[end + 1].folded)
      let isName = token.kind == .word && token.isCapitalised && !isNever(token)
      let isNumber = token.kind == .number && end == start + 1 && kind == .organization
      guard isJoint || isName || isNumber else { break }
      if end > start + 1, lexicon.firstNames.contains(token.folded) || titleLength(at: end, in: slice) != nil
      {
        break
      }
      end += 1
    }
    let known = knownName(at: start, in: slice)
    if let known, known.length >= end - start || !isPlace(at: start + known.length, in: slice) {
      return NameCandidate(tokens: start..<(start + known.length), entry: known.value)
    }
    guard end > start + 1 else { return nil }
    var candidate = NameCandidate(tokens: start..<end)
    candidate.votes.add(6, for: kind)
    return candidate
  }

  func isPlace(at index: Int, in slice: ArraySlice<Token>) -> Bool {
    index < slice.endIndex && knownName(at: index, in: slice)?.value.kind == .place
  }

  /// A run of capitalised words that no list knows; `nil` when a capital alone made it one.
  func run(at start: Int, in slice: ArraySlice<Token>) -> NameCandidate? {
    guard !isNever(slice[start]) else { return nil }
    var end = start + 1
    while end < slice.endIndex, end - start < Self.longestRun {
      let token = slice[end]
      if token.kind == .word, token.isCapitalised {
        if isNever(token) || knownName(at: end, in: slice) != nil || endsRun(at: end, in: slice) { break }
        end += 1
      } else if isInside(at: end, after: start, in: slice) {
        end += 1
      } else {
        break
      }
    }
    var first = start
    while first < end, isOpening(slice[first], isAlone: end - first == 1) { first += 1 }
    guard first < end else { return nil }
    let words = slice[first..<end].filter { $0.kind == .word }
    let isNamed = words.contains { !lexicon.isCommon($0.folded) }
    var candidate = NameCandidate(tokens: first..<end)
    NameEvidence(lexicon: lexicon, slice: slice).weigh(&candidate, isNamed: isNamed)
    let speaksForItself = candidate.votes.organization >= 4 || candidate.votes.place >= 4
    guard isNamed && !words.contains(where: hasDigit) || speaksForItself else { return nil }
    return candidate
  }

  /// The institution that a known place begins: "Moscow State Institute of …".
  func institution(after place: NameCandidate, in slice: ArraySlice<Token>) -> NameCandidate? {
    let next = place.tokens.upperBound
    guard place.entry?.kind == .place, next < slice.endIndex, slice[next].isCapitalised,
      slice[next].kind == .word, titleLength(at: next, in: slice) == nil,
      var name = run(at: next, in: slice), name.tokens.lowerBound == next, name.votes.organization >= 4
    else { return nil }
    name.tokens = place.tokens.lowerBound..<name.tokens.upperBound
    return name
  }

  /// Marks and small words inside a name: the point of an initial, "bin", "van der".
  func isInside(at index: Int, after start: Int, in slice: ArraySlice<Token>) -> Bool {
    guard index + 1 < slice.endIndex else { return false }
    let token = slice[index]
    let previous = slice[index - 1]
    if token.isMark(".") {
      return previous.isCapitalised && previous.range.count == 1 && slice[index + 1].isCapitalised
        && previous.range.upperBound == token.range.lowerBound
    }
    let isConnector = lexicon.contains(token.folded, in: .connector)
    return isConnector
      && (slice[index + 1].isCapitalised || lexicon.contains(slice[index + 1].folded, in: .connector))
      && !lexicon.contains(previous.folded, in: .connector)
  }

  func endsRun(at index: Int, in slice: ArraySlice<Token>) -> Bool {
    guard let length = titleLength(at: index, in: slice) else { return false }
    return length > 1 || slice[index].folded.utf8.count > 3
  }

  /// A common word whose capital only opens the sentence, or stands alone without being a name.
  func isOpening(_ token: Token, isAlone: Bool) -> Bool {
    let isCommon = lexicon.isCommon(token.folded) || lowerCase.contains(token.folded)
    guard isCommon, !token.isAllCapitals else { return false }
    return token.opensSentence && !lexicon.firstNames.contains(token.folded) || isAlone
  }

  func isNever(_ token: Token) -> Bool { lexicon.contains(token.folded, in: .never) }

  func hasDigit(_ token: Token) -> Bool { token.folded.utf8.contains { (48...57).contains($0) } }
}
