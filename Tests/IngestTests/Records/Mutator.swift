@testable import Ingest

/// Damages bytes in the ways in which files are damaged, the same each time for one seed.
struct Mutator {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(state: seed &* 0x9e37_79b9 &+ 11) }

  /// The bytes with up to a dozen changes.
  mutating func mutated(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0..<(1 + Int(random.next() % 12)) where !bytes.isEmpty {
      let place = Int(random.next() % UInt64(bytes.count))
      let length = min(bytes.count - place, Int(random.next() % 40))
      switch random.next() % 7 {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
      case 3: bytes.removeSubrange(place..<place + length)
      case 4: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
      case 5: bytes.removeSubrange(place...)
      default:
        let marks = Array("\"{}[]\\\r\n,;:<>=?-\0\u{1B}".utf8)
        bytes[place] = marks[Int(random.next() % UInt64(marks.count))]
      }
    }
    return bytes
  }
}
