import Canvas
import News

extension Reader {
  /// Copies the article on screen, or the matrix, as Markdown.
  mutating func copyMarkdown() -> [Effect] {
    guard let lines = exported(as: .markdown) else {
      say("No article is on screen")
      return []
    }
    say(coverage.isShown ? "Copied the matrix as Markdown" : "Copied the article as Markdown")
    return [.copy(lines.joined(separator: "\n") + "\n")]
  }

  /// Opens a line for the name of a file to save the article on screen, or the matrix, in.
  mutating func openSave() -> [Effect] {
    guard exported(as: .markdown) != nil,
      let title = coverage.isShown ? coverage.coverage?.title : article.open?.summary.headline
    else {
      say("No article is on screen")
      return []
    }
    let ending = coverage.isShown ? ExportFormat.csv : .markdown
    overlay = .line(LineEditor(.save, text: SaveName.suggestion(for: title) + ending.rawValue))
    return []
  }

  /// Saves under the name that was typed, or says what is wrong with it.
  mutating func acceptSave(_ name: String, in editor: LineEditor) -> [Effect] {
    let formats: [ExportFormat] = coverage.isShown ? [.csv, .markdown] : [.markdown, .text]
    if let problem = SaveName.problem(of: name) { return refuse(editor, problem) }
    guard let format = formats.first(where: { name.hasSuffix($0.rawValue) }) else {
      return refuse(editor, "end the name with \(formats.map(\.rawValue).joined(separator: " or "))")
    }
    overlay = nil
    guard let lines = exported(as: format) else { return [] }
    let end = format == .csv ? "\r\n" : "\n"
    return [.save(lines.joined(separator: end) + end, name: name)]
  }

  /// What is on screen as lines, safe for a terminal; `nil` where there is nothing to export.
  private func exported(as format: ExportFormat) -> [String]? {
    var lines: [String]
    if coverage.isShown {
      guard let shown = coverage.coverage else { return nil }
      lines = format == .csv ? shown.csv : shown.markdown
    } else {
      guard let article = article.open?.annotated.article else { return nil }
      let source =
        [article.outlet.name, dates.full(article.publication)] + article.wires.map { "⟵ \($0.name)" }
      let text =
        [article.headline, source.joined(separator: " · ")] + article.body
        + [article.address].compactMap { $0 }
      lines = text.enumerated().flatMap { place, paragraph in
        let words = paragraph.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let line = format == .markdown ? (place == 0 ? "# " : "") + MarkdownText.escaped(paragraph) : words
        return place == 0 ? [line] : ["", line]
      }
    }
    for index in lines.indices { lines[index] = DisplayText.printable(lines[index]) }
    return lines
  }
}

/// What files are saved in; the raw value ends their names.
enum ExportFormat: String, Sendable {
  case csv = ".csv"
  case markdown = ".md"
  case text = ".txt"
}

/// Names of files to save in, which stay in the folder that the program was started in.
enum SaveName {
  /// Bytes of a name at most.
  private static let most = 200

  /// A name made of the first words of a title.
  static func suggestion(for title: String) -> String {
    let words = title.lowercased().unicodeScalars.split {
      !($0.properties.isAlphabetic || $0.properties.numericType != nil)
    }
    var name = ""
    for word in words.prefix(8) {
      let longer = name + (name.isEmpty ? "" : "-") + String(String.UnicodeScalarView(word))
      guard longer.utf8.count <= 60 else { break }
      name = longer
    }
    return name.isEmpty ? "lintas" : name
  }

  /// Why no file can be saved under a name; `nil` when one can.
  static func problem(of name: String) -> String? {
    if name.isEmpty || name.first == "." { return "a name begins with a letter or a number" }
    if name.contains("/") {
      return "a name has no /: files are saved in the folder that lintas was started in"
    }
    if name.utf8.count > most { return "the name is longer than \(most) bytes" }
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.generalCategory != .control && !scalar.properties.isBidiControl
    }
    return isPlain ? nil : "the name holds a sign that cannot be seen"
  }
}
