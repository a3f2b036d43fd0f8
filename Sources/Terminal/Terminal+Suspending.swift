import CNcurses

extension Terminal {
  /// Stops the program as `^Z` does elsewhere; when it goes on, the screen is painted again and `.resumed` reported.
  public func suspend() {
    guard isOpen, !isHungUp else { return }
    settle()
    session.write(Self.pasteMarksOff)
    session.pause()
    signals.stop(farewell: session.farewell)
    comeBack(paused: true)
  }

  /// Takes the terminal again after the program was stopped.
  ///
  /// - Parameter paused: Whether curses has left the screen in order; after SIGSTOP it has not.
  func comeBack(paused: Bool) {
    guard isOpen, !isHungUp else { return }
    if !paused { session.pause() }
    clearok(lintas_curscr(), true)
    wnoutrefresh(session.window)
    doupdate()
    session.write(Self.pasteMarksOn)
    updateSize()
    pending.append(.resumed)
  }
}
