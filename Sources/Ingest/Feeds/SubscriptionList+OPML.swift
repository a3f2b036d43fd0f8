public import News

extension SubscriptionList {
  /// Folders within each other that are told apart; further in, a feed is in the last of them.
  static let mostFolders = 32

  /// Reads a list in OPML, however broken.
  ///
  /// An outline with `xmlUrl` is a feed, one without is a folder around those within it. Attributes that have
  /// no place of their own are kept.
  ///
  /// - Complexity: O(*n*) in the bytes.
  /// - SeeAlso: OPML 2.0.
  public init(opml bytes: [UInt8]) {
    self.init([], form: .newsboat)
    var scanner = MarkupScanner()
    DecodedText(bytes, kind: .xml).bytes.withUnsafeBufferPointer { scanner.append($0) }
    // For each open outline, whether it is a folder that is in `folders`.
    var open: [Bool] = []
    var folders: [String] = []
    while let token = scanner.next(isLast: true) {
      switch token {
      case .start(let name, let isEmpty):
        guard Self.isOutline(scanner.bytes(name)) else { continue }
        let attributes = FeedAttributes(&scanner)
        let isFolder = read(attributes, isEmpty: isEmpty, in: folders)
        guard !isEmpty else { continue }
        let isKept = isFolder && folders.count < Self.mostFolders
        if isKept {
          folders.append(FieldText.line((attributes["text"] ?? attributes["title"] ?? "").prefix(300)))
        }
        open.append(isKept)
      case .end(let name):
        if Self.isOutline(scanner.bytes(name)), open.popLast() == true { folders.removeLast() }
      case .text, .cdata: continue
      }
    }
  }

  private static func isOutline(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.count == 7 && zip(name, "outline".utf8).allSatisfy { $0.lowercased == $1 }
  }

  /// Takes an outline that is a feed.
  ///
  /// - Returns: Whether it is a folder.
  private mutating func read(_ attributes: FeedAttributes, isEmpty: Bool, in folders: [String]) -> Bool {
    guard let address = attributes.text("xmlurl") else {
      if isEmpty, let other = attributes.text("url") ?? attributes.text("htmlurl") {
        skip(other, "is a link without the address of a feed")
        return false
      }
      return true
    }
    let text = attributes["text"].map { FieldText.line($0.prefix(1000)) }
    let title = attributes["title"].map { FieldText.line($0.prefix(1000)) }
    let name = [title, text].compactMap { $0 }.first { !$0.isEmpty }
    var outline = FeedOutline(
      address: address, title: name, site: attributes.text("htmlurl"), folders: folders.filter { !$0.isEmpty }
    )
    for tag in attributes["category"]?.split(separator: ",") ?? [] {
      let tag = FieldText.line(tag)
      if !tag.isEmpty, !outline.tags.contains(tag), outline.tags.count < 50 { outline.tags.append(tag) }
    }
    if let text, !text.isEmpty, text != name { outline.attributes.append(.init(name: "text", value: text)) }
    for (attribute, value) in attributes.all where !Self.known.contains(attribute.lowercased()) {
      outline.attributes.append(.init(name: attribute, value: value))
    }
    if let type = attributes.text("type"), type.lowercased() != "rss" {
      outline.attributes.append(.init(name: "type", value: type))
    }
    take(outline)
    return false
  }

  private static let known: Set<String> = ["text", "title", "type", "xmlurl", "htmlurl", "category"]

  /// A list of feeds in OPML, folders within each other, in the order in which folders first come.
  ///
  /// Reading what is written gives the same outlines, those of one folder together.
  ///
  /// - Complexity: O(*n* × *d*) in feeds and the depth of folders.
  public static func opml(of outlines: [FeedOutline], title: String) -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>"
    text += "\(escaped(title))</title>\n  </head>\n  <body>\n"
    write(outlines[...], level: 0, into: &text)
    return text + "  </body>\n</opml>\n"
  }

  private static func write(_ outlines: ArraySlice<FeedOutline>, level: Int, into text: inout String) {
    let indent = String(repeating: "  ", count: level + 2)
    var folders: [(name: String, outlines: [FeedOutline])] = []
    var places: [String: Int] = [:]
    for outline in outlines {
      guard outline.folders.count > level, level < mostFolders else {
        text += indent + line(of: outline)
        continue
      }
      let name = outline.folders[level]
      if let place = places[name] {
        folders[place].outlines.append(outline)
      } else {
        places[name] = folders.count
        folders.append((name, [outline]))
      }
    }
    for folder in folders {
      text += "\(indent)<outline text=\"\(escaped(folder.name))\">\n"
      write(folder.outlines[...], level: level + 1, into: &text)
      text += "\(indent)</outline>\n"
    }
  }

  private static func line(of outline: FeedOutline) -> String {
    var pairs: [(String, String)] = []
    let own = outline.attributes.first { $0.name == "text" }?.value
    pairs.append(("text", own ?? outline.title ?? ""))
    if let title = outline.title { pairs.append(("title", title)) }
    pairs.append(("type", outline.attributes.first { $0.name == "type" }?.value ?? "rss"))
    pairs.append(("xmlUrl", outline.address))
    if let site = outline.site { pairs.append(("htmlUrl", site)) }
    if !outline.tags.isEmpty {
      // A comma parts tags and cannot be within one.
      pairs.append(("category", outline.tags.map { $0.replacing(",", with: " ") }.joined(separator: ",")))
    }
    var names = known
    for attribute in outline.attributes where isName(attribute.name) {
      if names.insert(attribute.name.lowercased()).inserted {
        pairs.append((attribute.name, attribute.value))
      }
    }
    return "<outline" + pairs.map { " \($0)=\"\(escaped($1))\"" }.joined() + "/>\n"
  }

  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, first.isASCIILetter || first == UInt8(ascii: "_") else { return false }
    return name.utf8.allSatisfy { $0.isASCIILetter || $0.isDigit || "_-.:".utf8.contains($0) }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      default:
        if scalar.value >= 0x20, scalar.value != 0x7F { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
