import Foundation
import News
import Testing

@testable import Store

@Suite struct ProfileFormTests {
  private static let words = ["gempa", "lombok", "korban", "6,4", "é", "country:id", "x", "language:id"]
  private let profile = StoryProfile(
    article: Article.ID(rawValue: "a"), outlet: "x",
    terms: [
      .init(key: "6,4", weight: 1.75), .init(key: "gempa", weight: 1 / 3), .init(key: "korban", weight: 1),
    ],
    title: [.init(key: "gempa", weight: 1), .init(key: "lombok", weight: 1)],
    names: [.init(key: "country:id", weight: 2), .init(key: "é", weight: 0.1)], places: ["country:id"],
    eventDays: [-3, 3],
    dayMentions: [StoryProfile.DayMention(day: 3, words: 10..<23, sentence: 4..<40)], publicationDay: 4,
    language: "id", quantities: [StoryProfile.Quantity(value: "5.8", unit: "magnitude")],
    wording: [0, 255, 256, .max])

  private func number(_ word: String) -> Int { Self.words.firstIndex(of: word) ?? -1 }

  @Test("A profile is read as it was written, with weights of any kind")
  func roundTrip() throws {
    let packed = PackedProfile(profile, number: number)
    #expect(try PackedProfile(packed.data).profile(of: profile.article) { Self.words[$0] }.sorted == profile)
    #expect(packed.counted.count == 5)
  }

  @Test("Broken bytes of a profile throw")
  func broken() throws {
    let data = PackedProfile(profile, number: number).data
    for end in 0..<data.count { #expect(throws: PackedError.self) { try PackedProfile(data.prefix(end)) } }
    for index in data.indices {
      var changed = data
      changed[index] ^= 0xFF
      _ = try? PackedProfile(changed).profile(of: profile.article) { number throws(PackedError) in
        guard Self.words.indices.contains(number) else { throw .value("number") }
        return Self.words[number]
      }
    }
  }

  @Test("A profile of the old form is read, with a headline and without one")
  func oldForm() throws {
    var old = profile
    old.article = Article.ID(rawValue: "")
    (old.language, old.quantities, old.wording, old.dayMentions) = (nil, [], [], [])
    var reader = PackedReader(OldArchive.packed(old))
    #expect(try reader.oldProfile(publicationDay: 4) == old)
    old.title = []
    // An empty list is one byte, and the headline is the last.
    reader = PackedReader(OldArchive.packed(old).dropLast())
    #expect(try reader.oldProfile(publicationDay: 4) == old)
  }

  @Test(
    "Rows of a day are together, and those without a day before all",
    arguments: [-719_162, -1, 0, 18_150, 2_932_896])
  func rows(day: Int) {
    let rows = ProfileKey.rows(of: day...day)
    #expect(rows.count == 1 << 20)
    #expect(ProfileKey(rawValue: rows.lowerBound).day == day)
    #expect(ProfileKey(rawValue: rows.upperBound).day == day)
    #expect(rows.lowerBound > ProfileKey.undated.upperBound)
    #expect(ProfileKey.rows(of: (day - 1)...day).upperBound == rows.upperBound)
    #expect(ProfileKey(rawValue: ProfileKey.undated.upperBound).day == nil)
    #expect(ProfileKey.rows(of: Int.min...Int.min).lowerBound == ProfileKey.undated.upperBound + 1)
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
    var full = profile
    (full.language, full.quantities, full.wording) = (nil, [], [])
    let before = PackedProfile(full, number: number).data.count
    full.language = "id"
    full.quantities = (10..<26).map { StoryProfile.Quantity(value: "\($0)00", unit: "penumpang") }
    full.wording = [UInt16](repeating: 1, count: 32)
    #expect(PackedProfile(full, number: number).data.count - before < 320)
  }
}
