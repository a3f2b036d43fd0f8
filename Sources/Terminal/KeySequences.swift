import Canvas

/// The sequences that keys send, as xterm and its kin, VTE, tmux, the Linux console and PuTTY write them.
enum KeySequences {
  /// Keys by the byte after `ESC O`.
  static let shifted: [UInt8: Key] = {
    var keys = letters.mapValues { Key($0) }
    for (index, letter) in "PQRS".utf8.enumerated() { keys[letter] = Key(.function(index + 1)) }
    // The keypad in application mode.
    keys[UInt8(ascii: "M")] = Key(.enter)
    keys[UInt8(ascii: "I")] = Key(.tab)
    for (letter, character) in zip("jklmnopqrstuvwxyX".utf8, "*+,-./0123456789=") {
      keys[letter] = Key(.character(character))
    }
    return keys
  }()

  /// The key of a sequence `ESC [ parameters final`; `nil` for replies and all that is not a key.
  static func key(parameters: [UInt8], final: UInt8) -> Key? {
    if final == UInt8(ascii: "Z") { return Key(.tab, .shift) }
    if parameters == [UInt8(ascii: "[")] {
      // The Linux console's F1 to F5 end in A to E; the machine stops at the letter.
      return (0x41...0x45).contains(final) ? Key(.function(Int(final) - 0x40)) : nil
    }
    guard let numbers = numbers(in: parameters), numbers.count <= 2 else { return nil }
    let modifiers = numbers.count == 2 ? modifiers(numbers[1]) : []
    guard let modifiers else { return nil }
    if final == UInt8(ascii: "~") {
      return numbers.first.flatMap { numbered[$0] }.map { Key($0, modifiers) }
    }
    guard numbers.isEmpty || numbers[0] == 1 else { return nil }
    return base(final).map { Key($0, modifiers) }
  }

  private static let letters: [UInt8: Key.Base] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end, 0x48: .home,
  ]

  /// Keys by the number before `~`.
  private static let numbered: [Int: Key.Base] = {
    var keys: [Int: Key.Base] = [
      1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    ]
    let functions = [
      11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34,
    ]
    for (index, number) in functions.enumerated() { keys[number] = .function(index + 1) }
    return keys
  }()

  /// `R` is left out: with parameters it is the reply to a question for the cursor's place.
  private static func base(_ final: UInt8) -> Key.Base? {
    switch final {
    case UInt8(ascii: "P"): .function(1)
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "S"): .function(4)
    default: letters[final]
    }
  }

  /// Decimal numbers between semicolons; `nil` where other bytes stand, as in private replies.
  private static func numbers(in parameters: [UInt8]) -> [Int]? {
    guard !parameters.isEmpty else { return [] }
    var numbers: [Int] = []
    for field in parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      guard field.count < 6, field.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      numbers.append(field.isEmpty ? 1 : field.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    return numbers
  }

  /// xterm's sum of 1, Shift 1, Alt 2, Control 4 and Meta 8; `nil` beyond it.
  private static func modifiers(_ number: Int) -> Key.Modifiers? {
    guard (1...16).contains(number) else { return nil }
    let bits = number - 1
    var modifiers: Key.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 10 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }
}
