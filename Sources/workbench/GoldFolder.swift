internal import Foundation

/// The hand-marked articles: one half to learn from, one that stays unseen.
struct GoldFolder: Sendable {
  /// Articles whose errors may be read, by file name.
  let dev: [GoldArticle]
  /// Articles whose errors nobody reads while a tagger is made, by file name.
  let held: [GoldArticle]

  /// Reads `dev` and `held` below a folder, every `.txt` file in them.
  init(path: String) throws(GoldError) {
    dev = try Self.articles(in: path + "/dev")
    held = try Self.articles(in: path + "/held")
  }

  private static func articles(in folder: String) throws(GoldError) -> [GoldArticle] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw .unreadable(path: folder, reason: "there is no such folder of gold articles")
    }
    var articles: [GoldArticle] = []
    for name in names.sorted() where name.hasSuffix(".txt") {
      guard let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) else {
        throw .unreadable(path: "\(folder)/\(name)", reason: "the file is no UTF-8 text")
      }
      articles.append(try GoldArticle(text, file: name))
    }
    guard !articles.isEmpty else { throw .unreadable(path: folder, reason: "the folder holds no .txt file") }
    return articles
  }
}
