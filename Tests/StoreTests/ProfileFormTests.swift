import News
import Testing

@testable import Store

@Suite struct ProfileFormTests {
  private let profile = StoryProfile(
    article: Article.ID(rawValue: "a"), outlet: "x",
    terms: [StoryProfile.Term(key: "gempa", weight: 1.75)],
    title: [StoryProfile.Term(key: "gempa", weight: 1)], names: [], places: ["country:id"], eventDays: [3],
    dayMentions: [StoryProfile.DayMention(day: 3, words: 10..<23, sentence: 4..<40)], publicationDay: 4,
    language: "id", quantities: [StoryProfile.Quantity(value: "5.8", unit: "magnitude")],
    wording: [0, 255, 256, .max])

  @Test("A profile is read as it was written")
  func roundTrip() throws {
    var packed = PackedWriter()
    packed.write(profile)
    var reader = PackedReader(packed.data)
    #expect(try reader.profile(of: profile.article, publicationDay: 4) == profile)
  }

  @Test(
    "Profiles of the forms without a headline, the words of days, or the language are still read",
    arguments: [3, 4, 5])
  func oldForm(missing: Int) throws {
    let old = old(title: missing == 5 ? [] : profile.title)
    var packed = PackedWriter()
    packed.write(old)
    // Of the parts that are younger, each is one byte where it is empty: headline, days, language, numbers, wording.
    var reader = PackedReader(packed.data.dropLast(missing))
    #expect(try reader.profile(of: profile.article, publicationDay: 4) == old)
  }

  @Test("Evidence is read as it was written, and so is that of the form without marks")
  func evidence() throws {
    for (isOtherLanguage, isSameText) in [(false, false), (true, false), (false, true), (true, true)] {
      let evidence = StoryLink.Evidence(
        names: ["Raka"], words: ["banjir"], daysApart: -1, separation: "a",
        isOtherLanguage: isOtherLanguage, isSameText: isSameText)
      var packed = PackedWriter()
      packed.write(evidence)
      var reader = PackedReader(packed.data)
      #expect(try reader.evidence() == evidence)
    }
    var packed = PackedWriter()
    packed.write([String]()) { $0.write($1) }
    packed.write([String]()) { $0.write($1) }
    packed.write(Int?.none) { $0.write($1) }
    packed.write(String?.none) { $0.write($1) }
    var reader = PackedReader(packed.data)
    #expect(try reader.evidence() == StoryLink.Evidence())
  }

  @Test("What languages, numbers and wording add to a profile stays small")
  func size() {
    var full = old(title: [])
    var packed = PackedWriter()
    packed.write(full)
    let before = packed.data.count
    full.language = "id"
    full.quantities = (10..<26).map { StoryProfile.Quantity(value: "\($0)00", unit: "penumpang") }
    full.wording = [UInt16](repeating: 1, count: 32)
    packed = PackedWriter()
    packed.write(full)
    #expect(packed.data.count - before < 320)
  }

  private func old(title: [StoryProfile.Term]) -> StoryProfile {
    StoryProfile(
      article: profile.article, outlet: "x", terms: profile.terms, title: title, names: [],
      places: profile.places, eventDays: [3], publicationDay: 4)
  }
}
