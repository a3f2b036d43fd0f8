import CNcurses
import Glibc
import Testing

/// Both ends of a pseudo-terminal in this process.
final class PseudoTerminal {
  let master: Int32
  let slave: Int32
  private(set) var isMasterOpen = true

  init(columns: Int, rows: Int) throws {
    var (master, slave) = (Int32(-1), Int32(-1))
    let result = openpty(&master, &slave, nil, nil, nil)
    (self.master, self.slave) = (master, slave)
    try #require(result == 0)
    resize(columns: columns, rows: rows)
  }

  deinit {
    close(slave)
    if isMasterOpen { close(master) }
  }

  func resize(columns: Int, rows: Int) { _ = lintas_set_size(master, Int32(columns), Int32(rows)) }

  func closeMaster() {
    close(master)
    isMasterOpen = false
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// What the program wrote, read until the text is in it or nothing has come for two seconds.
  func written(until end: String) -> String {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    var text = ""
    while !text.utf8.contains(end.utf8) {
      var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, 2000) > 0 else { break }
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      all += buffer.prefix(count)
      text = String(decoding: all, as: UTF8.self)
    }
    return text
  }

  /// Whether input is read line by line, as a shell wants it.
  var isCooked: Bool {
    var modes = termios()
    return tcgetattr(slave, &modes) == 0 && modes.c_lflag & tcflag_t(ICANON) != 0
      && modes.c_lflag & tcflag_t(ECHO) != 0
  }
}

/// The text of what a program wrote, its sequences taken out; other controls stay.
func withoutSequences(_ text: String) -> String {
  var kept = String.UnicodeScalarView()
  var rest = text.unicodeScalars[...]
  while let first = rest.popFirst() {
    guard first == "\u{1B}" else {
      kept.append(first)
      continue
    }
    switch rest.popFirst() {
    case "[": while let next = rest.popFirst(), !("@"..."~").contains(next) {}
    case "]": while let next = rest.popFirst(), next != "\u{7}" {}
    case "(", ")": rest = rest.dropFirst()
    default: break
    }
  }
  return String(kept)
}
