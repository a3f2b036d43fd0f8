/// A feed as lists of subscriptions tell it: what a person follows, under which name and in which folder.
public struct FeedOutline: Hashable, Sendable {
  /// Address of the feed, http or https.
  public var address: String
  /// The name that the person gave it, or the feed has; `nil` when the list has none.
  public var title: String?
  /// Address of the site that it belongs to.
  public var site: String?
  /// Folders around it, outermost first.
  public var folders: [String]
  /// Its tags, in order, each once.
  public var tags: [String]
  /// What else the list said of it, by name, to be written out again as it was.
  public var attributes: [Attribute]

  /// One thing that a list said of a feed.
  public struct Attribute: Hashable, Sendable {
    /// Its name, as the list wrote it.
    public let name: String
    /// Its value.
    public let value: String

    /// A name with its value.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A feed; what the list does not say is left out.
  public init(
    address: String, title: String? = nil, site: String? = nil, folders: [String] = [], tags: [String] = [],
    attributes: [Attribute] = []
  ) {
    self.address = address
    self.title = title
    self.site = site
    self.folders = folders
    self.tags = tags
    self.attributes = attributes
  }
}

/// A line of a list of subscriptions that was not taken, and why.
public struct SkippedOutline: Hashable, Sendable {
  /// What the list had, as it wrote it.
  public let text: String
  /// Why it was not taken, as a sentence's end: "is a command, and Lintas runs none".
  public let reason: String

  /// What was not taken, and why.
  public init(text: String, reason: String) {
    self.text = text
    self.reason = reason
  }
}
