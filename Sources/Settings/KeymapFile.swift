public import Reader

/// The keymap that the default file and a person's changes to it make.
public enum KeymapFile {
  /// The default keys with the `[keys]` of a configuration over them.
  ///
  /// - Parameters:
  ///   - configuration: Text of the configuration, to find lines for messages.
  ///   - file: Name of the configuration, for messages.
  /// - Throws: `SettingsError` for an unknown command or key, or a chord that hides another.
  public static func keymap(
    options: Options = .standard, configuration: String = "", file: String = "config.toml"
  ) throws(SettingsError) -> Keymap {
    let defaults = SettingsFile(name: "keys.toml", text: Builtin.keysText)
    var chords = try defaults.decode([String: Chords].self).mapValues(\.chords)
    let own = SettingsFile(name: file, text: configuration)
    for (name, replacement) in options.keys {
      guard Command(rawValue: name) != nil else {
        throw error(.unknownCommand(name), command: name, in: own)
      }
      chords[name] = replacement
    }
    return try keymap(chords: chords, own: options.keys, in: own)
  }

  private static func keymap(
    chords: [String: [String]], own: [String: [String]], in file: SettingsFile
  ) throws(SettingsError) -> Keymap {
    var bindings: [Keymap.Binding] = []
    // Defaults come first, so that the error of a clash is found at a line of the person's own file.
    let isOwn = { (command: Command) in own[command.rawValue] != nil }
    for command in Command.allCases.filter({ !isOwn($0) }) + Command.allCases.filter(isOwn) {
      for chord in chords[command.rawValue] ?? [] {
        do {
          bindings.append(Keymap.Binding(keys: try Keymap.parseChord(chord), command: command))
          if isOwn(command) { _ = try Keymap(bindings: bindings) }
        } catch {
          throw self.error(error, command: command.rawValue, in: file)
        }
      }
    }
    do {
      return try Keymap(bindings: bindings)
    } catch {
      throw self.error(error, command: "keys", in: file)
    }
  }

  private static func error(_ error: KeymapError, command: String, in file: SettingsFile) -> SettingsError {
    .value(file: file.name, line: file.line(of: command), problem: error.description)
  }
}
