/// What is wrong with a gold file, as one sentence that names the file and the line.
enum GoldError: Error, Equatable, CustomStringConvertible {
  /// A header line is not `key: value` of a known key.
  case header(file: String, line: Int, text: String)
  /// A key that every article has does not stand in the header.
  case missing(file: String, key: String)
  /// A bracket that opens no span, stays open, or closes nothing.
  case bracket(file: String, line: Int, text: String)
  /// A claim line that cannot be read, or whose words do not stand in its paragraph.
  case claim(file: String, line: Int, text: String)
  /// A file that cannot be read, or a folder that holds no gold articles.
  case unreadable(path: String, reason: String)

  var description: String {
    switch self {
    case .header(let file, let line, let text):
      "\(file):\(line): \"\(text)\" is no header line; there are language, outlet, headline and date."
    case .missing(let file, let key): "\(file): the header has no \(key)."
    case .bracket(let file, let line, let text):
      "\(file):\(line): at \"\(text)\": a span is [person NAME], [place NAME] or [organization NAME]."
    case .claim(let file, let line, let text):
      "\(file):\(line): at \"\(text)\": a claim is > kind | source: … | cue: … | content: … | who: … | "
        + "via: …, in words of the paragraph above."
    case .unreadable(let path, let reason): "\(path): \(reason)."
    }
  }
}
