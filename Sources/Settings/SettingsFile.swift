internal import TOMLKit

/// A settings file at hand: its text, and its name for messages.
struct SettingsFile {
  /// Name as messages show it.
  let name: String
  /// The whole text.
  let text: String

  /// The values of a type that the file holds.
  func decode<Value: Decodable>(_ type: Value.Type) throws(SettingsError) -> Value {
    do {
      return try TOMLDecoder().decode(type, from: text)
    } catch let error as TOMLParseError {
      throw .syntax(file: name, line: error.source.begin.line, problem: error.description)
    } catch let error as DecodingError {
      throw .syntax(file: name, line: line(of: error), problem: Self.sentence(for: error))
    } catch {
      throw .syntax(file: name, line: nil, problem: "cannot be read as TOML")
    }
  }

  /// The first line that holds a key, from 1; the reader of an error looks there.
  func line(of key: String) -> Int? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let index = lines.firstIndex { line in
      let start = line.drop { $0 == " " || $0 == "\t" || $0 == "\"" }
      guard start.hasPrefix(key) else { return false }
      return start.dropFirst(key.count).first.map { " =\"\t".contains($0) } ?? false
    }
    return index.map { $0 + 1 }
  }

  private func line(of error: DecodingError) -> Int? {
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
      .dataCorrupted(let context):
      context.codingPath.last.flatMap { line(of: $0.stringValue) }
    @unknown default: nil
    }
  }

  private static func sentence(for error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" has a value of another type "
        + "than expected"
    @unknown default: "cannot be read"
    }
  }
}
