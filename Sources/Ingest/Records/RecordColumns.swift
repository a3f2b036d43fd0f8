internal import TOMLKit

/// Which names of columns, or of members of JSON objects, stand for which part of an article.
public struct RecordColumns: Sendable {
  /// Field and rank by squashed name; a lower rank is the more telling name.
  private var fields: [String: Place] = [:]

  /// A field with how telling the name is for it.
  struct Place: Equatable, Sendable {
    /// What the name stands for.
    let field: RecordField
    /// 0 for names that a person mapped, then the order of the list.
    let rank: Int
  }

  /// The names that come with the program.
  public static let builtin: RecordColumns = {
    var columns = RecordColumns()
    let text = String(decoding: PackageResources.columns_toml, as: UTF8.self)
    let lists = (try? TOMLDecoder().decode([String: [String]].self, from: text)) ?? [:]
    for field in RecordField.allCases {
      for (rank, name) in (lists[field.rawValue] ?? []).enumerated() where columns.fields[name] == nil {
        columns.fields[name] = Place(field: field, rank: rank + 1)
      }
    }
    return columns
  }()

  private init() {}

  /// The built-in names with a person's own before them.
  ///
  /// - Parameter map: Pairs as `title=judul,body=isi`; the fields are those of `RecordField`.
  /// - Throws: `ColumnMapError` for a pair that is none.
  public init(map: String) throws(ColumnMapError) {
    self = .builtin
    for pair in map.split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1).map { $0.trimmed }
      guard parts.count == 2, !parts[1].isEmpty else { throw ColumnMapError(pair: String(pair)) }
      guard let field = RecordField(rawValue: parts[0]) else { throw ColumnMapError(pair: String(pair)) }
      fields[Self.squashed(parts[1].utf8)] = Place(field: field, rank: 0)
    }
  }

  /// What a name stands for; `nil` for names that tell nothing of an article.
  func place(of name: String) -> Place? {
    if let place = fields[name] { return place }
    return fields[Self.squashed(name.utf8)]
  }

  /// A name in lower case without the marks that parts of names are joined by.
  private static func squashed(_ name: some Sequence<UInt8>) -> String {
    let marks: [UInt8] = [0x20, 0x2D, 0x2E, 0x2F, 0x3A, 0x5F, 0x09, 0x40]
    return String(
      decoding: name.lazy.filter { !marks.contains($0) }.map { (65...90).contains($0) ? $0 | 32 : $0 },
      as: UTF8.self)
  }
}

/// A pair of a column map that names no field of an article, or no column.
public struct ColumnMapError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The pair as it was written.
  public let pair: String

  public var description: String {
    let fields = RecordField.allCases.map(\.rawValue).joined(separator: ", ")
    return "\"\(pair)\" maps no column; write FIELD=COLUMN with one of the fields \(fields)"
  }
}
