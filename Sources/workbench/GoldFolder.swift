internal import Foundation

/// Hand-marked articles: one half to learn from, one that stays unseen.
struct GoldFolder<Gold: Sendable>: Sendable {
  /// Articles whose errors may be read, by file name.
  let dev: [Gold]
  /// Articles whose errors nobody reads while the rules are made, by file name.
  let held: [Gold]

  /// Reads `dev` and `held` below a folder, every `.txt` file in them.
  ///
  /// - Parameter read: Makes an article of a file's text and name.
  init(path: String, read: (String, String) throws(GoldError) -> Gold) throws(GoldError) {
    dev = try Self.articles(in: path + "/dev", read)
    held = try Self.articles(in: path + "/held", read)
  }

  private static func articles(
    in folder: String, _ read: (String, String) throws(GoldError) -> Gold
  ) throws(GoldError) -> [Gold] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw .unreadable(path: folder, reason: "there is no such folder of gold articles")
    }
    var articles: [Gold] = []
    for name in names.sorted() where name.hasSuffix(".txt") {
      guard let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) else {
        throw .unreadable(path: "\(folder)/\(name)", reason: "the file is no UTF-8 text")
      }
      articles.append(try read(text, name))
    }
    guard !articles.isEmpty else { throw .unreadable(path: folder, reason: "the folder holds no .txt file") }
    return articles
  }
}
