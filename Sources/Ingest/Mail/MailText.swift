internal import News
internal import TOMLKit

/// The text of a newsletter without what its sender put around it.
struct MailText: Sendable {
  /// Paragraphs in order.
  private(set) var paragraphs: [String] = []
  /// The address under "view in browser"; `nil` when there is no such link.
  private(set) var browserAddress: String?

  private static let longestBrowserLine = 160

  /// The text of the part that reads best: HTML, else what is plain.
  init(_ parts: MailParts, words: NewsletterWords) {
    let pages = parts.texts.filter(\.isHTML).map { part in
      HTMLText(DecodedText(part.bytes, contentType: part.contentType, kind: .html).bytes, collectsLinks: true)
    }
    let letters = { (paragraphs: [String]) in paragraphs.reduce(0) { $0 + $1.utf8.count } }
    let page = pages.max { letters($0.paragraphs) < letters($1.paragraphs) }
    browserAddress = page?.links.first { words.opensBrowser($0.title) }?.url
    let plain = parts.texts.filter { !$0.isHTML }
    if let page, !page.paragraphs.isEmpty {
      paragraphs = page.paragraphs
    } else {
      paragraphs = plain.flatMap(Self.paragraphs)
    }
    paragraphs = words.article(in: paragraphs)
  }

  /// The paragraphs of a plain part; lines that were broken to fit are joined.
  private static func paragraphs(of part: MailParts.Text) -> [String] {
    let text = DecodedText(part.bytes, contentType: part.contentType, kind: .text).text
    if part.type["format"]?.lowercased() == "flowed" {
      return FieldText.lines(flowed(text, deletesSpace: part.type["delsp"]?.lowercased() == "yes"))
    }
    return blocks(text)
  }

  /// Lines that end with a blank go on in the next one.
  ///
  /// - SeeAlso: RFC 3676.
  private static func flowed(_ text: String, deletesSpace: Bool) -> String {
    var joined = ""
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line == "-- " { break }
      let isFlowing = line.last == " "
      let unstuffed = line.first == " " ? line.dropFirst() : line
      joined += isFlowing && deletesSpace ? unstuffed.dropLast() : unstuffed
      if !isFlowing { joined += "\n" }
    }
    return joined
  }

  /// Blocks between blank lines, each one paragraph where its lines were broken to fit.
  private static func blocks(_ text: String) -> [String] {
    var paragraphs: [String] = []
    var block: [String] = []
    func finish() {
      let isWrapped = block.dropLast().allSatisfy { $0.utf8.count >= 45 }
      if isWrapped, !block.isEmpty {
        paragraphs.append(block.joined(separator: " "))
      } else {
        paragraphs += block
      }
      block = []
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      // What follows is a signature.
      if line == "-- " { break }
      let clean = FieldText.line(line)
      if clean.isEmpty { finish() } else { block.append(clean) }
    }
    finish()
    return paragraphs
  }
}

/// The phrases by which newsletters are told from the articles in them.
struct NewsletterWords: Decodable, Sendable {
  /// Texts of links to the newsletter on the web.
  var browser: [String] = []
  /// What lines of a footer hold.
  var footer: [String] = []
  /// What lines hold that only point at pictures and buttons.
  var controls: [String] = []
  /// Domains of services that send for others, and of mail for everybody.
  var carriers: [String] = []

  /// The phrases that come with the program.
  static let builtin =
    WordLists.list(NewsletterWords.self, PackageResources.newsletters_toml) ?? NewsletterWords()

  /// Whether a link's text leads to the newsletter on the web.
  func opensBrowser(_ text: String) -> Bool {
    let lower = text.lowercased()
    return text.utf8.count <= 120 && browser.contains { lower.contains($0) }
  }

  /// Paragraphs without the line for browsers above and the footer below.
  func article(in paragraphs: [String]) -> [String] {
    var kept = paragraphs[...]
    for index in paragraphs.indices.prefix(8).reversed() where opensBrowser(paragraphs[index]) {
      // What stands above that line is the preview that mail programs show.
      kept = paragraphs[(index + 1)...]
      break
    }
    // A footer begins in the second half, or where nothing but short lines follow.
    let middle = kept.startIndex + kept.count / 2
    if let end = kept.indices.first(where: {
      $0 > kept.startIndex && isFooter(kept[$0], isLate: $0 >= middle)
    }) {
      kept = kept[..<end]
    }
    return kept.filter { !isControl($0) }
  }

  private func isFooter(_ paragraph: String, isLate: Bool) -> Bool {
    guard paragraph.utf8.count <= 600 else { return false }
    let lower = paragraph.lowercased()
    return footer.contains { lower.contains($0) } && (isLate || paragraph.utf8.count <= 90)
  }

  private func isControl(_ paragraph: String) -> Bool {
    guard paragraph.utf8.count <= 80 else { return false }
    let lower = paragraph.lowercased().trimmedOfMarks
    return controls.contains(lower) || !paragraph.utf8.contains { $0.isLetter || $0.isDigit }
  }
}

extension WordLists {
  /// A list of words from a data file; `nil` when it cannot be read.
  static func list<List: Decodable>(_ type: List.Type, _ bytes: [UInt8]) -> List? {
    try? TOMLDecoder().decode(type, from: String(decoding: bytes, as: UTF8.self))
  }
}
