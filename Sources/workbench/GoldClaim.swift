internal import News

/// A claim that was marked by hand under its paragraph.
struct GoldClaim: Hashable, Sendable {
  /// Sort of statement.
  let kind: Claim.Kind
  /// Bytes of the phrase that names the source; `nil` when the paragraph names none.
  let source: Range<Int>?
  /// Bytes of the reporting word; `nil` for a quotation that goes on.
  let cue: Range<Int>?
  /// Bytes of what is said.
  let content: Range<Int>
  /// Full name of whom the source means; `nil` for an unnamed source.
  let speaker: String?
  /// The wire that it came by, as written; `nil` when its sentence names none.
  let via: String?

  /// Reads a line such as `> denial | source: Moskow | cue: membantah | content: tuduhan itu`.
  ///
  /// - Parameters:
  ///   - line: The line without its `>`.
  ///   - paragraph: The paragraph that its words are copied from.
  ///   - start: Byte of the article's text at which the paragraph begins.
  ///   - place: File and line, for errors.
  init(
    _ line: Substring, in paragraph: String, from start: Int, place: (file: String, line: Int)
  ) throws(GoldError) {
    func error(_ text: some StringProtocol) -> GoldError {
      .claim(file: place.file, line: place.line, text: String(text))
    }
    let parts = line.split(separator: " | ", omittingEmptySubsequences: false)
    guard let kind = Claim.Kind(rawValue: String(parts[0].filter { $0 != " " })) else {
      throw error(parts[0])
    }
    var fields: [String: Field] = [:]
    for part in parts.dropFirst() {
      guard let field = Field(part), fields.updateValue(field, forKey: field.name) == nil else {
        throw error(part)
      }
    }
    let text = Array(paragraph.utf8)
    func range(of name: String, near cue: Range<Int>?) throws(GoldError) -> Range<Int>? {
      guard let field = fields[name] else { return nil }
      guard let range = field.range(in: text, near: cue) else { throw error("\(name): \(field.value)") }
      return range
    }
    func moved(_ range: Range<Int>?) -> Range<Int>? {
      range.map { ($0.lowerBound + start)..<($0.upperBound + start) }
    }
    // A cue that stands more than once is the one beside its source, or beside its content.
    let anchor = fields["source"]?.range(in: text, near: nil) ?? fields["content"]?.range(in: text, near: nil)
    let cue = try range(of: "cue", near: anchor)
    guard let content = moved(try range(of: "content", near: cue)) else { throw error("no content") }
    self.kind = kind
    self.cue = moved(cue)
    self.content = content
    source = moved(try range(of: "source", near: cue))
    speaker = fields["who"]?.value
    via = fields["via"]?.value
  }
}

extension GoldClaim {
  /// `name: value`, or `name#2: value` for the second place where the value stands.
  private struct Field {
    let name: String
    let value: String
    let number: Int?

    init?(_ text: Substring) {
      guard let colon = text.firstIndex(of: ":") else { return nil }
      let label = text[..<colon].split(separator: "#", omittingEmptySubsequences: false)
      guard label.count <= 2, ["source", "cue", "content", "who", "via"].contains(label[0]) else {
        return nil
      }
      name = String(label[0])
      number = label.count == 2 ? Int(label[1]) : nil
      var value = text[colon...].dropFirst().drop(while: \.isWhitespace)
      while value.last?.isWhitespace == true { value.removeLast() }
      guard !value.isEmpty, label.count == 1 || number != nil else { return nil }
      self.value = String(value)
    }

    /// The numbered occurrence, else the one nearest to another part.
    func range(in text: [UInt8], near other: Range<Int>?) -> Range<Int>? {
      let wanted = Array(value.utf8)
      guard wanted.count <= text.count else { return nil }
      let places = (0...(text.count - wanted.count)).filter {
        text[$0..<($0 + wanted.count)].elementsEqual(wanted)
      }
      .filter { isWord($0..<($0 + wanted.count), in: text) }
      .map { $0..<($0 + wanted.count) }
      if let number { return places.indices.contains(number - 1) ? places[number - 1] : nil }
      guard let other else { return places.first }
      return places.min { $0.distance(to: other) < $1.distance(to: other) }
    }

    /// That no word goes on at either end, so that "kata" is not found in "dikatakan".
    private func isWord(_ range: Range<Int>, in text: [UInt8]) -> Bool {
      func isLetter(_ index: Int) -> Bool {
        text.indices.contains(index)
          && ((65...90).contains(text[index]) || (97...122).contains(text[index])
            || text[index] >= 0xC3 && text[index] < 0xE0)
      }
      return !(isLetter(range.lowerBound - 1) && isLetter(range.lowerBound))
        && !(isLetter(range.upperBound - 1) && isLetter(range.upperBound))
    }
  }
}

extension Range<Int> {
  /// Bytes between two ranges; 0 when they touch or overlap.
  fileprivate func distance(to other: Range<Int>) -> Int {
    Swift.max(0, Swift.max(other.lowerBound - upperBound, lowerBound - other.upperBound))
  }
}
