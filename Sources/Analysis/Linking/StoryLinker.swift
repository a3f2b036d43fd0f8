public import News

/// Links articles that tell one event, or events of one storyline.
///
/// Words and names propose; the day and the place of the event decide.
public struct StoryLinker: Sendable {
  /// Score from which two articles tell one event.
  public let eventThreshold: Double
  /// Similarity from which two articles belong to one storyline.
  public let storylineThreshold: Double
  /// Days between two events at which the likeness has fallen to 61 percent.
  public let dayWidth: Double
  /// Share of the pairs between two groups of articles that must be linked for one story, 0...1.
  public let storyShare: Double
  /// Most storyline links that are shown for one article.
  public let mostStorylines: Int

  /// A linker; the thresholds were set on the development sets named in the workbench.
  public init(
    eventThreshold: Double = 0.25, storylineThreshold: Double = 0.2, dayWidth: Double = 2.5,
    mostStorylines: Int = 6, storyShare: Double = 0.25
  ) {
    self.eventThreshold = eventThreshold
    self.storylineThreshold = storylineThreshold
    self.dayWidth = dayWidth
    self.mostStorylines = mostStorylines
    self.storyShare = storyShare
  }

  /// Links from an article to candidates: only what a reader would be shown.
  ///
  /// - Parameters:
  ///   - article: The article to link from; a candidate with the same identity is left out.
  ///   - candidates: Articles that share something with it.
  ///   - archiveSize: Number of articles in the archive.
  ///   - documentFrequency: How many articles of the archive hold a term or a name key; asked once for
  ///     every key of article and candidates.
  /// - Returns: Events before storylines, each group best first.
  /// - Complexity: linear in the terms of all candidates.
  public func links(
    of article: StoryProfile, among candidates: [StoryProfile], archiveSize: Int,
    documentFrequency: (String) -> Int
  ) -> [StoryLink] {
    var rarities: [String: Double] = [:]
    func rarity(_ key: String) -> Double {
      if let known = rarities[key] { return known }
      let rarity = Lexicon.shared.background.rarity(
        of: key, documentFrequency: documentFrequency(key), archiveSize: archiveSize)
      rarities[key] = rarity
      return rarity
    }
    let own = ComparedProfile(article, rarity: rarity)
    let links = candidates.filter { $0.article != article.article }.compactMap { candidate in
      link(own, ComparedProfile(candidate, rarity: rarity))
    }
    let ranked = links.sorted {
      ($1.score, $0.article.rawValue) < ($0.score, $1.article.rawValue)
    }
    return ranked.filter { $0.level == .event }
      + ranked.filter { $0.level == .storyline }.prefix(mostStorylines)
  }

  /// The terms to look for candidates with: the rarest and heaviest that the archive holds.
  public func searchTerms(
    of profile: StoryProfile, limit: Int = 16, documentFrequency: (String) -> Int, archiveSize: Int
  ) -> [String] {
    let weighted = profile.terms.compactMap { term -> (key: String, weight: Double)? in
      let frequency = documentFrequency(term.key)
      guard frequency > 0 || archiveSize == 0 else { return nil }
      let rarity = Lexicon.shared.background.rarity(
        of: term.key, documentFrequency: frequency, archiveSize: archiveSize)
      return (term.key, term.weight * rarity)
    }
    return weighted.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }.prefix(max(0, limit)).map(\.key)
  }
}

/// A profile with its weighted words and names.
private struct ComparedProfile {
  let profile: StoryProfile
  let words: TermWeights
  let names: TermWeights

  init(_ profile: StoryProfile, rarity: (String) -> Double) {
    self.profile = profile
    words = TermWeights(profile.terms, rarity: rarity)
    names = TermWeights(profile.names, rarity: rarity)
  }
}

private extension StoryLinker {
  /// Share of the words in the similarity; the names have the rest.
  static let wordShare = 0.8

  func link(_ own: ComparedProfile, _ other: ComparedProfile) -> StoryLink? {
    let words = own.words.compared(with: other.words)
    let names = own.names.compared(with: other.names)
    let similarity =
      own.names.length > 0 && other.names.length > 0
      ? Self.wordShare * words.cosine + (1 - Self.wordShare) * names.cosine : words.cosine
    guard similarity >= min(eventThreshold, storylineThreshold) else { return nil }
    let distance = EventDistance(own.profile, other.profile)
    let eventScore = similarity * distance.likelihood(width: dayWidth)
    let isEvent = eventScore >= eventThreshold
    guard isEvent || similarity >= storylineThreshold && !names.shared.isEmpty else { return nil }
    let evidence = LinkEvidence(names: names.shared, words: words.shared)
    return StoryLink(
      article: other.profile.article, level: isEvent ? .event : .storyline,
      score: isEvent ? eventScore : similarity,
      evidence: evidence.evidence(
        daysApart: distance.daysApart, separation: isEvent ? nil : distance.separation))
  }
}
