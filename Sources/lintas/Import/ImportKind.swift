/// What a file holds, by its first bytes, and by its name where they do not tell.
enum ImportKind: Equatable, Sendable {
  /// The visible text of one page.
  case page
  /// A page with its markup.
  case webPage
  /// RSS, Atom or JSON Feed.
  case feed
  /// One JSON object a line.
  case records
  /// An array of JSON objects, or one object.
  case recordArray
  /// A table with a first row that names its columns.
  case table
  /// WARC.
  case webArchive
  /// mbox.
  case mailbox
  /// One mail.
  case mail

  /// Bytes of a file that are looked at.
  static let headLength = 4096

  /// The kind of a file, decompressed.
  ///
  /// - Returns: `nil` for a file in a folder that nothing shows to be news: notes, pictures, programs.
  init?(head: [UInt8], name: String, isNamedByPerson: Bool) {
    let extensions = Self.extensions[Self.ending(of: name)]
    if let kind = Self.sniffed(head, expected: extensions) {
      self = kind
    } else if let extensions {
      self = extensions
    } else if isNamedByPerson {
      self = .page
    } else {
      return nil
    }
  }

  /// Whether it holds many items, which are read one after the other.
  var isStream: Bool {
    switch self {
    case .records, .recordArray, .table, .webArchive, .mailbox: true
    case .page, .webPage, .feed, .mail: false
    }
  }

  /// The last extension of a name, without that of a compressed file, in lower case and without the dot.
  static func ending(of name: String) -> String {
    var parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 1, parts.last == "gz" { parts.removeLast() }
    return parts.count > 1 ? String(parts[parts.count - 1]) : ""
  }

  private static let extensions: [String: ImportKind] = [
    "txt": .page, "html": .webPage, "htm": .webPage, "xhtml": .webPage, "shtml": .webPage, "xml": .feed,
    "rss": .feed, "atom": .feed, "rdf": .feed, "json": .recordArray, "jsonl": .records, "ndjson": .records,
    "csv": .table, "tsv": .table, "warc": .webArchive, "mbox": .mailbox, "mbx": .mailbox, "eml": .mail,
  ]

  /// The kind that the first bytes show beyond doubt.
  private static func sniffed(_ head: [UInt8], expected: ImportKind?) -> ImportKind? {
    let text = String(
      decoding: head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...], as: UTF8.self)
    let opening = text.drop { $0.isWhitespace }
    if opening.hasPrefix("WARC/1.") || opening.hasPrefix("WARC/0.") { return .webArchive }
    if head.starts(with: "From ".utf8), text.prefix(200).contains(":") { return .mailbox }
    switch opening.first {
    case "<": return markup(opening.lowercased())
    case "{":
      if opening.contains("jsonfeed.org/version") { return .feed }
      let line = opening.prefix { !$0.isNewline }
      // A first line that is no whole object belongs to an object in many lines.
      return line.count < opening.count && line.last != "}" && line.last != "," ? .recordArray : .records
    case "[" where opening.dropFirst().first { !$0.isWhitespace } == "{": return .recordArray
    default: break
    }
    if expected != .page || expected == .mail, isMail(opening) { return .mail }
    return nil
  }

  private static func markup(_ opening: String) -> ImportKind? {
    if opening.hasPrefix("<!doctype html") || opening.hasPrefix("<html") { return .webPage }
    if opening.hasPrefix("<rss") || opening.hasPrefix("<feed") || opening.hasPrefix("<rdf:rdf") {
      return .feed
    }
    if opening.hasPrefix("<?xml") {
      if opening.contains("<html") { return .webPage }
      return ["<rss", "<feed", "<rdf:rdf", "<channel"].contains(where: opening.contains) ? .feed : nil
    }
    return opening.contains("<html") || opening.contains("<head") ? .webPage : nil
  }

  /// Whether a text begins with lines of a mail's header.
  private static func isMail(_ opening: Substring) -> Bool {
    let names: Set<Substring> = [
      "from", "to", "subject", "date", "received", "return-path", "delivered-to", "message-id",
      "mime-version",
    ]
    var found = 0
    for line in opening.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).prefix(60) {
      if line.isEmpty { break }
      if line.first == " " || line.first == "\t" { continue }
      guard let colon = line.firstIndex(of: ":"),
        line[..<colon].allSatisfy({ $0.isLetter || $0 == "-" || $0.isNumber })
      else { return false }
      if names.contains(line[..<colon].lowercased()[...]) { found += 1 }
    }
    return found >= 3
  }
}
