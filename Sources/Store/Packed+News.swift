import News

extension PackedWriter {
  /// Appends the lists of an article that no filter asks for.
  mutating func write(asides article: Article) {
    write(article.credits) {
      $0.write($1.name)
      $0.write($1.role.rawValue)
    }
    write(article.captions) { $0.write($1) }
    write(article.related) {
      $0.write($1.title)
      $0.write($1.url) { $0.write($1) }
    }
    write(article.boilerplate) {
      $0.write($1.line)
      $0.write($1.kind.rawValue)
    }
  }

  /// Appends wires.
  mutating func write(_ wires: [Wire]) {
    write(wires) {
      $0.write($1.name)
      $0.write($1.kind.rawValue)
    }
  }

  /// Appends mentions and claims.
  mutating func write(_ annotations: Annotations) {
    write(annotations.mentions) {
      $0.write($1.range)
      $0.write($1.kind.rawValue)
      $0.write($1.entity.rawValue)
    }
    write(annotations.claims) { writer, claim in
      writer.write(claim.range)
      writer.write(claim.kind.rawValue)
      writer.write(claim.source) {
        $0.write($1.range)
        $0.write($1.entity) { $0.write($1.rawValue) }
      }
      writer.write(claim.cue) { $0.write($1) }
      writer.write(claim.content)
      writer.write(claim.via) { $0.write($1) }
    }
    // Joint sources stand behind all the rest: annotations of the first version end before them.
    let joint = annotations.claims.enumerated().filter { $0.element.source?.others.isEmpty == false }
    write(joint.map { ($0.offset, $0.element.source?.others ?? []) }) { writer, source in
      writer.write(source.0)
      writer.write(source.1) { $0.write($1.rawValue) }
    }
  }

  /// Appends why two articles are linked.
  mutating func write(_ evidence: StoryLink.Evidence) {
    write(evidence.names) { $0.write($1) }
    write(evidence.words) { $0.write($1) }
    write(evidence.daysApart) { $0.write($1) }
    write(evidence.separation) { $0.write($1) }
    // Behind all the rest, and only where there is something to say: older evidence ends before it.
    let marks = (evidence.isOtherLanguage ? 1 : 0) | (evidence.isSameText ? 2 : 0)
    if marks != 0 { write(marks) }
  }
}

extension PackedReader {
  /// Reads the lists that `write(asides:)` wrote into `article`.
  mutating func readAsides(into article: inout Article) throws(PackedError) {
    article.credits = try list { (reader) throws(PackedError) in
      Credit(name: try reader.text(), role: try reader.choice())
    }
    article.captions = try list { (reader) throws(PackedError) in try reader.text() }
    article.related = try list { (reader) throws(PackedError) in
      RelatedLink(
        title: try reader.text(),
        url: try reader.optional { (reader) throws(PackedError) in try reader.text() })
    }
    article.boilerplate = try list { (reader) throws(PackedError) in
      Boilerplate(line: try reader.integer(), kind: try reader.choice())
    }
  }

  /// Reads wires.
  mutating func wires() throws(PackedError) -> [Wire] {
    try list { (reader) throws(PackedError) in Wire(name: try reader.text(), kind: try reader.choice()) }
  }

  /// Reads mentions and claims.
  mutating func annotations() throws(PackedError) -> Annotations {
    let mentions = try list { (reader) throws(PackedError) in
      Mention(
        range: try reader.range(), kind: try reader.choice(), entity: Entity.ID(rawValue: try reader.text()))
    }
    var claims = try list { (reader) throws(PackedError) in try reader.claim() }
    guard !isAtEnd else { return Annotations(mentions: mentions, claims: claims) }
    let joint = try list { (reader) throws(PackedError) in
      (
        try reader.integer(),
        try reader.list { (reader) throws(PackedError) in Entity.ID(rawValue: try reader.text()) }
      )
    }
    for (number, others) in joint {
      guard claims.indices.contains(number), let source = claims[number].source else {
        throw PackedError.value("joint source")
      }
      let claim = claims[number]
      claims[number] = Claim(
        range: claim.range, kind: claim.kind,
        source: Claim.Source(range: source.range, entity: source.entity, others: others), cue: claim.cue,
        content: claim.content, via: claim.via)
    }
    return Annotations(mentions: mentions, claims: claims)
  }

  private mutating func claim() throws(PackedError) -> Claim {
    Claim(
      range: try range(), kind: try choice(),
      source: try optional { (reader) throws(PackedError) in
        Claim.Source(
          range: try reader.range(),
          entity: try reader.optional { (reader) throws(PackedError) in
            Entity.ID(rawValue: try reader.text())
          })
      },
      cue: try optional { (reader) throws(PackedError) in try reader.range() },
      content: try range(),
      via: try optional { (reader) throws(PackedError) in try reader.text() })
  }

  /// Reads why two articles are linked.
  mutating func evidence() throws(PackedError) -> StoryLink.Evidence {
    var evidence = StoryLink.Evidence(
      names: try list { (reader) throws(PackedError) in try reader.text() },
      words: try list { (reader) throws(PackedError) in try reader.text() },
      daysApart: try optional { (reader) throws(PackedError) in try reader.integer() },
      separation: try optional { (reader) throws(PackedError) in try reader.text() })
    let marks = isAtEnd ? 0 : try integer()
    evidence.isOtherLanguage = marks & 1 != 0
    evidence.isSameText = marks & 2 != 0
    return evidence
  }
}
