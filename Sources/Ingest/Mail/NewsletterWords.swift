internal import TOMLKit

/// The phrases by which newsletters are told from the articles in them.
struct NewsletterWords: Sendable {
  /// Texts of links to the newsletter on the web.
  private let browser: Phrases
  /// What lines of a footer hold.
  private let footer: Phrases
  /// Lines that are buttons.
  private let controls: Set<String>
  /// Domains of services that send for others, and of mail for everybody.
  private let carriers: [String]

  private struct File: Decodable {
    var browser: [String] = []
    var footer: [String] = []
    var controls: [String] = []
    var carriers: [String] = []
  }

  /// The phrases that come with the program.
  static let builtin = NewsletterWords(PackageResources.newsletters_toml)

  private init(_ bytes: [UInt8]) {
    let file = (try? TOMLDecoder().decode(File.self, from: String(decoding: bytes, as: UTF8.self))) ?? File()
    browser = Phrases(file.browser)
    footer = Phrases(file.footer)
    controls = Set(file.controls)
    carriers = file.carriers
  }

  /// Whether a link's text leads to the newsletter on the web.
  func opensBrowser(_ text: String) -> Bool { text.utf8.count <= 120 && browser.areAny(in: text) }

  /// Whether a domain tells nothing of the outlet.
  func isCarrier(_ host: String) -> Bool { carriers.contains { host == $0 || host.hasSuffix(".\($0)") } }

  /// Paragraphs without the line for browsers above and the footer below.
  func article(in paragraphs: [String]) -> [String] {
    var kept = paragraphs[...]
    // What stands above that line is the preview that mail programs show.
    if let line = paragraphs.indices.prefix(8).last(where: { opensBrowser(paragraphs[$0]) }) {
      kept = paragraphs[(line + 1)...]
    }
    let middle = kept.startIndex + kept.count / 2
    let end = kept.indices.first { $0 > kept.startIndex && isFooter(kept[$0], isLate: $0 >= middle) }
    if let end { kept = kept[..<end] }
    return kept.filter { !isControl($0) }
  }

  /// Whether a footer begins here: in the first half of a newsletter only with a short line.
  private func isFooter(_ paragraph: String, isLate: Bool) -> Bool {
    paragraph.utf8.count <= (isLate ? 600 : 90) && footer.areAny(in: paragraph)
  }

  private func isControl(_ paragraph: String) -> Bool {
    guard paragraph.utf8.count <= 80 else { return false }
    return !paragraph.utf8.contains { $0.isLetter || $0.isDigit }
      || controls.contains(paragraph.lowercased().trimmedOfMarks)
  }

  /// Phrases that are looked for together.
  private struct Phrases: Sendable {
    private var byFirst: [[[UInt8]]]

    init(_ phrases: [String]) {
      byFirst = Array(repeating: [], count: 256)
      for phrase in phrases.map({ Line.key(of: $0) }) where !phrase.isEmpty {
        byFirst[Int(phrase[0])].append(phrase)
      }
    }

    /// Whether one of the phrases stands in a text, in whatever case.
    func areAny(in text: String) -> Bool {
      let key = Line.key(of: text)
      return key.indices.contains { index in
        byFirst[Int(key[index])].contains { key[index...].starts(with: $0) }
      }
    }
  }
}
