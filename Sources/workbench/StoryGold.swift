internal import Foundation

/// One hand-labelled article: the event that it tells.
struct StoryGold: Decodable {
  /// Identity in the corpus.
  let id: String
  /// Its outlet; empty or absent where the collection names none.
  let outlet: String?
  /// Key of the event; articles of one event share it.
  let event: String
  /// Articles that count neither as right nor as wrong.
  let ignore: [String]?

  /// A label, as for small cases.
  init(id: String, outlet: String? = nil, event: String, ignore: [String]? = nil) {
    self.id = id
    self.outlet = outlet
    self.event = event
    self.ignore = ignore
  }

  /// Every label of a file, one JSON object a line.
  static func read(_ path: String) throws -> [StoryGold] {
    let decoder = JSONDecoder()
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .map { try decoder.decode(StoryGold.self, from: Data($0.utf8)) }
  }
}
