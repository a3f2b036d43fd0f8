/// Values by the hash of what they belong to: sorted keys, and a map of bits that says which may be there.
///
/// Most keys that are asked for are in no table. One bit in sixteen is set, so that a look at one word of the
/// map tells nearly all strangers, and counting the bits before a set one tells its place.
///
/// Keys are 32 bits, so that of 100,000 entries one in 40,000 strangers is taken for one of them. The
/// arrays are those of the model file, copied whole: reading a model costs milliseconds.
struct HashedTable<Value: BitwiseCopyable & Sendable>: Sendable {
  /// Keys in ascending order, each once.
  let keys: [UInt32]
  /// The value of each key.
  let values: [Value]
  /// The map, 32 keys' first bits a block.
  private let blocks: [Block]
  private let shift: UInt32
  private let absent: Value

  private struct Block: BitwiseCopyable, Sendable {
    /// A bit for each beginning that a key has.
    var bits: UInt32 = 0
    /// Index of the first key of the block.
    var first: UInt32 = 0
  }

  /// A table of entries in any order; of two equal keys the first wins.
  init(_ entries: [(key: UInt32, value: Value)], absent: Value) {
    var keys: [UInt32] = []
    var values: [Value] = []
    let order = entries.indices.sorted { (entries[$0].key, $0) < (entries[$1].key, $1) }
    for place in order where keys.last != entries[place].key {
      keys.append(entries[place].key)
      values.append(entries[place].value)
    }
    self.init(keys: keys, values: values, absent: absent)
  }

  /// A table of sorted keys and as many values.
  init(keys: [UInt32], values: [Value], absent: Value) {
    self.keys = keys
    self.values = values
    self.absent = absent
    var bits: UInt32 = 1
    while bits < 24, 1 << bits < keys.count { bits += 1 }
    shift = 32 - bits - 4
    var blocks = [Block](repeating: Block(), count: max(1, 1 << Int(bits + 4) / 32))
    for place in keys.indices.reversed() {
      let slot = keys[place] >> shift
      blocks[Int(slot / 32)].bits |= 1 << (slot % 32)
      blocks[Int(slot / 32)].first = UInt32(place)
    }
    self.blocks = blocks
  }

  /// The value of a key; that for absent ones where there is none.
  @inline(__always)
  subscript(key: UInt32) -> Value {
    var value = absent
    withUnsafeTable { table in
      let (place, mayHold) = table.place(of: key)
      if mayHold == 1, let index = table.index(of: key, from: place) { value = table.values[index] }
    }
    return value
  }
}

extension HashedTable {
  /// The table's arrays without checks, for the innermost loop of tagging.
  private struct Unsafe {
    let keys: UnsafeBufferPointer<UInt32>
    let values: UnsafeBufferPointer<Value>
    let blocks: UnsafeBufferPointer<Block>
    let shift: UInt32

    /// Index from which a key may lie, and 1 where the map says that it may lie there, else 0.
    @inline(__always)
    func place(of key: UInt32) -> (place: UInt32, mayHold: Int) {
      let slot = key &>> shift
      let block = blocks[Int(slot / 32)]
      let before = block.bits & ((1 &<< (slot % 32)) &- 1)
      let place = block.first &+ UInt32(truncatingIfNeeded: before.nonzeroBitCount)
      return (place, Int(block.bits &>> (slot % 32) & 1))
    }

    /// Index of a key at or after a place; `nil` for an absent one.
    @inline(__always)
    func index(of key: UInt32, from place: UInt32) -> Int? {
      // Keys that begin alike lie behind their one bit.
      var index = Int(place)
      while index < keys.count, keys[index] < key { index &+= 1 }
      return index < keys.count && keys[index] == key ? index : nil
    }
  }

  @inline(__always)
  private func withUnsafeTable(_ body: (Unsafe) -> Void) {
    keys.withUnsafeBufferPointer { keys in
      values.withUnsafeBufferPointer { values in
        blocks.withUnsafeBufferPointer { blocks in
          body(Unsafe(keys: keys, values: values, blocks: blocks, shift: shift))
        }
      }
    }
  }

  /// Hands over the values of those keys that are in the table.
  @inline(__always)
  func forEachValue(of wanted: ArraySlice<UInt32>, _ body: (Value) -> Void) {
    withUnsafeTable { table in
      withUnsafeTemporaryAllocation(of: (key: UInt32, place: UInt32).self, capacity: wanted.count) { found in
        // Without a branch, so that the memory of many keys is waited for at once.
        var count = 0
        for key in wanted {
          let (place, mayHold) = table.place(of: key)
          found[count] = (key, place)
          count &+= mayHold
        }
        for (key, place) in found[..<count] {
          if let index = table.index(of: key, from: place) { body(table.values[index]) }
        }
      }
    }
  }

  /// Appends the table to a file.
  func write(to file: inout ModelWriter) {
    file.write(UInt32(keys.count))
    file.write(keys)
    file.write(values)
  }

  /// Reads a table from a file.
  init(from file: inout ModelScanner, absent: Value) throws(ModelError) {
    let count = Int(try file.read(UInt32.self))
    let keys: [UInt32] = try file.readArray(count)
    guard zip(keys, keys.dropFirst()).allSatisfy(<) else { throw .damaged }
    self.init(keys: keys, values: try file.readArray(count), absent: absent)
  }
}

extension FeatureHash {
  /// The 32 bits by which tables know a hash.
  @inline(__always)
  static func key(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (hash &* 0x9e37_79b9_7f4a_7c15) >> 32)
  }
}
