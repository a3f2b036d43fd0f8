/// The settings that are built in: the manual in the form of commented files.
public enum Builtin {
  /// Names and texts of the built-in themes, the first one being the default.
  public static var themeTexts: [(name: String, text: String)] {
    [
      ("dark", text(PackageResources.dark_toml)), ("light", text(PackageResources.light_toml)),
      ("plain", text(PackageResources.plain_toml)),
    ]
  }

  /// The default keymap file.
  public static var keysText: String { text(PackageResources.keys_toml) }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
