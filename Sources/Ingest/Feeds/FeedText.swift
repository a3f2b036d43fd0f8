/// A text of a feed with what it is written in.
public struct FeedText: Hashable, Sendable {
  /// The text, without blanks around it; markup is cleaned by an allow-list.
  public var value: String
  /// What the text is written in.
  public var kind: Kind
  /// The media type that the feed states or implies, in lower case.
  public var mediaType: String

  /// What a text is written in.
  public enum Kind: String, Sendable {
    /// Characters that stand for themselves.
    case text
    /// A fragment of HTML.
    case html
    /// A fragment of XHTML, which reads as HTML too.
    case xhtml
  }

  /// A text of a media type.
  init(value: String, mediaType: String) {
    self.value = value
    self.mediaType = mediaType
    switch mediaType {
    case "text/html": kind = .html
    case "application/xhtml+xml": kind = .xhtml
    default: kind = .text
    }
  }

  /// The text as a fragment of HTML, whatever it is written in.
  public var fragment: String {
    guard kind == .text else { return value }
    var escaped = ""
    for character in value.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}

/// Somebody whom a feed names.
public struct FeedPerson: Hashable, Sendable {
  /// The name; `nil` when only an address is given.
  public var name: String?
  /// Mail address.
  public var email: String?
  /// Address of a page.
  public var address: String?

  /// Nobody as yet.
  init(name: String? = nil, email: String? = nil, address: String? = nil) {
    self.name = name
    self.email = email
    self.address = address
  }

  /// Whether nothing is known.
  var isEmpty: Bool { name == nil && email == nil && address == nil }
}

/// A link of a feed or entry.
public struct FeedLink: Hashable, Sendable {
  /// Where it leads, absolute wherever a base is known.
  public var address: String
  /// What it leads to: "alternate", "self", "enclosure", "license", "replies"...
  public var relation: String
  /// Media type; `nil` when not said.
  public var mediaType: String?
  /// Title for people.
  public var title: String?
  /// Length in bytes, as the feed writes it.
  public var length: String?
}

/// A subject that a feed or entry is filed under.
public struct FeedTag: Hashable, Sendable {
  /// The subject.
  public var term: String?
  /// Address of the system of subjects.
  public var scheme: String?
  /// The subject in words for people.
  public var label: String?
}

/// A picture, sound or film that an entry shows by Media RSS.
public struct FeedMedia: Hashable, Sendable {
  /// Where it is.
  public var address: String
  /// Media type or medium; `nil` when not said.
  public var mediaType: String?
  /// Whether it is only a small picture.
  public var isThumbnail: Bool
}

/// A date of a feed with the text that it was read from.
public struct FeedDate: Hashable, Sendable {
  /// The text as the feed writes it.
  public var text: String
  /// What it says; `nil` when it could not be read.
  public var date: MachineDate?
}
