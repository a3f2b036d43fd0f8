/// Closed classes of words in `grammar.tsv`.
///
/// The name of a case is that of its line.
enum WordClass: UInt8, CaseIterable, Sendable {
  /// Words that reporting words and phrases of any language begin with; they stand in `cues.tsv`.
  case reporting
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
  /// Words that begin a relative clause.
  case relative
  /// The word before the doer of a passive.
  case doer
  /// Verbs with an addressee and no preposition: told.
  case telling
  /// Participles of those who are quoted: cited.
  case quoted
  /// Reporting stems that are hardly ever another word: kata.
  case speaking
  /// Words before a closing reporting word: "begitu katanya".
  case thus
  /// Prepositions that keep a noun with its head: of.
  case of
  /// Prepositions of place.
  case venue
  /// Prepositions of the place or way of speaking.
  case circumstance
  /// What such a preposition leads to where it belongs to no head: an interview, a hearing.
  case occasion
  /// Words that may lead to an addressee, a place or a time before what is said.
  case addressing
  /// Words of the kind that lead to no addressee, place or time.
  case reason
  /// Words of time, and those that such a phrase ends or begins with.
  case time, timeTail, timeHead
  /// English articles and possessives.
  case article
  /// Words that join two who speak together.
  case joint
  /// Pronouns for several, or for a body.
  case group
  /// Those who are called by their tie to somebody with a name.
  case kin
  /// English particles and prepositions behind a verb that then reports nothing.
  case particle
  /// What those ask for who do not want to be named.
  case anonymity
  /// What an agency or a medium is called again.
  case newsroom
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
