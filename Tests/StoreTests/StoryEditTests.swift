import News
import Testing

@testable import Store

@Suite("Stories changed by hand")
struct StoryEditTests {
  /// Eight articles without links.
  private func withArchive(_ body: (Archive, [ArticleKey], [Article.ID]) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let sample = try Sample(folder: folder, seed: 5, count: 8)
      defer { sample.close() }
      let ids = try sample.archive.summaries(of: sample.keys).map(\.id)
      try sample.archive.replaceLinks(ids.map { StoryPlacement(article: $0, story: nil, links: []) })
      try body(sample.archive, sample.keys, ids)
      try sample.archive.check()
    }
  }

  private func stories(_ archive: Archive, _ keys: [ArticleKey]) throws -> [String?] {
    let found = try archive.stories(of: keys)
    return keys.map { found[$0] }
  }

  private func link(_ id: Article.ID, _ score: Double = 0.9) -> StoryLink {
    StoryLink(article: id, level: .event, score: score, evidence: .init())
  }

  @Test("Two articles alone become a story, two stories become one, and undo brings each back")
  func join() throws {
    try withArchive { archive, keys, ids in
      let first = try archive.edit(.join(keys[0], keys[1]))
      #expect(first.articles == 2 && first.moves.count == 2)
      _ = try archive.edit(.join(keys[2], keys[3]))
      let before = try stories(archive, keys)
      let both = try archive.edit(.join(keys[3], keys[0]))
      #expect(both.articles == 4)
      let name = ids[0...3].map(\.rawValue).min()
      #expect(try stories(archive, Array(keys[0...3])) == Array(repeating: name, count: 4))
      #expect(try archive.edit(.join(keys[1], keys[2])).moves.isEmpty)
      try archive.undo(both)
      #expect(try stories(archive, keys) == before)
      try archive.undo(first)
      #expect(try stories(archive, Array(keys[0...1])) == [nil, nil])
    }
  }

  @Test("An article that is split off is alone, also where the story was called after it; so is the last one")
  func split() throws {
    try withArchive { archive, keys, ids in
      for key in keys[1...3] { _ = try archive.edit(.join(keys[0], key)) }
      let before = try stories(archive, keys)
      let named = try #require((0...3).min { ids[$0].rawValue < ids[$1].rawValue })
      let edit = try archive.edit(.split(keys[named], from: nil))
      #expect(edit.articles == 3)
      let rest = (0...3).filter { $0 != named }
      let name = rest.map { ids[$0].rawValue }.min()
      #expect(try stories(archive, rest.map { keys[$0] }) == [name, name, name])
      #expect(try stories(archive, [keys[named]]) == [nil])
      try archive.undo(edit)
      #expect(try stories(archive, keys) == before)
      _ = try archive.edit(.split(keys[0], from: keys[1]))
      _ = try archive.edit(.split(keys[1], from: keys[2]))
      _ = try archive.edit(.split(keys[2], from: keys[3]))
      #expect(try stories(archive, keys) == [String?](repeating: nil, count: keys.count))
      #expect(try archive.edit(.split(keys[2], from: keys[3])).moves.isEmpty)
    }
  }

  @Test("What is parted stays apart though linking finds it alike, and is shown as another event")
  func keepsApart() throws {
    try withArchive { archive, keys, ids in
      try archive.addLinks([ids[0]: [link(ids[1])]], completing: [keys[0]], joiningFrom: 0.1)
      let joined = try stories(archive, Array(keys[0...1]))
      #expect(joined[0] != nil && joined[0] == joined[1])
      _ = try archive.edit(.split(keys[1], from: keys[0]))
      try archive.addLinks(
        [ids[0]: [link(ids[1])], ids[2]: [link(ids[0]), link(ids[1])]], completing: [keys[2]],
        joiningFrom: 0.1)
      let found = try stories(archive, Array(keys[0...2]))
      #expect(found[0] != nil && found[0] == found[2] && found[1] != found[0])
      let open = try #require(try archive.open(keys[0]))
      #expect(open.related.map(\.summary.key) == [keys[2], keys[1]])
      #expect(open.related.map(\.link.level) == [.event, .storyline])
      #expect(open.related[1].link.evidence.separation == "parted by hand")
      // What the other one of the story has in common with it is parted too.
      let other = try #require(try archive.open(keys[2]))
      #expect(other.related.map(\.link.level) == [.event, .storyline])
    }
  }

  @Test("What is joined stays one story when an article is linked anew, until it is split by hand")
  func keepsTogether() throws {
    try withArchive { archive, keys, ids in
      let edit = try archive.edit(.join(keys[0], keys[1]))
      // The story is called after the other one.
      let late = ids[0].rawValue < ids[1].rawValue ? 1 : 0
      try archive.replaceLinks([StoryPlacement(article: ids[late], story: nil, links: [])])
      try archive.addLinks([ids[late]: [link(ids[2], 0.01)]], completing: [keys[late]], joiningFrom: 0.5)
      let found = try stories(archive, Array(keys[0...1]))
      #expect(found[0] != nil && found[0] == found[1])
      let split = try archive.edit(.split(keys[1], from: keys[0]))
      #expect(split.replaced == [StoryEdit.Choice(keys[0], keys[1], isSame: true)])
      try archive.addLinks([ids[1]: [link(ids[0])]], completing: [keys[1]], joiningFrom: 0.1)
      #expect(try stories(archive, Array(keys[0...1])) == [nil, nil])
      try archive.undo(split)
      #expect(edit.wish == .join(keys[0], keys[1]))
      #expect(try stories(archive, Array(keys[0...1])) == found)
    }
  }

  @Test("Joining by hand overrules an earlier split, and undo brings the split back")
  func overrules() throws {
    try withArchive { archive, keys, ids in
      _ = try archive.edit(.join(keys[0], keys[1]))
      _ = try archive.edit(.split(keys[1], from: keys[0]))
      let again = try archive.edit(.join(keys[1], keys[0]))
      #expect(again.replaced == [StoryEdit.Choice(keys[0], keys[1], isSame: false)])
      try archive.undo(again)
      try archive.addLinks([ids[0]: [link(ids[1])]], completing: [], joiningFrom: 0.1)
      #expect(try stories(archive, Array(keys[0...1])) == [nil, nil])
    }
  }

  @Test("Articles that the archive does not have, or one with itself, change nothing")
  func nothing() throws {
    try withArchive { archive, keys, _ in
      let unknown = ArticleKey(rawValue: 9_999)
      for wish in [
        StoryEdit.Wish.join(keys[0], unknown), .join(unknown, keys[0]), .join(keys[0], keys[0]),
        .split(unknown, from: nil), .split(keys[0], from: unknown),
      ] {
        let edit = try archive.edit(wish)
        #expect(edit.moves.isEmpty)
      }
      #expect(try stories(archive, keys) == [String?](repeating: nil, count: keys.count))
    }
  }
}
