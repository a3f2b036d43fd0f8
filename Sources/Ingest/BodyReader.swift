import News

/// Walks a page's lines and decides which are paragraphs, and what the others are.
struct BodyReader {
  private let page: PageLines
  private var layout: Layout
  /// Lines that are subheadings when a paragraph follows, and furniture otherwise.
  private var pending: [Int] = []
  private var leading: Furniture.Rule?
  private var isOver = false
  private var isClosed = false
  private var openRole: Credit.Role?
  private var linksLeft = 0
  /// How often it may still look ahead: hostile pages stay linear.
  private var looksLeft = 60

  /// A reader that knows where the article begins.
  init(page: PageLines, headline: Int, lede: Int, dateline: Dateline?) {
    self.page = page
    layout = Layout(
      parts: Array(repeating: .furniture(.other), count: page.lines.count), headline: headline, lede: lede,
      dateline: dateline)
  }

  /// Every line's part, and what was read on the way.
  mutating func read() -> Layout {
    for index in page.lines.indices {
      if index == layout.headline {
        layout.parts[index] = .headline
      } else if index < layout.headline {
        layout.parts[index] = .furniture(kindAbove(index))
      } else if index < layout.lede {
        layout.parts[index] = .furniture(kindUnderHeadline(index))
      } else {
        readBody(index)
      }
    }
    dropPending()
    return layout
  }
}

extension BodyReader {
  private var furniture: Furniture { page.words.furniture }

  private func isHeadline(_ index: Int) -> Bool {
    page.lines[index].text.squashed == page.lines[layout.headline].text.squashed
  }

  private mutating func kindAbove(_ index: Int) -> Boilerplate.Kind {
    let line = page.lines[index]
    if !page.dateLine(index).isEmpty { return .date }
    if let rule = furniture.rule(for: line) { return rule.kind }
    if let kind = byline(index, isNear: layout.headline - index <= 3) { return kind }
    if page.isMasthead(index) || index == 0 && startsWithOutlet(line) { return .masthead }
    if page.isSlug(index) { return .slug }
    if isHeadline(index) { return .repeatedHeadline }
    if page.isTicker(index) { return .ticker }
    if page.isRelativeDate(index) { return .date }
    return .navigation
  }

  private func startsWithOutlet(_ line: Line) -> Bool {
    let words = line.text.split(separator: " ")
    return (1...min(3, max(1, words.count))).contains { count in
      words.count >= count && page.outlets.entry(named: words[..<count].joined(separator: " ")) != nil
    }
  }

  /// Reads credit lines, with or without labels.
  private mutating func byline(_ index: Int, isNear: Bool) -> Boilerplate.Kind? {
    let line = page.lines[index]
    if let role = openRole {
      openRole = nil
      if let names = page.credits.names(in: line.text), !names.isEmpty, line.wordCount <= 8 {
        layout.credits += names.map { Credit(name: $0, role: role) }
        return .credit
      }
    }
    if let reading = page.credits.credits(in: line) {
      layout.credits += reading.credits
      openRole = reading.open
      return .credit
    }
    guard isNear else { return nil }
    if let credits = page.credits.bylineWithOutlet(line, isBesideDate: page.isByline(index)) {
      layout.credits += credits
      return .credit
    }
    return nil
  }

  private mutating func kindUnderHeadline(_ index: Int) -> Boilerplate.Kind {
    let line = page.lines[index]
    if !page.dateLine(index).isEmpty { return .date }
    if page.isSlug(index) { return .slug }
    if isHeadline(index) { return .repeatedHeadline }
    if let title = furniture.relatedTitle(of: line) {
      if !title.isEmpty { layout.related.append(RelatedLink(title: title)) }
      return .related
    }
    if page.isRelativeDate(index) { return .date }
    if let kind = byline(index, isNear: true) { return kind }
    if furniture.opensCaption(line) || page.endsWithPhotoCredit(index, isBeforeLede: true) {
      return caption(line)
    }
    if let rule = furniture.rule(for: line) { return rule.kind }
    if let sources = page.wires.source(of: line) {
      layout.sources += sources
      return .source
    }
    let headline = page.lines[layout.headline].text
    if line.text.count > headline.count, line.text.lowercased().hasPrefix(headline.lowercased()) {
      // "Headline - Outlet" is the browser's title, not a caption.
      let rest = line.text.dropFirst(headline.count)
      let isTitle = [" - ", " | ", " – ", " — "].contains { rest.hasPrefix($0) } && rest.utf8.count <= 48
      return isTitle ? .repeatedHeadline : caption(line)
    }
    if line.isProse || furniture.speaksOfPhoto(line) || line.endsSentence && line.wordCount >= 3 {
      return caption(line)
    }
    if page.isMasthead(index) { return .masthead }
    if page.isTicker(index) { return .control }
    let isSection = page.words.phrases.sections.contains(line.text.lowercased().trimmedOfMarks)
    if isSection { return .navigation }
    let isBesideDate = index + 1 < layout.lede && !page.dateLine(index + 1).isEmpty
    if isBesideDate, (2...4).contains(line.wordCount), page.credits.isName(line.text),
      !line.text.utf8.contains(where: \.isDigit),
      let names = page.credits.names(in: line.text), !names.isEmpty
    {
      layout.credits += names.map { Credit(name: $0, role: .author) }
      return .credit
    }
    return .other
  }

  private mutating func caption(_ line: Line) -> Boilerplate.Kind {
    let headline = page.lines[layout.headline].text
    var text = line.text
    if text.count > headline.count, text.lowercased().hasPrefix(headline.lowercased()) {
      text = String(text.dropFirst(headline.count)).trimmedOfMarks
    }
    if !text.isEmpty { layout.captions.append(text) }
    return .caption
  }
}

extension BodyReader {
  private mutating func readBody(_ index: Int) {
    if index == layout.lede { return keep(index) }
    if let kind = furnitureKind(index) {
      layout.parts[index] = .furniture(kind)
      return
    }
    let line = page.lines[index]
    if isOver {
      layout.parts[index] = .furniture(leading?.kind ?? (line.wordCount >= 4 ? .listing : .other))
    } else if line.isProse || furniture.inlineRelated(in: line) != nil
      || line.endsSentence && pending.isEmpty && leading == nil
    {
      keep(index)
    } else if let leading {
      layout.parts[index] = .furniture(leading.kind)
    } else {
      pending.append(index)
    }
  }

  /// Takes a line, and the subheadings above it, as paragraphs.
  private mutating func keep(_ index: Int) {
    for earlier in pending {
      layout.parts[earlier] = .body
      layout.body.append(page.lines[earlier])
    }
    pending = []
    leading = nil
    layout.parts[index] = .body
    var line = page.lines[index]
    if let (start, title) = furniture.inlineRelated(in: line) {
      let link = line.slice(title..<line.key.count).trimmedOfMarks
      if !link.isEmpty { layout.related.append(RelatedLink(title: link)) }
      line.text = line.slice(0..<start)
    }
    let hasMark = line.withoutMark.mark != nil
    layout.body.append(line)
    if hasMark, !resumes(after: index) { isOver = true }
  }

  /// Lines that only looked like subheadings are what follows an article.
  private mutating func dropPending() {
    for index in pending {
      layout.parts[index] = .furniture(page.lines[index].wordCount >= 4 ? .listing : .other)
    }
    pending = []
  }

  /// Whether paragraphs go on after a line that usually ends an article.
  private mutating func resumes(after index: Int) -> Bool {
    guard !isOver, looksLeft > 0 else { return false }
    looksLeft -= 1
    var count = 0
    for next in index + 1..<min(page.lines.count, index + 40) where next < page.lines.count {
      let line = page.lines[next]
      if furniture.relatedTitle(of: line) != nil { continue }
      if let rule = furniture.rule(for: line) {
        if rule.kind == .comments || rule.kind == .copyright { return false }
        continue
      }
      if page.credits.credits(in: line) != nil || page.wires.source(of: line) != nil {
        if count >= 1 { return true } else { continue }
      }
      if line.isStrongProse {
        count += 1
        if count >= 2 || line.withoutMark.mark != nil { return true }
      } else if !line.endsSentence {
        count = 0
      }
    }
    return false
  }

  /// The kind of a line that is no paragraph by its own looks; `nil` for text.
  private mutating func furnitureKind(_ index: Int) -> Boilerplate.Kind? {
    let line = page.lines[index]
    if linksLeft > 0 {
      linksLeft -= 1
      if !line.isProse, furniture.rule(for: line) == nil, page.credits.credits(in: line) == nil,
        line.wordCount >= 3, line.text.last != "."
      {
        layout.related.append(RelatedLink(title: line.text.trimmedOfMarks))
        return .related
      }
      linksLeft = 0
    }
    if furniture.isRelatedHeading(line), !isOver {
      linksLeft = 5
      return .related
    }
    if let title = furniture.relatedTitle(of: line) {
      if title.isEmpty { linksLeft = 1 } else { layout.related.append(RelatedLink(title: title)) }
      return .related
    }
    if let rule = furniture.rule(for: line) { return apply(rule, at: index) }
    if !page.dateLine(index).isEmpty { return .date }
    if let kind = tailKind(index) { return kind }
    if page.isSlug(index) { return .slug }
    if isHeadline(index) { return .repeatedHeadline }
    if page.isMasthead(index) { return .masthead }
    return nil
  }

  private mutating func apply(_ rule: Furniture.Rule, at index: Int) -> Boilerplate.Kind {
    if rule.leads { leading = rule }
    if rule.ends {
      let isHard = rule.kind == .comments || rule.kind == .copyright
      if isHard || !resumes(after: index) {
        if rule.kind != .tags { isClosed = true }
        isOver = true
      }
    }
    return rule.kind
  }

  /// Credits, sources, marks and captions among or after the paragraphs.
  private mutating func tailKind(_ index: Int) -> Boilerplate.Kind? {
    let line = page.lines[index]
    if !isClosed, let kind = byline(index, isNear: false) {
      if !resumes(after: index) { isOver = true }
      return kind
    }
    if !isClosed, let sources = page.wires.source(of: line) {
      layout.sources += sources
      if !resumes(after: index) { isOver = true }
      return .source
    }
    if line.key.count <= 40, let first = line.text.first, let last = line.text.last,
      first == "(" && last == ")" || first == "[" && last == "]"
    {
      let inside = String(line.text.dropFirst().dropLast())
      let wires = page.wires.credited(inMark: inside)
      if !resumes(after: index) { isOver = true }
      if wires.isEmpty { return line.key.contains(where: \.isLetter) ? .credit : .control }
      layout.sources += wires
      return .source
    }
    if !line.key.contains(where: { $0.isLetter || $0.isDigit }) { return .control }
    let isPhoto =
      furniture.opensCaption(line) && line.key.count <= 300
      || page.endsWithPhotoCredit(index, isBeforeLede: false)
    return isPhoto ? caption(line) : nil
  }
}
