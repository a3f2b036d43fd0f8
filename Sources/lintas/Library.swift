internal import Analysis
internal import Foundation
internal import Ingest
internal import News
internal import Store

/// The databases of one run: the archive and the reader's own state; or, while the archive is empty, the
/// samples, which live in a file of their own and never in the archive.
final class Library: Sendable {
  /// The articles to read.
  let archive: Archive
  /// This reader's marks; `nil` where they cannot be kept.
  let state: PersonalState?
  /// Folder of the samples, which goes away with them.
  private let temporaryFolder: String?
  /// Articles whose claims are read at a time.
  private static let page = 64

  private init(archive: Archive, state: PersonalState?, temporaryFolder: String? = nil) {
    self.archive = archive
    self.state = state
    self.temporaryFolder = temporaryFolder
  }

  /// Whether these are the samples.
  var hasSamples: Bool { temporaryFolder != nil }

  /// Opens what the reader shows: the archive, or the samples where it is empty, follows no feed, and they
  /// were not removed.
  static func openForReader(_ locations: Locations) throws(Failure) -> Library {
    // Marks are worth less than reading: a state that cannot be opened is done without.
    let state = try? PersonalState.open(at: locations.state)
    return try attempt { () throws(StoreError) in
      // An archive is made by importing, not by looking: a first look needs no right to write.
      let exists = FileManager.default.fileExists(atPath: locations.archive)
      let archive = exists ? try openReading(locations.archive, state: state) : nil
      let first = try archive?.head(matching: ArticleFilter(), limit: 1)
      if first?.isEmpty != false, try archive?.subscriptions().isEmpty != false,
        try state?.areSamplesHidden() != true,
        let samples = try? samples(state: state)
      {
        archive?.close()
        return samples
      }
      if let archive { return Library(archive: archive, state: state) }
      let new = try Archive.open(at: locations.archive, mode: .readWrite, state: state)
      return Library(archive: new, state: state)
    }
  }

  /// Opens the archive for a command that asks and changes nothing.
  static func openForReading(_ locations: Locations) throws(Failure) -> Library {
    guard FileManager.default.fileExists(atPath: locations.archive) else {
      throw Failure(
        "\(locations.archive): there is no archive yet; make one with lintas import PATH",
        code: .nothingMatched)
    }
    let state = try? PersonalState.open(at: locations.state)
    return try attempt { () throws(StoreError) in
      Library(archive: try openReading(locations.archive, state: state), state: state)
    }
  }

  /// Opens the archive for a command that adds to it.
  static func openForWriting(_ locations: Locations) throws(Failure) -> Library {
    try attempt { () throws(StoreError) in
      Library(archive: try Archive.open(at: locations.archive, mode: .readWrite), state: nil)
    }
  }

  /// The list rows that match, newest first.
  func summaries(matching filter: ArticleFilter) throws(Failure) -> [ArticleSummary] {
    try Self.attempt { () throws(StoreError) in
      try archive.summaries(of: try archive.order(matching: filter))
    }
  }

  /// Who and what the articles that match name, one tally an entity.
  func entities(matching filter: ArticleFilter) throws(Failure) -> EntityCensus {
    EntityNaming.merged(
      try Self.attempt { () throws(StoreError) in try archive.entities(matching: filter) })
  }

  /// Hands on what the articles that match claim, newest article first, in the order of their texts.
  ///
  /// Only a page of claims is in memory at a time.
  ///
  /// - Parameter body: Takes a claim and its article's list row; says whether to go on.
  func forEachClaim(
    matching filter: ArticleFilter, _ body: (StatedClaim, ArticleSummary) throws(Failure) -> Bool
  ) throws(Failure) {
    let order = try Self.attempt { () throws(StoreError) in try archive.order(matching: filter) }
    for start in stride(from: 0, to: order.count, by: Self.page) {
      let ledger = try Self.attempt { () throws(StoreError) in
        try archive.claims(
          of: order[start..<min(start + Self.page, order.count)], meeting: filter, naming: ClaimNaming.name)
      }
      let articles = Dictionary(ledger.articles.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      for claim in ledger.claims {
        guard let article = articles[claim.article] else { continue }
        guard try body(claim, article) else { return }
      }
    }
  }

  /// The one article that a person means by an identity or its beginning.
  func article(id: String) throws(Failure) -> AnnotatedArticle {
    let match = try Self.attempt { () throws(StoreError) in try archive.match(identity: id) }
    switch match {
    case .one(let key):
      if let article = try Self.attempt({ () throws(StoreError) in try archive.annotated(key) }) {
        return article
      }
    case .several(let ids):
      let some = ids.map(\.rawValue).joined(separator: ", ")
      throw Failure("\(id) is the beginning of several articles: \(some)", code: .nothingMatched)
    case .none: break
    }
    throw Failure("there is no article \(id); lintas list shows what there is", code: .nothingMatched)
  }

  /// Closes everything; the samples' file goes away.
  func close() {
    archive.close()
    state?.close()
    if let temporaryFolder { try? FileManager.default.removeItem(atPath: temporaryFolder) }
  }

  /// Opens an archive that is there. Readers need no right to write, unless an older version made it.
  private static func openReading(_ path: String, state: PersonalState?) throws(StoreError) -> Archive {
    do {
      return try Archive.open(at: path, mode: .readOnly, state: state)
    } catch .older {
      Output.note("\(path): an older version made this archive; it is brought up to date, once")
      return try Archive.open(at: path, mode: .readWrite, state: state)
    } catch .missing {
      return try Archive.open(at: path, mode: .readWrite, state: state)
    }
  }

  private static func samples(state: PersonalState?) throws -> Library {
    let template = "\(NSTemporaryDirectory())lintas-samples-XXXXXX"
    var buffer = Array(template.utf8CString)
    guard mkdtemp(&buffer) != nil else { throw POSIXError(.EACCES) }
    let folder = String(decoding: buffer.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    do {
      let archive = try Archive.open(at: "\(folder)/samples.db", mode: .readWrite, state: state)
      let analyzer = Analyzer()
      let readings = Samples.articles().map { Reading($0, by: analyzer) }
      _ = try archive.insert(
        readings.map(\.annotated), profiles: readings.map(\.profile), isSample: true)
      try StoryKeeper(archive: archive).linkNewArticles()
      return Library(archive: archive, state: state, temporaryFolder: folder)
    } catch {
      try? FileManager.default.removeItem(atPath: folder)
      throw error
    }
  }

  private static func attempt<Answer>(_ body: () throws(StoreError) -> Answer) throws(Failure) -> Answer {
    do {
      return try body()
    } catch {
      throw Failure(error)
    }
  }
}

extension Failure {
  /// The failure that a database's error means for the shell.
  init(_ error: StoreError) {
    let code: Code =
      switch error {
      case .notADatabase, .foreign, .damaged, .newer, .older, .refused: .badData
      case .missing: .noInput
      case .readOnly, .full, .busy, .unopened, .failed: .inputOutput
      }
    self.init(error.description, code: code)
  }
}
