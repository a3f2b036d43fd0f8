extension ArticleFilter {
  /// The filter that a text form stands for.
  ///
  /// - Throws: `FilterError`, with the term that could not be read and what was expected.
  public init(parsing text: String) throws(FilterError) {
    self.init()
    for word in try Self.words(of: text) { add(try Term(word)) }
  }

  /// Splits at white space outside quotation marks and takes the marks away.
  private static func words(of text: String) throws(FilterError) -> [Word] {
    var words: [Word] = []
    var current = Word(text: "", colon: nil, isQuoted: false)
    var isOpen = false
    var hasContent = false
    for character in text {
      if character == "\"" {
        isOpen.toggle()
        hasContent = true
        current.isQuoted = true
      } else if character.isWhitespace, !isOpen {
        if hasContent { words.append(current) }
        current = Word(text: "", colon: nil, isQuoted: false)
        hasContent = false
      } else {
        if character == ":", !current.isQuoted, current.colon == nil { current.colon = current.text.endIndex }
        current.text.append(character)
        hasContent = true
      }
    }
    guard !isOpen else { throw .unclosedQuotation }
    if hasContent { words.append(current) }
    return words.filter { !$0.text.isEmpty }
  }

  fileprivate struct Word {
    var text: String
    /// The first colon outside quotation marks, which ends the field's name.
    var colon: String.Index?
    var isQuoted: Bool
  }
}

/// Why a filter's text could not be read.
public enum FilterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A quotation mark without its twin.
  case unclosedQuotation
  /// A date that is none of the forms.
  case date(String)
  /// A claim kind that does not exist.
  case claim(String)
  /// A field without a value, as `outlet:`.
  case missingValue(String)

  public var description: String {
    switch self {
    case .unclosedQuotation: "a quotation mark is not closed"
    case .date(let text):
      "\"\(text)\" is not a date: write 2024, 2024-06, 2024-06-18, two of them joined by "
        + "\"..\", none or doubtful"
    case .claim(let text):
      "\"\(text)\" is not a kind of claim: write "
        + Claim.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    case .missingValue(let field): "\(field): needs a value, as \(field):word or \(field):\"two words\""
    }
  }
}

extension ArticleFilter.Term {
  fileprivate init(_ word: ArticleFilter.Word) throws(FilterError) {
    guard let colon = word.colon,
      let field = ArticleFilter.Field(rawValue: word.text[..<colon].lowercased())
    else {
      switch word.text {
      case "unread" where !word.isQuoted: self = .unread
      case "starred" where !word.isQuoted: self = .starred
      default: self = .words(word.text)
      }
      return
    }
    let value = String(word.text[word.text.index(after: colon)...])
    guard !value.isEmpty else { throw .missingValue(field.rawValue) }
    switch field {
    case .outlet: self = .outlet(value)
    case .date: self = .date(try ArticleFilter.DateTerm(value))
    case .wire: self = .wire(value)
    case .person: self = .entity(.person, value)
    case .place: self = .entity(.place, value)
    case .organization: self = .entity(.organization, value)
    case .claim:
      guard let kind = Claim.Kind(rawValue: value.lowercased()) else { throw .claim(value) }
      self = .claim(kind)
    case .source:
      // In quotation marks it is a phrase: somebody may be called so.
      self = .source(value.lowercased() == "unnamed" && !word.isQuoted ? .unnamed : .named(value))
    case .story: self = .story(value)
    case .words: self = .words(value)
    case .unread, .starred: self = .words(word.text)
    }
  }
}

extension ArticleFilter.DateTerm {
  /// Reads `2024`, `2024-06`, `2024-06-18`, `2024-06..2024-07-03`, `none`, `doubtful`.
  public init(_ text: String) throws(FilterError) {
    switch text.lowercased() {
    case "none", "undated": self = .undated
    case "doubtful", "estimated": self = .doubtful
    default:
      let ends = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
      guard ends.count <= 2, let first = Self.days(ends[0]), let last = Self.days(ends[ends.count - 1]),
        first.lowerBound <= last.upperBound
      else { throw .date(text) }
      self = .days(first.lowerBound...last.upperBound)
    }
  }

  private static func days(_ text: String) -> ClosedRange<CalendarDay>? {
    if let day = CalendarDay(text) { return day...day }
    if let month = CalendarMonth(text) { return month.firstDay...month.lastDay }
    guard text.utf8.count == 4, let year = Int(text),
      let first = CalendarDay(year: year, month: 1, day: 1),
      let last = CalendarDay(year: year, month: 12, day: 31)
    else { return nil }
    return first...last
  }
}

extension ArticleFilter: CustomStringConvertible {
  /// The text form; reading it gives an equal filter.
  public var description: String { terms.map(\.description).joined(separator: " ") }
}

extension ArticleFilter.Term: CustomStringConvertible {
  /// The text form of one term.
  public var description: String {
    switch self {
    case .unread, .starred: field.rawValue
    case .words(let words): Self.quoted(words, isPlainWord: true)
    case .source(.named(let name)) where name.lowercased() == "unnamed": "source:\"\(name)\""
    default: "\(field.rawValue):\(Self.quoted(value, isPlainWord: false))"
    }
  }

  /// What stands after the colon, unquoted: for chips and messages.
  public var value: String {
    switch self {
    case .outlet(let text), .wire(let text), .entity(_, let text), .story(let text), .words(let text): text
    case .date(let date): date.description
    case .claim(let kind): kind.rawValue
    case .source(.named(let text)): text
    case .source(.unnamed): "unnamed"
    case .unread, .starred: field.rawValue
    }
  }

  private static func quoted(_ text: String, isPlainWord: Bool) -> String {
    let plain = text.replacing("\"", with: "")
    let needsMarks =
      plain.isEmpty || plain.contains(where: \.isWhitespace)
      || (isPlainWord && (plain.contains(":") || plain == "unread" || plain == "starred"))
    return needsMarks ? "\"\(plain)\"" : plain
  }
}

extension ArticleFilter.DateTerm: CustomStringConvertible {
  /// The shortest text form that reads back as the same days.
  public var description: String {
    switch self {
    case .undated: return "none"
    case .doubtful: return "doubtful"
    case .days(let days):
      let (first, last) = (days.lowerBound, days.upperBound)
      if first == last { return first.description }
      if first.calendarMonth.firstDay == first, first.calendarMonth.lastDay == last {
        return first.calendarMonth.description
      }
      let wholeYear = CalendarDay(year: first.year, month: 12, day: 31)
      if first.month == 1, first.day == 1, last == wholeYear {
        return String(first.description.prefix(4))
      }
      return "\(first)..\(last)"
    }
  }
}
