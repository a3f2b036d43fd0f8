public import News

/// Reads newsletters as articles: the subject is the headline, the sender the outlet.
///
/// Nothing that a mail points at is fetched.
public struct MailReader: Sendable {
  private let drafts: DraftReader
  private let outlets: OutletCatalog
  private let zone: Int
  private let words = NewsletterWords.builtin

  /// A reader that knows these outlets.
  ///
  /// - Parameter utcOffset: Minutes ahead of UTC of dates that name no zone.
  public init(zone utcOffset: Int = 420, outlets: OutletCatalog = .builtin) {
    drafts = DraftReader(outlets: outlets)
    self.outlets = outlets
    zone = utcOffset
  }

  /// The article of one mail, header and body.
  ///
  /// - Throws: `.mail`, with what it lacks.
  /// - Complexity: O(*n*) in the bytes.
  public func article(_ bytes: [UInt8]) throws(IngestError) -> Article {
    let header = MailHeader(bytes, in: 0..<bytes.count)
    guard header.value("from") != nil || header.value("subject") != nil || header.value("date") != nil else {
      throw .mail(.noHeader)
    }
    guard let subject = header.text("subject") else { throw .mail(.noSubject) }
    let text = MailText(MailParts(bytes, header: header), words: words)
    var draft = ArticleDraft()
    draft.headline = subject
    draft.paragraphs = text.paragraphs
    if draft.paragraphs.first?.squashed == subject.squashed { draft.paragraphs.removeFirst() }
    let sender = MailSender(header, words: words)
    draft.outlet = sender.outlet
    draft.domain = sender.domain
    draft.authors = sender.author.map { [$0] } ?? []
    draft.language = header.text("content-language")
    draft.publication = publication(header)
    draft.address = address(header, text: text, sender: sender)
    guard let article = try drafts.article(of: draft) else { throw .mail(.noText) }
    return article
  }
}

extension MailReader {
  private func publication(_ header: MailHeader) -> Publication {
    guard let text = header.text("date"), let date = MachineDate(text),
      let published = date.publicationDate(zone: zone)
    else { return .absent }
    return date.isDoubtful ? .estimated(published, evidence: text) : .stated(published, evidence: text)
  }

  /// Where the newsletter stands on the web: its archived copy, or its own page at the sender's domain.
  private func address(_ header: MailHeader, text: MailText, sender: MailSender) -> String? {
    let archived = header.text("archived-at").map { $0.filter { $0 != "<" && $0 != ">" } }
    if let address = DraftReader.address(archived) { return address }
    guard let address = DraftReader.address(text.browserAddress), let host = OutletFinder.host(of: address),
      let domain = sender.domain, host == domain || host.hasSuffix(".\(domain)")
    else { return nil }
    return address
  }
}

/// Who sent a newsletter.
struct MailSender: Sendable {
  /// The name in From:, or of the list.
  let outlet: String?
  /// The domain that the mail comes from, without the host that sends mail; `nil` for those who carry mail.
  let domain: String?
  /// The person in "Rina Wati from Kabar Lembah".
  let author: String?

  private static let hosts: Set<String> = [
    "mail", "email", "e", "em", "m", "news", "newsletter", "newsletters", "info", "mailer", "mg", "list",
    "lists",
    "send", "reply", "www",
  ]

  init(_ header: MailHeader, words: NewsletterWords) {
    let from = header.text("from") ?? ""
    let list = header.text("list-id") ?? ""
    let address = Self.address(in: from)
    var domain = address.split(separator: "@").last.map { $0.lowercased() }
    if address.split(separator: "@").count != 2 { domain = nil }
    while let host = domain, let dot = host.firstIndex(of: "."), Self.hosts.contains(String(host[..<dot])),
      host.filter({ $0 == "." }).count > 1
    {
      domain = String(host[host.index(after: dot)...])
    }
    if let host = domain {
      if words.isCarrier(host) || !DatelineReader.isDomain(host) { domain = nil }
    }
    self.domain = domain
    let name = Self.name(in: from) ?? Self.name(in: list) ?? domain
    let parted = name.flatMap(Self.parted)
    author = parted?.author
    outlet = parted?.outlet ?? name
  }

  /// What stands in angle brackets, else the text itself.
  private static func address(in text: String) -> String {
    guard let open = text.lastIndex(of: "<") else { return text.trimmed }
    return String(text[text.index(after: open)...].prefix { $0 != ">" }).trimmed
  }

  /// The name before the address; `nil` when there is none.
  private static func name(in text: String) -> String? {
    guard let open = text.lastIndex(of: "<") else { return nil }
    let name = text[..<open].trimmed.trimmingPrefix("\"").trimmed
    let bare = (name.last == "\"" ? String(name.dropLast()) : name).trimmed
    return bare.contains { $0.isLetter || $0.isNumber } && !bare.contains("@") ? bare : nil
  }

  private static func parted(_ name: String) -> (author: String, outlet: String)? {
    for word in [" from ", " at ", " dari ", " via ", " | "] {
      guard let range = name.firstRange(of: word) else { continue }
      let (author, outlet) = (name[..<range.lowerBound].trimmed, name[range.upperBound...].trimmed)
      if !author.isEmpty, !outlet.isEmpty { return (author, outlet) }
    }
    return nil
  }
}
