/// A line of the page that is not the article.
public struct Boilerplate: Hashable, Sendable, Codable {
  /// Line in the raw file, from 1.
  public let line: Int
  /// What it is.
  public let kind: Kind

  /// A line and what it is.
  public init(line: Int, kind: Kind) {
    self.line = line
    self.kind = kind
  }

  /// Kinds of page furniture.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// Name or domain of the site.
    case masthead
    /// Menu, breadcrumb, section line.
    case navigation
    /// Today's date in the page's header, which is not the article's.
    case clock
    /// Stock or currency prices.
    case ticker
    /// Advertising.
    case advertisement
    /// The publication line, which was read into the article's date.
    case date
    /// Author, reporter and editor lines, which were read into credits.
    case credit
    /// Photo caption, which was read into captions.
    case caption
    /// "Baca juga", which was read into related links.
    case related
    /// Source line, which was read into wires.
    case source
    /// The headline printed again.
    case repeatedHeadline
    /// The headline as an address writes it: "kunjungan-ke-pyongyang".
    case slug
    /// Share buttons, "follow us", newsletters, app stores.
    case promotion
    /// Comment form.
    case comments
    /// Lists of other articles and their headings: "Berita terkait", "Terpopuler".
    case listing
    /// Copyright notice.
    case copyright
    /// Close buttons and other remains of the page's controls: "[X]", "×".
    case control
    /// Tags and keywords.
    case tags
    /// Page furniture of no other kind.
    case other
  }
}
