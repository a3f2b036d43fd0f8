/// Phrases by which a short last paragraph is seen to be no part of an article, by the data file `tail.txt`.
struct TailPhrases: Sendable {
  /// The phrases that come with the program.
  static let builtin = TailPhrases(PackageResources.tail_txt)

  private let starts: [[UInt8]]
  private let within: [[UInt8]]

  private init(_ file: [UInt8]) {
    var starts: [[UInt8]] = []
    var within: [[UInt8]] = []
    for line in file.split(separator: 10) {
      switch line.first {
      case UInt8(ascii: "^"): starts.append(Array(line.dropFirst(2)))
      case UInt8(ascii: "~"): within.append(Array(line.dropFirst(2)))
      default: continue
      }
    }
    self.starts = starts
    self.within = within
  }

  /// Whether the line is one of those; long ones never are.
  func hold(_ line: Line) -> Bool {
    guard line.key.count <= 320 else { return false }
    return starts.contains { line.key.holds($0, at: 0) } || within.contains { line.key.hasSubsequence($0) }
  }
}
