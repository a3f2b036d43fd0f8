import News

/// Keys of words and names, numbered as they are met, with their rarity.
struct KeyWeights {
  private var numbers = KeyNumbers()
  private var rarities: [Double] = []
  private let rarity: (String) -> Double

  /// No keys yet; `rarity` is asked once for each that comes.
  init(rarity: @escaping (String) -> Double) { self.rarity = rarity }

  /// The number of a key, the next one when it is new.
  mutating func number(of key: String) -> Int {
    let number = numbers.number(of: key)
    if number == rarities.count { rarities.append(rarity(key)) }
    return number
  }

  /// The key with a number that was given out.
  subscript(number: Int) -> String { numbers[number] }

  /// The rarity of the key with a number that was given out.
  func rarity(of number: Int) -> Double { rarities[number] }

  /// A profile by the numbers of its keys.
  mutating func numbered(_ profile: StoryProfile, as article: Int) -> NumberedProfile {
    let (words, title, names) = (
      vector(profile.terms), vector(profile.title), vector(profile.names)
    )
    return NumberedProfile(
      article: ArticleKey(rawValue: Int64(article)), words: words, title: title, names: names,
      places: profile.places.map { Int32(number(of: $0)) }, eventDays: profile.eventDays,
      publicationDay: profile.publicationDay, language: nil, wording: profile.wording)
  }

  private mutating func vector(_ terms: [StoryProfile.Term]) -> TermVector {
    let numbered = terms.map { (number: Int32(number(of: $0.key)), weight: $0.weight) }
    return TermVector(numbered) { rarities[Int($0)] }
  }
}
