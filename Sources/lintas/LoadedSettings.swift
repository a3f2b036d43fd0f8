internal import Foundation
internal import Reader
internal import Settings

/// Options, keymap and themes: the built-in ones with the person's own over them.
struct LoadedSettings {
  let options: Options
  let keymap: Keymap
  let themes: ThemeCatalog

  /// Reads the person's files; a file that is not there is no error.
  init(locations: Locations) throws(Failure) {
    do {
      let text = try Self.text(at: locations.configuration)
      options =
        try text.map { text throws(SettingsError) in
          try Options(text, file: locations.configuration)
        } ?? .standard
      keymap = try KeymapFile.keymap(
        options: options, configuration: text ?? "", file: locations.configuration)
      themes = try ThemeCatalog(own: Self.themeFiles(in: locations.themes))
    } catch let error as SettingsError {
      throw Failure("\(error); mend the file or remove it", code: .configuration)
    } catch {
      throw Failure("\(locations.configuration): cannot be read", code: .configuration)
    }
    if let theme = options.theme, !themes.names.contains(theme) {
      throw Failure(
        "\(locations.configuration): there is no theme \"\(theme)\"; there are \(themes.names.joined(separator: ", "))",
        code: .configuration)
    }
  }

  private static func text(at path: String) throws -> String? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// The person's theme files, by name of file.
  private static func themeFiles(in folder: String) throws -> [(file: String, text: String)] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
    return try names.filter { $0.hasSuffix(".toml") }.sorted().map { name in
      let path = "\(folder)/\(name)"
      return (path, try text(at: path) ?? "")
    }
  }
}
