import Testing

@testable import Analysis

@Suite("Slots of terms") struct TermSlotsTests {
  @Test("Each term has a slot of its own until all are taken back, any other has none")
  func slots() {
    var slots = TermSlots()
    let terms: [Int32] = [7, 0, 900, 7]
    #expect(terms.map { slots.add($0) } == [1, 2, 3, 1])
    #expect(slots[900] == 3 && slots[8] == 0 && slots[Int32.max] == 0)
    slots.clear()
    #expect(slots[7] == 0 && slots.count == 1)
    #expect(slots.add(8) == 1)
  }
}
