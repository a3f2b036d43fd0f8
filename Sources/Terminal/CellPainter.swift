import CNcurses
import Canvas

/// Writes runs of cells into the window of curses.
///
/// curses goes by the widths of the C library; a character of which it thinks otherwise than `DisplayText` is
/// shown as a mark of the same width, since a wrong width would shift the rest of the line.
struct CellPainter {
  /// What the terminal shows; colours beyond it are reduced.
  let depth: ColorDepth
  /// Colours that the terminal's description counts: 8 on some that show 16.
  let colors: Int
  private var cells: [cchar_t] = []
  private var scalars: [wchar_t] = []
  private var agreed: [UInt32: Bool] = [:]
  private let mark: wchar_t

  /// A painter for the terminal that curses has set up.
  init(depth: ColorDepth, colors: Int) {
    self.depth = depth
    self.colors = colors
    mark = lintas_wcwidth(0xFFFD) == 1 ? 0xFFFD : 0x3F
  }

  /// Writes the part of a run that lies inside a window.
  mutating func paint(_ run: Frame.Run, on window: UnsafeMutablePointer<WINDOW>, size: Size) {
    guard run.row < size.rows, run.column < size.columns else { return }
    cells.removeAll(keepingCapacity: true)
    var style: Style?
    var (attributes, pair) = (attr_t(0), Int32(0))
    var room = size.columns - run.column
    for (offset, cell) in run.cells.enumerated() where !cell.isContinuation {
      if style != cell.style {
        style = cell.style
        (attributes, pair) = rendition(of: cell.style)
      }
      let next = run.cells.startIndex + offset + 1
      let columns = next < run.cells.endIndex && run.cells[next].isContinuation ? 2 : 1
      room -= columns
      // A window narrower than the frame may cut a wide character.
      guard room >= 0 else { break }
      append(cell.text, columns: columns, attributes, pair)
    }
    mvwadd_wchnstr(window, Int32(run.row), Int32(run.column), cells, Int32(cells.count))
  }
}

extension CellPainter {
  private mutating func append(_ text: String, columns: Int, _ attributes: attr_t, _ pair: Int32) {
    scalars.removeAll(keepingCapacity: true)
    if isShown(text, columns: columns) {
      for scalar in text.unicodeScalars { scalars.append(wchar_t(bitPattern: scalar.value)) }
      appendCell(attributes, pair)
    } else {
      for column in 0..<columns {
        scalars.removeAll(keepingCapacity: true)
        scalars.append(column == 0 ? mark : 0x20)
        appendCell(attributes, pair)
      }
    }
  }

  private mutating func appendCell(_ attributes: attr_t, _ pair: Int32) {
    scalars.append(0)
    var cell = cchar_t()
    lintas_cell(&cell, scalars, attributes, pair)
    cells.append(cell)
  }

  /// Whether curses will show the scalars of a cell in as many columns.
  private mutating func isShown(_ text: String, columns: Int) -> Bool {
    var isBase = true
    for scalar in text.unicodeScalars {
      defer { isBase = false }
      if scalar.value >= 0x20, scalar.value < 0x7F, isBase { continue }
      let key = scalar.value << 2 | UInt32(isBase ? columns : 0)
      let agrees = agreed[key] ?? (Int(lintas_wcwidth(scalar.value)) == (isBase ? columns : 0))
      agreed[key] = agrees
      guard agrees else { return false }
    }
    return true
  }

  /// Attributes and colour pair of curses for a style.
  private func rendition(of style: Style) -> (attr_t, Int32) {
    var attributes = style.attributes
    let reduced = style.reduced(to: depth)
    let foreground = number(of: reduced.foreground)
    let background = number(of: reduced.background)
    if depth == .ansi16, colors < 16, case .indexed(8...15) = reduced.foreground { attributes.insert(.bold) }
    let pair = foreground < 0 && background < 0 ? 0 : alloc_pair(foreground, background)
    let bits = lintas_attributes(
      attributes.contains(.bold), attributes.contains(.dim), attributes.contains(.italic),
      attributes.contains(.underline), attributes.contains(.reverse))
    return (bits, max(0, pair))
  }

  /// The number by which curses knows a colour; -1 is the terminal's own.
  private func number(of color: Color) -> Int32 {
    switch color {
    case .standard: return -1
    case .indexed(let index) where depth != .trueColor:
      return colors < 16 && index >= 8 ? Int32(index) - 8 : Int32(index)
    case .indexed(let index) where index < 8: return Int32(index)
    case .indexed, .rgb:
      guard let (red, green, blue) = color.components else { return -1 }
      // Direct colours below 8 would mean the named ones: the darkest blue stands for them.
      return max(8, Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
    }
  }
}
