/// A key as a person presses it.
public struct Key: Hashable, Sendable {
  /// The key without its modifiers.
  public var base: Base
  /// Keys held with it.
  public var modifiers: Modifiers

  /// A key, perhaps with modifiers.
  public init(_ base: Base, _ modifiers: Modifiers = []) {
    self.base = base
    self.modifiers = modifiers
  }

  /// Keys that are told apart.
  public enum Base: Hashable, Sendable {
    /// A printing character, upper case as such, Space included; with Control in lower case.
    case character(Character)
    case enter, tab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 to F12 and beyond, from 1.
    case function(Int)
  }

  /// Keys that modify others; Shift counts only where the key has no upper case, as in Shift-Tab.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// The modifiers as bits.
    public let rawValue: UInt8

    /// The modifiers whose bits are set.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Control.
    public static let control = Modifiers(rawValue: 1)
    /// Alt or Meta.
    public static let alt = Modifiers(rawValue: 2)
    /// Shift.
    public static let shift = Modifiers(rawValue: 4)
  }
}

extension Key: CustomStringConvertible {
  /// The name in keymap files and help: `j`, `G`, `^D`, `Space`, `Enter`, `S-Tab`, `M-x`, `F1`.
  public var description: String {
    var prefix = modifiers.contains(.alt) ? "M-" : ""
    if modifiers.contains(.shift) { prefix += "S-" }
    if modifiers.contains(.control) {
      if case .character(let character) = base { return "\(prefix)^\(character.uppercased())" }
      prefix += "C-"
    }
    return prefix + baseName
  }

  /// The key with that name; `nil` when no key has it.
  public init?(_ name: String) {
    var rest = name[...]
    var modifiers: Modifiers = []
    while rest.count > 2, rest.dropFirst().first == "-" {
      switch rest.first {
      case "M": modifiers.insert(.alt)
      case "S": modifiers.insert(.shift)
      case "C": modifiers.insert(.control)
      default: return nil
      }
      rest = rest.dropFirst(2)
    }
    if rest.count == 2, rest.first == "^", let letter = rest.last {
      self.init(.character(Character(letter.lowercased())), modifiers.union(.control))
    } else if rest.count == 1, let character = rest.first, !character.isWhitespace {
      self.init(.character(character), modifiers)
    } else if let base = Self.named[String(rest)] {
      self.init(base, modifiers)
    } else if rest.first == "F", let number = Int(rest.dropFirst()), (1...63).contains(number) {
      self.init(.function(number), modifiers)
    } else {
      return nil
    }
  }

  private static let named: [String: Base] = [
    "Space": .character(" "), "Enter": .enter, "Tab": .tab, "Esc": .escape, "Backspace": .backspace,
    "Delete": .delete, "Insert": .insert, "Up": .up, "Down": .down, "Left": .left, "Right": .right,
    "Home": .home, "End": .end, "PageUp": .pageUp, "PageDown": .pageDown,
  ]

  private var baseName: String {
    switch base {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .function(let number): "F\(number)"
    default: Self.named.first { $0.value == base }?.key ?? ""
    }
  }
}
