public import News

extension StoryLinker {
  /// The keys and words to look for articles in other languages with: the rarest names, and of each its rarest
  /// word, since the other language may cut the name otherwise.
  ///
  /// - Parameters:
  ///   - limit: Names that are looked for at most.
  ///   - documentFrequency: How many articles of the archive hold a term or a name key.
  public func searchNames(
    of profile: StoryProfile, limit: Int = 10, documentFrequency: (String) -> Int, archiveSize: Int
  ) -> [String] {
    withoutActuallyEscaping(documentFrequency) { frequency in
      let rarity = NameRarity(documentFrequency: frequency, archiveSize: archiveSize)
      let names = BridgedProfile.names(of: profile, rarity: rarity).filter { !$0.isWide }
      return names.sorted { ($1.worth, $0.key) < ($0.worth, $1.key) }.prefix(max(0, limit)).flatMap { name in
        let word = name.words.max {
          (Self.rarity($0), $0.utf8.count, $0) < (Self.rarity($1), $1.utf8.count, $1)
        }
        return [name.key] + (word.map { [$0] } ?? [])
      }
    }
  }

  /// Days since 1970 in which an article in another language may tell the event; `nil` when it has no day.
  public func days(around profile: StoryProfile) -> ClosedRange<Int>? {
    let days = profile.eventDays + (profile.publicationDay.map { [$0] } ?? [])
    guard let first = days.min(), let last = days.max() else { return nil }
    return (first - Self.window)...(last + Self.window)
  }

  private static let window = 7

  private static func rarity(_ word: String) -> Double {
    Lexicon.shared.background.rarity(of: word, documentFrequency: 0, archiveSize: 0)
  }

  /// What an article says that needs no translation.
  ///
  /// - Parameter documentFrequency: How many articles of the archive hold a term or a name key.
  public func bridged(
    _ profile: StoryProfile, documentFrequency: (String) -> Int, archiveSize: Int
  ) -> BridgedProfile {
    withoutActuallyEscaping(documentFrequency) {
      BridgedProfile(profile, rarity: NameRarity(documentFrequency: $0, archiveSize: archiveSize))
    }
  }

  /// Event links to articles in other languages.
  ///
  /// Their scores say how sure they are among themselves only. All lie above `shownThreshold` and below twice
  /// `storyThreshold`: one of them alone makes a story of two articles, but never draws a third one in that
  /// shares nothing with the second.
  public func bridges(
    from article: (numbered: NumberedProfile, bridged: BridgedProfile),
    to candidates: [(numbered: NumberedProfile, bridged: BridgedProfile)]
  ) -> [NumberedLink] {
    candidates.compactMap { candidate in
      let bridge = LanguageBridge(article.bridged, candidate.bridged)
      guard bridge.hasNamesEnough else { return nil }
      let distance = EventDistance(article.numbered, candidate.numbered)
      let likeness = bridge.similarity * distance.likelihood(width: dayWidth)
      guard likeness >= bridgeThreshold else { return nil }
      let shared = LinkEvidence.shown(keys: bridge.names.map(\.key), words: bridge.words)
      return NumberedLink(
        article: candidate.numbered.article, level: .event,
        score: shownThreshold + likeness * max(0, 2 * storyThreshold - shownThreshold) * 0.99,
        evidence: StoryLink.Evidence(
          names: shared.names, words: shared.words, daysApart: distance.daysApart, isOtherLanguage: true))
    }
  }
}
