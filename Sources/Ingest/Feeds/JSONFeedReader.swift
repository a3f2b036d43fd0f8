/// Reads feeds in JSON.
///
/// - SeeAlso: JSON Feed 1.0 and 1.1; names of both versions are read in either.
struct JSONFeedReader {
  private(set) var head = FeedHead()
  private(set) var entries: [FeedEntry] = []
  private(set) var format = FeedFormat.none
  private(set) var isWellFormed = false
  private let address: String

  /// Entries that are read.
  private static let mostEntries = 100_000

  /// Reads the feed that UTF-8 holds; what is no feed has no format.
  init(_ bytes: [UInt8], address: String?) {
    self.address = address ?? ""
    guard let value = JSONValue(bytes), case .object = value else { return }
    let version = value["version"]?.string ?? ""
    guard version.contains("jsonfeed.org/version") || value["items"] != nil else { return }
    format = version.hasSuffix("/1.1") ? .json11 : .json1
    isWellFormed = version.contains("jsonfeed.org/version") && bytes.last { $0 > 0x20 } == UInt8(ascii: "}")
    readHead(value)
    for item in (value["items"]?.elements ?? []).prefix(Self.mostEntries) {
      if case .object = item { entries.append(entry(item)) }
    }
  }

  private mutating func readHead(_ value: JSONValue) {
    head.title = text(value["title"], "text/plain")
    head.link = link(value["home_page_url"])
    head.subtitle = text(value["description"], "text/plain")
    head.language = word(value["language"])
    head.authors = people(value)
    head.icon = link(value["favicon"])
    head.logo = link(value["icon"])
    head.id = word(value["id"])
    if let page = head.link {
      head.links.append(FeedLink(address: page, relation: "alternate", mediaType: "text/html"))
    }
    if let itself = link(value["feed_url"]) {
      head.links.append(FeedLink(address: itself, relation: "self", mediaType: "application/feed+json"))
    }
    if let next = link(value["next_url"]) { head.links.append(FeedLink(address: next, relation: "next")) }
  }

  private func entry(_ value: JSONValue) -> FeedEntry {
    var entry = FeedEntry()
    entry.id = word(value["id"])
    entry.title = text(value["title"], "text/plain")
    entry.link = link(value["url"]) ?? link(value["external_url"])
    for (name, relation) in [("url", "alternate"), ("external_url", "related")] {
      if let page = link(value[name]) {
        entry.links.append(FeedLink(address: page, relation: relation, mediaType: "text/html"))
      }
    }
    entry.summary = text(value["summary"], "text/plain")
    for (name, type) in [("content_html", "text/html"), ("content_text", "text/plain")] {
      if let content = text(value[name], type) { entry.content.append(content) }
    }
    entry.published = date(value["date_published"])
    entry.updated = date(value["date_modified"])
    entry.authors = people(value)
    entry.language = word(value["language"])
    for tag in value["tags"]?.elements ?? [] {
      guard let term = word(tag) else { continue }
      let tag = FeedTag(term: term)
      if !entry.tags.contains(tag), entry.tags.count < 200 { entry.tags.append(tag) }
    }
    for attachment in (value["attachments"]?.elements ?? []).prefix(200) {
      guard let address = link(attachment["url"]) else { continue }
      entry.links.append(
        FeedLink(
          address: address, relation: "enclosure", mediaType: word(attachment["mime_type"])?.lowercased(),
          title: word(attachment["title"]), length: word(attachment["size_in_bytes"])))
    }
    for name in ["image", "banner_image"] {
      if let address = link(value[name]) {
        entry.media.append(FeedMedia(address: address, mediaType: "image", isThumbnail: false))
      }
    }
    return entry
  }

  private func people(_ value: JSONValue) -> [FeedPerson] {
    let all = (value["authors"]?.elements ?? []) + (value["author"]?.elements ?? [])
    var people: [FeedPerson] = []
    for one in all.prefix(200) {
      var person = FeedPerson(name: word(one["name"]) ?? (one.string == nil ? nil : word(one)))
      if let address = word(one["url"]) {
        if address.hasPrefix("mailto:") {
          person.email = String(address.dropFirst(7))
        } else {
          person.address = link(one["url"])
        }
      }
      if !person.isEmpty, !people.contains(person) { people.append(person) }
    }
    return people
  }

  private func word(_ value: JSONValue?) -> String? {
    (value?.word).flatMap { FeedAttributes.trimmed(Self.withoutControls($0)) }
  }

  private func link(_ value: JSONValue?) -> String? {
    guard let text = word(value) else { return nil }
    let address = RelativeAddress.resolve(text, base: address)
    return AllowedMarkup.builtin.allows(address: Array(address.utf8)[...]) ? address : nil
  }

  private func date(_ value: JSONValue?) -> FeedDate? {
    word(value).map { FeedDate(text: $0, date: MachineDate($0)) }
  }

  private func text(_ value: JSONValue?, _ type: String) -> FeedText? {
    guard let text = word(value) else { return nil }
    guard type == "text/html" else { return FeedText(value: text, mediaType: type) }
    let clean = Array(text.utf8).withUnsafeBufferPointer {
      FragmentCleaner.clean($0, base: Array(address.utf8))
    }
    return clean.isEmpty ? nil : FeedText(value: String(decoding: clean, as: UTF8.self), mediaType: type)
  }

  /// The text without controls but line breaks and tabs.
  private static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && ![9, 10, 13].contains(scalar.value)) || (0x7F...0x9F).contains(scalar.value)
  }
}
