/// Reads Base64 of a feed's texts.
///
/// - SeeAlso: RFC 4648 section 4; blanks are skipped.
enum Base64 {
  /// The text that bytes encode; `nil` when they are no Base64 or what they encode is no UTF-8.
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      case UInt8(ascii: "="): continue
      default:
        guard byte <= 0x20 else { return nil }
        continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    let check = result.withUnsafeBufferPointer { UTF8Check($0) }
    return check.faults == 0 && check.open == 0 ? result.filter { !$0.isMarkupControl } : nil
  }
}
