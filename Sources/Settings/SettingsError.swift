/// Why a settings file cannot be used.
public enum SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Not TOML, or a value of another type than expected.
  case syntax(file: String, line: Int?, problem: String)
  /// A value that means nothing here.
  case value(file: String, line: Int?, problem: String)

  public var description: String {
    switch self {
    case .syntax(let file, let line, let problem), .value(let file, let line, let problem):
      "\(file)\(line.map { ":\($0)" } ?? ""): \(problem)"
    }
  }
}
