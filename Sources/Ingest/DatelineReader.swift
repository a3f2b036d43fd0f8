import News

/// What stands before the first words of a report: "WASHINGTON, KOMPAS.TV - ".
struct Dateline: Sendable, Equatable {
  /// The place as written.
  var place: String?
  /// The outlet as written.
  var outlet: String?
  /// The agency as written.
  var wire: String?
  /// Bytes that the report's first word stands after.
  var length: Int
}

/// Reads datelines.
struct DatelineReader: Sendable {
  private let outlets: OutletCatalog
  private let places: Set<String>
  private let scanner: DateScanner
  private let names: Set<String>
  private static let separators = [
    " - ", " – ", " — ", " -- ", "-- ", " --- ", "— ", " –", " —", " -", "– ", "— ", ". ",
  ].map { Array($0.utf8) }

  /// A reader that knows these outlets and words, and squashed names that the page itself shows.
  init(outlets: OutletCatalog, words: WordLists, names: Set<String> = []) {
    self.outlets = outlets
    self.names = names
    places = Set(words.phrases.datelines.places)
    scanner = DateScanner(words.calendar)
  }

  /// The dateline that opens the line; `nil` when it opens with its report.
  func dateline(of line: Line) -> Dateline? {
    guard var head = head(of: line, from: 0) else { return nil }
    // "KONTAN.CO.ID - SEOUL. " names its place after the outlet.
    if head.place == nil, head.outlet != nil,
      let next = self.head(of: line, from: head.length, mayBePlaceAlone: true), next.outlet == nil,
      let place = next.place
    {
      head.place = place
      head.wire = head.wire ?? next.wire
      head.length = next.length
    } else if head.outlet == nil, let next = self.head(of: line, from: head.length), let outlet = next.outlet
    {
      head.outlet = outlet
      head.wire = head.wire ?? next.wire
      head.length = next.length
    }
    return head.length < line.key.count ? head : nil
  }

  private func head(of line: Line, from start: Int, mayBePlaceAlone: Bool = false) -> Dateline? {
    let end = min(line.key.count, start + 90)
    guard start < end else { return nil }
    for position in start..<end {
      for separator in Self.separators where line.key.count > position + separator.count {
        guard line.key[position] == separator[0],
          line.key[position..<(position + separator.count)].elementsEqual(separator)
        else { continue }
        let isStop = separator.first == UInt8(ascii: ".")
        if isStop, !mayBePlaceAlone { continue }
        let text = line.slice(start..<position)
        guard var found = parts(of: text, isAfterOutlet: mayBePlaceAlone, isLong: separator.count > 3) else {
          continue
        }
        found.length = position + separator.count
        while found.length < line.key.count, line.key[found.length] == 32 || line.key[found.length] == 45 {
          found.length += 1
        }
        return found
      }
    }
    return nil
  }

  /// Reads "WASHINGTON, KOMPAS.TV", "Jakarta (ANTARA)", "SEOUL, 3 March (Reuters)".
  private func parts(of text: String, isAfterOutlet: Bool, isLong: Bool) -> Dateline? {
    var found = Dateline(length: 0)
    var rest = text
    while let open = rest.lastIndex(of: "("), rest.last == ")" {
      let inside = String(rest[rest.index(after: open)...].dropLast())
      if let entry = outlets.entry(named: inside) {
        if entry.wire == true { found.wire = inside } else { found.outlet = inside }
      } else if scanner.dates(in: Line(rest, numbers: 1...1, startsBlock: true)).isEmpty {
        return nil
      }
      rest = rest[..<open].trimmed
    }
    let hasBracket = found.wire != nil || found.outlet != nil
    var names: [String] = []
    for piece in rest.split(separator: ",").map(\.trimmed) where !piece.isEmpty {
      let line = Line(piece, numbers: 1...1, startsBlock: true)
      if let date = scanner.dates(in: line).first, date.range.count * 2 > line.key.count || piece.count < 30 {
        continue
      }
      if isBareDay(piece) { continue }
      names.append(piece)
    }
    guard names.count <= 4 else { return nil }
    for name in names {
      let isKnown =
        outlets.entry(named: name) != nil || Self.isDomain(name)
        || self.names.contains(name.squashed) && !places.contains(name.lowercased())
      if isKnown, found.outlet == nil, !(places.contains(name.lowercased()) && names.count > 1) {
        found.outlet = name
      } else if found.place == nil,
        isPlace(name, isSure: hasBracket || names.count > 1 || isLong && places.contains(name.lowercased()))
      {
        found.place = name
      } else if found.place != nil, found.outlet == nil, isCapitals(name) || name.contains("."),
        name.split(separator: " ").count <= 4
      {
        found.outlet = name
      } else if let place = found.place, isPlace(name, isSure: true), name.split(separator: " ").count <= 3 {
        found.place = "\(place), \(name)"
      } else {
        return nil
      }
    }
    guard found.place != nil || found.outlet != nil else { return nil }
    // A lone outlet in ordinary letters could be the sentence's subject; a dash after it says no.
    if hasBracket || names.count > 1 || found.outlet != nil { return found }
    guard let place = found.place else { return nil }
    return isCapitals(place) || places.contains(place.lowercased()) ? found : nil
  }

  private func isBareDay(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count == 2 else { return false }
    return !scanner.dates(in: Line("\(text) 2024", numbers: 1...1, startsBlock: true)).isEmpty
  }

  private func isPlace(_ name: String, isSure: Bool) -> Bool {
    let words = name.split(separator: " ")
    guard !words.isEmpty, words.count <= 4, name.utf8.count <= 40 else { return false }
    if places.contains(name.lowercased()) { return true }
    if isCapitals(name) { return name.utf8.count >= 3 }
    return isSure
      && words.allSatisfy {
        $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || ".'’-/".contains($0) }
      }
  }

  private func isCapitals(_ name: String) -> Bool {
    name.contains(where: \.isLetter) && name.allSatisfy { !$0.isLowercase }
      && !name.contains(where: { "\"“?!:;".contains($0) })
  }

  /// Whether a word is written as a domain: letters, a dot, letters.
  static func isDomain(_ text: some StringProtocol) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...5).contains(labels.count), text.utf8.count <= 60, let top = labels.last, top.utf8.count >= 2,
      top.utf8.allSatisfy({ $0.isLetter && $0 < 0x80 })
    else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty
        && label.utf8.allSatisfy { $0 < 0x80 && ($0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-")) }
    } && labels.contains { $0.utf8.count >= 3 || $0.utf8.count == 2 && labels.count == 2 }
  }
}
