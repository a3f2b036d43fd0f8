import News

extension Reader {
  /// Copies the address of the article on screen.
  mutating func copyLink() -> [Effect] {
    guard let address = article.open?.annotated.article.address else {
      say("The page names no address of its own")
      return []
    }
    return copy(address, "address")
  }

  /// Copies the headline under the cursor.
  mutating func copyTitle() -> [Effect] {
    guard let target else { return [] }
    return copy(target.headline, "headline")
  }

  /// Copies the claim that the last jump went to, or the first quotation.
  mutating func copyQuotation() -> [Effect] {
    if focus == .panel, let claim = selectedClaim {
      let source = (claim.speaker ?? claim.source).map { " (\($0))" } ?? ""
      return copy(claim.content + source, claim.claim.kind.name)
    }
    guard let annotated = article.open?.annotated else { return [] }
    let claims = annotated.annotations.claims
    let current = claims.first { $0.range == article.spot?.range }
    guard let claim = current ?? claims.first(where: { $0.kind == .quote }) ?? claims.first else {
      say("No quotation was found in this article")
      return []
    }
    let text = TextBytes(annotated.article.text)
    var quotation = text[claim.content]
    if let source = claim.source { quotation += " (\(text[source.range]))" }
    return copy(quotation, claim.kind.name)
  }

  /// Copies headline, outlet, date, wires and address as one line.
  mutating func copyCitation() -> [Effect] {
    guard let article = article.open?.annotated.article else { return [] }
    var parts = ["“\(article.headline)”", article.outlet.name, dates.full(article.publication)]
    if !article.wires.isEmpty { parts.append("via " + article.wires.map(\.name).joined(separator: ", ")) }
    if let address = article.address { parts.append(address) }
    return copy(parts.joined(separator: ", "), "citation")
  }

  /// Opens the article's address, or the n-th link of its page.
  mutating func openLink(number: Int?) -> [Effect] {
    guard let article = article.open?.annotated.article else { return [] }
    guard let number else {
      if let address = article.address { return [.openAddress(address)] }
      say("The page names no address of its own")
      return []
    }
    guard article.related.indices.contains(number - 1), let address = article.related[number - 1].url else {
      say("The page has no address for link \(number)")
      return []
    }
    return [.openAddress(address)]
  }

  private mutating func copy(_ text: String, _ name: String) -> [Effect] {
    say("Copied the \(name)")
    return [.copy(text)]
  }
}

/// A text whose UTF-8 bytes are at hand; ranges outside it are cut to it.
struct TextBytes: Sendable {
  /// The text in UTF-8.
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  subscript(range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
