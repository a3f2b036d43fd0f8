import News
import Testing

@testable import Store

@Suite struct ProfileFormTests {
  private let profile = StoryProfile(
    article: Article.ID(rawValue: "a"), outlet: "x",
    terms: [StoryProfile.Term(key: "gempa", weight: 1.75)],
    title: [StoryProfile.Term(key: "gempa", weight: 1)], names: [], places: ["country:id"], eventDays: [3],
    publicationDay: 4)

  @Test("A profile is read as it was written")
  func roundTrip() throws {
    var packed = PackedWriter()
    packed.write(profile)
    var reader = PackedReader(packed.data)
    #expect(try reader.profile(of: profile.article, publicationDay: 4) == profile)
  }

  @Test("A profile of the form without a headline is still read")
  func oldForm() throws {
    var old = profile
    old.title = []
    var packed = PackedWriter()
    packed.write(old)
    // An empty list is one byte, and the headline is the last.
    var reader = PackedReader(packed.data.dropLast())
    #expect(try reader.profile(of: profile.article, publicationDay: 4) == old)
  }
}
