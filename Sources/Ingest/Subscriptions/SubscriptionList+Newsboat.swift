internal import News

extension SubscriptionList {
  /// Reads newsboat's list: an address a line, then tags; `~title` renames, `!` hides.
  ///
  /// - SeeAlso: newsboat's manual, "Configuring Newsboat to read RSS feeds".
  mutating func readNewsboat(_ text: [UInt8]) {
    for line in Self.lines(text) {
      let words = Self.words(line)
      guard let address = words.first, !address.hasPrefix("#") else { continue }
      var outline = FeedOutline(address: address)
      for word in words.dropFirst() {
        let clean = FieldText.line(word)
        if clean.hasPrefix("~") {
          if outline.title == nil, clean.count > 1 { outline.title = String(clean.dropFirst()) }
        } else if clean == "!" {
          outline.attributes.append(FeedOutline.Attribute(name: "hidden", value: "true"))
        } else if !clean.isEmpty, !outline.tags.contains(clean) {
          outline.tags.append(clean)
        }
      }
      take(outline)
    }
  }

  /// Words between blanks; quotation marks hold words together, a backslash takes what follows as it is.
  ///
  /// A comment begins with "#" at a word's beginning.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isOpen = false
    var isQuoted = false
    var isEscaped = false
    for character in line.unicodeScalars {
      if isEscaped {
        word.unicodeScalars.append(character)
        isEscaped = false
      } else if character == "\\", isQuoted {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
        isOpen = true
      } else if !isQuoted, character == " " || character == "\t" {
        if isOpen { words.append(word) }
        (word, isOpen) = ("", false)
      } else if !isQuoted, !isOpen, character == "#" {
        return words
      } else {
        word.unicodeScalars.append(character)
        isOpen = true
      }
    }
    if isOpen { words.append(word) }
    return words
  }
}
