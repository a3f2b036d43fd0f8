/// Numbers and texts that look random and are the same in every run (the generator of SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of scalars that tend to break terminals.
  mutating func text(upTo count: Int) -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "b", " ", " ", "-", "é", "日", "本", "。", "「", "\u{301}", "\u{200D}", "\u{FE0F}", "👩", "🇮", "🇩",
      "\u{1B}",
      "\u{202E}", "한", "\t", "\u{200B}", "\u{1F3FD}", "ก", "\u{0E34}", "\u{1161}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...count, using: &self) {
      text.append(scalars[Int.random(in: 0..<scalars.count, using: &self)])
    }
    return String(text)
  }
}
