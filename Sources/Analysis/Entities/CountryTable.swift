/// The countries of `countries.tsv`: what `workbench countries` regenerates.
public struct CountryTable: Sendable {
  /// One country or region with a code of its own.
  public struct Row: Hashable, Sendable {
    /// ISO 3166-1 code in lower case.
    public let code: String
    /// Indonesian name for display.
    public let indonesian: String
    /// English name for display.
    public let english: String
    /// Capital, as Indonesian pages write it; `nil` where the list has none.
    public let capital: String?

    /// A row of the table.
    public init(code: String, indonesian: String, english: String, capital: String?) {
      self.code = code
      self.indonesian = indonesian
      self.english = english
      self.capital = capital
    }
  }

  /// Rows in the order of their codes.
  public let rows: [Row]

  /// The table that comes with the program.
  public static let builtin = CountryTable(
    rows: ResourceLines(PackageResources.countries_tsv).compactMap { columns in
      guard columns.count >= 4 else { return nil }
      return Row(
        code: columns[0], indonesian: columns[1], english: columns[2],
        capital: columns[3].isEmpty ? nil : columns[3])
    })

  /// The same table with names from elsewhere; the names in `aliases.toml` go before them.
  ///
  /// Capitals are kept. A code new to the table has none.
  ///
  /// - Parameter names: Code in lower case, Indonesian and English name.
  public func renamed(_ names: [(code: String, indonesian: String, english: String)]) -> CountryTable {
    let own = AliasTable.builtin.regions
    let capitals = Dictionary(rows.map { ($0.code, $0.capital) }, uniquingKeysWith: { first, _ in first })
    return CountryTable(
      rows: names.sorted { $0.code < $1.code }.map { name in
        Row(
          code: name.code, indonesian: own[name.code]?.id ?? name.indonesian,
          english: own[name.code]?.en ?? name.english, capital: capitals[name.code] ?? nil)
      })
  }
}
