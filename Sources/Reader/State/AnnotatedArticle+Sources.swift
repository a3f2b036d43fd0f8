import News

extension AnnotatedArticle {
  /// Name of whom a claim's source means, as the article writes it: a person's fullest name, anything else as
  /// the source has it; `nil` for a source that is not named.
  func speaker(of claim: Claim) -> String? {
    claim.source.flatMap { source in source.entity.map { name(of: $0, in: source) } }
  }

  /// Who says it, for the last line: names, or the phrase with a word that nobody is named.
  func sourceName(of claim: Claim) -> String {
    guard let source = claim.source else { return "unnamed source" }
    let names = source.entities.map { name(of: $0, in: source) }
    return names.isEmpty
      ? "\(TextBytes(article.text)[source.range]) · unnamed source" : names.joined(separator: ", ")
  }

  private func name(of entity: Entity.ID, in source: Claim.Source) -> String {
    let text = TextBytes(article.text)
    let mentions = annotations.mentions.filter { $0.entity == entity }
    if mentions.first?.kind != .person, let own = mentions.first(where: { $0.range.overlaps(source.range) }) {
      return text[own.range]
    }
    let fullest = mentions.max { $0.range.count < $1.range.count }
    return fullest.map { text[$0.range] } ?? text[source.range]
  }
}
