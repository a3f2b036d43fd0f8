internal import News

/// The text of a newsletter without what its sender put around it.
struct MailText: Sendable {
  /// Paragraphs in order.
  private(set) var paragraphs: [String] = []
  /// The address under "view in browser"; `nil` when there is no such link.
  private(set) var browserAddress: String?

  /// Paragraphs that are kept: one more than an article may have, so that it is refused.
  private static let mostParagraphs = 20_001

  /// The text of the part that reads best: HTML, else what is plain.
  init(_ parts: MailParts, words: NewsletterWords) {
    let pages = parts.texts.filter(\.isHTML).map { part in
      HTMLText(part.decoded, collectsLinks: true)
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
    paragraphs = words.article(in: Array(paragraphs.prefix(Self.mostParagraphs)))
  }

  /// The paragraphs of a plain part; lines that were broken to fit are joined.
  private static func paragraphs(of part: MailParts.Text) -> [String] {
    let text = String(decoding: part.decoded, as: UTF8.self)
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
