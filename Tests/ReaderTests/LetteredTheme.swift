import Canvas
import Reader

/// The letter of each role in `.frame` files; roles without one are shown as a dot.
private let letters: [Role: Character] = [
  .text: " ", .textDim: "d", .textStrong: "D", .chrome: "-", .chromeStrong: "=", .chip: "#", .rule: "|",
  .heading: "H", .listRow: "r", .listUnread: "u", .listSelected: "s", .listMarker: "m", .listDate: "t",
  .listOutlet: "n", .listWire: "w", .listStar: "*", .sample: "S", .doubt: "?", .person: "p", .place: "l",
  .organization: "o", .claimQuote: "q", .claimDenial: "x", .claimAccusation: "a", .claimIndirect: "i",
  .claimReport: "e", .claimConfirmation: "y", .claimWarning: "g", .claimCriticism: "z", .claimCue: "c",
  .searchMatch: "f", .current: "C", .popup: "b", .popupTitle: "B", .popupDim: "v", .popupSelected: "V",
  .key: "k", .difference: "R", .warning: "!", .error: "E",
]

/// A theme in which every role has a colour of its own.
let lettered = Theme(
  name: "lettered",
  styles: Dictionary(
    uniqueKeysWithValues: Role.allCases.enumerated().map { index, role in
      (role, Style(foreground: .indexed(UInt8(index))))
    }))

extension Frame {
  /// The screen as text, a line of dashes, and the same grid with the letter of every cell's role.
  var lettered: String {
    let roles = Role.allCases
    let marks = (0..<size.rows).map { number in
      let line = row(number).map { cell -> Character in
        guard case .indexed(let index) = cell.style.foreground, Int(index) < roles.count else { return "." }
        return cell.text == " " && roles[Int(index)] != .popupSelected
          ? " " : letters[roles[Int(index)]] ?? "."
      }
      return String(String(line).reversed().drop { $0 == " " }.reversed())
    }
    let place = cursor.map { "cursor \($0.column),\($0.row)" } ?? "no cursor"
    return text + "\n---\n" + marks.joined(separator: "\n") + "\n---\n" + place + "\n"
  }
}
