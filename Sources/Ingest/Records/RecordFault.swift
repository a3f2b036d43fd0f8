/// Why a line of JSON or a row of a table is no article.
public enum RecordFault: Equatable, Sendable, CustomStringConvertible {
  /// No JSON object.
  case notAnObject
  /// Begins as an object and ends before it is complete.
  case cutOff
  /// More bytes than a record may have.
  case tooLong(limit: Int)
  /// Nothing under any name that stands for the field.
  case missing(RecordField)
  /// A table whose first row names no column that is known, or not both title and text.
  case noColumns(String)

  public var description: String {
    switch self {
    case .notAnObject: "is no JSON object; one article a line is expected"
    case .cutOff: "is cut off; the end of the record is missing"
    case .tooLong(let limit):
      "has more than \(limit >> 20) MiB, which no article has; split the file into one record a line"
    case .missing(let field):
      "has no \(field.rawValue); name its column with --map \(field.rawValue)=COLUMN if there is one"
    case .noColumns(let row):
      "the first row names no columns for title and body (\(row)); name them with --map title=...,body=..."
    }
  }
}
