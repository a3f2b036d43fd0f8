import Canvas
import Testing

@Suite("Color")
struct ColorTests {
  @Test(
    "A colour becomes the nearest that the terminal has",
    arguments: [
      (Color.rgb(255, 0, 0), ColorDepth.indexed256, Color.indexed(196)),
      (.rgb(255, 0, 0), .ansi16, .indexed(9)),
      (.rgb(128, 128, 128), .indexed256, .indexed(244)), (.rgb(10, 10, 10), .ansi16, .indexed(0)),
      (.rgb(95, 135, 175), .indexed256, .indexed(67)), (.indexed(67), .ansi16, .indexed(8)),
      (.indexed(3), .ansi16, .indexed(3)), (.indexed(255), .ansi16, .indexed(7)),
      (.standard, .ansi16, .standard),
      (.rgb(1, 2, 3), .trueColor, .rgb(1, 2, 3)), (.rgb(1, 2, 3), .none, .standard),
      (.indexed(200), .indexed256, .indexed(200)), (.rgb(0, 0, 0), .indexed256, .indexed(16)),
      (.rgb(255, 255, 255), .indexed256, .indexed(231)),
    ])
  func reduced(color: Color, depth: ColorDepth, expected: Color) {
    #expect(color.reduced(to: depth) == expected)
  }

  @Test("Every colour of the cube and the greys is nearest to itself")
  func fixpoints() {
    for index in UInt8(16)...255 {
      guard let (red, green, blue) = Color.indexed(index).components else { continue }
      let nearest = Color.rgb(red, green, blue).reduced(to: .indexed256).components
      #expect(nearest.map { [$0.red, $0.green, $0.blue] } == [red, green, blue])
    }
  }

  @Test("A style is reduced in both colours and keeps its attributes")
  func style() {
    let style = Style(foreground: .rgb(255, 0, 0), background: .indexed(16), attributes: [.bold, .dim])
    let reduced = Style(foreground: .indexed(9), background: .indexed(0), attributes: [.bold, .dim])
    #expect(style.reduced(to: .ansi16) == reduced)
    #expect(style.reduced(to: .none) == Style(attributes: [.bold, .dim]))
  }
}
