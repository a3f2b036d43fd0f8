public import Canvas
public import Reader

/// The themes at hand: the built-in ones, and a person's own, which win by name.
///
/// Only the theme in use is read; the others wait as text.
public struct ThemeCatalog: Sendable {
  /// Names in the order in which `gT` goes through them.
  public let names: [String]
  private let files: [String: (file: String, text: String)]

  /// - Parameter own: A person's theme files; the file's name without folder and ending is the theme's.
  /// - Throws: `SettingsError` when one of a person's files cannot be read; the built-in ones can.
  public init(own: [(file: String, text: String)] = []) throws(SettingsError) {
    var names = Builtin.themeTexts.map(\.name)
    var files: [String: (file: String, text: String)] = [:]
    for theme in Builtin.themeTexts { files[theme.name] = ("themes/\(theme.name).toml", theme.text) }
    for theme in own {
      let name = try ThemeFile(theme.text, file: theme.file).name
      if !names.contains(name) { names.append(name) }
      files[name] = theme
    }
    self.names = names
    self.files = files
  }

  /// A theme for a terminal with so many colours; the terminal's own look when there is no such theme.
  public func theme(named name: String, for depth: ColorDepth) -> Theme {
    guard let file = files[name], let theme = try? ThemeFile(file.text, file: file.file) else {
      return Theme(name: name, styles: [:])
    }
    return theme.theme(for: depth)
  }
}
