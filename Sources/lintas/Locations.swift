internal import Foundation

/// Where Lintas keeps its files, after the XDG Base Directory Specification.
struct Locations {
  /// The articles.
  let archive: String
  /// Read marks, stars, places: this reader's own.
  let state: String
  /// Options and keys.
  let configuration: String
  /// The user's own themes.
  let themes: String

  /// Places from the environment; an explicit archive or configuration wins.
  init(environment: [String: String], archive: String? = nil, configuration: String? = nil) {
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
    func folder(_ variable: String, _ fallback: String) -> String {
      // The specification says that a relative path is to be ignored.
      let base = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home)/\(fallback)"
      return "\(base)/lintas"
    }
    let dataFolder = folder("XDG_DATA_HOME", ".local/share")
    let configurationFolder = folder("XDG_CONFIG_HOME", ".config")
    self.archive = archive ?? "\(dataFolder)/archive.db"
    state = "\(folder("XDG_STATE_HOME", ".local/state"))/state.db"
    self.configuration = configuration ?? "\(configurationFolder)/config.toml"
    themes = "\(configurationFolder)/themes"
  }
}
