internal import Canvas
internal import Dispatch
internal import News
internal import Reader
internal import Settings
internal import Terminal

/// One sitting at the terminal: keys in, frames out, until the person leaves.
///
/// The main thread owns curses and blocks in `poll`; whatever could block runs in the librarian.
@MainActor
final class Session {
  private let terminal: Terminal
  private let librarian: Librarian
  private let themes: ThemeCatalog
  private let environment: [String: String]
  private var reader: Reader
  private var theme: Theme
  private var end: End?
  private var lastKey: Key?

  /// How a sitting ended.
  enum End {
    case quit
    case hangup
    case signal(Int32)
  }

  init(
    terminal: Terminal, librarian: Librarian, reader: Reader, themes: ThemeCatalog, themeName: String,
    environment: [String: String]
  ) {
    self.terminal = terminal
    self.librarian = librarian
    self.reader = reader
    self.themes = themes
    self.environment = environment
    theme = themes.theme(named: themeName, for: terminal.colorDepth)
  }

  /// Runs until the person quits, the terminal goes away or a signal ends the program.
  func run() -> End {
    perform(reader.start())
    awaitFirstList()
    while end == nil {
      terminal.paint(reader.frame(size: terminal.size, theme: theme))
      handle(terminal.events(timeout: nil))
    }
    librarian.finish()
    return end ?? .quit
  }

  /// Holds the first frame for the list, which is a matter of milliseconds, so that nothing flickers.
  private func awaitFirstList() {
    handle(terminal.events(timeout: 40))
  }

  private func handle(_ events: [TerminalEvent]) {
    for event in events where end == nil {
      switch event {
      case .key(let key): press(key)
      case .text(let text): perform(reader.paste(text))
      case .resize, .resumed, .wake: break
      case .hangup: end = .hangup
      case .terminate(let signal): end = .signal(signal)
      }
    }
    takeAnswers()
  }

  /// Gives a key to the reader, on the state that the person types ahead for.
  ///
  /// Keys of a macro or a fast hand come before the answers to the keys before them, and a jump would be
  /// lost on an article that is still on its way. A held key, equal to the last, never waits.
  private func press(_ key: Key) {
    if key != lastKey { awaitAnswers() }
    lastKey = key
    perform(reader.press(key))
  }

  /// Takes the answers that come within a blink; answers may ask further questions.
  private func awaitAnswers() {
    let deadline = DispatchTime.now() + .milliseconds(50)
    while librarian.isBusy, librarian.waitUntilIdle(deadline) { takeAnswers() }
    takeAnswers()
  }

  private func takeAnswers() {
    for answer in librarian.takeAnswers() { perform(reader.update(answer)) }
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .useTheme(let name): theme = themes.theme(named: name, for: terminal.colorDepth)
      case .copy(let text): terminal.copy(text)
      case .openAddress(let address): openAddress(address)
      case .redraw: terminal.repaintAll()
      case .suspend: terminal.suspend()
      case .quit: end = .quit
      default: librarian.perform(effect)
      }
    }
  }

  private func openAddress(_ address: String) {
    do {
      try Browser.open(address, environment: environment)
    } catch {
      perform(reader.update(.failed(error.message, generation: nil)))
    }
  }
}
