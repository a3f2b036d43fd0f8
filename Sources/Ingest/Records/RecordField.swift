/// What a column of a table, or a name in a JSON object, may stand for.
public enum RecordField: String, CaseIterable, Decodable, Sendable {
  case title, body, date, time, outlet, domain, url, author, section, language
}
