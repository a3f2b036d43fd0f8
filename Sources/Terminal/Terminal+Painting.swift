import CNcurses
public import Canvas

extension Terminal {
  /// Shows a frame, writing only what changed since the last one.
  ///
  /// While the terminal is still busy with the last frame this one is kept, and `events` paints it, unless a
  /// newer one comes before.
  public func paint(_ frame: Frame) {
    guard isOpen, !isHungUp else { return }
    held = nil
    guard frame != shown else { return }
    let now = now
    guard pacer.mayPaint(at: now) else {
      held = frame
      return
    }
    draw(frame)
    if pacer.willPaint(at: now) { session.write(Array("\u{1B}[5n".utf8)) }
  }

  /// Paints every cell again, for a screen that others have written on.
  public func repaintAll() {
    guard isOpen, !isHungUp else { return }
    clearok(lintas_curscr(), true)
    guard let frame = held ?? shown else { return }
    held = nil
    draw(frame)
  }

  /// Paints the frame that waits, once the terminal is ready for it.
  func paintHeld() {
    if let held, pacer.mayPaint(at: now) { paint(held) }
  }

  private func draw(_ frame: Frame) {
    guard let window = session.window else { return }
    let runs: [Frame.Run]
    if let shown, shown.size == frame.size {
      runs = frame.changes(from: shown)
    } else {
      werase(window)
      runs = frame.allRows
    }
    for run in runs { painter.paint(run, on: window, size: size) }
    place(frame.cursor, in: window)
    wnoutrefresh(window)
    doupdate()
    shown = frame
  }

  private func place(_ cursor: Point?, in window: UnsafeMutablePointer<WINDOW>) {
    guard let cursor, Area(size).contains(cursor) else {
      curs_set(0)
      return
    }
    wmove(window, Int32(cursor.row), Int32(cursor.column))
    curs_set(1)
  }
}
