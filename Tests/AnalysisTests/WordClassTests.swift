import Testing

@testable import Analysis

@Suite("WordClasses")
struct WordClassTests {
  @Test("Every class has a bit of its own")
  func bits() {
    #expect(WordClass.allCases.count <= 64)
    #expect(Set(WordClass.allCases.map { WordClasses($0).rawValue }).count == WordClass.allCases.count)
  }

  @Test("Every class has words, of its own line or of the reporting words", arguments: WordClass.allCases)
  func words(name: WordClass) {
    #expect(!Lexicon.shared.words(of: name).isEmpty)
  }

  @Test("A word may belong to several classes, and a stranger to none")
  func several() {
    let classes = Lexicon.shared.classes(of: "di")
    #expect(classes.isSuperset(of: WordClasses(.stop, .venue, .preposition)))
    #expect(Lexicon.shared.classes(of: "kucing").isEmpty)
  }
}
