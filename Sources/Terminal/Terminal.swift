import CNcurses
public import Canvas

/// The screen and the keyboard of the person, through curses.
///
/// It owns the terminal of the process from its making until `close`, and gives it back as it was on every way
/// out: `close`, the end of its life, `exit`, a signal, a crash. Only one can be open at a time.
@MainActor
public final class Terminal {
  /// Width and height in columns and rows; changes before `.resize` is reported.
  public internal(set) var size: Size
  /// Colours that the terminal shows; frames may hold more and are reduced.
  public let colorDepth: ColorDepth
  /// Wakes `events` from other threads.
  public nonisolated let mailbox: Mailbox

  let session: CursesSession
  let signals: TerminalSignals
  var painter: CellPainter
  var decoder = KeyDecoder()
  var pacer = FramePacer()
  /// What the screen shows; `nil` when that is not known.
  var shown: Frame?
  /// The newest frame, while it waits for the terminal.
  var held: Frame?
  /// Events that are not yet returned.
  var pending: [TerminalEvent] = []
  /// When the last byte came in, in milliseconds of `now`.
  var lastByteAt = 0
  var isHungUp = false
  private(set) var isOpen = true
  private let start = ContinuousClock.now
  private static var isTaken = false

  /// Opens the screen: raw keys, the alternate screen, marks around pasted text.
  ///
  /// - Parameters:
  ///   - colors: Colours to use at most; `nil` asks `COLORTERM` and the terminal's description.
  ///   - input: Descriptor of the terminal to read.
  ///   - output: Descriptor of the same terminal to write.
  ///   - terminalName: Name of its description; `nil` takes it from `TERM`.
  /// - Throws: `notATerminal`, `unnamedTerminal`, `unknownTerminal`, `tooSimple`, `alreadyOpen`, `noResources`.
  public init(
    colors: ColorDepth?, input: Int32 = 0, output: Int32 = 1, terminalName: String? = nil
  ) throws(TerminalError) {
    guard !Self.isTaken else { throw .alreadyOpen }
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    guard let name = terminalName ?? Self.environment("TERM"), !name.isEmpty else { throw .unnamedTerminal }
    mailbox = Mailbox()
    guard mailbox.descriptor >= 0 else { throw .noResources(lintas_errno()) }
    signals = try TerminalSignals(tty: output)
    let names = TerminalColors.candidates(
      terminal: name, wanted: colors, colorTerm: Self.environment("COLORTERM"))
    do throws(TerminalError) {
      session = try CursesSession(candidates: names, wanted: colors, input: input, output: output)
    } catch {
      signals.stopListening()
      throw error
    }
    colorDepth = session.depth
    painter = CellPainter(depth: session.depth, colors: session.colors)
    size = session.size
    Self.isTaken = true
    signals.listen(farewell: session.farewell)
    session.write(Self.pasteMarksOn)
    updateSize()
    pending = []
  }

  /// Gives the terminal back as it was; nothing happens the second time, and later calls do nothing.
  public func close() {
    guard isOpen else { return }
    settle()
    isOpen = false
    if !isHungUp { session.write(Self.pasteMarksOff) }
    session.end()
    signals.stopListening()
    Self.isTaken = false
  }

  isolated deinit { close() }

  /// Copies a text to the clipboard of the person's own machine, also over SSH (OSC 52), where the terminal
  /// allows it; at most 64 KiB, without controls.
  public func copy(_ text: String) {
    guard isOpen, !isHungUp else { return }
    session.write(Clipboard.sequence(copying: text))
  }

  /// Milliseconds since the screen was opened.
  var now: Int { Int(start.duration(to: .now) / .milliseconds(1)) }

  static let pasteMarksOn = Array("\u{1B}[?2004h".utf8)
  static let pasteMarksOff = Array("\u{1B}[?2004l".utf8)

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
