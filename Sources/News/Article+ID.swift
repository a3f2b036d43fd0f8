extension Article {
  /// What makes an article itself: the same page read again has the same one.
  ///
  /// Shape: outlet's domain or folded name, a slash, 16 hexadecimal digits, as
  /// `kompas.tv/03c1f2a97be04d55`. Two outlets never share one, whatever their pages claim.
  public struct ID: Hashable, Sendable, Codable, RawRepresentable, CustomStringConvertible {
    /// The text form.
    public let rawValue: String

    /// An identity that was computed before.
    public init(rawValue: String) { self.rawValue = rawValue }

    public var description: String { rawValue }
  }

  /// Identity from outlet and canonical address; without an address from outlet, headline and day;
  /// without a day from outlet, headline and lede.
  ///
  /// So a corrected paragraph is a revision of the same article, while a headline that an outlet
  /// prints again on another day is another article.
  public var id: ID {
    let key: String
    if let address {
      key = "address\n\(address)"
    } else if let date = publication.date, publication.certainty == .stated {
      key = "day\n\(headline.foldedForIdentity)\n\(date.day)"
    } else {
      key = "lede\n\(headline.foldedForIdentity)\n\((body.first ?? "").foldedForIdentity)"
    }
    let place = (outlet.domain ?? outlet.name).foldedForIdentity.replacing(" ", with: "-")
    let digits = String(key.stableHash, radix: 16)
    return ID(rawValue: "\(place)/\(String(repeating: "0", count: 16 - digits.utf8.count))\(digits)")
  }

  /// Fingerprint of everything that a revision may change, to tell an equal copy from a changed one.
  public var contentHash: UInt64 {
    let parts = [
      headline, publication.date?.iso8601 ?? "", publication.certainty.rawValue,
      credits.map { "\($0.role.rawValue)=\($0.name)" }.joined(separator: ";"),
      wires.map(\.name).joined(separator: ";"), captions.joined(separator: "\n"),
      body.joined(separator: "\n"),
    ]
    return parts.joined(separator: "\u{1F}").stableHash
  }
}

extension String {
  /// FNV-1a over the UTF-8 bytes with a final mix: stable between runs and machines, unlike `Hasher`.
  ///
  /// - SeeAlso: Fowler, Noll, Vo; the final mix is SplitMix64's (Steele, Lea, Flood 2014).
  public var stableHash: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    return hash ^ (hash >> 31)
  }

  /// Whether folding changes nothing, as far as ASCII tells: no capital, single spaces between words; `false` for
  /// any other letter.
  ///
  /// - Complexity: O(*n*), far less than folding, which most keys do not need.
  var isFolded: Bool {
    var previous: UInt8 = 0x20
    for byte in utf8 {
      if byte == 0x20 ? previous == 0x20 : byte < 0x21 || byte > 0x7E || (0x41...0x5A).contains(byte) {
        return false
      }
      previous = byte
    }
    return previous != 0x20 || isEmpty
  }

  /// Lower case, runs of white space as one space, ends trimmed: what a re-save may change is gone.
  public var foldedForIdentity: String {
    isFolded ? self : lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
