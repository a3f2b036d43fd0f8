/// What was learned for one language: words, and weights for articles and for loose sentences.
package struct LanguageModel: Sendable {
  /// The language as in BCP 47.
  package let language: String
  /// What is known of single words.
  let words: WordTable
  /// Names as our own annotated articles mark them: a country is a place wherever it stands.
  let articles: TaggerWeights
  /// Names as the sets of single sentences mark them: a country beside a role is often none.
  let sentences: TaggerWeights

  /// A model of one language.
  package init(language: String, words: WordTable, articles: TaggerWeights, sentences: TaggerWeights) {
    self.language = language
    self.words = words
    self.articles = articles
    self.sentences = sentences
  }

  /// Appends the model to a file.
  func write(to file: inout ModelWriter) {
    file.write(UInt32(language.utf8.count))
    file.write(Array(language.utf8))
    words.write(to: &file)
    articles.write(to: &file)
    sentences.write(to: &file)
  }

  /// Reads a model from a file.
  init(from file: inout ModelScanner) throws(ModelError) {
    let length = Int(try file.read(UInt32.self))
    language = String(decoding: try file.readArray(length) as [UInt8], as: UTF8.self)
    words = try WordTable(from: &file)
    articles = try TaggerWeights(from: &file)
    sentences = try TaggerWeights(from: &file)
  }
}
