/// How a table is written: the mark between its fields, and what its columns stand for.
public struct TableForm: Equatable, Sendable {
  /// A comma, a semicolon, a tab or a vertical bar.
  let delimiter: UInt8
  /// What each column stands for, by place; `nil` for columns that tell nothing of an article.
  let columns: [RecordColumns.Place?]

  /// Most bytes of a first row; a longer one names no columns.
  private static let longestHeader = 64 << 10
  private static let delimiters = [",", ";", "\t", "|"].map { $0.utf8.first ?? 0 }

  /// The form that a table's first row tells.
  ///
  /// The mark between fields is the one that yields most known columns, then most columns.
  ///
  /// - Throws: `.noColumns` when the row names no title or no text.
  public init(header row: [UInt8], columns known: RecordColumns) throws(IngestError) {
    let header = row.count <= Self.longestHeader ? row : []
    let readings = Self.delimiters.map { delimiter in
      (delimiter, TableRow.fields(of: header, delimiter: delimiter).map { known.place(of: $0.trimmed) })
    }
    let best = readings.max { left, right in
      (left.1.count { $0 != nil }, left.1.count) < (right.1.count { $0 != nil }, right.1.count)
    }
    guard let (delimiter, columns) = best, columns.contains(where: { $0?.field == .title }),
      columns.contains(where: { $0?.field == .body })
    else {
      throw .record(.noColumns(Line.cleaned(String(decoding: row.prefix(80), as: UTF8.self).unicodeScalars)))
    }
    self.delimiter = delimiter
    self.columns = columns
  }
}

/// One row of a table.
enum TableRow {
  /// Most fields that are read of a row.
  static let mostFields = 1_000

  /// The fields of a row, quotation marks taken away; what a row breaks of RFC 4180 is taken as it stands.
  ///
  /// - Parameter row: Bytes without the line break at the end, in UTF-8 or Windows-1252.
  static func fields(of row: [UInt8], delimiter: UInt8) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var index = 0
    let quote = UInt8(ascii: "\"")
    while index <= row.count, fields.count < mostFields {
      field.removeAll(keepingCapacity: true)
      // Blanks before a quotation mark are no text.
      var start = index
      while start < row.count, row[start] == 0x20 { start += 1 }
      if start < row.count, row[start] == quote {
        index = start + 1
        while index < row.count {
          if row[index] != quote {
            field.append(row[index])
            index += 1
          } else if index + 1 < row.count, row[index + 1] == quote {
            field.append(quote)
            index += 2
          } else {
            index += 1
            break
          }
        }
      }
      while index < row.count, row[index] != delimiter {
        field.append(row[index])
        index += 1
      }
      index += 1
      fields.append(FieldText.string(of: field))
    }
    return fields
  }
}
