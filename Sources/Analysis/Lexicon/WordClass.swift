/// Closed classes of words in `grammar.tsv`.
///
/// The name of a case is that of its line.
enum WordClass: UInt8, CaseIterable, Sendable {
  /// Words between a subject and its verb that change neither.
  case auxiliary
  /// Words before a verb that make it a plan, a wish or its opposite.
  case negation
  /// Words at the head of a sentence that belong to no phrase.
  case lead
  /// Words that end a noun phrase.
  case stop
  case preposition, locative, connector, provenance, filler
  case pronoun, that, apposition, month, weekday, never
  /// Words before the wire that somebody speaks to.
  case wireTo
  /// Words after which a country names a language or a currency.
  case nameless
  /// Bodies whose country belongs to their name.
  case ministry
  /// Words that lead from one place to another.
  case way
  case smallEnglish, smallIndonesian
  /// People without a name: officials, residents.
  case unnamed
  /// Words before them: some, three.
  case determiner
  /// What a named person, body or country is called again: the minister, that agency, the country.
  case personal, institution, country
  /// Things that say something: a report, a survey.
  case voice
  /// Things that are denied: an allegation.
  case charge
  /// Things that are noted or added without a word being said: a win, jobs.
  case feat
  /// Words that begin a clause with a subject of its own.
  case clause
  /// Words that join a verb to the subject of another.
  case and
  /// Forms of "to be" before a passive.
  case copula
  /// Those who are told something: reporters.
  case audience
  /// Words that begin a closing remark on where the words come from.
  case cited
  /// Indonesian words in me-, ber-, di-, ter- that are no verbs.
  case nominal
  /// Words that point back to something known.
  case demonstrative
  /// Words in the names of media.
  case media
  /// Occasions on which somebody speaks: a press conference, a statement.
  case speech
  /// Things that show and do not say.
  case picture
  /// Things that are followed and not quoted: a plan, the law.
  case plan
}

/// The closed classes that a word belongs to.
struct WordClasses: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// One class.
  init(_ name: WordClass) { rawValue = 1 << UInt64(name.rawValue) }

  /// Some classes.
  init(_ names: WordClass...) { rawValue = names.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }
}
