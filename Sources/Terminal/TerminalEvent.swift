public import Canvas

/// Something that the person, the terminal or another thread did.
public enum TerminalEvent: Sendable, Equatable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted, line ends as `\n`; never to be run as keys.
  case text(String)
  /// The terminal has another size; paint anew.
  case resize(Size)
  /// `Mailbox.wake` was called, once or more.
  case wake
  /// The terminal is gone; nothing can be painted any more.
  case hangup
  /// A signal asks the program to end.
  case terminate(signal: Int32)
  /// The program goes on after it was stopped; the screen is painted again already.
  case resumed
}
