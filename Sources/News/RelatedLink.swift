/// A link to another article of the same outlet that stood on the page: "Baca juga: …".
public struct RelatedLink: Hashable, Sendable, Codable {
  /// Linked headline.
  public let title: String
  /// Address; `nil` in a text dump.
  public let url: String?

  /// A link with its headline and, where the page has one, its address.
  public init(title: String, url: String? = nil) {
    self.title = title
    self.url = url
  }

  /// Writes both keys; an unknown address is null, as scripts expect.
  public func encode(to encoder: any Encoder) throws {
    var form = encoder.container(keyedBy: CodingKeys.self)
    try form.encode(title, forKey: .title)
    try form.encode(url, forKey: .url)
  }

  private enum CodingKeys: String, CodingKey { case title, url }
}
