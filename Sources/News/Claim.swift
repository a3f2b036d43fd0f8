/// An attributed statement: who says what, with which word.
public struct Claim: Hashable, Sendable {
  /// Whole span, from the first to the last byte of its parts.
  public let range: Range<Int>
  /// What sort of statement it is.
  public let kind: Kind
  /// Smallest phrase that names who says it; `nil` when the text leaves it open.
  public let source: Source?
  /// The reporting word as it stands: "membantah"; `nil` for a quotation without one.
  public let cue: Range<Int>?
  /// What is said.
  public let content: Range<Int>
  /// The wire that it came by; `nil` when the text names none for it.
  public let via: String?

  /// A claim made of its parts.
  public init(
    range: Range<Int>, kind: Kind, source: Source? = nil, cue: Range<Int>? = nil, content: Range<Int>,
    via: String? = nil
  ) {
    self.range = range
    self.kind = kind
    self.source = source
    self.cue = cue
    self.content = content
    self.via = via
  }

  /// Who says it.
  public struct Source: Hashable, Sendable {
    /// Bytes of the phrase.
    public let range: Range<Int>
    /// Whom the phrase names, where the article tells; of several the first.
    public let entity: Entity.ID?
    /// Who says it together with the first, as Pyongyang in "Moskow dan Pyongyang"; each once.
    public let others: [Entity.ID]

    /// A phrase and whom it names.
    public init(range: Range<Int>, entity: Entity.ID? = nil, others: [Entity.ID] = []) {
      self.range = range
      self.entity = entity
      self.others = others
    }

    /// Everybody whom the phrase names.
    public var entities: [Entity.ID] { [entity].compactMap { $0 } + others }
  }

  /// Sorts of statement.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case quote, indirect, accusation, denial, confirmation, warning, criticism, report
  }
}
