/// Reads the dates of mail in English: "Tue, 18 Jun 2024 14:05:00 +0700".
///
/// It takes the forms that nearly every feed uses and leaves the others to `LooseDateReader`.
struct MailDateReader {
  private var cursor: DateCursor

  /// A reader of trimmed bytes.
  init(bytes: UnsafeBufferPointer<UInt8>) { cursor = DateCursor(bytes: bytes) }

  /// The date; `nil` when the bytes are of another form.
  mutating func date() -> MachineDate? {
    while (0x61...0x7A).contains(cursor.byte) { cursor.index += 1 }
    _ = cursor.skip(",")
    cursor.skipBlanks()
    guard let day = cursor.number(), day.digits <= 2, separator(), let month = month(), separator(),
      let year = cursor.number(), year.digits == 4 || year.digits == 2
    else { return nil }
    cursor.skipBlanks()
    let fullYear = year.digits == 4 ? year.value : year.value + (year.value < 90 ? 2000 : 1900)
    if cursor.isAtEnd { return MachineDate(year: fullYear, month: month, day: day.value) }
    guard let hour = cursor.number(), hour.digits <= 2, cursor.skip(":"), let minute = cursor.number(),
      let second = cursor.seconds(), let zone = cursor.zone()
    else { return nil }
    return MachineDate(
      year: fullYear, month: month, day: day.value, hour: hour.value, minute: minute.value, second: second,
      utcOffset: zone)
  }

  private mutating func separator() -> Bool {
    let start = cursor.index
    while cursor.byte == 0x20 || cursor.byte == 0x2D { cursor.index += 1 }
    return cursor.index > start
  }

  private mutating func month() -> Int? {
    guard cursor.index + 3 <= cursor.bytes.count else { return nil }
    var letters: UInt32 = 0
    for _ in 0..<3 {
      letters = letters << 8 | UInt32(cursor.byte)
      cursor.index += 1
    }
    // Full names are left to the reader that knows them.
    guard !(0x61...0x7A).contains(cursor.byte) else { return nil }
    return Self.months[letters]
  }

  private static let months: [UInt32: Int] = {
    var months: [UInt32: Int] = [:]
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    for (index, name) in names.enumerated() {
      months[name.utf8.reduce(0) { $0 << 8 | UInt32($1) }] = index + 1
    }
    return months
  }()
}
