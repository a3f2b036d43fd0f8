public import Canvas

/// Which keys ask for which command.
///
/// Shape: no chord is the beginning of another, and none begins with a digit, which counts.
public struct Keymap: Sendable {
  /// Every chord with its command, in the order given.
  public let bindings: [Binding]
  private let commands: [[Key]: Command]
  private let prefixes: Set<[Key]>

  /// A keymap of these bindings.
  ///
  /// - Throws: `KeymapError`, when a chord is empty, begins with a digit, is bound twice to different
  ///   commands, or hides another.
  public init(bindings: [Binding]) throws(KeymapError) {
    var commands: [[Key]: Command] = [:]
    var prefixes: [[Key]: [Key]] = [:]
    for binding in bindings {
      let keys = binding.keys
      guard let first = keys.first else { throw .emptyChord(command: binding.command.rawValue) }
      guard first.digit == nil else { throw .beginsWithDigit(chord: Self.name(of: keys)) }
      if let other = commands[keys], other != binding.command {
        throw .boundTwice(
          chord: Self.name(of: keys), first: other.rawValue, second: binding.command.rawValue)
      }
      if let longer = prefixes[keys] {
        throw .hidden(chord: Self.name(of: longer), by: Self.name(of: keys))
      }
      for length in keys.indices.dropFirst() {
        let beginning = Array(keys[..<length])
        if commands[beginning] != nil {
          throw .hidden(chord: Self.name(of: keys), by: Self.name(of: beginning))
        }
        prefixes[beginning] = keys
      }
      commands[keys] = binding.command
    }
    self.bindings = bindings
    self.commands = commands
    self.prefixes = Set(prefixes.keys)
  }

  /// What the keys pressed so far stand for.
  public func lookup(_ keys: [Key]) -> Lookup {
    if let command = commands[keys] { return .command(command) }
    return prefixes.contains(keys) ? .prefix : .none
  }

  /// The chords of a command, in the order given.
  public func keys(for command: Command) -> [[Key]] {
    bindings.filter { $0.command == command }.map(\.keys)
  }

  /// The bindings whose chords begin with these keys and go on, in the order given.
  public func continuations(of keys: [Key]) -> [Binding] {
    bindings.filter { $0.keys.count > keys.count && $0.keys.starts(with: keys) }
  }

  /// A chord as people write it: `gl`, `^D`, `z Enter`.
  public static func name(of keys: [Key]) -> String {
    let names = keys.map(\.description)
    return names.joined(separator: names.allSatisfy { $0.count == 1 } ? "" : " ")
  }

  /// The keys of a chord in a keymap file: `gl`, `g l`, `]p`, `^D`, `M-Right`, `z Enter`.
  ///
  /// A word that names a key is that key; any other word of at most three keys is spelled, one key a
  /// character, `^X` counting as one.
  ///
  /// - Throws: `KeymapError.unknownKey` with the part that names no key.
  public static func parseChord(_ text: String) throws(KeymapError) -> [Key] {
    var keys: [Key] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let key = Key(String(word)) {
        keys.append(key)
      } else {
        keys += try self.keys(spelling: word, of: text)
      }
    }
    guard !keys.isEmpty else { throw .unknownKey("", chord: text) }
    return keys
  }

  /// One chord and its command.
  public struct Binding: Hashable, Sendable {
    /// Keys in the order in which they are pressed.
    public var keys: [Key]
    /// What they ask for.
    public var command: Command

    /// A chord for a command.
    public init(keys: [Key], command: Command) {
      self.keys = keys
      self.command = command
    }
  }

  /// What some keys stand for.
  public enum Lookup: Hashable, Sendable {
    /// A command.
    case command(Command)
    /// The beginning of a chord.
    case prefix
    /// Nothing.
    case none
  }
}

/// What is wrong with a keymap.
public enum KeymapError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A name that is no key, and the chord that it stands in.
  case unknownKey(String, chord: String)
  /// A name that is no command.
  case unknownCommand(String)
  /// A command bound to no key at all.
  case emptyChord(command: String)
  /// A chord whose first key is a digit.
  case beginsWithDigit(chord: String)
  /// One chord for two commands.
  case boundTwice(chord: String, first: String, second: String)
  /// A chord that can never be finished, because its beginning is a chord already.
  case hidden(chord: String, by: String)

  public var description: String {
    switch self {
    case .unknownKey(let name, let chord) where name.isEmpty: "\"\(chord)\" names no key"
    case .unknownKey(let name, let chord): "\"\(name)\" in \"\(chord)\" names no key"
    case .unknownCommand(let name): "there is no command \"\(name)\""
    case .emptyChord(let command): "\(command) is bound to no key"
    case .beginsWithDigit(let chord): "\(chord) begins with a digit, which counts"
    case .boundTwice(let chord, let first, let second): "\(chord) is bound to \(first) and to \(second)"
    case .hidden(let chord, let other): "\(chord) can never be typed: \(other) is bound already"
    }
  }
}

extension Keymap {
  private static func keys(
    spelling word: Substring, of chord: String
  ) throws(KeymapError) -> [Key] {
    var keys: [Key] = []
    var rest = word
    while let first = rest.first {
      let length = first == "^" && rest.count > 1 ? 2 : 1
      let name = String(rest.prefix(length))
      guard let key = Key(name) else { throw .unknownKey(name, chord: chord) }
      keys.append(key)
      rest = rest.dropFirst(length)
    }
    guard keys.count <= 3 else { throw .unknownKey(String(word), chord: chord) }
    return keys
  }
}

extension Key {
  /// The digit that the key types, 0...9, without modifiers; `nil` for any other key.
  var digit: Int? {
    guard modifiers.isEmpty, case .character(let character) = base, character.isASCII else { return nil }
    return character.wholeNumberValue
  }
}
