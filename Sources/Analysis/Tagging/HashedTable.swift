/// Values by the hash of what they belong to: sorted keys, and where each stretch of them begins.
///
/// Keys are 32 bits, so that of 100,000 entries one in 40,000 strangers is taken for one of them. The
/// arrays are those of the model file, copied whole: reading a model costs milliseconds.
struct HashedTable<Value: BitwiseCopyable & Sendable>: Sendable {
  /// Keys in ascending order, each once.
  let keys: [UInt32]
  /// The value of each key.
  let values: [Value]
  /// Index of the first key of each stretch, the first bits of which are equal.
  private let starts: [UInt32]
  private let shift: UInt32
  private let absent: Value

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
    shift = 32 - bits
    var starts = [UInt32](repeating: UInt32(keys.count), count: 1 << Int(bits) + 1)
    var next = 0
    for place in keys.indices {
      let stretch = Int(keys[place] >> shift)
      while next <= stretch {
        starts[next] = UInt32(place)
        next += 1
      }
    }
    self.starts = starts
  }

  /// The value of a key; that for absent ones where there is none.
  @inline(__always)
  subscript(key: UInt32) -> Value {
    let stretch = Int(key >> shift)
    var place = Int(starts[stretch])
    let end = Int(starts[stretch + 1])
    while place < end {
      if keys[place] == key { return values[place] }
      place += 1
    }
    return absent
  }
}

extension HashedTable {
  /// Hands over the values of those keys that are in the table.
  @inline(__always)
  func forEachValue(of wanted: ArraySlice<UInt32>, _ body: (Value) -> Void) {
    keys.withUnsafeBufferPointer { keys in
      starts.withUnsafeBufferPointer { starts in
        values.withUnsafeBufferPointer { values in
          for key in wanted {
            let stretch = Int(key >> shift)
            for place in Int(starts[stretch])..<Int(starts[stretch + 1]) where keys[place] == key {
              body(values[place])
            }
          }
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
