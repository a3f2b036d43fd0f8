public import Canvas
public import Reader

/// A theme as its file writes it, before a terminal's colours are known.
public struct ThemeFile: Sendable {
  /// Name that people choose it by.
  public let name: String
  private let roles: [Role: Look]

  /// Reads a theme file.
  ///
  /// - Parameter file: Name of the file, for messages.
  /// - Throws: `SettingsError` for a wrong colour, role or attribute, with file and line.
  public init(_ text: String, file: String) throws(SettingsError) {
    let source = SettingsFile(name: file, text: text)
    let form = try source.decode(Form.self)
    var palette: [String: Ink] = [:]
    for (key, value) in form.palette ?? [:] {
      palette[key] = try Self.ink(value.parts, key: key, in: source)
    }
    var roles: [Role: Look] = [:]
    for (key, look) in form.roles {
      guard let role = Role(rawValue: key) else {
        throw .value(file: file, line: source.line(of: key), problem: "\"\(key)\" is no role")
      }
      let attributes = try Self.attributes(look.attributes ?? [], key: key, in: source)
      let resolve = { (name: String) throws(SettingsError) -> Ink in
        if let ink = palette[name] { return ink }
        return try Self.ink([name], key: key, in: source)
      }
      roles[role] = Look(
        foreground: try look.fg.map(resolve), background: try look.bg.map(resolve),
        attributes: attributes)
    }
    name = form.name
    self.roles = roles
  }

  /// The theme on a terminal with so many colours; marks other than colour stay in all of them.
  public func theme(for depth: ColorDepth) -> Theme {
    Theme(
      name: name,
      styles: roles.mapValues { look in
        Style(
          foreground: look.foreground?.color(for: depth) ?? .standard,
          background: look.background?.color(for: depth) ?? .standard, attributes: look.attributes)
      })
  }
}

extension ThemeFile {
  private struct Look: Sendable {
    let foreground: Ink?
    let background: Ink?
    let attributes: Style.Attributes
  }

  /// A colour with the one that stands in for it where the terminal has 16.
  fileprivate struct Ink: Sendable {
    let color: Color
    let substitute: Color?

    func color(for depth: ColorDepth) -> Color {
      depth == .ansi16 ? substitute ?? color.reduced(to: depth) : color.reduced(to: depth)
    }
  }

  private struct Form: Decodable {
    let name: String
    let palette: [String: InkForm]?
    let roles: [String: LookForm]
  }

  private struct LookForm: Decodable {
    let fg: String?
    let bg: String?
    let attributes: [String]?
  }

  private struct InkForm: Decodable {
    let parts: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let one = try? container.decode(String.self) {
        parts = [one]
      } else {
        parts = try container.decode([String].self)
      }
    }
  }

  private static func ink(
    _ parts: [String], key: String, in source: SettingsFile
  ) throws(SettingsError) -> Ink {
    var colors: [Color] = []
    for part in parts {
      guard let color = Color(named: part) else {
        throw .value(
          file: source.name, line: source.line(of: key),
          problem: "\"\(part)\" is no colour: write #rrggbb, a palette name, default, red, bright-red ...")
      }
      colors.append(color)
    }
    guard let color = colors.first, colors.count <= 2 else {
      throw .value(
        file: source.name, line: source.line(of: key),
        problem: "\"\(key)\" needs one colour, or one and its substitute for 16 colours")
    }
    return Ink(color: color, substitute: colors.dropFirst().first)
  }

  private static func attributes(
    _ names: [String], key: String, in source: SettingsFile
  ) throws(SettingsError) -> Style.Attributes {
    let known: [String: Style.Attributes] = [
      "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
    ]
    var attributes: Style.Attributes = []
    for name in names {
      guard let attribute = known[name] else {
        throw .value(
          file: source.name, line: source.line(of: key),
          problem: "\"\(name)\" is no attribute: write \(known.keys.sorted().joined(separator: ", "))")
      }
      attributes.insert(attribute)
    }
    return attributes
  }
}

extension Color {
  /// The colour with a name of theme files: `#rrggbb`, `default`, `red`, `bright-red`.
  init?(named name: String) {
    let ansi = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    if name == "default" {
      self = .standard
    } else if let index = ansi.firstIndex(of: name) {
      self = .indexed(UInt8(index))
    } else if name.hasPrefix("bright-"), let index = ansi.firstIndex(of: String(name.dropFirst(7))) {
      self = .indexed(UInt8(index + 8))
    } else if name.hasPrefix("#"), name.utf8.count == 7, let value = UInt32(name.dropFirst(), radix: 16) {
      self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 255), UInt8(value & 255))
    } else {
      return nil
    }
  }
}
