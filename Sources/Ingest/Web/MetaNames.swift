/// Names under which pages tell facts of their articles in meta elements, by the data file `pagemeta.txt`.
struct MetaNames: Sendable {
  /// The names that come with the program.
  static let builtin = MetaNames(PackageResources.pagemeta_txt)

  private let names: [String: [String]]

  private init(_ file: [UInt8]) {
    var names: [String: [String]] = [:]
    for line in String(decoding: file, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      names[words[0]] = Array(words.dropFirst())
    }
    self.names = names
  }

  /// Facts that names stand for.
  enum Fact: String { case published, modified, author, editor, section, site, description, title }

  /// Words of bylines that are no part of a person's name.
  var notPerson: Set<String> { Set(names["notperson"] ?? []) }

  /// The names of a fact, most telling first.
  subscript(fact: Fact) -> [String] { names[fact.rawValue] ?? [] }
}

extension PageFacts {
  /// What meta elements tell of a fact with the name that each stands under, most telling name first.
  func told(_ fact: MetaNames.Fact) -> [(name: String, content: String)] {
    MetaNames.builtin[fact].flatMap { name in meta.filter { $0.name == name && !$0.content.isEmpty } }
  }
}
