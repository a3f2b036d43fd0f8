/// What a person may set in `config.toml`; everything has a default.
public struct Options: Hashable, Sendable {
  /// Theme by name; `nil` leaves the choice to the terminal: dark, or plain without colour.
  public var theme: String?
  /// Minutes ahead of UTC for times whose page names no zone; WIB is 420.
  public var utcOffset: Int
  /// Keys that replace the defaults, by command.
  public var keys: [String: [String]]

  /// The defaults.
  public static let standard = Options(theme: nil, utcOffset: 420, keys: [:])

  /// Reads a configuration file.
  ///
  /// - Parameter file: Name of the file, for messages.
  /// - Throws: `SettingsError` for an unknown option or a value out of range, with file and line.
  public init(_ text: String, file: String) throws(SettingsError) {
    let source = SettingsFile(name: file, text: text)
    let form = try source.decode(Form.self)
    self = .standard
    theme = form.theme
    keys = form.keys?.mapValues(\.chords) ?? [:]
    guard let zone = form.zone else { return }
    guard let offset = Self.zones[zone.uppercased()] else {
      throw .value(
        file: file, line: source.line(of: "zone"),
        problem: "\"\(zone)\" is no zone: write WIB, WITA, WIT or UTC")
    }
    utcOffset = offset
  }

  private init(theme: String?, utcOffset: Int, keys: [String: [String]]) {
    self.theme = theme
    self.utcOffset = utcOffset
    self.keys = keys
  }

  private static let zones = ["UTC": 0, "WIB": 420, "WITA": 480, "WIT": 540]

  private struct Form: Decodable {
    let theme: String?
    let zone: String?
    let keys: [String: Chords]?
  }
}

/// One chord or several, as a keymap file writes them: `"j"` or `["j", "Down"]`.
struct Chords: Decodable {
  let chords: [String]

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let one = try? container.decode(String.self) {
      chords = [one]
    } else {
      chords = try container.decode([String].self)
    }
  }
}
