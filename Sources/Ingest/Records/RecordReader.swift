public import News

/// Reads articles from JSON objects and from rows of tables.
public struct RecordReader: Sendable {
  /// Bytes of all texts of a field, before they are read: beyond them there is no article.
  private static let longestField = PageText.limit

  private let columns: RecordColumns
  private let dates: RecordDate
  private let drafts: DraftReader

  /// A reader that knows these names of columns.
  ///
  /// - Parameter utcOffset: Minutes ahead of UTC of clocks that name no zone.
  public init(zone utcOffset: Int = 420, columns: RecordColumns = .builtin, outlets: OutletCatalog = .builtin)
  {
    self.columns = columns
    dates = RecordDate(zone: utcOffset)
    drafts = DraftReader(outlets: outlets)
  }

  /// The article of one JSON object, in UTF-8.
  ///
  /// - Throws: `.record`, with what the object lacks.
  /// - Complexity: O(*n*) in the bytes.
  public func article(json bytes: [UInt8]) throws(IngestError) -> Article {
    guard let last = bytes.last(where: { $0 > 0x20 && $0 != UInt8(ascii: ",") }) else { throw .empty }
    var fields = Fields()
    let isObject = bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(buffer)
      if buffer.first == 0x1E { reader.position = 1 }
      guard reader.enterObject() else { return false }
      while let name = reader.nextName(), let value = reader.value() {
        guard let place = columns.place(of: name) else { continue }
        fields.take(Self.texts(of: value, depth: 0), at: place)
      }
      return true
    }
    guard isObject else { throw .record(.notAnObject) }
    guard last == UInt8(ascii: "}") else { throw .record(.cutOff) }
    return try article(of: fields)
  }

  /// The article of one row of a table.
  ///
  /// A row with fewer fields than columns lacks the last ones; what stands behind the last column is left out.
  ///
  /// - Throws: `.record`, with what the row lacks.
  public func article(row bytes: [UInt8], of form: TableForm) throws(IngestError) -> Article {
    var fields = Fields()
    for (text, place) in zip(TableRow.fields(of: bytes, delimiter: form.delimiter), form.columns) {
      if let place { fields.take([text], at: place) }
    }
    return try article(of: fields)
  }
}

extension RecordReader {
  /// The texts of a record by field; of several names for one field the most telling counts.
  private struct Fields {
    private var texts: [RecordField: (rank: Int, texts: [String])] = [:]

    mutating func take(_ new: [String], at place: RecordColumns.Place) {
      guard new.contains(where: { !$0.isEmpty && !["null", "nan", "none"].contains($0.lowercasedIfShort) })
      else { return }
      if let known = texts[place.field], known.rank <= place.rank { return }
      texts[place.field] = (place.rank, new)
    }

    /// Bytes of the longest field.
    var longest: Int { texts.values.map { $0.texts.reduce(0) { $0 + $1.utf8.count } }.max() ?? 0 }

    subscript(field: RecordField) -> [String] { texts[field]?.texts ?? [] }

    /// The field in one clean line; `nil` when the record does not have it.
    func line(_ field: RecordField) -> String? {
      guard let text = texts[field]?.texts.first else { return nil }
      let line = FieldText.line(text)
      return line.isEmpty ? nil : line
    }
  }

  private func article(of fields: Fields) throws(IngestError) -> Article {
    guard fields.longest <= Self.longestField else { throw .record(.tooLong(limit: Self.longestField)) }
    var draft = ArticleDraft()
    guard let title = fields[.title].first else { throw .record(.missing(.title)) }
    draft.headline = headline(title)
    guard !draft.headline.isEmpty else { throw .record(.missing(.title)) }
    draft.paragraphs = fields[.body].flatMap(paragraphs)
    draft.outlet = fields.line(.outlet)
    draft.domain = fields.line(.domain)
    draft.address = fields.line(.url)
    draft.section = fields.line(.section)
    draft.language = fields.line(.language)
    draft.authors = fields[.author].map { FieldText.line($0) }
    draft.publication = dates.publication(date: fields.line(.date), time: fields.line(.time))
    guard let article = try drafts.article(of: draft) else { throw .record(.missing(.body)) }
    return article
  }

  private func headline(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return FieldText.line(text)
    }
    return HTMLText.line(of: Array(text.utf8))
  }

  private func paragraphs(of text: String) -> [String] {
    guard FieldText.isMarkup(text) else { return FieldText.lines(text) }
    return HTMLText.paragraphs(of: Array(text.utf8))
  }

  /// The strings in a value: its own, those of a list, the name of an object.
  private static func texts(of value: JSONValue, depth: Int) -> [String] {
    switch value {
    case .string(let text), .number(let text): return [text]
    case .array(let elements): return depth > 2 ? [] : elements.flatMap { texts(of: $0, depth: depth + 1) }
    case .object:
      for name in ["name", "title", "text", "value", "rendered", "@value", "url", "@id"] {
        if let text = value[name]?.word { return [text] }
      }
      return []
    case .bool, .null: return []
    }
  }
}

extension String {
  /// In lower case where it is as short as the words for nothing.
  fileprivate var lowercasedIfShort: String { utf8.count <= 4 ? lowercased() : self }
}
