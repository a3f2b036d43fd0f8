import Foundation
import GRDB

/// Terms of an archive by their numbers, as far as they were read: text, articles that use them, rarity.
///
/// What is known holds until the archive takes in articles.
struct TermTable {
  /// Articles that use each term in their story profile; -1 for terms that were not read.
  private var counts: [Int32] = []
  private var rarities: [Double] = []
  private var starts: [UInt32] = []
  private var lengths: [UInt16] = []
  private var bytes: [UInt8] = []
  private let rarity: (String, Int) -> Double

  /// No terms yet; `rarity` tells that of a text which so many articles use.
  init(rarity: @escaping (String, Int) -> Double) { self.rarity = rarity }

  /// Whether a term was read.
  func holds(_ number: Int32) -> Bool { counts.indices.contains(Int(number)) && counts[Int(number)] >= 0 }

  /// How many articles use a term in their story profile; 0 for one that was not read.
  func articles(using number: Int32) -> Int { holds(number) ? Int(counts[Int(number)]) : 0 }

  /// Rarity of a term; 0 for one that was not read.
  func rarity(of number: Int32) -> Double { holds(number) ? rarities[Int(number)] : 0 }

  /// Text of a term; empty for one that was not read.
  func text(of number: Int32) -> String {
    guard holds(number) else { return "" }
    let start = Int(starts[Int(number)])
    return String(decoding: bytes[start..<(start + Int(lengths[Int(number)]))], as: UTF8.self)
  }

  /// Text of a term that was read.
  func storedText(of number: Int) throws(PackedError) -> String {
    guard let term = Int32(exactly: number), holds(term) else { throw .value("term \(number)") }
    return text(of: term)
  }

  /// Reads those of some terms that were not read.
  mutating func read(_ numbers: some Sequence<Int32>, in database: Database) throws {
    var unknown: Set<Int32> = []
    for number in numbers where !holds(number) { unknown.insert(number) }
    guard !unknown.isEmpty else { return }
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: "SELECT key, word, articles FROM term WHERE key IN (SELECT value FROM json_each(?))"),
      arguments: [unknown.sorted().lazy.map { Int($0) }.jsonList])
    while let row = try rows.next() { add(row[0], String(stored: row[1]), articles: row[2]) }
  }

  /// The number of a text; `nil` when the archive does not have it.
  mutating func number(of text: String, in database: Database) throws -> Int32? {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT key, articles FROM term WHERE word = ?"),
      arguments: [text.storable])
    guard let row else { return nil }
    let number: Int = row[0]
    if !holds(Int32(clamping: number)) { add(number, text, articles: row[1]) }
    return Int32(clamping: number)
  }

  private mutating func add(_ number: Int, _ text: String, articles: Int) {
    guard number >= 0, number < Int32.max else { return }
    if number >= counts.count {
      let more = number + 1 - counts.count + counts.count / 4
      counts += repeatElement(-1, count: more)
      rarities += repeatElement(0, count: more)
      starts += repeatElement(0, count: more)
      lengths += repeatElement(0, count: more)
    }
    let utf8 = Array(text.utf8.prefix(Int(UInt16.max)))
    counts[number] = Int32(clamping: max(0, articles))
    rarities[number] = rarity(text, articles)
    starts[number] = UInt32(clamping: bytes.count)
    lengths[number] = UInt16(utf8.count)
    bytes += utf8
  }
}

extension Sequence<Int> {
  /// The numbers as a list that `json_each` reads.
  var jsonList: String { "[\(map { String($0) }.joined(separator: ","))]" }
}

extension Sequence<Int64> {
  /// The numbers as a list that `json_each` reads.
  var jsonList: String { "[\(map { String($0) }.joined(separator: ","))]" }
}
