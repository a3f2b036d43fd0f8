import CNcurses
import Canvas

/// A terminal that curses has set up: the calls of curses that begin and end it.
@MainActor
final class CursesSession {
  /// Colours shown.
  let depth: ColorDepth
  /// Colours that the description counts.
  let colors: Int
  /// Descriptor to read.
  let input: Int32
  /// Bytes that leave the screen when curses cannot.
  let farewell: [UInt8]
  private let output: Int32
  private let screen: OpaquePointer
  private let files: [UnsafeMutablePointer<FILE>]

  /// Sets curses up under the first name that it knows.
  init(
    candidates: [(name: String, depth: ColorDepth?)], wanted: ColorDepth?, input: Int32, output: Int32
  ) throws(TerminalError) {
    _ = lintas_use_utf8()
    let files = try Self.files(for: [input, output])
    guard let (screen, claimed) = Self.screen(candidates, files) else {
      for file in files { fclose(file) }
      throw .unknownTerminal(name: candidates.last?.name ?? "")
    }
    (self.files, self.screen, self.input, self.output) = (files, screen, input, output)
    guard lintas_capability("cup") != nil else {
      endwin()
      delscreen(screen)
      for file in files { fclose(file) }
      throw .tooSimple(name: candidates.last?.name ?? "")
    }
    let usesColors = wanted != ColorDepth.none && has_colors() && start_color() == OK
    if usesColors { use_default_colors() }
    colors = usesColors ? Int(lintas_colors()) : 0
    depth = min(wanted ?? .trueColor, claimed ?? .trueColor, Self.depth(colors: colors, claimed))
    farewell = Self.farewell()
    Self.setModes()
  }

  /// The window that covers the screen.
  var window: UnsafeMutablePointer<WINDOW>? { lintas_stdscr() }

  /// The size that the terminal reports, or else that of the window.
  var size: Size {
    var (columns, rows) = (Int32(0), Int32(0))
    if !lintas_size(output, &columns, &rows) {
      (columns, rows) = (getmaxx(window), getmaxy(window))
    }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Makes the window as large as the screen; what is shown counts as unknown.
  func resize(to size: Size) {
    resizeterm(Int32(size.rows), Int32(size.columns))
    clearok(lintas_curscr(), true)
  }

  /// Leaves the screen for a while; the next update comes back to it.
  func pause() { endwin() }

  /// Leaves the screen for good.
  func end() {
    endwin()
    delscreen(screen)
    for file in files { fclose(file) }
  }

  /// Writes bytes past curses; stops where the terminal is gone.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { CNcurses.write(output, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if lintas_errno() != EINTR { return }
    }
  }
}

extension CursesSession {
  /// Streams of their own, so that closing them leaves the descriptors of the process open.
  private static func files(
    for descriptors: [Int32]
  ) throws(TerminalError) -> [UnsafeMutablePointer<FILE>] {
    var files: [UnsafeMutablePointer<FILE>] = []
    for (descriptor, mode) in zip(descriptors, ["r", "w"]) {
      let copy = lintas_duplicate(descriptor)
      guard copy >= 0, let file = fdopen(copy, mode) else {
        for file in files { fclose(file) }
        throw .noResources(lintas_errno())
      }
      files.append(file)
    }
    return files
  }

  private static func screen(
    _ candidates: [(name: String, depth: ColorDepth?)], _ files: [UnsafeMutablePointer<FILE>]
  ) -> (OpaquePointer, ColorDepth?)? {
    for (name, depth) in candidates {
      if let screen = newterm(name, files[1], files[0]) { return (screen, depth) }
    }
    return nil
  }

  private static func depth(colors: Int, _ claimed: ColorDepth?) -> ColorDepth {
    claimed == .trueColor && colors > 256 ? .trueColor : TerminalColors.depth(colors: colors)
  }

  private static func setModes() {
    raw()
    noecho()
    nonl()
    typeahead(-1)
    keypad(lintas_stdscr(), true)
    idlok(lintas_stdscr(), true)
    curs_set(0)
  }

  private static func farewell() -> [UInt8] {
    var bytes = Terminal.pasteMarksOff
    for name in ["rmkx", "sgr0", "cnorm", "rmcup"] {
      if let value = lintas_capability(name) { bytes += withoutPadding(String(cString: value).utf8) }
    }
    return bytes
  }

  /// The bytes of a capability without its delays, as in `$<5/>`.
  private static func withoutPadding(_ bytes: String.UTF8View) -> [UInt8] {
    var kept: [UInt8] = []
    var isPadding = false
    for byte in bytes {
      if byte == UInt8(ascii: "$") { isPadding = true }
      if !isPadding { kept.append(byte) }
      if byte == UInt8(ascii: ">") { isPadding = false }
    }
    return kept
  }
}
