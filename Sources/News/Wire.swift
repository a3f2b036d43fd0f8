/// Somebody else's reporting that an article carries: an agency or another outlet.
public struct Wire: Hashable, Sendable, Codable {
  /// Name as the page writes it, as "AP News", "The Guardian", "AFP".
  public let name: String
  /// How the page shows it.
  public let kind: Kind

  /// A wire and how the page shows it.
  public init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// Ways to name a wire.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// In a sentence: "Dilansir AP News".
    case cited
    /// In a credit: "(AFP/Z-3)", "Sumber : The Guardian".
    case credit
  }
}
