import Canvas
import Reader

/// The default keys, as the built-in keymap file has them: a command, then its chords.
let defaultBindings = """
  move-down           j | Down
  move-up             k | Up
  half-page-down      ^D
  half-page-up        ^U
  page-down           ^F | PageDown
  page-up             ^B | PageUp | b
  read-on             Space
  go-first            gg | Home
  go-last             G | End
  pane-left           h | Left
  pane-right          l | Right
  pane-next           Tab
  pane-previous       S-Tab
  focus-list          gl
  focus-article       ga
  focus-panel         gs
  show-related        gr
  toggle-panel        \\
  narrow-panel        <
  widen-panel         >
  zoom-pane           z Enter
  next-layout         gL
  open                Enter
  back                q
  quit                Q
  next-article        J
  previous-article    K
  next-unread         ]u
  previous-unread     [u
  next-related        ]r
  previous-related    [r
  history-back        ^O | M-Left
  history-forward     M-Right
  open-link           o
  search              /
  next-match          n
  previous-match      N
  next-person         ]p
  previous-person     [p
  next-place          ]l
  previous-place      [l
  next-organization   ]o
  previous-organization  [o
  next-claim          ]c
  previous-claim      [c
  next-quotation      ]q
  previous-quotation  [q
  next-wire           ]w
  previous-wire       [w
  repeat-jump         ;
  repeat-jump-back    ,
  edit-filter         F
  clear-filter        fx
  drop-filter-term    fz
  filter-outlet       fo
  filter-date         fd
  filter-wire         fw
  filter-person       fp
  filter-place        fl
  filter-organization fg
  filter-claim        fc
  filter-unread       fu
  filter-starred      fs
  filter-here         *
  day-back            {
  day-forward         }
  toggle-read         a
  mark-all-read       A
  toggle-star         s
  undo                u
  redo                ^R
  copy-link           yu
  copy-title          yt
  copy-quotation      yq
  copy-citation       yc
  remove-samples      x
  toggle-furniture    zf
  toggle-plain-text   gR
  show-date-evidence  gd
  toggle-people       z1
  toggle-places       z2
  toggle-organizations  z3
  toggle-claims       z4
  next-theme          gT
  help                ? | F1
  command-line        :
  palette             ^P
  cancel              Esc
  redraw              ^L
  suspend             ^Z
  """

extension Keymap {
  /// The keymap of the table above.
  static func standard() throws -> Keymap {
    var bindings: [Binding] = []
    for line in defaultBindings.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let name = words.first.map(String.init), let command = Command(rawValue: name) else {
        throw KeymapError.unknownCommand(String(line))
      }
      for chord in words.dropFirst().split(separator: "|") {
        bindings.append(
          Binding(keys: try Keymap.parseChord(chord.joined(separator: " ")), command: command))
      }
    }
    return try Keymap(bindings: bindings)
  }
}
