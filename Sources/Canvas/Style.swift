/// A colour that a terminal may show.
public enum Color: Hashable, Sendable {
  /// The terminal's own.
  case standard
  /// One of 256: 0...15 are the terminal's named colours, then the cube and the greys of xterm.
  case indexed(UInt8)
  /// Red, green and blue.
  case rgb(UInt8, UInt8, UInt8)
}

/// How many colours a terminal shows.
public enum ColorDepth: Int, Comparable, CaseIterable, Sendable {
  case none, ansi16, indexed256, trueColor

  public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}

/// How a cell looks.
public struct Style: Hashable, Sendable {
  /// Colour of the text.
  public var foreground: Color
  /// Colour behind the text.
  public var background: Color
  /// Bold, underline and their like.
  public var attributes: Attributes

  /// A look; the terminal's own where nothing is said.
  public init(
    foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own look.
  public static let plain = Style()

  /// Marks beside colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The marks as bits.
    public let rawValue: UInt8

    /// The marks whose bits are set.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter.
    public static let dim = Attributes(rawValue: 2)
    /// Slanted.
    public static let italic = Attributes(rawValue: 4)
    /// Underlined.
    public static let underline = Attributes(rawValue: 8)
    /// Text and background swapped.
    public static let reverse = Attributes(rawValue: 16)
  }
}
