import News

/// Small numbers for the terms of a few articles, so that weights can be looked up without a search.
public struct TermSlots: Sendable {
  /// The slot of each term; 0 for terms that have none.
  private var slots: [UInt16] = []
  private var terms: [Int32] = []

  /// No term has a slot.
  public init() {}

  /// Slots given out, with that of all other terms.
  var count: Int { terms.count + 1 }

  /// The slot of a term, a new one when it has none; terms beyond the 65,535th share that of all others.
  mutating func add(_ term: Int32) -> Int {
    let place = Int(term)
    if place >= slots.count { slots += repeatElement(0, count: place + 1 - slots.count + slots.count / 2) }
    if slots[place] == 0, terms.count < Int(UInt16.max) {
      terms.append(term)
      slots[place] = UInt16(terms.count)
    }
    return Int(slots[place])
  }

  /// The slot of a term; 0 when it has none.
  @inline(__always)
  subscript(term: Int32) -> Int {
    let place = Int(term)
    return place < slots.count ? Int(slots[place]) : 0
  }

  /// Takes all slots back.
  mutating func clear() {
    for term in terms { slots[Int(term)] = 0 }
    terms.removeAll(keepingCapacity: true)
  }
}
