internal import News

extension SubscriptionList {
  /// Reads newsraft's list: `@ Section`, then addresses with a name in quotation marks, `<` settings `>` or `{` settings `}`.
  ///
  /// Settings are kept as attributes, as they were written.
  ///
  /// - SeeAlso: newsraft(1), "FEEDS FILE".
  mutating func readNewsraft(_ text: [UInt8]) {
    var section: String?
    for line in Self.lines(text) {
      let trimmed = line.trimmed
      guard let first = trimmed.first, first != "#" else { continue }
      if first == "@" {
        let name = FieldText.line(Self.parted(String(trimmed.dropFirst())).rest)
        section = name.isEmpty ? nil : name
        continue
      }
      if first == "{" || first == "<" { continue }
      if first == "$" || first == "|" || first == "`" {
        skip(trimmed, "is a command, and Lintas runs none")
        continue
      }
      let address = String(trimmed.prefix { $0 != " " && $0 != "\t" })
      let (title, settings, rest) = Self.parted(String(trimmed.dropFirst(address.count)))
      var outline = FeedOutline(address: address)
      let name = FieldText.line(title ?? rest)
      outline.title = name.isEmpty ? nil : name
      outline.folders = section.map { [$0] } ?? []
      if let settings {
        outline.attributes.append(FeedOutline.Attribute(name: "newsraft", value: FieldText.line(settings)))
      }
      take(outline)
    }
  }

  /// The name in quotation marks, the settings in brackets, and what stands beside both.
  private static func parted(_ text: String) -> (title: String?, settings: String?, rest: String) {
    var title: String?
    var settings: String?
    var rest = ""
    var part = ""
    var close: Character?
    for character in text {
      if let mark = close {
        guard character == mark else {
          part.append(character)
          continue
        }
        if mark == "\"" { title = title ?? part } else { settings = settings ?? part }
        if mark == ">", title == nil, rest.trimmed.isEmpty, !part.contains("=") { title = part }
        (part, close) = ("", nil)
      } else if let mark = closing[character] {
        close = mark
      } else {
        rest.append(character)
      }
    }
    if close == "\"" { title = title ?? part }
    return (title?.trimmed, settings?.trimmed, rest.trimmed)
  }

  private static let closing: [Character: Character] = ["\"": "\"", "{": "}", "<": ">"]
}
