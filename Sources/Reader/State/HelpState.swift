import Canvas

/// The help while it is open.
struct HelpState: Sendable {
  /// First line on screen.
  var top = 0
  /// Only lines with these words are shown.
  var query = ""
  /// Whether keys are typed into the query.
  var isTyping = false
}

/// A short text over the panes, as why a date is doubtful.
struct NoteState: Hashable, Sendable {
  /// What the box is headed.
  var title: String
  /// What it says.
  var paragraphs: [String]
  /// First line on screen.
  var top = 0
}
