/// A person in charge of an article, with the part that he or she had in it.
public struct Credit: Hashable, Sendable, Codable {
  /// Name as the page writes it.
  public let name: String
  /// Part in the article.
  public let role: Role

  /// A credit line's name and role.
  public init(name: String, role: Role) {
    self.name = name
    self.role = role
  }

  /// Parts that newsrooms name: "Penulis", "Reporter", "Editor", "Redaktur" and their like.
  public enum Role: String, Codable, CaseIterable, Sendable {
    case author, reporter, editor, translator, photographer
  }
}
