import Canvas
import Testing

@Suite("Area")
struct AreaTests {
  @Test("The intersection of areas that do not meet is empty")
  func intersection() {
    let left = Area(column: 0, row: 0, columns: 4, rows: 4)
    #expect(left.intersection(Area(column: 5, row: 0, columns: 2, rows: 2)).isEmpty)
    #expect(
      left.intersection(Area(column: 2, row: 1, columns: 9, rows: 1))
        == Area(column: 2, row: 1, columns: 2, rows: 1))
    #expect(Area(column: 0, row: 0, columns: -3, rows: 2).isEmpty)
  }
}
