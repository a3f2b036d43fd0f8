extension FeedBuilder {
  /// Reads the start of an element and its attributes; its frame is the innermost.
  mutating func startElement(_ element: FeedElement, _ attributes: FeedAttributes) {
    switch element {
    case .rss, .rdf, .feed, .channel: startRoot(element, attributes)
    case .item:
      if inEntry { endEntry() }
      inEntry = true
      titleDepth = -1
      isPermalink = false
      entry.id = attributes.text("rdf:about") ?? attributes.local("about")
      readChannelDefinition(attributes)
    case .image:
      inImage = true
      titleDepth = -1
    case .textInput:
      inTextInput = true
      titleDepth = -1
    case .source: startSource(attributes)
    case .author: startPerson(.author)
    case .contributor: startPerson(.contributor)
    case .publisher: startPerson(.publisher)
    case .guid: isPermalink = (attributes["ispermalink"] ?? "true").lowercased() == "true"
    case .id: isPermalink = true
    case .link: startLink(attributes)
    case .category, .mediaCategory, .iTunesCategory: startCategory(element, attributes)
    case .enclosure, .mediaContent, .mediaThumbnail, .ccLicense, .iTunesImage: startMedia(element, attributes)
    default:
      if element.isContent { startContent(element, attributes) }
    }
    readLanguage(element)
  }

  private mutating func startRoot(_ element: FeedElement, _ attributes: FeedAttributes) {
    switch element {
    case .rss:
      if !format.isRSS { format = FeedFormat(rssVersion: attributes.text("version") ?? "") }
    case .rdf:
      if format == .none || format == .atom10 { format = .rss10 }
    case .feed:
      inFeed = true
      if format == .none || format.isRSS {
        format = FeedFormat(atomVersion: attributes.text("version") ?? "")
      }
    default:
      inFeed = true
      if frames.count == 1, format == .none { format = .cdf }
      readChannelDefinition(attributes)
    }
  }

  /// Reads what the Channel Definition Format says in attributes.
  private mutating func readChannelDefinition(_ attributes: FeedAttributes) {
    let depth = frames.count
    if let text = attributes.text("lastmod") {
      edit { draft in
        if draft.takes(.updated, at: depth) { draft.updated = FeedDate(text: text, date: MachineDate(text)) }
      }
    }
    if let reference = attributes.text("href") {
      let address = resolved(reference)
      edit { draft in
        draft.link = address
        draft.add(FeedLink(address: address, relation: "alternate", mediaType: "text/html"))
      }
    }
  }

  private mutating func startSource(_ attributes: FeedAttributes) {
    guard inEntry else { return }
    inSource = true
    titleDepth = -1
    source = FeedDraft()
    if let reference = attributes.text("url") { source.link = resolved(reference) }
  }

  private mutating func startPerson(_ role: Role) {
    self.role = role
    frames[frames.count - 1].role = role
    edit { $0.beginPerson(role) }
  }

  private mutating func readLanguage(_ element: FeedElement) {
    guard let language = languages.last, !language.isEmpty else { return }
    switch element {
    case .feed, .rss, .rdf, .channel: head.language = head.language ?? language
    case .item: entry.language = language
    default: break
    }
  }

  /// A reference against the base at this place.
  func resolved(_ reference: String) -> String {
    guard !base.isEmpty else { return reference }
    var result: [UInt8] = []
    RelativeAddress.resolve(Array(reference.utf8)[...], base: base, into: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// An absolute link; `nil` for a scheme that runs something.
  func safeLink(_ reference: String) -> String? {
    let address = resolved(reference)
    return AllowedMarkup.builtin.allows(address: Array(address.utf8)[...]) || address.hasPrefix("urn:")
      || address.hasPrefix("tag:") ? address : nil
  }

  private mutating func startLink(_ attributes: FeedAttributes) {
    guard
      let reference = attributes["href"] ?? attributes["url"] ?? attributes["uri"]
        ?? attributes.local("resource")
    else {
      let relation = attributes.text("rel")?.lowercased() ?? "alternate"
      guard !(inEntry && inImage) else { return }
      let type = attributes.text("type")?.lowercased() ?? "text/html"
      edit {
        $0.add(FeedLink(address: "", relation: relation, mediaType: type, title: attributes.text("title")))
      }
      return
    }
    // Its text is no link.
    frames[frames.count - 1].element = .inline
    let iana = "http://www.iana.org/assignments/relation/"
    var relation = attributes.text("rel")?.lowercased() ?? "alternate"
    if relation.hasPrefix(iana) { relation.removeFirst(iana.count) }
    let type =
      attributes.text("type")?.lowercased() ?? (relation == "self" ? "application/atom+xml" : "text/html")
    guard let address = safeLink(FeedAttributes.trim(reference)), !(inEntry && inImage) else { return }
    let isPage = relation == "alternate" && (type == "text/html" || type == "application/xhtml+xml")
    let link = FeedLink(
      address: address, relation: relation, mediaType: type, title: attributes.text("title"),
      length: attributes.text("length"))
    let depth = frames.count
    edit { draft in
      draft.add(link)
      if isPage, draft.takes(.link, at: depth) { draft.link = address }
    }
  }

  private mutating func startCategory(_ element: FeedElement, _ attributes: FeedAttributes) {
    switch element {
    case .iTunesCategory:
      let tag = FeedTag(term: attributes.text("text"), scheme: "http://www.itunes.com/")
      if tag.term != nil { edit { $0.add(tag) } }
    default:
      let scheme =
        attributes.text("scheme") ?? attributes.text("domain")
        ?? (element == .mediaCategory ? "http://search.yahoo.com/mrss/category_schema" : nil)
      let tag = FeedTag(term: attributes.text("term"), scheme: scheme, label: attributes.text("label"))
      edit { $0.add(tag) }
    }
  }

  private mutating func startMedia(_ element: FeedElement, _ attributes: FeedAttributes) {
    let reference = attributes.text("url") ?? attributes.text("href") ?? attributes.local("resource")
    guard let reference, let address = safeLink(reference) else { return }
    switch element {
    case .enclosure:
      let link = FeedLink(
        address: address, relation: "enclosure", mediaType: attributes.text("type")?.lowercased(),
        title: attributes.text("title"),
        length: attributes.text("length"))
      edit { $0.add(link) }
    case .ccLicense: edit { $0.add(FeedLink(address: address, relation: "license")) }
    case .iTunesImage: edit { $0.logo = $0.logo ?? address }
    default:
      let isThumbnail = element == .mediaThumbnail
      let medium = attributes.text("type") ?? attributes.text("medium")
      edit { draft in
        guard draft.media.count < 100 else { return }
        draft.media.append(FeedMedia(address: address, mediaType: medium, isThumbnail: isThumbnail))
      }
    }
  }
}

extension FeedBuilder {
  /// Reads the end of an element; its frame is the innermost still.
  mutating func endElement(_ frame: Frame) {
    switch frame.element {
    case .item: if inEntry { endEntry() }
    case .channel, .feed: inFeed = frame.element == .feed ? false : frames.contains { $0.element == .feed }
    case .image: inImage = false
    case .textInput: inTextInput = false
    case .source: endSource(frame)
    case .author, .contributor, .publisher: endPerson(frame)
    case .name, .email, .uri, .url: endPersonPart(frame)
    case .category, .mediaCategory, .keywords: endCategory(frame)
    case .published, .updated, .created: endDate(frame)
    case .link, .guid, .id, .comments, .icon, .logo, .originalLink, .license: endAddress(frame)
    case .language, .generator: endWord(frame)
    default: break
    }
  }

  private mutating func endSource(_ frame: Frame) {
    guard inSource else { return }
    if let title = value(of: frame) { source.title = FeedText(value: title, mediaType: "text/plain") }
    endSource()
  }

  private mutating func endPerson(_ frame: Frame) {
    guard let ended = frame.role else { return }
    role = nil
    let person = value(of: frame).map { FeedPerson(parsing: $0) }
    edit { draft in
      draft.editPerson(ended) { current in
        if let person, current.isEmpty { current = person }
      }
    }
  }

  private mutating func endPersonPart(_ frame: Frame) {
    guard let role, let value = value(of: frame) else { return }
    let address = frame.element == .uri || frame.element == .url ? resolved(value) : nil
    edit { draft in
      draft.editPerson(role) { person in
        switch frame.element {
        case .name: person.name = value
        case .email: person.email = value
        default: person.address = address
        }
      }
    }
  }

  private mutating func endCategory(_ frame: Frame) {
    guard let value = value(of: frame) else { return }
    if frame.element == .keywords {
      let isITunes = resolve(nameOf: frame) == .iTunes
      for word in value.split(separator: ",") {
        guard let term = FeedAttributes.trimmed(String(word)) else { continue }
        edit { $0.add(FeedTag(term: term, scheme: isITunes ? "http://www.itunes.com/" : nil)) }
      }
      return
    }
    edit { draft in
      if let last = draft.tags.last, last.term == nil {
        draft.tags[draft.tags.count - 1].term = value
        let whole = draft.tags.removeLast()
        draft.add(whole)
      } else {
        draft.add(FeedTag(term: value))
      }
    }
  }

  private func resolve(nameOf frame: Frame) -> FeedVocabulary {
    names.withUnsafeBufferPointer { resolve(UnsafeBufferPointer(rebasing: $0[frame.nameStart...])).0 }
  }

  private mutating func endDate(_ frame: Frame) {
    guard let value = value(of: frame) else { return }
    let date = FeedDate(text: value, date: MachineDate(value))
    let depth = frames.count
    edit { draft in
      switch frame.element {
      case .published: if draft.takes(.published, at: depth) { draft.published = date }
      case .updated: if draft.takes(.updated, at: depth) { draft.updated = date }
      default: if draft.takes(.created, at: depth) { draft.created = date }
      }
    }
  }

  private mutating func endAddress(_ frame: Frame) {
    guard let value = value(of: frame) else {
      if frame.element == .link {
        edit { if $0.links.last?.address.isEmpty == true { $0.links.removeLast() } }
      }
      return
    }
    let depth = frames.count
    switch frame.element {
    case .guid, .id:
      let id = isPermalink ? resolved(value) : value
      let isLink = frame.element == .guid && isPermalink
      let page = isLink ? safeLink(value) : nil
      edit { draft in
        guard draft.takes(.id, at: depth) else { return }
        draft.id = id
        if let page, draft.link == nil { draft.link = page }
      }
    case .link: endLink(value, depth)
    case .license:
      if let address = safeLink(value) { edit { $0.add(FeedLink(address: address, relation: "license")) } }
    default:
      let address = safeLink(value)
      edit { draft in
        switch frame.element {
        case .comments: if draft.takes(.comments, at: depth) { draft.comments = address }
        case .icon: draft.icon = address
        case .logo: draft.logo = address
        default: if draft.takes(.originalLink, at: depth) { draft.originalLink = address }
        }
      }
    }
  }

  private mutating func endLink(_ value: String, _ depth: Int) {
    guard !(inEntry && inImage) else { return }
    guard let address = safeLink(value) else {
      return edit { if $0.links.last?.address.isEmpty == true { $0.links.removeLast() } }
    }
    edit { draft in
      if draft.links.last?.address.isEmpty == true { draft.links[draft.links.count - 1].address = address }
      if draft.takes(.link, at: depth) { draft.link = address }
    }
  }

  private mutating func endWord(_ frame: Frame) {
    guard let value = value(of: frame) else { return }
    edit { draft in
      if frame.element == .language { draft.language = value } else { draft.generator = value }
    }
  }
}
