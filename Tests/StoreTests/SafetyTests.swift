import Foundation
import GRDB
import News
import Synchronization
import Testing

@testable import Store

@Suite("Safety of the archive") struct SafetyTests {
  @Test("Two connections read while a third writes, and each sees whole batches")
  func readersBesideWriter() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lintas-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/archive.db"
    let writer = try Archive.open(at: path, mode: .readWrite)
    let done = Flag()
    try await withThrowingTaskGroup(of: [Int].self) { group in
      for mode in [Archive.Mode.readOnly, .readWrite] {
        group.addTask {
          let reader = try Archive.open(at: path, mode: mode)
          defer { reader.close() }
          var counts: [Int] = []
          repeat {
            let order = try reader.order(matching: ArticleFilter())
            #expect(try reader.totals(matching: ArticleFilter()).all >= order.count)
            counts.append(order.count)
          } while !done.isRaised
          return counts
        }
      }
      var generator = ArticleGenerator(seed: 21)
      for batch in 0..<12 {
        _ = try writer.insert((0..<25).map { generator.article(batch * 25 + $0) })
      }
      done.raise()
      for try await counts in group {
        #expect(!counts.isEmpty)
        #expect(counts.allSatisfy { $0 % 25 == 0 })
        #expect(counts == counts.sorted())
      }
    }
    #expect(try writer.articleCount() == 300)
    writer.close()
  }

  @Test("A batch that fails leaves nothing behind")
  func rollback() throws {
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 4, count: 20)
      defer { sample.close() }
      var generator = ArticleGenerator(seed: 99)
      let more = (100..<120).map { generator.article($0) }
      #expect(throws: StoreError.self) {
        try sample.archive.write { database in
          var writer = ArticleWriter(database: database, isSample: false)
          for annotated in more { _ = try writer.insert(annotated, id: annotated.article.id, profile: nil) }
          throw StoreError.full(path: sample.archive.path)
        }
      }
      #expect(try sample.archive.articleCount() == 20)
      #expect(try sample.archive.insert(more).allSatisfy { $0.change == .added })
      try sample.archive.check()
    }
  }

  @Test("What a killed import leaves opens with every batch that was finished")
  func killed() throws {
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 4, count: 20)
      defer { sample.close() }
      var generator = ArticleGenerator(seed: 98)
      let more = (100..<300).map { generator.article($0) }
      let remains = folder + "/remains.db"
      try sample.archive.write { database in
        try database.execute(sql: "PRAGMA cache_spill = 1; PRAGMA cache_size = 10")
        var writer = ArticleWriter(database: database, isSample: false)
        for annotated in more { _ = try writer.insert(annotated, id: annotated.article.id, profile: nil) }
        // The files as they stand now are what `kill -9` would leave: pages in the log, no commit.
        for suffix in ["", "-wal"] {
          try FileManager.default.copyItem(
            atPath: sample.archive.path + suffix, toPath: remains + suffix)
        }
      }
      let archive = try Archive.open(at: remains, mode: .readWrite)
      defer { archive.close() }
      #expect(try archive.order(matching: ArticleFilter()).sorted() == sample.keys.sorted())
      try archive.check()
      #expect(try archive.insert(more).allSatisfy { $0.change == .added })
    }
  }

  @Test("A full disk is an error, and what was stored stays")
  func fullDisk() throws {
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 4, count: 20)
      defer { sample.close() }
      try sample.archive.write { try $0.execute(sql: "PRAGMA max_page_count = 60") }
      var generator = ArticleGenerator(seed: 97)
      #expect(throws: StoreError.full(path: sample.archive.path)) {
        try sample.archive.insert((100..<900).map { generator.article($0) })
      }
      #expect(try sample.archive.articleCount() == 20)
      try sample.archive.check()
    }
  }
}

/// Tells the readers that the writer has finished.
private final class Flag: Sendable {
  private let state = Mutex(false)

  var isRaised: Bool { state.withLock { $0 } }

  func raise() { state.withLock { $0 = true } }
}
