import News

/// Boils an article down to its words, names, places and days.
struct ProfileBuilder {
  private let annotated: AnnotatedArticle
  private let document: Document
  private let lexicon = Lexicon.shared

  /// Most terms kept of one article.
  private static let mostTerms = 100
  /// More than any word is worth: added to those that are kept in any case.
  private static let certainWorth = 1e6
  /// Bytes from the start within which words count: what follows is background and other matters.
  private static let readBytes = 3_200
  /// What a word counts that is mostly written as a name: actors and places tell events apart.
  private static let nameWeight = 1.6
  /// What a number counts: amounts, scores and magnitudes tell recurring events apart.
  private static let numberWeight = 1.75

  /// Mentions that one in the headline counts for: it says whom the article is about.
  private static let headlineMentions = 5.0
  /// Bytes from the start within which numbers are noted, and how many at most.
  private static let quantityBytes = 1_600
  private static let mostQuantities = 16

  /// A builder for one article, cut as `document` has it.
  init(_ annotated: AnnotatedArticle, _ document: Document) {
    self.annotated = annotated
    self.document = document
  }

  /// The profile.
  func profile() -> StoryProfile {
    let article = annotated.article
    let published = publicationDay
    let words = words()
    let days = EventDays(document, publishedOn: published).mentions()
    let language = article.language ?? LanguageGuess.language(of: document.tokens)
    return StoryProfile(
      article: article.id, outlet: article.outlet.domain ?? article.outlet.name, terms: terms(words),
      title: title(words), names: names(),
      places: EventPlaces(document, mentions: annotated.annotations.mentions).keys(),
      eventDays: days.map(\.day).sorted(), dayMentions: days,
      publicationDay: published?.daysSinceEpoch,
      language: language.split(separator: "-").first?.lowercased(),
      quantities: quantities(publishedOn: published, language: language),
      wording: WordingDigest.digest(of: document))
  }
}

private extension ProfileBuilder {
  /// The day it ran; `nil` when the page tells no more than the month.
  var publicationDay: CalendarDay? {
    guard let date = annotated.article.publication.date, date.precision != .month else { return nil }
    return date.day
  }

  /// How often a word occurs.
  struct Count {
    /// In headline and body.
    var all = 0
    /// In the headline.
    var headline = 0
    /// As a name: with a capital inside a sentence; the body outvotes a headline that gives all words one.
    var asName = 0
    /// That it is a number.
    let isNumber: Bool
  }

  func words() -> [String: Count] {
    var counts: [String: Count] = [:]
    for sentence in document.sentences {
      let tokens = document.tokens[sentence.tokens]
      guard let first = tokens.first, first.range.lowerBound < Self.readBytes else { break }
      for token in tokens where isContent(token) {
        let word = token.folded.hasSuffix("'s") ? String(token.folded.dropLast(2)) : token.folded
        var count = counts[word] ?? Count(isNumber: token.kind == .number)
        count.all += 1
        if sentence.paragraph == 0 { count.headline += 1 }
        if token.isCapitalised, !token.opensSentence { count.asName += 1 }
        counts[word] = count
      }
    }
    return counts
  }

  func terms(_ words: [String: Count]) -> [StoryProfile.Term] {
    let background = lexicon.background
    let ranked = words.map { word, count in
      let kind = count.isNumber ? Self.numberWeight : count.asName * 2 > count.all ? Self.nameWeight : 1
      let term = StoryProfile.Term(
        key: word, weight: (1 + Double.logarithm(Double(count.all))) * kind)
      // Words of the headline always stay: how frequent a word is, is only known of those that are kept.
      let isKept = count.headline > 0
      let worth = term.weight * background.rarity(of: word, documentFrequency: 0, archiveSize: 0)
      return (term, isKept ? worth + Self.certainWorth : worth)
    }
    return ranked.sorted { ($1.1, $0.0.key) < ($0.1, $1.0.key) }.prefix(Self.mostTerms).map(\.0)
      .sorted { $0.key < $1.key }
  }

  func title(_ words: [String: Count]) -> [StoryProfile.Term] {
    words.filter { $0.value.headline > 0 }.map { word, count in
      StoryProfile.Term(
        key: word,
        weight: (1 + Double.logarithm(Double(count.headline))) * (count.isNumber ? Self.numberWeight : 1))
    }.sorted { $0.key < $1.key }
  }

  func isContent(_ token: Token) -> Bool {
    guard token.range.count <= 40 else { return false }
    if token.kind == .number { return true }
    guard token.kind == .word else { return false }
    return (token.range.count >= 3 || token.isAllCapitals) && !lexicon.stopWords.contains(token.folded)
  }

  /// The numbers at the beginning, without days and years.
  func quantities(publishedOn day: CalendarDay?, language: String) -> [StoryProfile.Quantity] {
    let reader = QuantityReader(document.tokens, publishedOn: day, language: language)
    var found: [StoryProfile.Quantity] = []
    for sentence in document.sentences {
      guard document.tokens[sentence.tokens.lowerBound].range.lowerBound < Self.quantityBytes else { break }
      for quantity in reader.quantities(in: sentence.tokens) {
        guard let noted = StoryProfile.Quantity(quantity), !found.contains(noted) else { continue }
        found.append(noted)
        if found.count == Self.mostQuantities { return found }
      }
    }
    return found
  }

  func names() -> [StoryProfile.Term] {
    let headline = document.paragraphs.first?.upperBound ?? 0
    var counts: [String: Double] = [:]
    for mention in annotated.annotations.mentions {
      counts[mention.entity.rawValue, default: 0] +=
        mention.range.lowerBound < headline ? Self.headlineMentions : 1
    }
    return counts.map { StoryProfile.Term(key: $0.key, weight: $0.value) }.sorted { $0.key < $1.key }
  }
}

private extension StoryProfile.Quantity {
  /// A number as profiles keep it; `nil` for a day, a month or a year.
  init?(_ quantity: Analysis.Quantity) {
    switch quantity.measure {
    case .unit(let unit): self.init(value: quantity.value, unit: unit)
    case .bare: self.init(value: quantity.value, unit: "")
    case .day, .period: return nil
    }
  }
}
