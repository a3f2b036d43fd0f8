extension FeedBuilder {
  /// Begins a text that may be markup.
  mutating func startContent(_ element: FeedElement, _ attributes: FeedAttributes) {
    var key: Key
    var type: String
    switch element {
    case .title: (key, type) = (.title, "text/plain")
    case .dcTitle: (key, type) = (.dcTitle, "text/plain")
    case .mediaTitle: (key, type) = (.mediaTitle, "text/plain")
    case .subtitle: (key, type) = (.subtitle, "text/plain")
    case .rights: (key, type) = (.rights, "text/plain")
    case .info: (key, type) = (.info, "text/plain")
    case .content: (key, type) = (.content, "text/plain")
    case .contentEncoded: (key, type) = (.content, "text/html")
    case .body: (key, type) = (.content, "application/xhtml+xml")
    case .description: (key, type) = (.summary, "text/html")
    default: (key, type) = (.summary, "text/plain")
    }
    if context == .entry {
      if key == .summary, hasSummary, !entry.hasContent {
        // A second description is the full text.
        key = .content
        type = "text/plain"
        entry.hasContent = true
      }
      if element == .content || element == .contentEncoded { entry.hasContent = true }
    } else if element == .summary {
      key = .info
    }
    if let stated = attributes.text("type") { type = Self.mediaType(stated) }
    var content = Content(frame: frames.count - 1, key: key, mediaType: type)
    content.isBase64 =
      attributes.text("mode")?.lowercased() == "base64"
      || !(type.hasPrefix("text/") || type.hasSuffix("+xml") || type.hasSuffix("/xml"))
    self.content = content
  }

  /// Whether a summary, or a text that stands in for one, has come.
  private var hasSummary: Bool {
    entry.summary != nil || entry.content.contains { $0.kind != .text || $0.mediaType == "text/plain" }
  }

  /// A media type in small letters; the short names of Atom are those of HTML, XHTML and plain text.
  private static func mediaType(_ stated: String) -> String {
    let type = (stated.split(separator: ";").first.map(String.init) ?? stated).lowercased().filter {
      !$0.isWhitespace
    }
    switch type {
    case "text": return "text/plain"
    case "html": return "text/html"
    case "xhtml": return "application/xhtml+xml"
    default: return type
    }
  }

  /// Ends the text that is being read.
  mutating func endContent(_ frame: Frame) {
    guard let content else { return }
    self.content = nil
    var range = trimmedText(of: frame)
    if format == .atom10, content.mediaType == "application/xhtml+xml", content.isWrapped,
      content.wrapperEnd >= 0
    {
      range = trimmed(content.wrapperStart..<content.wrapperEnd)
    }
    guard !range.isEmpty, context != nil else { return }
    let bytes = content.isBase64 ? Base64.decoded(text[range]) ?? Array(text[range]) : nil
    var type = content.mediaType
    let isWestern = isWestern
    let isAtom = format.isAtom
    let base = base
    let key = content.key
    let value = (bytes ?? text).withUnsafeBufferPointer { all in
      let slice = UnsafeBufferPointer(rebasing: all[bytes == nil ? range : 0..<all.count])
      if type == "text/plain", !isAtom, MarkupLikeness.looksLikeHTML(slice) { type = "text/html" }
      guard type == "text/html" || type.hasSuffix("xml") else {
        return FeedCharacters.string(slice, isWestern: isWestern)
      }
      let clean = FragmentCleaner.clean(slice, base: base)
      return clean.withUnsafeBufferPointer { FeedCharacters.string($0, isWestern: isWestern) }
    }
    store(FeedText(value: value, mediaType: type), key)
  }

  private mutating func store(_ text: FeedText, _ key: Key) {
    guard !text.value.isEmpty else { return }
    let depth = frames.count
    // A subtitle beside a description, as podcasts have it, is no second one.
    let isEntry = context == .entry
    if [.title, .dcTitle, .mediaTitle].contains(key) {
      // Titles further in, as those of pictures, are not the entry's.
      guard titleDepth == -1 || titleDepth > depth else { return }
      if key == .title { titleDepth = depth }
    }
    edit { draft in
      switch key {
      case .title, .dcTitle, .mediaTitle: if draft.takes(.title, at: depth) { draft.title = text }
      case .subtitle where isEntry: break
      case .summary, .subtitle: if draft.takes(.summary, at: depth) { draft.summary = text }
      case .content: if draft.content.count < 50 { draft.content.append(text) }
      case .rights: if draft.takes(.rights, at: depth) { draft.rights = text }
      case .info: break
      }
    }
  }
}

extension FeedBuilder {
  /// Writes the start tag of an element within a text into the text.
  mutating func startInline(
    _ local: UnsafeBufferPointer<UInt8>, _ vocabulary: FeedVocabulary, _ scanner: inout MarkupScanner
  ) {
    guard let open = content else { return }
    let level = frames.count - 1 - open.frame
    if !open.isInline {
      // Some writers put a lone `div` around what they say is text.
      if level == 1, local.count == 3, Self.isDiv(local) {
        return frames[frames.count - 1].element = .unknown
      }
      content?.mediaType = "application/xhtml+xml"
    }
    guard text.count - frames[open.frame].textStart < Self.longestText else { return }
    let start = text.count
    text.append(UInt8(ascii: "<"))
    text.append(contentsOf: local)
    var isWellFormed = true
    for attribute in scanner.attributes {
      let name = scanner.bytes(attribute.name)
      guard !name.starts(with: "xmlns".utf8) else { continue }
      text.append(UInt8(ascii: " "))
      text.append(contentsOf: name)
      text.append(contentsOf: "=\"".utf8)
      var value: [UInt8] = []
      MarkupReferences.append(
        scanner.bytes(attribute.value), to: &value, isMarkup: true, hasSubset: scanner.hasSubset,
        &isWellFormed)
      for byte in value {
        if byte == 0x22 { text.append(contentsOf: "&quot;".utf8) } else { text.append(byte) }
      }
      text.append(UInt8(ascii: "\""))
    }
    if !isWellFormed { scanner.isWellFormed = false }
    text.append(UInt8(ascii: ">"))
    if text[start...].contains(where: \.isMarkupControl) {
      let kept = text[start...].filter { !$0.isMarkupControl }
      text.replaceSubrange(start..., with: kept)
    }
    guard level == 1 else { return }
    let isFirst =
      open.wrapperStart < 0 && text[frames[open.frame].textStart..<start].allSatisfy(\.isMarkupSpace)
    if isFirst, Self.isDiv(local) { content?.wrapperStart = text.count } else { content?.isWrapped = false }
  }

  /// Writes the end tag of an element within a text into the text.
  mutating func endInline(_ frame: Frame) {
    guard let open = content, frame.element == .inline else { return }
    if frames.count - 2 == open.frame { content?.wrapperEnd = text.count }
    let name = names[frame.nameStart...]
    let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    if Self.isVoid(local) {
      // `<br></br>` would be two breaks to a browser.
      text.removeLast()
      text.append(contentsOf: " />".utf8)
      return
    }
    text.append(contentsOf: "</".utf8)
    text.append(contentsOf: local)
    text.append(UInt8(ascii: ">"))
  }

  private static func isDiv(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.count == 3 && zip(name, "div".utf8).allSatisfy { $0.lowercased == $1 }
  }

  private static func isVoid(_ name: ArraySlice<UInt8>) -> Bool {
    AllowedMarkup.builtin.kinds(of: name).contains(.void)
  }
}
