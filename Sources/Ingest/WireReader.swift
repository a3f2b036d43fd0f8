import News

/// Finds whose reporting an article carries.
struct WireReader: Sendable {
  private let outlets: OutletCatalog
  private let strong: [[UInt8]]
  private let weak: [[UInt8]]
  private let between: Set<String>
  private let interview: Set<String>
  private let source: [[UInt8]]
  private let weekdays: Set<String>

  /// A reader that knows these outlets and words.
  init(outlets: OutletCatalog, words: WordLists) {
    self.outlets = outlets
    let citing = words.phrases.citing
    strong = citing.strong.map { Line.key(of: $0) }.sorted { $0.count > $1.count }
    weak = citing.weak.map { Line.key(of: $0) }.sorted { $0.count > $1.count }
    between = Set(citing.between)
    interview = Set(citing.interview)
    source = citing.source.map { Line.key(of: $0) }.sorted { $0.count > $1.count }
    weekdays = Set(words.calendar.weekdays.keys)
  }

  /// The wires that a paragraph cites, in order.
  ///
  /// - Complexity: O(*n*) in the paragraph's bytes.
  func cited(in line: Line) -> [Wire] {
    var wires: [Wire] = []
    var index = 0
    while index < line.key.count {
      let isBoundary = index == 0 || !(line.key[index - 1].isLetter || line.key[index - 1].isDigit)
      guard isBoundary, line.key[index].isLetter else {
        index += 1
        continue
      }
      if let cue = strong.first(where: { line.key.holds($0, at: index) }) {
        if let name = name(in: line, from: index + cue.count, isStrong: true) {
          wires.append(Wire(name: name, kind: .cited))
        }
        index += cue.count
      } else if let cue = weak.first(where: { line.key.holds($0, at: index) }) {
        if !interview.contains(String(decoding: cue, as: UTF8.self)),
          let name = name(in: line, from: index + cue.count, isStrong: false)
        {
          wires.append(Wire(name: name, kind: .cited))
        }
        index += cue.count
      } else {
        index += 1
      }
    }
    return wires
  }

  /// The source of "Sumber : The Guardian"; `nil` for a line that is no source line.
  func source(of line: Line) -> [Wire]? {
    guard line.key.count <= 160, let label = source.first(where: { line.key.holds($0, at: 0) }) else {
      return nil
    }
    var index = label.count
    while index < line.key.count, line.key[index] == 32 { index += 1 }
    guard index < line.key.count, line.key[index] == UInt8(ascii: ":") else { return nil }
    let text = line.slice((index + 1)..<line.key.count)
    return text.split(whereSeparator: { ",;/|".contains($0) }).map(\.trimmedOfMarks)
      .filter { !$0.isEmpty && $0.utf8.count <= 60 && !$0.hasPrefix("http") }
      .map { Wire(name: $0, kind: .credit) }
  }

  /// The wires in a closing mark such as "AFP/Z-3".
  func credited(inMark mark: String) -> [Wire] {
    var wires: [Wire] = []
    for part in mark.split(whereSeparator: { "/,;|&".contains($0) }).map(\.trimmed) where !part.isEmpty {
      if let entry = outlets.entry(initials: part) {
        wires.append(Wire(name: entry.name, kind: .credit))
      } else if part.contains(where: \.isUppercase), outlets.entry(named: part) != nil {
        wires.append(Wire(name: part, kind: .credit))
      }
    }
    return wires
  }

  /// The wires once each: the first mention's name, cited before credited, without the outlet itself.
  func merged(_ wires: [Wire], without outlet: Outlet) -> [Wire] {
    var merged: [Wire] = []
    var seen: [String: Int] = [outlet.name.squashed: -1]
    if let domain = outlet.domain { seen[domain.squashed] = -1 }
    for wire in wires {
      let entry = outlets.entry(named: wire.name)
      let key = (entry?.name ?? bareName(wire.name)).squashed
      if let place = seen[key] {
        if place >= 0, wire.kind == .cited, merged[place].kind == .credit {
          merged[place] = Wire(name: merged[place].name, kind: .cited)
        }
        continue
      }
      if let domain = entry?.domain, domain == outlet.domain { continue }
      seen[key] = merged.count
      merged.append(wire)
    }
    return merged
  }
}

extension WireReader {
  /// The name without the words that only say what it is: "Kantor Berita Samudra" is "Samudra".
  private func bareName(_ name: String) -> String {
    let bare = name.split(separator: " ").drop { between.contains($0.lowercased()) && $0 != "The" }
    return bare.isEmpty ? name : bare.joined(separator: " ")
  }

  /// The name that follows a citing verb; `nil` when what follows is no source's name.
  private func name(in line: Line, from start: Int, isStrong: Bool) -> String? {
    let tail = line.slice(start..<min(line.key.count, end(of: line, from: start + 140)))
    var words = tail.split(separator: " ").map(String.init)
    var skipped = 0
    while let first = words.first, skipped < 6 {
      if known(words) != nil { break }
      guard between.contains(first.lowercased()), isStrong || first.first?.isLowercase == true else { break }
      words.removeFirst()
      skipped += 1
    }
    if let known = known(words) { return known }
    guard isStrong || words.first.map({ Self.isSite($0) }) == true else { return nil }
    return unknown(words)
  }

  /// A character boundary at or after `offset`.
  private func end(of line: Line, from offset: Int) -> Int {
    var index = offset
    while index < line.key.count, line.key[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  /// The longest run of words from the first that the catalogue knows.
  private func known(_ words: [String]) -> String? {
    guard let first = words.first,
      first.first.map({ $0.isUppercase || $0 == "(" || $0 == "*" }) == true
        || DatelineReader.isDomain(Self.bare(first)), outlets.mayBeNamed(from: first)
    else { return nil }
    for count in stride(from: min(5, words.count), to: 0, by: -1) {
      let inner = words[..<(count - 1)]
      // A name does not run over a comma.
      if inner.contains(where: { $0.last.map { ",;:".contains($0) } == true }) { continue }
      let name = Self.bare(words[..<count].joined(separator: " "))
      if outlets.entry(named: name) != nil { return name }
    }
    return nil
  }

  /// A run of capitalised words, or a site's domain.
  private func unknown(_ words: [String]) -> String? {
    var name: [String] = []
    for word in words.prefix(6) {
      let bare = Self.bare(word)
      guard !bare.isEmpty, !word.hasPrefix("("), !weekdays.contains(bare.lowercased()) else { break }
      let isPart =
        bare.first?.isUppercase == true || DatelineReader.isDomain(bare)
        || !name.isEmpty && ["of", "the", "and", "&"].contains(bare)
      guard isPart else { break }
      name.append(bare)
      if word.last.map({ ",;:.)".contains($0) }) == true { break }
    }
    let joined = name.joined(separator: " ")
    return joined.utf8.count >= 2 && joined.utf8.count <= 60 ? joined : nil
  }

  private static func isSite(_ word: String) -> Bool { DatelineReader.isDomain(bare(word)) }

  private static func bare(_ word: String) -> String {
    var slice = word[...]
    while let last = slice.last, ",;:.)\"”’'*".contains(last) { slice = slice.dropLast() }
    while let first = slice.first, "(\"“‘'*".contains(first) { slice = slice.dropFirst() }
    return String(slice)
  }
}
