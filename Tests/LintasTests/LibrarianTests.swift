import Dispatch
import News
import Reader
import Store
import Synchronization
import Testing

@testable import lintas

@Suite("Librarian") struct LibrarianTests {
  @Test("What an article names and claims is told with the number of the question")
  func answers() throws {
    try withLibrarian { librarian, key, _ in
      librarian.perform(.loadEntities(key, generation: 3))
      librarian.perform(.loadClaims(key, generation: 4))
      librarian.perform(.loadTimeline(key, generation: 5))
      librarian.finish()
      let answers = librarian.takeAnswers()
      try #require(answers.count == 3)
      guard case .entities(let census, 3) = answers[0], case .claims(let ledger, 4) = answers[1],
        case .timeline(let timeline, 5) = answers[2]
      else {
        Issue.record("\(answers)")
        return
      }
      #expect(census.article == key)
      #expect(ledger.article == key)
      #expect(timeline.article == key && timeline.stops.map(\.time) == [.undated])
      #expect(ledger.claims.map(\.content) == ["itu"])
      #expect(ledger.provenance.sources.map(\.wire) == ["AP"])
    }
  }

  @Test("An article that is gone names nobody, claims nothing and has no days")
  func gone() throws {
    try withLibrarian { librarian, _, _ in
      let gone = ArticleKey(rawValue: 99)
      librarian.perform(.loadClaims(gone, generation: 1))
      librarian.perform(.loadTimeline(gone, generation: 2))
      librarian.finish()
      let answers = librarian.takeAnswers()
      guard case .claims(let ledger, 1) = answers.first, case .timeline(let timeline, 2) = answers.last else {
        Issue.record("no answer")
        return
      }
      #expect(ledger == ClaimLedger(article: gone))
      #expect(timeline == StoryTimeline([], article: gone))
    }
  }

  @Test("The stories of a list and a second article are told with the number of the question")
  func storiesAndCounterpart() throws {
    try withLibrarian { librarian, key, _ in
      librarian.perform(.loadStories(ArticleFilter(), generation: 5))
      librarian.perform(.loadCounterpart(key, generation: 6))
      librarian.perform(.loadCounterpart(ArticleKey(rawValue: 99), generation: 7))
      librarian.finish()
      librarian.perform(.loadCounterpart(key, generation: 8))
      librarian.finish()
      let answers = librarian.takeAnswers()
      try #require(answers.count >= 3)
      guard case .stories(let stories, 5) = answers[0], case .failed(_, 7) = answers[answers.count - 2],
        case .counterpart(let other, 8) = answers[answers.count - 1]
      else {
        Issue.record("\(answers)")
        return
      }
      #expect(stories.keys == [key])
      #expect(stories.stories == [-1])
      #expect(other.summary.key == key)
    }
  }

  @Test("A question that a newer one of its kind has overtaken is not answered")
  func overtaken() throws {
    try withLibrarian { librarian, key, gate in
      // While the first answer waits at the gate, the questions behind it pile up.
      gate.isShut.withLock { $0 = true }
      librarian.perform(.loadRows([key], generation: 1))
      for generation in 1...3 {
        librarian.perform(.loadClaims(key, generation: generation))
        librarian.perform(.loadEntities(key, generation: generation))
        librarian.perform(.loadTimeline(key, generation: generation))
      }
      gate.open()
      librarian.finish()
      let answers = librarian.takeAnswers().map { answer in
        switch answer {
        case .rows(_, let generation): "rows \(generation)"
        case .claims(_, let generation): "claims \(generation)"
        case .entities(_, let generation): "entities \(generation)"
        case .timeline(_, let generation): "timeline \(generation)"
        default: "another"
        }
      }
      #expect(answers == ["rows 1", "claims 3", "entities 3", "timeline 3"])
    }
  }

  /// Holds up whoever leaves an answer, once, until it is opened.
  private final class Gate: Sendable {
    let isShut = Mutex(false)
    private let semaphore = DispatchSemaphore(value: 0)

    func pass() {
      let wasShut = isShut.withLock { isShut in
        defer { isShut = false }
        return isShut
      }
      if wasShut { semaphore.wait() }
    }

    func open() { semaphore.signal() }
  }

  private func withLibrarian(_ body: (Librarian, ArticleKey, Gate) throws -> Void) throws {
    let home = try Home()
    let archive = try Archive.open(at: "\(home.path)/archive.db", mode: .readWrite)
    defer { archive.close() }
    let article = Article(
      outlet: Outlet(name: "Kabar", domain: nil), headline: "Lavrov membantah itu",
      wires: [Wire(name: "AP", kind: .cited)], body: [])
    let claim = Claim(range: 0..<20, kind: .denial, source: .init(range: 0..<6), content: 17..<20)
    let key = try #require(
      try archive.insert([AnnotatedArticle(article: article, annotations: Annotations(claims: [claim]))])
        .first
    ).key
    let gate = Gate()
    try body(Librarian(archive: archive, state: nil, wake: gate.pass), key, gate)
  }
}
