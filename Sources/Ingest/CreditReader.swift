import News

/// Reads the people in charge from byline and credit lines.
struct CreditReader: Sendable {
  private let labels: [(label: [UInt8], role: Credit.Role)]
  private let nobody: Set<String>
  private let beforeName: Set<String>
  private let outlets: OutletCatalog

  /// A reader that knows these words and outlets.
  init(words: WordLists.Phrases, outlets: OutletCatalog) {
    labels = words.labels.map { (Line.key(of: $0.label), $0.role) }
    nobody = Set(words.nobody)
    beforeName = Set(words.beforeName)
    self.outlets = outlets
  }

  /// What a line of labels and names holds.
  struct Reading: Equatable {
    var credits: [Credit] = []
    /// The role of a label at the line's end, whose name stands on the next line.
    var open: Credit.Role?
  }

  /// The credits of "Penulis : A | Editor : B"; `nil` for a line that is no such thing.
  func credits(in line: Line) -> Reading? {
    guard line.key.count <= 300 else { return nil }
    var marks: [(start: Int, end: Int, role: Credit.Role)] = []
    var index = 0
    while index < line.key.count {
      let isBoundary = index == 0 || !(line.key[index - 1].isLetter || line.key[index - 1].isDigit)
      if isBoundary, let (end, role) = label(of: line, at: index, isFirst: marks.isEmpty) {
        marks.append((index, end, role))
        index = end
      } else {
        index += 1
      }
    }
    guard let first = marks.first, line.slice(0..<first.start).trimmedOfMarks.isEmpty || first.start <= 3
    else { return nil }
    var reading = Reading()
    for (number, mark) in marks.enumerated() {
      let end = number + 1 < marks.count ? marks[number + 1].start : line.key.count
      let text = line.slice(mark.end..<end).trimmedOfMarks
      if text.isEmpty {
        if number + 1 == marks.count { reading.open = mark.role }
        continue
      }
      guard let names = names(in: text) else { return nil }
      reading.credits += names.map { Credit(name: $0, role: mark.role) }
    }
    return reading
  }

  /// A label with its colon at `index`; at a line's beginning "Oleh" and "By" need none.
  private func label(of line: Line, at index: Int, isFirst: Bool) -> (Int, Credit.Role)? {
    for (label, role) in labels where line.key.holds(label, at: index) {
      var end = index + label.count
      while end < line.key.count, line.key[end] == 32 { end += 1 }
      if end < line.key.count, line.key[end] == UInt8(ascii: ":") { return (end + 1, role) }
      if index == 0, end == line.key.count { return (end, role) }
      let isPhrase = label.suffix(3).elementsEqual(" by".utf8) || label.suffix(5).elementsEqual(" oleh".utf8)
      let isBare = label == Array("by".utf8) || label == Array("oleh".utf8) || isPhrase
      if isFirst, index == 0, isBare, end > index + label.count { return (end, role) }
      // "Reporting by A; Editing by B" needs no colons.
      if !isFirst, isPhrase, end > index + label.count, line.slice(0..<index).hasSuffix(";") {
        return (end, role)
      }
    }
    return nil
  }

  /// The names of a list; `nil` when the text is not one.
  func names(in text: String) -> [String]? {
    var names: [String] = []
    for part in Self.split(text) {
      let name = person(part)
      if name.isEmpty { continue }
      guard isName(name) else {
        // A name was read before: "Jane Doe, CNN" or "Jane Doe in London".
        if names.isEmpty { return nil }
        continue
      }
      if outlets.entry(named: name) == nil, !DatelineReader.isDomain(name), !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }

  private static func split(_ text: String) -> [String] {
    var parts = [""]
    for word in text.split(separator: " ") {
      let lower = word.lowercased()
      // "Dan Evon" is a name: the word between names has no capital, or nothing but capitals.
      let isCapitalised = word.first?.isUppercase == true && word.dropFirst().contains(where: \.isLowercase)
      if !isCapitalised, ["dan", "and", "&", "|", "/", "-", "–", "—"].contains(lower) {
        parts.append("")
        continue
      }
      let ends = word.last.map { ",;|".contains($0) } ?? false
      let piece = ends ? String(word.dropLast()) : String(word)
      parts[parts.count - 1] += parts[parts.count - 1].isEmpty ? piece : " \(piece)"
      if ends { parts.append("") }
    }
    return parts.map(\.trimmedOfMarks).filter { !$0.isEmpty }
  }

  /// The name without place, role or address around it; empty when it is nobody's.
  private func person(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    if let place = words.firstIndex(where: {
      ["in", "di", "pada", "on", "at"].contains($0) || $0.hasPrefix("(") || $0.contains("@")
    }), place > 0 {
      words = Array(words[..<place])
    }
    while let first = words.first, beforeName.contains(first.lowercased()), words.count > 1 {
      words.removeFirst()
    }
    let name = words.joined(separator: " ").trimmedOfMarks
    return nobody.contains(name.lowercased()) ? "" : name
  }

  /// Whether the text is written as a person's name: at most six words, capitals first, no digits.
  func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (1...6).contains(words.count), text.utf8.count <= 60, !text.utf8.contains(where: \.isDigit) else {
      return false
    }
    let particles: Set<Substring> = ["bin", "binti", "van", "von", "de", "der", "al", "da", "di", "el"]
    let isLower = text.allSatisfy { !$0.isUppercase }
    return words.allSatisfy { word in
      particles.contains(word)
        || word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || ".'’-`".contains($0) }
        || isLower && words.count <= 3 && word.allSatisfy { $0.isLetter || ".'’-`".contains($0) }
    }
  }

  /// The author of "Budi Santoso - detikNews" and "Budi Santoso, CNN Indonesia"; beside a date the outlet
  /// may be one that the catalogue does not know.
  func bylineWithOutlet(_ line: Line, isBesideDate: Bool = false) -> [Credit]? {
    guard line.key.count <= 120, !line.endsSentence else { return nil }
    // "Jakarta, CNN Indonesia --" is a dateline on a line of its own.
    guard !line.opensReport else { return nil }
    if isBesideDate, let credits = bylineWithPlace(line) { return credits }
    for separator in [" - ", " | ", " – ", ", ", " — ", " / "] {
      guard let range = line.text.firstRange(of: separator) else { continue }
      let outlet = line.text[range.upperBound...].trimmedOfMarks
      let name = person(String(line.text[..<range.lowerBound]))
      if name.isEmpty, outlet.split(separator: " ").count <= 4 { return [] }
      // "Northern Tide - northerntide.example" is an outlet beside its own address.
      if let host = OutletFinder.host(of: "https://\(outlet)"),
        host.split(separator: ".").contains(where: { String($0).squashed == name.squashed })
      {
        return nil
      }
      // "Budi, Jurnalis" names a part instead of an outlet.
      if beforeName.contains(outlet.lowercased()) || nobody.contains(outlet.lowercased()) {
        return isName(name) ? [Credit(name: name, role: .reporter)] : nil
      }
      let isStranger =
        separator == " - " && isBesideDate && isName(outlet) && outlet.split(separator: " ").count <= 3
      guard isStranger || outlets.entry(named: outlet) != nil || DatelineReader.isDomain(outlet) else {
        continue
      }
      guard isName(name), name.split(separator: " ").count <= 4, outlets.entry(named: name) == nil else {
        return nil
      }
      return [Credit(name: name, role: .author)]
    }
    return nil
  }

  /// The author of "Jane Doe in London", which only a date beside it tells from a heading.
  private func bylineWithPlace(_ line: Line) -> [Credit]? {
    guard let range = line.text.firstRange(of: " in "), line.wordCount <= 7 else { return nil }
    let name = line.text[..<range.lowerBound].trimmed
    let place = line.text[range.upperBound...].trimmed
    guard (2...4).contains(name.split(separator: " ").count), isName(name), isName(place) else { return nil }
    return [Credit(name: name, role: .author)]
  }
}
