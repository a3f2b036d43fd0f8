import CNcurses
import Canvas
import Testing

@Suite("Widths")
struct WidthTests {
  @Test("Widths agree with the C library on all that it knows and that is written at all")
  func agreement() throws {
    try #require(lintas_use_utf8())
    var differing: [UInt32] = []
    for value in Array(UInt32(0x20)...0x31FFF) + Array(0xE0000...0xE01FF) + [0x10FFFD] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let theirs = Int(lintas_wcwidth(value))
      let text = "x" + String(scalar)
      let printable = DisplayText.printable(text)
      // Dropped or replaced scalars are never written; those that the library does not know are shown as a mark.
      guard theirs >= 0, printable.unicodeScalars.elementsEqual(text.unicodeScalars) else { continue }
      if DisplayText.columns(of: text) - 1 != theirs { differing.append(value) }
    }
    #expect(differing.isEmpty)
  }
}
