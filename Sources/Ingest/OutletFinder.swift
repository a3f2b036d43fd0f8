import News

/// Finds which outlet a page belongs to, and which one it was taken from.
struct OutletFinder: Sendable {
  /// The page.
  let page: PageLines
  /// What its lines are.
  let layout: Layout

  /// What stands for the outlet of a page that names none.
  static let unknown = Outlet(name: "(unknown outlet)", domain: nil)

  /// The outlet, the original outlet where the page republishes one, and what the catalogue knows.
  func outlets() -> (outlet: Outlet, original: Outlet?, entry: OutletCatalog.Entry?) {
    let named = evidence()
    guard let host = host() else {
      guard let first = named.first else { return (Self.unknown, nil, nil) }
      return (outlet(first), nil, entry(first))
    }
    let hostEntry = page.outlets.entry(domain: host)
    let label = Self.label(of: host)
    if let hostEntry {
      let other = layout.dateline?.outlet.flatMap { entry($0) }
      let original = other.flatMap { $0.name != hostEntry.name ? $0.outlet : nil }
      return (Outlet(name: hostEntry.name, domain: hostEntry.domain ?? host), original, hostEntry)
    }
    // A written form of the host's own name is the better name.
    let others = named.filter { $0.squashed != host.squashed }
    if let own = others.first(where: { $0.squashed == label }) {
      return (Outlet(name: better(own), domain: host), nil, nil)
    }
    let original =
      others.first { entry($0) != nil } ?? layout.dateline?.outlet.flatMap { others.contains($0) ? $0 : nil }
    return (
      Outlet(name: written(label) ?? host, domain: host), original.map { outlet($0) },
      original.flatMap { entry($0) }
    )
  }

  /// The bare domain above the headline, or in the page's address.
  private func host() -> String? {
    for index in page.lines.indices where index < layout.headline {
      let text = page.lines[index].text.lowercased()
      if DatelineReader.isDomain(text) { return text.hasPrefix("www.") ? String(text.dropFirst(4)) : text }
    }
    for index in page.lines.indices where page.isSlug(index) {
      if let host = Self.host(of: page.lines[index].text) { return host }
    }
    return nil
  }

  /// The host of an http address, without `www.`.
  static func host(of address: String) -> String? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let host = address[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
      .lowercased()
    guard DatelineReader.isDomain(host) else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// Names that the page gives its outlet, most telling first.
  private func evidence() -> [String] {
    var names: [String] = []
    if let outlet = layout.dateline?.outlet { names.append(outlet) }
    names += besideDates()
    names += bylineOutlets()
    for index in page.lines.indices {
      guard case .furniture(let kind) = layout.parts[index] else { continue }
      let line = page.lines[index]
      switch kind {
      case .copyright: if let holder = Self.holder(of: line, page.scanner) { names.append(holder) }
      case .masthead where index < layout.headline: names += known(at: line)
      case .promotion where index > layout.headline: names += mentioned(in: line)
      case .navigation where index < layout.headline: names += crumbs(in: line)
      default: break
      }
    }
    if let wire = layout.dateline?.wire, names.isEmpty { names.append(wire) }
    return names
  }

  private func besideDates() -> [String] {
    page.lines.indices.compactMap { index in
      guard layout.parts[index] == .furniture(.date), let date = page.dateLine(index).first else {
        return nil
      }
      let before = page.lines[index].slice(0..<date.range.lowerBound)
      let name = before.trimmedOfMarks
      guard !name.isEmpty, !page.isLabel(before), before.last.map({ "-–—|•·,/".contains($0) }) == true else {
        return nil
      }
      let last = name.split(whereSeparator: { ",|-–".contains($0) }).last.map { $0.trimmed } ?? name
      return page.outlets.entry(named: name) != nil
        ? name : page.outlets.entry(named: last) != nil ? last : name
    }
  }

  private func bylineOutlets() -> [String] {
    page.lines.indices.compactMap { index in
      guard layout.parts[index] == .furniture(.credit) else { return nil }
      let line = page.lines[index]
      let tail = line.text.split(whereSeparator: { ",|-–—/".contains($0) }).last.map { $0.trimmed }
      return tail.flatMap { page.outlets.entry(named: $0) != nil ? $0 : nil }
    }
  }

  /// The outlet that a masthead line begins with.
  private func known(at line: Line) -> [String] {
    let words = line.text.split(separator: " ")
    for count in stride(from: min(4, words.count), to: 0, by: -1) {
      let name = words[..<count].joined(separator: " ")
      if page.outlets.entry(named: name) != nil || count == 1 && DatelineReader.isDomain(name) {
        return [name]
      }
    }
    return []
  }

  /// Outlets and domains in a promotion.
  private func mentioned(in line: Line) -> [String] {
    let strangers: Set<String> = [
      "googlenews", "google", "whatsapp", "facebook", "telegram", "youtube", "twitter",
    ]
    return line.text.split(separator: " ").map(\.trimmedOfMarks).compactMap { word in
      let bare = word.trimmingSuffix { ".!?)\"”".contains($0) }
      guard bare.first?.isUppercase == true || bare.contains("."), !strangers.contains(bare.squashed) else {
        return nil
      }
      if bare.hasPrefix("http") || bare.contains("/") { return nil }
      guard page.outlets.entry(named: bare) != nil || DatelineReader.isDomain(bare) && bare.utf8.count > 5
      else { return nil }
      return bare
    }
  }

  private func crumbs(in line: Line) -> [String] {
    line.text.split(whereSeparator: { "/>|»›".contains($0) }).map(\.trimmed).filter {
      page.outlets.entry(named: $0) != nil || $0.squashed == layout.dateline?.outlet?.squashed
    }
  }

  /// Whom a copyright line names.
  private static func holder(of line: Line, _ scanner: DateScanner) -> String? {
    let stop: Set<String> = ["copyright", "©", "(c)", "by", "all", "oleh", "hak", "cipta", "-", "|", "the"]
    var name: [String] = []
    for word in line.text.split(separator: " ") {
      let bare = word.trimmedOfMarks.trimmingSuffix { ".,".contains($0) }
      let lower = bare.lowercased()
      if lower == "all" || lower == "hak" && !name.isEmpty || lower == "dilindungi" { break }
      if stop.contains(lower) || bare.isEmpty
        || bare.utf8.contains(where: \.isDigit) && !bare.contains(where: \.isLetter)
      {
        continue
      }
      if bare.hasPrefix("©") || Int(bare.prefix(4)) != nil && bare.count <= 9 { continue }
      guard
        bare.first?.isUppercase == true || DatelineReader.isDomain(bare)
          || bare.first?.isLowercase == true && name.isEmpty
      else { break }
      name.append(bare)
      if word.last == "." { break }
    }
    let joined = name.joined(separator: " ")
    return name.isEmpty || name.count > 5 ? nil : joined
  }

  private func entry(_ name: String) -> OutletCatalog.Entry? {
    page.outlets.entry(named: name)
      ?? (DatelineReader.isDomain(name) ? page.outlets.entry(domain: name.lowercased()) : nil)
  }

  private func outlet(_ name: String) -> Outlet {
    if let entry = entry(name) { return entry.outlet }
    guard DatelineReader.isDomain(name) else { return Outlet(name: better(name), domain: nil) }
    let host = name.lowercased()
    let plain = name.allSatisfy { !$0.isLowercase } ? host : name
    return Outlet(name: written(Self.label(of: host)) ?? plain, domain: host)
  }

  /// The name as another line writes it in ordinary letters, or with a capital for each word.
  private func better(_ name: String) -> String {
    written(name.squashed) ?? Self.titled(name)
  }

  /// The form of a squashed name that a short line writes in ordinary letters.
  private func written(_ squashed: String) -> String? {
    for line in page.lines.prefix(40) + page.lines.suffix(40) where line.key.count <= 120 {
      let words = line.text.split(whereSeparator: { " /()|>".contains($0) })
      for count in 1...4 where words.count >= count {
        for start in 0...(words.count - count) {
          let found = words[start..<(start + count)].joined(separator: " ").trimmedOfMarks
          guard found.contains(where: \.isLowercase), found.contains(where: \.isUppercase) else { continue }
          if found.squashed == squashed || found.squashed == "the" + squashed { return found }
        }
      }
    }
    return nil
  }

  private static func titled(_ name: String) -> String {
    let words = name.split(separator: " ")
    let isPlain = name.allSatisfy { !$0.isLowercase } || name.allSatisfy { !$0.isUppercase }
    guard isPlain, words.count > 1 || name.utf8.count > 5 else { return name }
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: " ")
  }

  private static func label(of host: String) -> String {
    let labels = host.split(separator: ".")
    return (labels.first.map(String.init) ?? host).squashed
  }
}
