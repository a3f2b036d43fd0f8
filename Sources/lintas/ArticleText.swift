internal import News

/// An annotated article as plain lines, for `show` and `annotate` without `--json`.
struct ArticleText {
  private let annotated: AnnotatedArticle
  private let bytes: [UInt8]

  init(_ annotated: AnnotatedArticle) {
    self.annotated = annotated
    bytes = Array(annotated.article.text.utf8)
  }

  /// Headline, what is known of it, paragraphs, names and claims.
  var lines: [String] {
    let article = annotated.article
    var lines = [article.headline, heading.joined(separator: " · ")]
    if article.publication.certainty == .estimated, let evidence = article.publication.evidence {
      lines.append("date estimated from: \(evidence)")
    }
    if let original = article.originalOutlet { lines.append("republishes: \(original.name)") }
    for paragraph in article.body { lines += ["", paragraph] }
    if !article.captions.isEmpty { lines += [""] + article.captions.map { "caption: \($0)" } }
    if !article.related.isEmpty { lines += [""] + article.related.map { "related: \($0.title)" } }
    lines += [""] + names + claims
    return lines
  }

  private var heading: [String] {
    let article = annotated.article
    let date =
      switch article.publication {
      case .stated(let date, _): date.iso8601
      case .estimated(let date, _): "\(date.iso8601)?"
      case .absent: "undated"
      }
    return [article.outlet.name, date, article.dateline].compactMap { $0 }
      + article.credits.map { "\($0.name) (\($0.role.rawValue))" }
      + article.wires.map { "⟵ \($0.name)" }
  }

  private var names: [String] {
    EntityKind.allCases.map { kind in
      var counts: [(name: String, count: Int)] = []
      for mention in annotated.annotations.mentions where mention.kind == kind {
        let name = text(mention.range)
        if let index = counts.firstIndex(where: { $0.name == name }) {
          counts[index].count += 1
        } else {
          counts.append((name, 1))
        }
      }
      return "\(kind.rawValue): " + counts.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    }
  }

  private var claims: [String] {
    annotated.annotations.claims.map { claim in
      let source = claim.source.map { text($0.range) } ?? "unnamed"
      let via = claim.via.map { " via \($0)" } ?? ""
      return "\(claim.kind.rawValue): \(source)\(via): \(text(claim.content))"
    }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
