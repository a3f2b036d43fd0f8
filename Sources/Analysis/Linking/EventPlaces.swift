import News

/// Places where the event happens: those that headline and lede put a word of place or movement before.
struct EventPlaces {
  private let document: Document
  private let mentions: [Mention]

  /// A reader of one article's places.
  init(_ document: Document, mentions: [Mention]) {
    self.document = document
    self.mentions = mentions
  }

  /// Keys sorted, each once; a city brings the country that it lies in.
  func keys() -> [String] {
    let lexicon = Lexicon.shared
    var keys: Set<String> = []
    for sentence in document.sentences where sentence.paragraph <= 1 {
      for index in sentence.tokens where index + 1 < sentence.tokens.upperBound {
        guard lexicon.contains(document.tokens[index].folded, in: .locative) else { continue }
        let start = document.tokens[index + 1].range.lowerBound
        guard let mention = mention(startingAt: start), mention.kind == .place else { continue }
        keys.insert(mention.entity.rawValue)
        if let country = lexicon.gazetteer.countries[mention.entity] { keys.insert(country.rawValue) }
      }
    }
    return keys.sorted()
  }

  private func mention(startingAt byte: Int) -> Mention? {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.lowerBound < byte { low = middle + 1 } else { high = middle }
    }
    guard low < mentions.count, mentions[low].range.lowerBound == byte else { return nil }
    return mentions[low]
  }
}
