/// What a model knows of single words: classes learned from unlabelled news, and lists of names.
package struct WordTable: Sendable {
  /// Classes of words that stand in like surroundings: three partitions of one vocabulary, found by
  /// exchange (Martin, Liermann and Ney 1998, "Algorithms for bigram and trigram word clustering").
  package struct Classes: BitwiseCopyable, Equatable, Sendable {
    /// From coarse to fine; 0 is a word that is not in the vocabulary.
    package var coarse: UInt16 = 0
    package var middle: UInt16 = 0
    package var fine: UInt16 = 0

    /// Classes of one word.
    package init(coarse: UInt16 = 0, middle: UInt16 = 0, fine: UInt16 = 0) {
      self.coarse = coarse
      self.middle = middle
      self.fine = fine
    }
  }

  /// Classes by the key of the word as written, digits as zeros.
  private let classes: HashedTable<Classes>
  /// Lists that hold a word, a bit each, by the key of the folded word.
  private let lists: HashedTable<UInt8>

  /// A table of words.
  package init(classes: [(word: String, classes: Classes)], lists: [(word: String, bits: UInt8)]) {
    func key(_ word: String) -> UInt32 { FeatureHash.key(FeatureHash.of(word.utf8)) }
    self.classes = HashedTable(classes.map { (key($0.word), $0.classes) }, absent: Classes())
    self.lists = HashedTable(lists.map { (key($0.word), $0.bits) }, absent: 0)
  }

  /// Classes of a word by the hash of how it is written, digits as zeros.
  func classes(of surface: UInt64) -> Classes { classes[FeatureHash.key(surface)] }

  /// Lists that hold a word, by the hash of the folded word.
  func lists(of word: UInt64) -> UInt8 { lists[FeatureHash.key(word)] }
}

extension WordTable {
  /// Appends the table to a file.
  func write(to file: inout ModelWriter) {
    classes.write(to: &file)
    lists.write(to: &file)
  }

  /// Reads a table from a file.
  init(from file: inout ModelScanner) throws(ModelError) {
    classes = try HashedTable(from: &file, absent: Classes())
    lists = try HashedTable(from: &file, absent: 0)
  }
}
