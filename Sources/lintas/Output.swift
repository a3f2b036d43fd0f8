internal import Canvas
internal import Foundation
internal import News

/// What commands print: text without control characters, and JSON Lines.
enum Output {
  /// Prints a line on stdout; control characters of articles never reach the terminal.
  static func line(_ text: String) {
    write(
      text.split(separator: "\n", omittingEmptySubsequences: false).map { printable($0) }, to: .standardOutput
    )
  }

  /// Prints a line of columns on stdout, with tabs between them and none inside.
  static func columns(_ columns: [String]) {
    let line = columns.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .map { printable($0[...]) }.joined(separator: "\t")
    write([line], to: .standardOutput)
  }

  /// Prints a message on stderr.
  static func error(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { printable($0) }
    write(["lintas: \(lines.first ?? "")"] + lines.dropFirst(), to: .standardError)
  }

  /// Prints a note on stderr: reports and hints, which are no errors.
  static func note(_ text: String) { write([printable(text[...])], to: .standardError) }

  /// Replaces the progress line on stderr; nothing is printed when stderr is no terminal.
  static func progress(_ text: String) {
    guard isatty(FileHandle.standardError.fileDescriptor) == 1 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(printable(text[...]))".utf8))
  }

  /// Prints one object as one line of JSON, in which a terminal finds no command either.
  static func json(_ value: some Encodable) throws(Failure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      var line = Self.escaped(try encoder.encode(value))
      line.append(UInt8(ascii: "\n"))
      try FileHandle.standardOutput.write(contentsOf: line)
    } catch {
      throw Failure("the result cannot be written: \(error.localizedDescription)", code: .inputOutput)
    }
  }

  /// Columns of the terminal on stdout, at most 100, which read better than more; 80 where it does not tell.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(100, Int(size.ws_col))
  }

  /// Lets `lintas list | head` end in silence.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_DFL) }

  /// JSON with controls of C1, DEL, bidi controls and tags as escapes: the same values, and safe to look at.
  static func escaped(_ json: Data) -> Data {
    guard json.contains(where: { $0 >= 0x7F }) else { return json }
    var escaped = ""
    escaped.reserveCapacity(json.count)
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x7F...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE007F:
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return Data(escaped.utf8)
  }

  private static func printable(_ line: some StringProtocol) -> String { DisplayText.printable(String(line)) }

  private static func write(_ lines: [String], to file: FileHandle) {
    try? file.write(contentsOf: Data((lines.joined(separator: "\n") + "\n").utf8))
  }
}
