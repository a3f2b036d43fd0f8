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
  var title: String
  var paragraphs: [String]
  /// First line on screen.
  var top = 0
}
