import Canvas

extension KeyDecoder {
  /// Scalars that one key may join into a character.
  private static let longestCharacter = 8

  /// Reports a key, with Alt when an Escape went before it.
  mutating func emit(_ key: Key) {
    var key = key
    if isAlt { key.modifiers.insert(.alt) }
    isAlt = false
    outputs.append(.key(key))
  }

  /// Reports the Escape that went before, when it turns out to be a key of its own.
  mutating func emitPendingEscape() {
    guard isAlt else { return }
    isAlt = false
    outputs.append(.key(Key(.escape)))
  }

  /// Reports a printing character.
  mutating func emitCharacter(_ character: Character, alt: Bool) {
    isAlt = false
    outputs.append(.key(Key(.character(character), alt ? .alt : [])))
  }

  /// Reports a C0 control or DEL as the key that sends it.
  mutating func emitControl(_ byte: UInt8) {
    switch byte {
    case 0x09: emit(Key(.tab))
    case 0x0A, 0x0D: emit(Key(.enter))
    case 0x08, 0x7F: emit(Key(.backspace))
    default:
      let letter = Character(Unicode.Scalar(byte + 0x40))
      emit(Key(.character(Character(letter.lowercased())), .control))
    }
  }

  /// Takes a byte of a character beyond ASCII; bytes that are no UTF-8 are dropped.
  mutating func multibyte(_ byte: UInt8) {
    if byte >= 0xC0 { partial.removeAll(keepingCapacity: true) }
    partial.append(byte)
    guard let first = partial.first, first >= 0xC2 else { return partial.removeAll(keepingCapacity: true) }
    guard partial.count >= (first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4) else { return }
    let decoded = String(validating: partial, as: UTF8.self)
    partial.removeAll(keepingCapacity: true)
    guard let scalar = decoded?.unicodeScalars.first, scalar.value >= 0xA0 else { return }
    emitScalar(scalar)
  }

  /// The text of pasted bytes, with `\n` for the line ends that terminals send.
  static func pasted(_ bytes: some Sequence<UInt8>) -> String {
    let text = String(decoding: Array(bytes), as: UTF8.self)
    var lines = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        lines.append("\n")
      } else if scalar != "\n" || previous != "\r" {
        lines.append(scalar)
      }
      previous = scalar
    }
    return String(lines)
  }

  /// Reports a scalar, as part of the character before where it came with it: marks, flags.
  private mutating func emitScalar(_ scalar: Unicode.Scalar) {
    if !isAlt, case .key(let before) = outputs.last, case .character(let base) = before.base,
      before.modifiers.isEmpty, base.unicodeScalars.count < Self.longestCharacter
    {
      let joined = String(base) + String(scalar)
      if joined.count == 1, let character = joined.first {
        outputs[outputs.count - 1] = .key(Key(.character(character)))
        return
      }
    }
    emitCharacter(Character(scalar), alt: isAlt)
  }
}
