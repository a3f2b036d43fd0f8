@testable import Ingest

/// A feed as names with values, to be compared in tables: "title", "0.title" for that of the first entry.
func facts(
  of source: String, type: String? = nil, at address: String? = nil
) -> [String: String] {
  facts(of: Array(source.utf8), type: type, at: address)
}

/// A feed of bytes as names with values.
func facts(of bytes: [UInt8], type: String? = nil, at address: String? = nil) -> [String: String] {
  let feed = Feed(bytes: bytes, contentType: type, address: address)
  var facts: [String: String] = [
    "format": feed.format.rawValue, "encoding": feed.encoding, "valid": "\(feed.isWellFormed)",
    "count": "\(feed.entries.count)",
  ]
  let head = feed.head
  facts["title"] = head.title?.value
  facts["title.kind"] = head.title?.kind.rawValue
  facts["link"] = head.link
  facts["id"] = head.id
  facts["subtitle"] = head.subtitle?.value
  facts["updated"] = head.updated?.date?.utc
  facts["published"] = head.published?.date?.utc
  facts["language"] = head.language
  facts["rights"] = head.rights?.value
  facts["authors"] = people(head.authors)
  facts["publisher"] = head.publisher.flatMap { people([$0]) }
  facts["tags"] = tags(head.tags)
  facts["links"] = links(head.links)
  facts["icon"] = head.icon
  facts["logo"] = head.logo
  for (number, entry) in feed.entries.enumerated() {
    let add = { (name: String, value: String?) in facts["\(number).\(name)"] = value }
    add("title", entry.title?.value)
    add("title.kind", entry.title?.kind.rawValue)
    add("link", entry.link)
    add("id", entry.id)
    add("published", entry.published?.date?.utc)
    add("updated", entry.updated?.date?.utc)
    add("created", entry.created?.date?.utc)
    add("summary", entry.summary?.value)
    add("summary.kind", entry.summary?.kind.rawValue)
    for (place, content) in entry.content.enumerated() {
      add("content\(place)", content.value)
      add("content\(place).type", content.mediaType)
    }
    add("authors", people(entry.authors))
    add("contributors", people(entry.contributors))
    add("tags", tags(entry.tags))
    add("links", links(entry.links))
    add("comments", entry.comments)
    add("rights", entry.rights?.value)
    add("original", entry.originalLink)
    add("media", entry.media.isEmpty ? nil : entry.media.map(\.address).joined(separator: " "))
    add("source.title", entry.source?.title?.value)
    add("source.link", entry.source?.link)
  }
  return facts
}

private func people(_ people: [FeedPerson]) -> String? {
  let texts = people.map { "\($0.name ?? "-")|\($0.email ?? "-")|\($0.address ?? "-")" }
  return texts.isEmpty ? nil : texts.joined(separator: ", ")
}

private func tags(_ tags: [FeedTag]) -> String? {
  let texts = tags.map { "\($0.term ?? "-")|\($0.scheme ?? "-")|\($0.label ?? "-")" }
  return texts.isEmpty ? nil : texts.joined(separator: ", ")
}

private func links(_ links: [FeedLink]) -> String? {
  let texts = links.map { "\($0.relation) \($0.address)" }
  return texts.isEmpty ? nil : texts.joined(separator: ", ")
}

/// An RSS feed with elements of the channel and one item.
func rss(_ item: String, channel: String = "", root: String = "") -> String {
  "<?xml version='1.0'?><rss version='2.0' \(names) \(root)><channel>\(channel)<item>\(item)</item></channel></rss>"
}

/// An Atom feed with elements of the feed and one entry.
func atom(_ entry: String, feed: String = "", root: String = "") -> String {
  "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom' \(names) \(root)>\(feed)<entry>\(entry)</entry></feed>"
}

private let names = """
  xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/' \
  xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:media='http://search.yahoo.com/mrss/' \
  xmlns:itunes='http://www.itunes.com/DTDs/PodCast-1.0.dtd' xmlns:x='http://www.w3.org/1999/xhtml' \
  xmlns:a='http://www.w3.org/2005/Atom' xmlns:fb='http://rssnamespace.org/feedburner/ext/1.0'
  """
