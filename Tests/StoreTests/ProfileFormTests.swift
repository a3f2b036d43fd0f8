import News
import Testing

@testable import Store

@Suite struct ProfileFormTests {
  private let profile = StoryProfile(
    article: Article.ID(rawValue: "a"), outlet: "x",
    terms: [StoryProfile.Term(key: "gempa", weight: 1.75)],
    title: [StoryProfile.Term(key: "gempa", weight: 1)], names: [], places: ["country:id"], eventDays: [3],
    dayMentions: [StoryProfile.DayMention(day: 3, words: 10..<23, sentence: 4..<40)], publicationDay: 4)

  @Test("A profile is read as it was written")
  func roundTrip() throws {
    var packed = PackedWriter()
    packed.write(profile)
    var reader = PackedReader(packed.data)
    #expect(try reader.profile(of: profile.article, publicationDay: 4) == profile)
  }

  @Test(
    "Profiles of the forms without a headline or without the words of days are still read", arguments: 1...2)
  func oldForm(missing: Int) throws {
    var old = profile
    old.dayMentions = []
    if missing == 2 { old.title = [] }
    var packed = PackedWriter()
    packed.write(old)
    // An empty list is one byte; the words are the last, the headline stands before them.
    var reader = PackedReader(packed.data.dropLast(missing))
    #expect(try reader.profile(of: profile.article, publicationDay: 4) == old)
  }
}
