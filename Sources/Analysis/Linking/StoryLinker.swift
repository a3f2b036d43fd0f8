public import News

/// Links articles that tell one event, or events of one storyline.
///
/// Words of body and headline propose; the day and the place of the event decide.
public struct StoryLinker: Sendable {
  /// Score from which two articles are linked as telling one event.
  public let eventThreshold: Double
  /// Score from which an event link is shown though the two articles are not in one story.
  public let shownThreshold: Double
  /// Mean score of all pairs between two groups of articles from which they are one story, 0...1.
  ///
  /// It lies below `eventThreshold`, since pairs that are not linked at all count 0.
  public let storyThreshold: Double
  /// Likeness from which two articles in different languages are linked as telling one event.
  public let bridgeThreshold: Double
  /// Similarity from which two articles belong to one storyline.
  public let storylineThreshold: Double
  /// Days between two events at which the likeness has fallen to 61 percent.
  public let dayWidth: Double
  /// Most storyline links that are shown for one article.
  public let mostStorylines: Int

  /// A linker; the thresholds were set on the development sets named in the workbench.
  public init(
    eventThreshold: Double = 0.2, shownThreshold: Double = 0.25, storyThreshold: Double = 0.13,
    bridgeThreshold: Double = 0.45, storylineThreshold: Double = 0.2, dayWidth: Double = 2.5,
    mostStorylines: Int = 6
  ) {
    self.eventThreshold = eventThreshold
    self.shownThreshold = shownThreshold
    self.storyThreshold = storyThreshold
    self.bridgeThreshold = bridgeThreshold
    self.storylineThreshold = storylineThreshold
    self.dayWidth = dayWidth
    self.mostStorylines = mostStorylines
  }

  /// Links from an article to candidates: only what a reader would be shown.
  ///
  /// - Parameters:
  ///   - article: The article to link from; a candidate with the same identity is left out.
  ///   - candidates: Articles that share something with it; one that comes twice counts once.
  ///   - archiveSize: Number of articles in the archive.
  ///   - documentFrequency: How many articles of the archive hold a term or a name key; asked once for
  ///     every key of article and candidates.
  /// - Returns: Events before storylines, each group best first.
  /// - Complexity: linear in the terms of all candidates.
  public func links(
    of article: StoryProfile, among candidates: [StoryProfile], archiveSize: Int,
    documentFrequency: (String) -> Int
  ) -> [StoryLink] {
    withoutActuallyEscaping(documentFrequency) { frequency in
      var seen: Set<Article.ID> = [article.article]
      let others = candidates.filter { seen.insert($0.article).inserted }
      var keys = KeyWeights {
        Lexicon.shared.background.rarity(
          of: $0, documentFrequency: frequency($0), archiveSize: archiveSize)
      }
      let own = keys.numbered(article, as: -1)
      let numbered = others.enumerated().map { keys.numbered($1, as: $0) }
      let (abroad, near) = (
        others.indices.filter { others[$0].isInOtherLanguage(than: article) },
        others.indices.filter { !others[$0].isInOtherLanguage(than: article) }
      )
      func bridged(_ profile: StoryProfile) -> BridgedProfile {
        self.bridged(profile, documentFrequency: frequency, archiveSize: archiveSize)
      }
      var slots = TermSlots()
      var links = self.links(of: own, among: near.map { numbered[$0] }, slots: &slots) { keys[Int($0)] }
      if !abroad.isEmpty {
        links += bridges(
          from: (own, bridged(article)), to: abroad.map { (numbered[$0], bridged(others[$0])) })
      }
      let named = links.map {
        StoryLink(
          article: others[Int($0.article.rawValue)].article, level: $0.level, score: $0.score,
          evidence: $0.evidence)
      }
      return shown(of: named.sorted { ($1.score, $0.article.rawValue) < ($0.score, $1.article.rawValue) }) {
        $0.level
      }
    }
  }

  /// Links from an article to candidates of its own language, those that a reader is shown, in the order of
  /// `shown`.
  ///
  /// - Parameters:
  ///   - candidates: Articles that share something with it, each once, without the article itself.
  ///   - slots: Room to work in, kept from one call to the next.
  ///   - text: Gives the text of a term.
  /// - Complexity: linear in the terms of all candidates.
  public func links(
    of article: NumberedProfile, among candidates: [NumberedProfile], slots: inout TermSlots,
    text: (Int32) -> String
  ) -> [NumberedLink] {
    let comparison = LinkComparison(article, candidates, dayWidth: dayWidth, slots: &slots)
    let names = Set(article.names.numbers)
    let ranked = candidates.indices.compactMap { number -> Ranked? in
      let (score, similarity) = (comparison.scores[number], comparison.similarities[number])
      if score >= eventThreshold { return Ranked(number: number, level: .event, score: score) }
      guard similarity >= storylineThreshold, candidates[number].names.numbers.contains(where: names.contains)
      else { return nil }
      return Ranked(number: number, level: .storyline, score: similarity)
    }.sorted { ($1.score, candidates[$0.number].article) < ($0.score, candidates[$1.number].article) }
    // What a link shares is put into words for those alone that are shown.
    var terms = SharedTerms(article, slots: &slots)
    defer { slots.clear() }
    return shown(of: ranked, \.level).map { link in
      let other = candidates[link.number]
      let shared = terms.shared(with: other, slots: slots, text: text)
      let distance = comparison.distance(to: link.number)
      let isEvent = link.level == .event
      return NumberedLink(
        article: other.article, level: link.level, score: link.score,
        evidence: StoryLink.Evidence(
          names: shared.names, words: shared.words, daysApart: distance.daysApart,
          separation: isEvent ? nil : distance.separation(from: other, text: text),
          isSameText: isEvent && comparison.isSameText(link.number)))
    }
  }

  /// A candidate that is linked.
  private struct Ranked {
    let number: Int
    let level: StoryLink.Level
    let score: Double
  }

  /// What a reader is shown of an article's links: events before storylines, each group best first.
  public func shown(of links: [NumberedLink]) -> [NumberedLink] {
    shown(of: links.sorted { ($1.score, $0.article) < ($0.score, $1.article) }) { $0.level }
  }

  private func shown<Link>(of ranked: [Link], _ level: (Link) -> StoryLink.Level) -> [Link] {
    ranked.filter { level($0) == .event } + ranked.filter { level($0) == .storyline }.prefix(mostStorylines)
  }

  /// Rarity of a word of the archive, by which it weighs in profiles.
  public func rarity(of term: String, documentFrequency: Int, archiveSize: Int) -> Double {
    Lexicon.shared.background.rarity(
      of: term, documentFrequency: documentFrequency, archiveSize: archiveSize)
  }

  /// How rare the words of an article are, by which candidates are found and ranked.
  public func rarities(
    of profile: StoryProfile, documentFrequency: (String) -> Int, archiveSize: Int
  ) -> [String: Double] {
    let background = Lexicon.shared.background
    var rarities: [String: Double] = [:]
    rarities.reserveCapacity(profile.terms.count + profile.title.count)
    for term in profile.terms + profile.title where rarities[term.key] == nil {
      rarities[term.key] = background.rarity(
        of: term.key, documentFrequency: documentFrequency(term.key), archiveSize: archiveSize)
    }
    return rarities
  }

  /// The terms to look for candidates with: the rarest and heaviest that other articles of the archive hold.
  public func searchTerms(
    of profile: StoryProfile, rarities: [String: Double], limit: Int = 24, documentFrequency: (String) -> Int
  ) -> [String] {
    let weighted = profile.terms.compactMap { term -> (key: String, weight: Double)? in
      // The article itself does not count: a word that it alone uses leads nowhere.
      guard documentFrequency(term.key) > 1 else { return nil }
      return (term.key, term.weight * (rarities[term.key] ?? 0))
    }
    return weighted.sorted { ($1.weight, $0.key) < ($0.weight, $1.key) }.prefix(max(0, limit)).map(\.key)
  }
}
