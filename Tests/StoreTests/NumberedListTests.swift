import Testing

@testable import Store

@Suite("Lists that linking searches") struct NumberedListTests {
  @Test("A place in a sorted list is found from any start before it")
  func places() {
    let rows: [Int64] = [2, 3, 5, 8, 13, 21, 34]
    for value in Int64(0)...36 {
      let expected = rows.firstIndex { $0 >= value } ?? rows.count
      for start in 0...expected { #expect(rows.firstPlace(from: value, after: start) == expected) }
    }
    #expect(([] as [Int64]).firstPlace(from: 1) == 0)
  }

  @Test("The best places are those that sorting gives, of equals the nearest")
  func best() {
    let worths: [Float] = (0..<200).map { Float($0 * 7_919 % 31) }
    for most in [0, 1, 7, 200, 300] {
      var best = BestPlaces(most: most, near: 90)
      for (place, worth) in worths.enumerated() { best.add(place, worth: worth) }
      let sorted = worths.indices.sorted {
        (worths[$1], abs($0 - 90), $0) < (worths[$0], abs($1 - 90), $1)
      }
      #expect(best.sorted == Array(sorted.prefix(most)))
    }
  }

  @Test("Places next to one are so many each way, and lie in the range")
  func around() {
    let list: [Int32] = [1, 4, 6, 7, 9, 12]
    #expect(Array(list.around(7, within: 0..<20, most: 2)) == [4, 6, 7, 9])
    #expect(Array(list.around(7, within: 6..<9, most: 5)) == [6, 7])
    #expect(Array(list.within(2..<7)) == [4, 6])
  }

  @Test("Values that are used stay, others go when there are many")
  func recent() {
    var recent = RecentValues<String>(most: 4)
    for number in Int32(0)..<10 {
      recent[number] = "\(number)"
      #expect(recent[0] == "0")
    }
    #expect(recent[9] == "9")
    #expect(recent[1] == nil)
  }
}
