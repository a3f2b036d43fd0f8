/// Guesses the encoding of bytes that are not UTF-8 and declare nothing that fits.
enum CharsetGuess {
  /// The likeliest encoding; windows-1252 where nothing speaks for another.
  static func charset(of bytes: UnsafeBufferPointer<UInt8>) -> Charset {
    let high = bytes.count { $0 >= 0x80 }
    guard high >= 12 else { return .windows1252 }
    var best = Charset.windows1252
    var bestScore = 0.0
    let sample = UnsafeBufferPointer(rebasing: bytes.prefix(16_384))
    for label in ["shift_jis", "euc-jp", "gb18030", "euc-kr", "big5", "windows-1251", "koi8-r"] {
      guard let charset = Charset(label: label), let converter = CharsetConverter(charset) else { continue }
      var text: [UInt8] = []
      converter.convert(sample, isLast: false, into: &text)
      let score = converter.faults > 0 ? 0 : likelihood(String(decoding: text, as: UTF8.self), as: label)
      if score > bestScore {
        best = charset
        bestScore = score
      }
    }
    return bestScore > 0.5 ? best : .windows1252
  }

  /// How much a text beyond ASCII looks like one in a language of the encoding, 0...1.
  private static func likelihood(_ text: String, as label: String) -> Double {
    var letters = 0
    var likely = 0.0
    var previous: UInt32 = 0
    for scalar in text.unicodeScalars {
      defer { previous = scalar.value }
      guard scalar.value >= 0x80 else { continue }
      letters += 1
      switch (label, scalar.value) {
      case ("shift_jis", 0x3040...0x30FF), ("euc-jp", 0x3040...0x30FF): likely += 1.25
      case ("shift_jis", 0x4E00...0x9FFF), ("euc-jp", 0x4E00...0x9FFF): likely += 0.6
      case ("gb18030", 0x4E00...0x9FFF), ("big5", 0x4E00...0x9FFF):
        likely += commonHan.contains(scalar.value) ? 1.6 : 0.55
      case ("euc-kr", 0xAC00...0xD7A3): likely += 1
      case ("windows-1251", 0x430...0x44F), ("koi8-r", 0x430...0x44F): likely += 1
      // A capital within a word is what the one makes of the other's small letters.
      case ("windows-1251", 0x410...0x42F), ("koi8-r", 0x410...0x42F):
        likely += (0x410...0x44F).contains(previous) ? 0 : 0.9
      case (_, 0x3000...0x3002), (_, 0xFF01...0xFF1F), (_, 0x2010...0x203A): likely += 0.8
      default: break
      }
    }
    return letters == 0 ? 0 : min(1, likely / Double(letters))
  }

  /// The commonest characters of Chinese, simplified and traditional.
  private static let commonHan: Set<UInt32> = Set(
    "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于着下自之年过過发發后後作里用道行所然家种事成方多经經么去法学學如都同现現当當没動动面起看定天分还進进好小部其些主样樣理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运"
      .unicodeScalars.map(\.value))
}
