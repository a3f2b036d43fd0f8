import Canvas

/// Turns the bytes of a terminal into keys and pasted text, and swallows its replies.
///
/// Sequences are read by their grammar, not by a list: what is not known as a key is dropped whole, so the tail
/// of a reply never comes through as keys, however the bytes are cut.
/// - SeeAlso: ECMA-48 for the grammar, *XTerm Control Sequences* for keys and replies.
struct KeyDecoder {
  /// What came in.
  enum Output: Equatable {
    /// A key.
    case key(Key)
    /// Pasted text.
    case text(String)
    /// The answer to `CSI 5 n`: everything written before it has been shown.
    case ready
  }

  /// How long a begun sequence may pause before it is given up, in milliseconds; `nil` when none is begun.
  ///
  /// Escape alone is a key and must not lag. The rest of a reply may be late, and must still not become keys.
  var patience: Int? {
    switch state {
    case .ground: partial.isEmpty ? nil : Self.replyPatience
    case .escape, .shifted: Self.escapePatience
    case .control, .mouse, .string, .stringEnd: Self.replyPatience
    case .paste: nil
    }
  }

  /// Pasted bytes that are kept; the rest is swallowed.
  static let longestPaste = 1 << 20
  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  private static let pasteStart = Array("200".utf8)
  private static let escapePatience = 25
  private static let replyPatience = 1000
  private static let longestSequence = 64

  private enum State: Equatable {
    case ground
    case escape
    /// After `ESC O`.
    case shifted
    /// After `ESC [`.
    case control
    /// In the three bytes after `CSI M`.
    case mouse(left: Int)
    /// In an OSC, DCS or APC, which ends with BEL or `ESC \`.
    case string(introducer: UInt8)
    /// After an Escape in such a string.
    case stringEnd
    case paste
  }

  private var state = State.ground
  /// Whether an Escape went before, as Alt sends it.
  var isAlt = false
  /// Bytes of the sequence, the character or the paste that has begun.
  var partial: [UInt8] = []
  /// What is complete and not yet returned.
  var outputs: [Output] = []

  /// Takes bytes and returns what they complete, in order.
  mutating func feed(_ bytes: some Sequence<UInt8>) -> [Output] {
    for byte in bytes { take(byte) }
    defer { outputs = [] }
    return outputs
  }

  /// Gives up a begun sequence after its patience; a lone Escape becomes a key.
  mutating func pause() -> [Output] {
    defer { outputs = [] }
    switch state {
    case .escape:
      emitPendingEscape()
      emit(Key(.escape))
    case .shifted: emitCharacter("O", alt: true)
    case .control where partial.isEmpty: emitCharacter("[", alt: true)
    case .string(let introducer) where partial.isEmpty:
      emitCharacter(Character(Unicode.Scalar(introducer)), alt: true)
    case .ground, .control, .mouse, .string, .stringEnd, .paste: break
    }
    if state != .paste { rest() }
    return outputs
  }
}

extension KeyDecoder {
  /// Waits for the next sequence; an Escape before one that was no key was pressed by itself.
  private mutating func rest() {
    emitPendingEscape()
    state = .ground
    partial.removeAll(keepingCapacity: true)
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: ground(byte)
    case .escape: escape(byte)
    case .shifted: shifted(byte)
    case .control: control(byte)
    case .mouse(let left):
      if left > 1 { state = .mouse(left: left - 1) } else { rest() }
    case .string: string(byte)
    case .stringEnd: stringEnd(byte)
    case .paste: paste(byte)
    }
  }

  private mutating func ground(_ byte: UInt8) {
    if byte < 0x80 { partial.removeAll(keepingCapacity: true) }
    switch byte {
    case 0x1B: state = .escape
    case 0x00..<0x20, 0x7F: emitControl(byte)
    case 0x20..<0x7F: emitCharacter(Character(Unicode.Scalar(byte)), alt: isAlt)
    default: multibyte(byte)
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .control
    case UInt8(ascii: "O"): state = .shifted
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"):
      state = .string(introducer: byte)
    case 0x1B where isAlt:
      outputs.append(.key(Key(.escape)))
    case 0x1B: isAlt = true
    default:
      (state, isAlt) = (.ground, true)
      ground(byte)
    }
  }

  private mutating func shifted(_ byte: UInt8) {
    if byte == 0x1B { return restart() }
    if let key = KeySequences.shifted[byte] { emit(key) }
    rest()
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x1B: restart()
    case 0x18, 0x1A: rest()
    case UInt8(ascii: "[") where partial.isEmpty: partial.append(byte)
    case 0x40...0x7E:
      let parameters = partial
      finishControl(parameters, final: byte)
    default:
      // Longer than any key: only its end matters.
      if partial.count < Self.longestSequence { partial.append(byte) }
    }
  }

  private mutating func finishControl(_ parameters: [UInt8], final: UInt8) {
    switch (parameters, final) {
    case ([], UInt8(ascii: "M")):
      state = .mouse(left: 3)
      return
    case (Self.pasteStart, UInt8(ascii: "~")):
      rest()
      state = .paste
      return
    case ([UInt8(ascii: "0")], UInt8(ascii: "n")), ([UInt8(ascii: "3")], UInt8(ascii: "n")):
      emitPendingEscape()
      outputs.append(.ready)
    default:
      if let key = KeySequences.key(parameters: parameters, final: final) { emit(key) }
    }
    rest()
  }

  private mutating func string(_ byte: UInt8) {
    switch byte {
    case 0x07, 0x18, 0x1A: rest()
    case 0x1B: state = .stringEnd
    default: if partial.count < Self.longestSequence { partial.append(byte) }
    }
  }

  private mutating func stringEnd(_ byte: UInt8) {
    restart()
    if byte == UInt8(ascii: "\\") { rest() } else { escape(byte) }
  }

  /// Begins a sequence inside another, which is dropped.
  private mutating func restart() {
    rest()
    state = .escape
  }

  private mutating func paste(_ byte: UInt8) {
    partial.append(byte)
    let end = Self.pasteEnd
    if byte == UInt8(ascii: "~"), partial.suffix(end.count) == end[...] {
      let body = partial.dropLast(end.count).prefix(Self.longestPaste)
      outputs.append(.text(Self.pasted(body)))
      rest()
    } else if partial.count > Self.longestPaste + 2 * end.count {
      partial.removeSubrange(Self.longestPaste..<(partial.count - end.count))
    }
  }
}
