import GRDB
public import News

extension Archive {
  /// Changes stories by hand; what is chosen is kept for good, whatever linking finds later.
  ///
  /// - Returns: The change; without moves when it is so already, or the archive does not have the articles.
  /// - Complexity: O(*n*) in the articles of the stories.
  public func edit(_ wish: StoryEdit.Wish) throws(StoreError) -> StoryEdit {
    try write { database in
      let writer = StoryWriter(database: database)
      switch wish {
      case .join(let one, let other): return try writer.joinByHand(one.rawValue, other.rawValue, wish)
      case .split(let article, let other):
        return try writer.split(article.rawValue, from: other?.rawValue, wish)
      }
    }
  }

  /// Takes a change back: every article goes to the story that it had, and the choice is forgotten.
  public func undo(_ edit: StoryEdit) throws(StoreError) {
    try write { database in
      let writer = StoryWriter(database: database)
      for move in edit.moves { try writer.put(move.article.rawValue, into: move.from?.storable) }
      if let choice = edit.choice { try writer.forget(choice) }
      for choice in edit.replaced { try writer.keep(choice) }
    }
  }
}

extension StoryEdit {
  /// What it chose; `nil` for a split that had nobody to split from.
  fileprivate var choice: Choice? {
    switch wish {
    case .join(let one, let other): Choice(one, other, isSame: true)
    case .split(let article, let other): other.map { Choice(article, $0, isSame: false) }
    }
  }
}

extension StoryWriter {
  /// Keys of the groups that were parted by hand from the story of an article, or from an article alone.
  func partedGroups(from group: String) throws -> Set<String> {
    let keys = try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT coalesce(y.story, y.id) FROM choice c JOIN article x ON x.key = c.article JOIN article y ON y.key = c.other
          WHERE c.isSame = 0 AND coalesce(x.story, x.id) = ?1
          UNION SELECT coalesce(x.story, x.id) FROM choice c JOIN article x ON x.key = c.article
            JOIN article y ON y.key = c.other
          WHERE c.isSame = 0 AND coalesce(y.story, y.id) = ?1
          """), arguments: [group])
    return Set(keys)
  }

  /// The articles that were said to tell the event of an article.
  func chosenPartners(of article: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT other FROM choice WHERE article = ?1 AND isSame = 1
          UNION SELECT article FROM choice WHERE other = ?1 AND isSame = 1
          """), arguments: [article])
  }

  /// Makes one story of two, whatever was chosen before.
  func joinByHand(_ first: Int64, _ second: Int64, _ wish: StoryEdit.Wish) throws -> StoryEdit {
    let (one, other) = (try members(with: first), try members(with: second))
    guard !one.isEmpty, !other.isEmpty, !one.contains(where: { $0.key == second }) else {
      return StoryEdit(wish: wish)
    }
    let all = one + other
    let replaced = try choices(between: one.map(\.key), and: other.map(\.key), isSame: false)
    for choice in replaced { try forget(choice) }
    try keep(
      StoryEdit.Choice(ArticleKey(rawValue: first), ArticleKey(rawValue: second), isSame: true))
    let story = min(one[0].story ?? one[0].id, other[0].story ?? other[0].id)
    return StoryEdit(wish: wish, moves: try move(all, to: story), replaced: replaced, articles: all.count)
  }

  /// Takes an article out of its story; the last one that is left is alone.
  func split(_ article: Int64, from other: Int64?, _ wish: StoryEdit.Wish) throws -> StoryEdit {
    let story = try members(with: article)
    let rest = story.filter { $0.key != article }
    guard let own = story.first(where: { $0.key == article }),
      let anchor = rest.first(where: { $0.key == other }) ?? rest.first
    else { return StoryEdit(wish: wish) }
    let replaced = try choices(between: [article], and: rest.map(\.key), isSame: true)
    for choice in replaced { try forget(choice) }
    let (key, partner) = (ArticleKey(rawValue: article), ArticleKey(rawValue: anchor.key))
    try keep(StoryEdit.Choice(key, partner, isSame: false))
    var moves = try move([own], to: nil)
    // A story is called after its smallest identity, which no article outside it may have.
    let name = rest.count == 1 ? nil : own.story == own.id ? rest.map(\.id).min() : own.story
    moves += try move(rest, to: name)
    return StoryEdit(
      wish: .split(key, from: partner), moves: moves, replaced: replaced, articles: rest.count)
  }

  /// Puts an article into a story; `nil` for none.
  func put(_ article: Int64, into story: String?) throws {
    try database.cachedStatement(sql: "UPDATE article SET story = ? WHERE key = ?")
      .execute(arguments: [story, article])
  }

  /// Keeps a choice for good.
  func keep(_ choice: StoryEdit.Choice) throws {
    try database.cachedStatement(sql: "INSERT OR REPLACE INTO choice VALUES (?, ?, ?)")
      .execute(arguments: [choice.first.rawValue, choice.second.rawValue, choice.isSame])
  }

  /// Forgets a choice.
  func forget(_ choice: StoryEdit.Choice) throws {
    try database.cachedStatement(sql: "DELETE FROM choice WHERE article = ? AND other = ?")
      .execute(arguments: [choice.first.rawValue, choice.second.rawValue])
  }
}

private extension StoryWriter {
  /// An article of a story.
  struct Member {
    let key: Int64
    let id: String
    let story: String?
  }

  /// The articles of an article's story; the article itself where it stands alone.
  func members(with article: Int64) throws -> [Member] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT key, id, story FROM article WHERE key = ?1
          UNION SELECT key, id, story FROM article WHERE story = (SELECT story FROM article WHERE key = ?1)
          ORDER BY id
          """), arguments: [article]
    ).map { Member(key: $0[0], id: $0[1], story: $0[2]) }
  }

  func move(_ members: [Member], to story: String?) throws -> [StoryEdit.Move] {
    try members.filter { $0.story != story }.map { member in
      try put(member.key, into: story)
      return StoryEdit.Move(
        article: ArticleKey(rawValue: member.key), from: member.story.map { String(stored: $0) })
    }
  }

  func choices(between first: [Int64], and second: [Int64], isSame: Bool) throws -> [StoryEdit.Choice] {
    let (one, other) = (Set(first), Set(second))
    return try Row.fetchAll(
      database.cachedStatement(sql: "SELECT article, other FROM choice WHERE isSame = ?"), arguments: [isSame]
    ).compactMap { row in
      let (left, right): (Int64, Int64) = (row[0], row[1])
      guard one.contains(left) && other.contains(right) || one.contains(right) && other.contains(left) else {
        return nil
      }
      return StoryEdit.Choice(ArticleKey(rawValue: left), ArticleKey(rawValue: right), isSame: isSame)
    }
  }
}
