import GRDB

extension Archive {
  /// Bytes that each table and index takes in the file; those of a full-text index stand under its own name.
  ///
  /// - Complexity: O(*n*) in the pages of the file.
  /// - SeeAlso: The DBSTAT virtual table of SQLite.
  public func tableSizes() throws(StoreError) -> [String: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT coalesce(s.tbl_name, d.name), d.pgsize FROM dbstat d
          LEFT JOIN sqlite_schema s ON s.name = d.name WHERE d.aggregate = TRUE
          """)
      let indexes = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'")
      var sizes: [String: Int] = [:]
      for row in rows {
        let table: String = row[0]
        sizes[indexes.first { table.hasPrefix("\($0)_") } ?? table, default: 0] += row[1]
      }
      return sizes
    }
  }
}
