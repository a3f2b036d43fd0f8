/// Keys numbered from 0 as they are met.
///
/// Linking numbers some thousand keys for each article, nearly all of them ASCII: these stand in a table of their
/// own with open addresses and a short hash. Any other key may equal one of other bytes, so it goes by the
/// standard dictionary.
struct KeyNumbers {
  private var keys: [String] = []
  private var hashes: [UInt64] = []
  private var slots = [Int32](repeating: -1, count: 4_096)
  private var others: [String: Int] = [:]

  /// No keys yet.
  init() {}

  /// The key with a number that was given out.
  subscript(number: Int) -> String { keys[number] }

  /// The number of a key, the next one when it is new.
  mutating func number(of key: String) -> Int {
    guard let hash = Self.hash(of: key) else {
      if let known = others[key] { return known }
      others[key] = keys.count
      return add(key, hash: 0)
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, keys[number] == key { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: keys.count)
    let number = add(key, hash: hash)
    if keys.count * 2 > slots.count { grow() }
    return number
  }
}

private extension KeyNumbers {
  mutating func add(_ key: String, hash: UInt64) -> Int {
    keys.append(key)
    hashes.append(hash)
    return keys.count - 1
  }

  mutating func grow() {
    let count = slots.count * 2
    slots = [Int32](repeating: -1, count: count)
    for (number, hash) in hashes.enumerated() where hash != 0 {
      var slot = Int(truncatingIfNeeded: hash) & (count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }

  /// FNV-1a with a final mix, never 0; `nil` when the key is not ASCII.
  static func hash(of key: String) -> UInt64? {
    var key = key
    return key.withUTF8 { bytes in
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      var all: UInt8 = 0
      for byte in bytes {
        all |= byte
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      }
      guard all < 0x80 else { return nil }
      return (hash ^ (hash >> 32)) | 1
    }
  }
}
