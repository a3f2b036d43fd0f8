public import Canvas

/// How every role looks on this terminal: what the views ask for instead of colours.
public struct Theme: Sendable {
  /// Name as in its file.
  public let name: String
  private let styles: [Role: Style]

  /// A theme; a role that has no style falls back to `Role.parent`, at last to the terminal's own look.
  public init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = styles
  }

  /// The look of a role.
  public subscript(role: Role) -> Style {
    var candidate: Role? = role
    while let current = candidate {
      if let style = styles[current] { return style }
      candidate = current.parent
    }
    return .plain
  }
}

/// What a part of the screen is for; the raw value is its name in theme files.
///
/// A role inherits from the role before its last dot, the others from `text`.
public enum Role: String, CaseIterable, Sendable {
  case text
  case textDim = "text.dim"
  case textStrong = "text.strong"
  case difference = "text.difference"
  case chrome
  case chromeStrong = "chrome.strong"
  case chip = "chrome.chip"
  case rule = "chrome.rule"
  case heading
  case listRow = "list"
  case listSelected = "list.selected"
  case listUnread = "list.unread"
  case listMarker = "list.marker"
  case listDate = "list.date"
  case listOutlet = "list.outlet"
  case listWire = "list.wire"
  case listStar = "list.star"
  case sample = "list.sample"
  case doubt
  case person = "entity.person"
  case place = "entity.place"
  case organization = "entity.organization"
  case claim
  case claimQuote = "claim.quote"
  case claimDenial = "claim.denial"
  case claimAccusation = "claim.accusation"
  case claimIndirect = "claim.indirect"
  case claimReport = "claim.report"
  case claimConfirmation = "claim.confirmation"
  case claimWarning = "claim.warning"
  case claimCriticism = "claim.criticism"
  case claimCue = "claim.cue"
  case searchMatch = "search.match"
  case current = "search.current"
  case popup
  case popupTitle = "popup.title"
  case popupDim = "popup.dim"
  case popupSelected = "popup.selected"
  case key = "popup.key"
  case warning
  case error

  /// The role whose look this one takes where a theme says nothing; `nil` for `text`.
  public var parent: Role? {
    guard self != .text else { return nil }
    guard let dot = rawValue.lastIndex(of: ".") else { return .text }
    return Role(rawValue: String(rawValue[..<dot])) ?? .text
  }
}
