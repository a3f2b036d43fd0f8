internal import News

extension SubscriptionList {
  /// Reads sfeed's configuration: calls of `feed "name" "address" "site" "encoding"` inside `feeds()`.
  ///
  /// The file is a program of the shell, and is read as text: words with variables or commands in them are
  /// not worked out, and their feeds not taken.
  ///
  /// - SeeAlso: sfeedrc(5); POSIX.1-2017, "Shell Command Language", section 2.2 for quoting.
  mutating func readSfeed(_ text: [UInt8]) {
    var isInside = false
    for command in ShellWords.commands(in: text) {
      let words = command.words
      guard let first = words.first else { continue }
      if first == "feeds()" || first == "feeds" && words.dropFirst().first?.hasPrefix("()") == true {
        isInside = true
        guard let call = words.firstIndex(of: "feed") else { continue }
        read(Array(words[call...]), command: command)
      } else if first == "}" {
        isInside = false
      } else if isInside, first == "feed" || first == "{" && words.dropFirst().first == "feed" {
        read(first == "{" ? Array(words.dropFirst()) : words, command: command)
      }
    }
  }

  private mutating func read(_ words: [String], command: ShellWords.Command) {
    guard words.count >= 3 else { return skip(command.text, "names no address") }
    guard !command.isComputed else {
      return skip(command.text, "is put together by the shell, and Lintas runs none")
    }
    var outline = FeedOutline(address: words[2])
    let title = FieldText.line(words[1])
    outline.title = title.isEmpty ? nil : title
    if words.count > 3, !words[3].isEmpty { outline.site = FeedSource.isPlain(words[3]) ? words[3] : nil }
    if words.count > 4, !words[4].isEmpty {
      outline.attributes.append(FeedOutline.Attribute(name: "encoding", value: FieldText.line(words[4])))
    }
    take(outline)
  }
}

/// The words of a program of the shell, without running it.
enum ShellWords {
  /// One simple command.
  struct Command: Equatable, Sendable {
    /// Its words, quotation marks taken away.
    var words: [String] = []
    /// As it was written.
    var text = ""
    /// Whether a word of it has a variable or a command in it.
    var isComputed = false
  }

  private static let mostWords = 64

  /// The commands of a program; comments and line breaks behind a backslash are none.
  static func commands(in program: [UInt8]) -> [Command] {
    var scanner = Scanner()
    for scalar in String(decoding: program, as: UTF8.self).unicodeScalars { scanner.take(scalar) }
    scanner.endCommand()
    return scanner.commands
  }

  private struct Scanner {
    var commands: [Command] = []
    private var command = Command()
    private var word = ""
    private var isOpen = false
    private var quote: Unicode.Scalar?
    private var isEscaped = false
    private var isComment = false

    mutating func take(_ scalar: Unicode.Scalar) {
      if isComment {
        guard scalar == "\n" else { return }
        isComment = false
        return endCommand()
      }
      if command.text.utf8.count < 600, scalar != "\n" { command.text.unicodeScalars.append(scalar) }
      if isEscaped {
        isEscaped = false
        if scalar != "\n" { add(scalar) }
      } else if let quote {
        quoted(scalar, in: quote)
      } else {
        bare(scalar)
      }
    }

    private mutating func quoted(_ scalar: Unicode.Scalar, in mark: Unicode.Scalar) {
      if scalar == mark {
        quote = nil
      } else if scalar == "\\", mark == "\"" {
        isEscaped = true
      } else {
        if mark == "\"", scalar == "$" || scalar == "`" { command.isComputed = true }
        add(scalar)
      }
    }

    private mutating func bare(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "\\": isEscaped = true
      case "\"", "'": (quote, isOpen) = (scalar, true)
      case " ", "\t", "\r": endWord()
      case "\n", ";", "&", "|": endCommand()
      case "#" where !isOpen: isComment = true
      case "$", "`":
        command.isComputed = true
        add(scalar)
      default: add(scalar)
      }
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
      isOpen = true
      if word.utf8.count < SubscriptionList.longestLine { word.unicodeScalars.append(scalar) }
    }

    private mutating func endWord() {
      if isOpen, command.words.count < mostWords { command.words.append(word) }
      (word, isOpen) = ("", false)
    }

    mutating func endCommand() {
      endWord()
      if !command.words.isEmpty { commands.append(command) }
      command = Command()
    }
  }
}
