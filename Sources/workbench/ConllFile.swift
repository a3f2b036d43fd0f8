internal import News

/// Sentences of tokens with a tag each, read as one document of which a sentence is a paragraph.
struct ConllFile: Sendable {
  /// One line: a token and its tag.
  struct Row: Hashable, Sendable {
    /// The token, without blanks.
    let token: String
    /// `O`, or `B-` or `I-` and a type; empty when the line has no second column.
    let tag: String
  }

  /// Where a line keeps token and tag.
  enum Layout: Sendable {
    /// Token first, tag last, blanks or tabs between: IDNER, NERGRIT, Wikigold, CrossNER.
    case tokenFirst
    /// Index, token, tag, then more; lines with `#` are comments: UNER.
    case numbered
  }

  /// Sentences in file order; none is empty.
  let sentences: [[Row]]

  /// Reads a file's text; lines end with or without a carriage return, `-DOCSTART-` lines are left out.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  init(_ text: String, layout: Layout = .tokenFirst) {
    let rows = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      Self.row(of: $0, layout)
    }
    sentences = rows.split(whereSeparator: { $0 == .blank }).map { lines in
      lines.compactMap { if case .row(let row) = $0 { row } else { nil } }
    }.filter { !$0.isEmpty }
  }

  /// The document; no name can cross the end of a sentence, and the headline is empty.
  var article: Article {
    Article(
      outlet: Outlet(name: "", domain: nil), headline: "",
      body: sentences.map { $0.map(\.token).joined(separator: " ") })
  }

  /// The tags that were given, token by token.
  var tags: [[String]] { sentences.map { $0.map(\.tag) } }

  /// BIO tags of mentions in `article`: a token belongs to the first mention that touches it.
  ///
  /// A name that opens inside a token goes on with the one before it, since BIO cannot cut `(PPP)`.
  func tags(of mentions: [Mention]) -> [[String]] {
    var mentions = mentions[...]
    return zip(sentences, tokenRanges).map { sentence, ranges in
      var last = "O"
      return ranges.map { token in
        while let first = mentions.first, first.range.upperBound <= token.lowerBound {
          mentions.removeFirst()
        }
        guard let mention = mentions.first, mention.range.lowerBound < token.upperBound else {
          last = "O"
          return last
        }
        let isInside = mention.range.lowerBound < token.lowerBound
        let goesOn = mention.range.lowerBound > token.lowerBound && last.hasSuffix(mention.kind.tag)
        last = (isInside || goesOn ? "I-" : "B-") + mention.kind.tag
        return last
      }
    }
  }

  /// The names that tags spell, as spans of whole tokens in `article`.
  ///
  /// An `I-` that continues nothing opens a name, so BIO and IOB1 are read alike.
  ///
  /// - Parameter tags: As many sentences and tags as the file has.
  /// - Returns: Spans of the three kinds, ascending; other types are dropped.
  func spans(of tags: [[String]]) -> [NamedSpan] {
    zip(tags, tokenRanges).flatMap { tags, ranges in
      var spans: [NamedSpan] = []
      var open: (type: String, start: Int, end: Int)?
      func close() {
        if let name = open, let kind = EntityKind(tag: name.type) {
          spans.append(NamedSpan(range: name.start..<name.end, kind: kind))
        }
        open = nil
      }
      for (tag, range) in zip(tags, ranges) {
        let type = tag.dropFirst(2).lowercased()
        if tag.hasPrefix("I-"), let name = open, name.type == type {
          open = (type, name.start, range.upperBound)
        } else {
          close()
          if tag.hasPrefix("B-") || tag.hasPrefix("I-") { open = (type, range.lowerBound, range.upperBound) }
        }
      }
      close()
      return spans
    }
  }
}

extension ConllFile {
  private enum Line: Equatable {
    case blank, aside
    case row(Row)
  }

  /// Bytes of every token in the article's text.
  private var tokenRanges: [[Range<Int>]] {
    zip(sentences, article.paragraphRanges.dropFirst()).map { sentence, paragraph in
      var start = paragraph.lowerBound
      return sentence.map { row in
        defer { start += row.token.utf8.count + 1 }
        return start..<(start + row.token.utf8.count)
      }
    }
  }

  private static func row(of line: Substring.UTF8View, _ layout: Layout) -> Line {
    let columns = Substring(line).utf8.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }.map {
      String(Substring($0))
    }
    guard let first = columns.first, let last = columns.last else { return .blank }
    if first == "-DOCSTART-" { return .aside }
    switch layout {
    case .tokenFirst: return .row(Row(token: first, tag: columns.count > 1 ? last : ""))
    case .numbered:
      guard !first.hasPrefix("#"), columns.count >= 3 else { return .aside }
      return .row(Row(token: columns[1], tag: columns[2]))
    }
  }
}
