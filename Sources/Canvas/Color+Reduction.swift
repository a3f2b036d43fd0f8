extension Color {
  /// The nearest colour that a terminal with so many colours shows.
  ///
  /// - SeeAlso: xterm's 256 colours: 16 named, a cube of 6×6×6, 24 greys.
  public func reduced(to depth: ColorDepth) -> Color {
    switch (self, depth) {
    case (_, .none): return .standard
    case (.standard, _), (_, .trueColor): return self
    case (.indexed(let index), .ansi16) where index < 16: return self
    case (.indexed, .indexed256): return self
    case (.indexed(let index), .ansi16):
      let (red, green, blue) = Self.components(of: Int(index))
      return .indexed(Self.nearest(red, green, blue, among: 0..<16))
    case (.rgb(let red, let green, let blue), _):
      let candidates = depth == .ansi16 ? 0..<16 : 16..<256
      return .indexed(Self.nearest(Int(red), Int(green), Int(blue), among: candidates))
    }
  }

  /// Index of the candidate at the smallest distance, green weighing most as it does to the eye.
  private static func nearest(_ red: Int, _ green: Int, _ blue: Int, among candidates: Range<Int>) -> UInt8 {
    let distance = { (index: Int) in
      let (r, g, b) = components(of: index)
      return 2 * (r - red) * (r - red) + 4 * (g - green) * (g - green) + 3 * (b - blue) * (b - blue)
    }
    return UInt8(candidates.min { distance($0) < distance($1) } ?? 0)
  }

  /// Red, green and blue of one of xterm's 256 colours.
  private static func components(of index: Int) -> (Int, Int, Int) {
    if index >= 232 {
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
    if index >= 16 {
      let level = { (step: Int) in step == 0 ? 0 : 55 + 40 * step }
      return (level((index - 16) / 36), level((index - 16) / 6 % 6), level((index - 16) % 6))
    }
    if index == 7 { return (229, 229, 229) }
    if index == 8 { return (127, 127, 127) }
    let full = index > 8 ? 255 : 205
    return (index & 1 == 0 ? 0 : full, index & 2 == 0 ? 0 : full, index & 4 == 0 ? 0 : full)
  }
}
