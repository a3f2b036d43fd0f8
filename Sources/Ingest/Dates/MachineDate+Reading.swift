extension MachineDate {
  /// Bytes of a text beyond which it is no date.
  private static let longest = 160

  /// The date that a text writes, in any of the forms that feeds have been seen to use.
  ///
  /// ISO 8601 and its profiles, RFC 822 and its heirs, asctime(3), seconds or milliseconds since 1970, and
  /// words or numbers of several languages. Numbers alone are day, month, year, unless the year comes first.
  ///
  /// - Returns: `nil` when the text holds no date with a year. Never a date of today.
  /// - Complexity: O(*n*) in the text, of which at most 160 bytes are looked at.
  /// - SeeAlso: RFC 822, 2822, 3339; ISO 8601:1988; W3C "Date and Time Formats".
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    let found = text.withUTF8 { MachineDate(bytes: $0) }
    guard let found else { return nil }
    self = found
  }

  /// The date that UTF-8 bytes write.
  init?(bytes: UnsafeBufferPointer<UInt8>) {
    var low = 0
    var high = bytes.count
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
    guard low < high, high - low <= Self.longest else { return nil }
    let trimmed = UnsafeBufferPointer(rebasing: bytes[low..<high])
    var plain = MailDateReader(bytes: trimmed)
    var strict = ISODateReader(bytes: trimmed)
    if let found = Self.unixTime(trimmed) ?? strict.date() ?? plain.date() {
      self = found
      return
    }
    guard let found = LooseDateReader.date(String(decoding: trimmed, as: UTF8.self)) else { return nil }
    self = found
  }

  /// Nine to ten digits are seconds since 1970, thirteen milliseconds.
  private static func unixTime(_ bytes: UnsafeBufferPointer<UInt8>) -> MachineDate? {
    guard bytes.count == 9 || bytes.count == 10 || bytes.count == 13 else { return nil }
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return MachineDate(secondsSinceEpoch: bytes.count == 13 ? value / 1000 : value)
  }
}

/// A place in the bytes of a date.
struct DateCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0

  var isAtEnd: Bool { index >= bytes.count }

  /// The byte at the place, in lower case; 0 at the end.
  var byte: UInt8 {
    guard index < bytes.count else { return 0 }
    let byte = bytes[index]
    return (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  mutating func skipBlanks() {
    while byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
  }

  /// Steps over a byte if it is this one.
  mutating func skip(_ wanted: Character) -> Bool {
    guard let ascii = wanted.asciiValue, byte == ascii else { return false }
    index += 1
    return true
  }

  /// A run of at most nine digits: its value and length.
  mutating func number() -> (value: Int, digits: Int)? {
    var value = 0
    let start = index
    while (0x30...0x39).contains(byte), index - start < 9 {
      value = value * 10 + Int(byte - 0x30)
      index += 1
    }
    return index > start ? (value, index - start) : nil
  }

  /// Reads `:SS` and a fraction, which is dropped.
  mutating func seconds() -> Int? {
    guard skip(":") else { return 0 }
    guard let second = number(), second.digits <= 2 else { return nil }
    skipFraction()
    return second.value
  }

  mutating func skipFraction() {
    if byte == 0x2E || byte == 0x2C, index + 1 < bytes.count, (0x30...0x39).contains(bytes[index + 1]) {
      index += 1
      while (0x30...0x39).contains(byte) { index += 1 }
    }
  }

  /// Reads what ends a clock: `Z`, an offset, the name of a zone, or nothing.
  ///
  /// - Returns: Minutes ahead of UTC, `.some(nil)` for none; `nil` when the rest is something else.
  mutating func zone() -> Int?? {
    skipBlanks()
    guard !isAtEnd else { return .some(nil) }
    if byte == 0x2B || byte == 0x2D { return offset().flatMap { isAtEnd ? .some($0) : nil } }
    let start = index
    while (0x61...0x7A).contains(byte) || byte == 0x2F { index += 1 }
    guard index > start else { return nil }
    var name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    if name.hasPrefix("etc/") { name.removeFirst(4) }
    skipBlanks()
    if byte == 0x2B || byte == 0x2D, name == "gmt" || name == "utc" {
      return offset().flatMap { isAtEnd ? .some($0) : nil }
    }
    guard isAtEnd, let minutes = DateWords.builtin.zone(name) else { return nil }
    return .some(minutes)
  }

  /// Reads `+07`, `+0700` or `+07:00`.
  private mutating func offset() -> Int? {
    let sign = byte == 0x2D ? -1 : 1
    index += 1
    guard let first = number() else { return nil }
    var minutes = first.digits <= 2 ? first.value * 60 : first.value / 100 * 60 + first.value % 100
    if skip(":"), let second = number() { minutes += second.value }
    return minutes <= 1439 ? sign * minutes : nil
  }
}
