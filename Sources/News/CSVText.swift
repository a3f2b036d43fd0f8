/// Text of articles as fields of comma-separated values.
public enum CSVText {
  /// The text as one field, quoted where it must be.
  ///
  /// A program of tables takes a field that begins with one of `= + - @` for a formula and would run it: an
  /// apostrophe goes before it. Controls become blanks.
  ///
  /// - SeeAlso: RFC 4180; OWASP, CSV injection.
  public static func field(_ text: String) -> String {
    var field = ""
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      field.unicodeScalars.append(isControl ? " " : scalar)
    }
    if let first = field.first(where: { $0 != " " }), "=+-@".contains(first) { field = "'" + field }
    guard field.contains(where: { $0 == "," || $0 == "\"" }) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
