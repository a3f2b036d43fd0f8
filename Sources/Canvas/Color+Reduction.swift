extension Color {
  /// The nearest colour that a terminal of fewer colours shows.
  ///
  /// The sixteen named colours stay themselves at every depth that has colours, since people choose theirs.
  /// - SeeAlso: `256colres.pl` of xterm for the cube and the greys; CompuPhase, *Colour metric*, for the distance.
  public func reduced(to depth: ColorDepth) -> Color {
    switch (self, depth) {
    case (_, .none): .standard
    case (.standard, _), (_, .trueColor): self
    case (.indexed(let index), _) where index < 16 || depth == .indexed256: self
    case (.indexed(let index), _): Palette.nearestNamed(to: Palette.components(of: index))
    case (.rgb(let red, let green, let blue), .ansi16): Palette.nearestNamed(to: (red, green, blue))
    case (.rgb(let red, let green, let blue), _): Palette.nearestOf256(to: (red, green, blue))
    }
  }

  /// Red, green and blue as xterm shows the colour by default; `nil` for the terminal's own.
  public var components: (red: UInt8, green: UInt8, blue: UInt8)? {
    switch self {
    case .standard: nil
    case .indexed(let index): Palette.components(of: index)
    case .rgb(let red, let green, let blue): (red, green, blue)
    }
  }
}

extension Style {
  /// The style in the nearest colours of a terminal of fewer colours; attributes stay.
  public func reduced(to depth: ColorDepth) -> Style {
    Style(
      foreground: foreground.reduced(to: depth), background: background.reduced(to: depth),
      attributes: attributes)
  }
}

/// The 256 colours of xterm.
private enum Palette {
  typealias Components = (red: UInt8, green: UInt8, blue: UInt8)

  /// The sixteen named colours as xterm shows them by default.
  static let named: [Components] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  static func components(of index: UInt8) -> Components {
    if index < 16 { return named[Int(index)] }
    if index >= 232 {
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
    let place = index - 16
    return (level(place / 36), level(place / 6 % 6), level(place % 6))
  }

  static func nearestNamed(to color: Components) -> Color {
    let nearest = named.indices.min { distance(named[$0], color) < distance(named[$1], color) }
    return .indexed(UInt8(nearest ?? 0))
  }

  static func nearestOf256(to color: Components) -> Color {
    let steps = [color.red, color.green, color.blue].map(nearestStep)
    let cube = 16 + 36 * steps[0] + 6 * steps[1] + steps[2]
    let average = (Int(color.red) + Int(color.green) + Int(color.blue)) / 3
    let grey = UInt8(232 + min(23, max(0, (average - 3) / 10)))
    let greyIsNearer = distance(components(of: grey), color) < distance(components(of: cube), color)
    return .indexed(greyIsNearer ? grey : cube)
  }

  /// A side of the cube has the levels 0, 95, 135, 175, 215 and 255.
  private static func level(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + 40 * step }

  private static func nearestStep(_ level: UInt8) -> UInt8 {
    level < 48 ? 0 : level < 115 ? 1 : (level - 35) / 40
  }

  /// A weighted distance that follows the eye better than the plain one: red counts more in reddish colours.
  private static func distance(_ one: Components, _ other: Components) -> Int {
    let mean = (Int(one.red) + Int(other.red)) / 2
    let red = Int(one.red) - Int(other.red)
    let green = Int(one.green) - Int(other.green)
    let blue = Int(one.blue) - Int(other.blue)
    return (512 + mean) * red * red / 256 + 4 * green * green + (767 - mean) * blue * blue / 256
  }
}
