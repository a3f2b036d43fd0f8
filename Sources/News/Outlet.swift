/// A newspaper, broadcaster, agency or site that publishes articles under its name.
public struct Outlet: Hashable, Sendable, Codable {
  /// The name as readers know it, as "Kompas TV".
  public let name: String
  /// Registered domain in lower case, without `www.`, as `kompas.tv`; `nil` when the page names none.
  public let domain: String?

  /// An outlet with a name and, where known, a domain.
  public init(name: String, domain: String?) {
    self.name = name
    self.domain = domain
  }

  /// Writes both keys; an unknown domain is null, as scripts expect.
  public func encode(to encoder: any Encoder) throws {
    var form = encoder.container(keyedBy: CodingKeys.self)
    try form.encode(name, forKey: .name)
    try form.encode(domain, forKey: .domain)
  }

  private enum CodingKeys: String, CodingKey { case name, domain }
}
