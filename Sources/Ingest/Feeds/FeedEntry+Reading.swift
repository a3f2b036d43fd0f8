public import News

extension FeedEntry {
  /// The fullest text: the longest of content and summary; `nil` when there is neither.
  public var fullText: FeedText? {
    let texts = content + (summary.map { [$0] } ?? [])
    return texts.max { $0.value.utf8.count < $1.value.utf8.count }
  }

  /// Whether the fullest text looks as if it goes on elsewhere: there is no content of its own, and it is
  /// short or ends as teasers do.
  public var isTruncated: Bool {
    guard let text = fullText else { return true }
    var end = text.value.suffix(400).lowercased()
    while let last = end.last, last.isWhitespace || last == ">" {
      // Tags at the end do not count.
      guard last == ">", let open = end.lastIndex(of: "<") else {
        end.removeLast()
        continue
      }
      end = String(end[..<open])
    }
    let teasers = [
      "…", "...", "[…]", "[...]", "&hellip;", "[&hellip;]", "&#8230;", "[&#8230;]", "read more",
      "selengkapnya",
    ]
    if teasers.contains(where: end.hasSuffix) { return true }
    return content.isEmpty && text.value.utf8.count < 600
  }

  /// The page to open: that behind a service's counter, else the link, else the identity if it is an address.
  public var page: String? {
    let candidates = [originalLink, link, id].compactMap { $0 }
    return candidates.first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
  }

  /// What tells the entry from all others of its feed: its identity, else its link, else its title and date.
  ///
  /// Shape: at most 512 bytes; a longer identity is kept by its beginning and a fingerprint.
  public var stableID: String {
    let parts = [id, link].compactMap { $0 }.filter { !$0.isEmpty }
    let text =
      parts.first
      ?? "\(title?.value ?? "")\n\(published?.text ?? updated?.text ?? "")\n\(title == nil ? fullText?.value ?? "" : "")"
    guard text.utf8.count > 512 || parts.isEmpty else { return text }
    return "\(parts.isEmpty ? "" : String(text.prefix(64)))#\(String(text.stableHash, radix: 16))"
  }

  /// When it was published, else written, else changed, with the text that says so.
  ///
  /// - Parameter zone: Minutes ahead of UTC of a clock that names no zone.
  /// - Returns: `.absent` when no date could be read; `.estimated` for a date that no news can have.
  public func publication(zone: Int = 0) -> Publication {
    for candidate in [published, created, updated].compactMap({ $0 }) {
      guard let date = candidate.date, let found = date.publicationDate(zone: zone) else { continue }
      let evidence = String(candidate.text.prefix(80))
      return date.isDoubtful ? .estimated(found, evidence: evidence) : .stated(found, evidence: evidence)
    }
    return .absent
  }
}
