internal import Glibc
internal import Ingest

/// Writes a feed as one JSON object, entry by entry, straight into bytes.
struct ParseFeedWriter {
  private var bytes: [UInt8] = []
  private var count = 0

  /// Bytes that are held before they are written.
  private static let space = 1 << 16

  /// Begins the object and its list of entries.
  init() {
    bytes.reserveCapacity(Self.space * 2)
    append("{\"entries\":[")
  }

  /// Writes an entry.
  mutating func write(_ entry: FeedEntry, isAtom: Bool) {
    append(count == 0 ? "{" : ",{")
    count += 1
    write(entry.title, "title", "titleType")
    write("link", entry.link)
    write("id", entry.id)
    write("published", entry.published?.date?.utc)
    // As readers of feeds do, an entry that was not changed since was last changed when it was published.
    write("updated", (entry.updated?.date ?? entry.published?.date)?.utc)
    write(entry.authors, isAtom: isAtom)
    let summary = entry.summary ?? entry.content.first
    write(summary, "summary", "summaryType")
    append("\"content\":[")
    for (index, content) in entry.content.enumerated() {
      append(index == 0 ? "{" : ",{")
      write("value", content.value)
      write("type", content.mediaType, isLast: true)
      append("}")
    }
    append("],")
    write(entry.links)
    append("\"enclosures\":[")
    for (index, link) in entry.enclosures.enumerated() {
      append(index == 0 ? "{" : ",{")
      write("href", link.address)
      write("type", link.mediaType)
      write("length", link.length, isLast: true)
      append("}")
    }
    append("],")
    write(entry.tags)
    write("comments", entry.comments, isLast: true)
    append("}")
    if bytes.count >= Self.space { flush() }
  }

  /// Ends the object with what the feed says of itself, and writes all that is held.
  mutating func finish(_ feed: Feed, error: String? = nil) {
    append("],\"feed\":{")
    let head = feed.head
    write(head.title, "title", "titleType")
    write("link", head.link)
    write("id", head.id)
    write(head.subtitle, "subtitle", "subtitleType")
    write("updated", (head.updated?.date ?? head.published?.date)?.utc)
    write("language", head.language)
    write(head.rights, "rights", "rightsType")
    write(head.authors, isAtom: feed.format.rawValue.hasPrefix("atom"))
    write(head.tags)
    write(head.links, isLast: true)
    append("},")
    write("format", feed.format.rawValue)
    write("encoding", feed.encoding)
    if let error { write("error", error) }
    append("\"wellFormed\":\(feed.isWellFormed)}\n")
    flush()
  }
}

extension ParseFeedWriter {
  private mutating func write(_ text: FeedText?, _ name: StaticString, _ typeName: StaticString) {
    write(name, text?.value)
    write(typeName, text.map { $0.kind == .text ? "text" : "html" })
  }

  private mutating func write(_ people: [FeedPerson], isAtom: Bool) {
    append("\"author\":")
    if let first = isAtom ? people.last : people.first { write(first) } else { append("null") }
    append(",\"authors\":[")
    for (index, person) in people.enumerated() {
      if index > 0 { append(",") }
      write(person)
    }
    append("],")
  }

  private mutating func write(_ person: FeedPerson) {
    append("{")
    write("name", person.name)
    write("email", person.email)
    write("uri", person.address, isLast: true)
    append("}")
  }

  private mutating func write(_ tags: [FeedTag]) {
    append("\"tags\":[")
    for (index, tag) in tags.enumerated() {
      append(index == 0 ? "{" : ",{")
      write("term", tag.term)
      write("scheme", tag.scheme)
      write("label", tag.label, isLast: true)
      append("}")
    }
    append("],")
  }

  private mutating func write(_ links: [FeedLink], isLast: Bool = false) {
    append("\"links\":[")
    for (index, link) in links.enumerated() {
      append(index == 0 ? "{" : ",{")
      write("href", link.address)
      write("rel", link.relation)
      write("type", link.mediaType)
      write("title", link.title, isLast: true)
      append("}")
    }
    append(isLast ? "]" : "],")
  }

  private mutating func write(_ name: StaticString, _ value: String?, isLast: Bool = false) {
    append("\"")
    append(name)
    if let value {
      append("\":\"")
      appendEscaped(value)
      append(isLast ? "\"" : "\",")
    } else {
      append(isLast ? "\":null" : "\":null,")
    }
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { source in
      var from = 0
      var place = -1
      while place + 1 < source.count {
        place += 1
        let byte = source[place]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[from..<place]))
        from = place + 1
        switch byte {
        case 0x22: append("\\\"")
        case 0x5C: append("\\\\")
        case 0x0A: append("\\n")
        case 0x0D: append("\\r")
        case 0x09: append("\\t")
        default:
          append("\\u00")
          let digits: StaticString = "0123456789abcdef"
          bytes.append(digits.utf8Start[Int(byte >> 4)])
          bytes.append(digits.utf8Start[Int(byte & 15)])
        }
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[from..<source.count]))
    }
  }

  private mutating func flush() {
    bytes.withUnsafeBytes { buffer in
      var place = 0
      while place < buffer.count {
        let written = Glibc.write(STDOUT_FILENO, buffer.baseAddress.map { $0 + place }, buffer.count - place)
        if written > 0 { place += written } else if errno != EINTR { exit(74) }
      }
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
