extension FeedBuilder {
  /// Reads the next token of the document.
  mutating func read(_ token: MarkupScanner.Token, _ scanner: inout MarkupScanner) {
    switch token {
    case .start(let name, let isEmpty):
      start(name, isEmpty: isEmpty, &scanner)
    case .end(let name): end(scanner.bytes(name))
    case .text(let range, let hasReferences, let hasControls):
      append(scanner.bytes(range), hasReferences: hasReferences, hasControls: hasControls, &scanner)
    case .cdata(let range, let hasControls):
      append(scanner.bytes(range), hasReferences: false, hasControls: hasControls, &scanner)
    }
  }

  private mutating func start(_ name: Range<Int>, isEmpty: Bool, _ scanner: inout MarkupScanner) {
    if frames.isEmpty {
      if hasRoot { isWellFormed = false }
      hasRoot = true
    }
    guard frames.count < Self.mostDepth else {
      if !isEmpty { hiddenDepth += 1 }
      return
    }
    let bytes = scanner.bytes(name)
    var frame = Frame(
      element: .inline, nameStart: names.count, textStart: text.count, bindingCount: bindings.count,
      baseCount: bases.count, languageCount: languages.count)
    if !scanner.attributes.isEmpty { bind(&scanner) }
    if isWellFormed,
      !isDeclared(bytes) || !scanner.attributes.allSatisfy({ isDeclared(scanner.bytes($0.name)) })
    {
      isWellFormed = false
    }
    let (vocabulary, local) = resolve(bytes)
    if content != nil, breaksContent(vocabulary, local) {
      isWellFormed = false
      while content != nil { close() }
      frame.textStart = text.count
      frame.nameStart = names.count
    }
    names.append(contentsOf: bytes)
    if let open = content, open.mediaType.hasPrefix("multipart/"), FeedElement(vocabulary, local) == .content
    {
      // The parts of a text in several forms are texts of their own.
      frames[open.frame].element = .unknown
      text.removeLast(text.count - frames[open.frame].textStart)
      frame.textStart = text.count
      content = nil
    }
    if content != nil {
      frames.append(frame)
      startInline(local, vocabulary, &scanner)
    } else {
      let attributes = FeedAttributes(&scanner)
      if !attributes.isEmpty { readScope(attributes) }
      frame.element = FeedElement(vocabulary, local)
      frames.append(frame)
      startElement(frame.element, attributes)
    }
    if isEmpty { close() }
  }

  /// Ends the element of a name, and those within it that were left open; a name that is not open is nothing.
  private mutating func end(_ name: UnsafeBufferPointer<UInt8>) {
    guard hiddenDepth == 0 else {
      hiddenDepth -= 1
      return
    }
    var place = frames.count - 1
    var nameEnd = names.count
    while place >= 0 {
      let start = frames[place].nameStart
      if nameEnd - start == name.count, zip(names[start..<nameEnd], name).allSatisfy({ $0 == $1 }) { break }
      // A stray end tag within a text must not end what is around the text.
      if let content, place <= content.frame, frames.count - 1 > content.frame || place < content.frame,
        !endsOuter(name)
      {
        place = -1
        break
      }
      nameEnd = start
      place -= 1
    }
    if place != frames.count - 1 { isWellFormed = false }
    guard place >= 0 else { return endCaseless(name) }
    while frames.count > place { close() }
  }

  /// Whether an end tag belongs to the structure of a feed and not to markup in its texts.
  private func endsOuter(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let (vocabulary, local) = resolve(name)
    switch FeedElement(vocabulary, local) {
    case .item, .channel, .feed, .rss, .rdf, .title, .description, .summary, .content, .contentEncoded,
      .subtitle:
      return true
    default: return false
    }
  }

  /// Ends the innermost element whose name differs in case alone.
  private mutating func endCaseless(_ name: UnsafeBufferPointer<UInt8>) {
    guard let frame = frames.last, names.count - frame.nameStart == name.count,
      zip(names[frame.nameStart...], name).allSatisfy({ $0.lowercased == $1.lowercased })
    else { return }
    close()
  }

  /// Ends the innermost element.
  mutating func close() {
    guard let frame = frames.last else { return }
    if let content, content.frame < frames.count - 1 {
      endInline(frame)
      frames.removeLast()
    } else {
      if content != nil { endContent(frame) } else { endElement(frame) }
      frames.removeLast()
      text.removeLast(text.count - min(text.count, frame.textStart))
      if bases.count > frame.baseCount { bases.removeLast(bases.count - frame.baseCount) }
      if languages.count > frame.languageCount { languages.removeLast(languages.count - frame.languageCount) }
    }
    names.removeLast(names.count - frame.nameStart)
    if bindings.count > frame.bindingCount { bindings.removeLast(bindings.count - frame.bindingCount) }
  }
}

extension FeedBuilder {
  /// Reads the namespaces that a tag declares.
  private mutating func bind(_ scanner: inout MarkupScanner) {
    for attribute in scanner.attributes {
      let name = scanner.bytes(attribute.name)
      guard name.count >= 5, name.starts(with: "xmlns".utf8), name.count == 5 || name[5] == UInt8(ascii: ":")
      else {
        continue
      }
      let prefix = name.dropFirst(6).map(\.lowercased)
      let namespace = String(decoding: scanner.bytes(attribute.value), as: UTF8.self).lowercased()
        .filter { !$0.isWhitespace }
      if format == .none, let found = FeedFormat(namespace: namespace), prefix.isEmpty || found == .atom10 {
        format = found
      }
      var vocabulary = FeedVocabulary(namespace: namespace)
      if namespace.hasPrefix("http://backend.userland.com/rss") { vocabulary = .core }
      bindings.append(Binding(prefix: prefix, vocabulary: vocabulary))
    }
  }

  /// The vocabulary of a tag's name and its local part.
  func resolve(_ name: UnsafeBufferPointer<UInt8>) -> (FeedVocabulary, UnsafeBufferPointer<UInt8>) {
    let colon = name.firstIndex(of: UInt8(ascii: ":"))
    let local = colon.map { UnsafeBufferPointer(rebasing: name[($0 + 1)...]) } ?? name
    let length = colon ?? 0
    for binding in bindings.reversed() where binding.prefix.count == length {
      guard zip(binding.prefix, name).allSatisfy({ $0 == $1.lowercased }) else { continue }
      if let vocabulary = binding.vocabulary { return (vocabulary, local) }
      return (FeedVocabulary(prefix: Self.lower(name.prefix(length))), local)
    }
    guard length > 0 else { return (.core, local) }
    return (FeedVocabulary(prefix: Self.lower(name.prefix(length))), local)
  }

  /// Whether the prefix of a tag's name is declared.
  private func isDeclared(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return true }
    let prefix = UnsafeBufferPointer(rebasing: name[..<colon])
    if prefix.elementsEqual("xml".utf8) || prefix.elementsEqual("xmlns".utf8) { return true }
    return bindings.contains { binding in
      binding.prefix.count == colon && zip(binding.prefix, prefix).allSatisfy { $0 == $1.lowercased }
    }
  }

  private static func lower(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.map(\.lowercased), as: UTF8.self)
  }

  /// Reads `xml:base` and `xml:lang`.
  private mutating func readScope(_ attributes: FeedAttributes) {
    if let reference = attributes["xml:base"] ?? attributes["base"] {
      let resolved = RelativeAddress.resolve(reference, base: String(decoding: base, as: UTF8.self))
      if !resolved.isEmpty, AllowedMarkup.builtin.allows(address: Array(resolved.utf8)[...]) {
        bases.append(Array(resolved.utf8))
      }
    }
    if let language = attributes["xml:lang"] ?? attributes["lang"] {
      languages.append(language.replacing("_", with: "-"))
    }
  }

  /// Whether an element cannot be within a text, so that the text's end tag must be missing.
  private func breaksContent(_ vocabulary: FeedVocabulary, _ local: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let content, vocabulary == .core || vocabulary == .content else { return false }
    switch FeedElement(vocabulary, local) {
    case .item, .channel, .feed: return frames.count - 1 == content.frame || !content.isInline
    case .guid, .published, .description, .enclosure, .contentEncoded, .updated, .comments:
      return frames.count - 1 == content.frame && !format.isAtom
    default: return false
    }
  }
}
