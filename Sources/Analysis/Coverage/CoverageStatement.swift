import News

/// A sentence, or a clause of one, as it is compared with those of other outlets.
struct CoverageStatement {
  /// Place of the article among those compared.
  let article: Int
  /// Paragraph; 0 is the headline.
  let paragraph: Int
  /// UTF-8 range of the whole sentence.
  let sentence: Range<Int>
  /// UTF-8 range of what is compared.
  let range: Range<Int>
  /// What it says, with a factor of 0...1 each: words as `w:banjir`, names as `n:country:kp`, numbers as
  /// `q:24 year` and their units as `u:year`, dates as `d:6-18`, and `k:denial`.
  let terms: [String: Double]
  /// What it points back to, in the same form: it counts where another has it too, and not where none has.
  var borrowed: [String: Double] = [:]
  /// Numbers and dates as written, in order.
  let quantities: [Quantity]
  /// The same as text, one for each of `quantities`.
  let quantityTexts: [String]
  /// Whom it names first, who is mostly the one that does it.
  let actor: Entity.ID?
  /// How it is put.
  let form: CoverageMatrix.Form
  /// The claim that it makes; `nil` for what the article itself says.
  let claim: Claim?
  /// Names of those who claim it.
  let speakers: [String]
  /// Language of the article.
  let language: String
  /// Whether it begins with a word that points to another sentence.
  let pointsBack: Bool

  /// How many different things it says.
  var size: Int { terms.keys.count { !$0.hasPrefix("u:") } }
}
