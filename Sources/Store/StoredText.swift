import News

/// Texts as SQLite columns hold them.
///
/// The driver ends a text at its first NUL, so NUL is written as U+10FFFF (a noncharacter) and "!", and
/// U+10FFFF itself as U+10FFFF and "?": any text comes back as it was, and no word has them in it.
extension String {
  /// This text without NUL, for a column.
  var storable: String {
    guard utf8.contains(0) || utf8.contains(0xF4) else { return self }
    var stored = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\0": stored += "\u{10FFFF}!"
      case "\u{10FFFF}": stored += "\u{10FFFF}?"
      default: stored.unicodeScalars.append(scalar)
      }
    }
    return stored
  }

  /// The text that `storable` made this column of.
  init(stored: String) {
    self = stored
    guard stored.utf8.contains(0xF4), stored.unicodeScalars.contains("\u{10FFFF}") else { return }
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in stored.unicodeScalars {
      if isEscaped {
        text.append(scalar == "!" ? "\0" : "\u{10FFFF}")
        isEscaped = false
      } else if scalar == "\u{10FFFF}" {
        isEscaped = true
      } else {
        text.append(scalar)
      }
    }
    self = String(text)
  }

  /// Lower case, white space as single spaces, no NUL: what names are compared by.
  var folded: String { foldedForIdentity.storable }

  /// This text as one phrase of a full-text query: nothing in it is query syntax.
  var quotedPhrase: String {
    "\"\(replacing("\"", with: "\"\"").replacing("\0", with: " "))\""
  }
}
