import News
import Reader

extension FixtureArchive {
  /// An article and those of its story, in the order of the list.
  func story(of key: ArticleKey) -> [OpenArticle] {
    let own = articles.first { $0.summary.key == key }
    return articles.filter { article in
      article.summary.key == key
        || (article.summary.story != nil && article.summary.story == own?.summary.story)
    }
  }

  /// What an article and its story claim.
  func ledger(of key: ArticleKey) -> ClaimLedger {
    let story = self.story(of: key)
    let claims = story.filter { $0.summary.key == key } + story.filter { $0.summary.key != key }
    let summaries = story.map(\.summary)
    return ClaimLedger(
      article: key, claims: claims.flatMap(Self.statedClaims), articles: summaries,
      provenance: ProvenanceTree(summaries) { $0.lowercased() }, leftOut: storyArticlesLeftOut)
  }

  /// The claims of an article with their words; a speaker's name is that of the longest mention.
  static func statedClaims(of open: OpenArticle) -> [StatedClaim] {
    let text = Array(open.annotated.article.text.utf8)
    func words(_ range: Range<Int>) -> String {
      String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
    }
    return open.annotated.annotations.claims.map { claim in
      let mentions = open.annotated.annotations.mentions.filter { $0.entity == claim.source?.entity }
      return StatedClaim(
        article: open.summary.key, outlet: open.summary.outlet, claim: claim,
        source: claim.source.map { words($0.range) }, speaker: mentions.map { words($0.range) }.max(),
        cue: claim.cue.map(words), content: words(claim.content))
    }
  }
}
