internal import Glibc

extension MarkupScanner {
  /// Reads a start tag, once its end is held.
  mutating func startTag(_ isLast: Bool) -> Step {
    hasContent = true
    if tagPlace <= position {
      tagPlace = position + 1
      tagQuote = 0
      tagMark = 0
      tagEquals = false
    }
    guard let close = tagEnd() else {
      if !isLast, count - position < Self.longestTag { return .needsMore }
      tagPlace = 0
      isWellFormed = false
      if isLast, count - position < Self.longestTag {
        // A document that ends within a tag.
        position = count
        return .skipped
      }
      return bareBracket()
    }
    tagPlace = 0
    let start = position + 1
    position = close < count && base[close] == UInt8(ascii: ">") ? close + 1 : close
    var place = start
    while place < close, !base[place].isMarkupSpace, base[place] != UInt8(ascii: "/") { place += 1 }
    let name = start..<place
    var end = close
    let isEmpty = end > place && base[end - 1] == UInt8(ascii: "/")
    if isEmpty { end -= 1 }
    readAttributes(place..<end)
    return .token(.start(name: name, isEmpty: isEmpty))
  }

  /// The place of the bracket that ends the tag, or of the one that begins another.
  private mutating func tagEnd() -> Int? {
    while tagPlace < count {
      let byte = base[tagPlace]
      if tagQuote != 0 {
        if byte == tagQuote {
          tagQuote = 0
        } else if byte == UInt8(ascii: ">"), tagMark == 0 {
          tagMark = tagPlace
        } else if byte == UInt8(ascii: "<"), tagMark > 0 {
          // The quotation mark was never closed.
          isWellFormed = false
          return tagMark
        }
      } else if byte == UInt8(ascii: ">") {
        return tagPlace
      } else if byte == UInt8(ascii: "<") {
        isWellFormed = false
        return tagPlace
      } else if tagEquals, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        tagQuote = byte
        tagMark = 0
        tagEquals = false
      } else if !byte.isMarkupSpace {
        tagEquals = byte == UInt8(ascii: "=")
      }
      tagPlace += 1
    }
    return nil
  }

  private mutating func readAttributes(_ range: Range<Int>) {
    attributes.removeAll(keepingCapacity: true)
    var place = range.lowerBound
    let end = range.upperBound
    while true {
      let gap = place
      while place < end, base[place].isMarkupSpace { place += 1 }
      guard place < end else { return }
      if gap == place { isWellFormed = false }
      let start = place
      while place < end, !base[place].isMarkupSpace, base[place] != UInt8(ascii: "=") { place += 1 }
      let name = start..<place
      if !base[start].isNameStart { isWellFormed = false }
      while place < end, base[place].isMarkupSpace { place += 1 }
      var value = name
      if place < end, base[place] == UInt8(ascii: "=") {
        place += 1
        while place < end, base[place].isMarkupSpace { place += 1 }
        value = readValue(&place, end)
      } else {
        isWellFormed = false
      }
      guard !name.isEmpty else {
        place = max(place, start + 1)
        continue
      }
      keep(Attribute(name: name, value: value))
    }
  }

  private mutating func readValue(_ place: inout Int, _ end: Int) -> Range<Int> {
    guard place < end else {
      isWellFormed = false
      return end..<end
    }
    let quote = base[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      isWellFormed = false
      let start = place
      while place < end, !base[place].isMarkupSpace { place += 1 }
      return start..<place
    }
    let start = place + 1
    place = start
    while place < end, base[place] != quote {
      if base[place] == UInt8(ascii: "<") || base[place].isMarkupControl { isWellFormed = false }
      place += 1
    }
    let value = min(start, end)..<place
    if place < end { place += 1 } else { isWellFormed = false }
    return value
  }

  private mutating func keep(_ attribute: Attribute) {
    guard attributes.count < Self.mostAttributes else { return }
    let name = bytes(attribute.name)
    for other in attributes where other.name.count == attribute.name.count {
      if memcmp(base + other.name.lowerBound, base + attribute.name.lowerBound, name.count) == 0 {
        isWellFormed = false
        return
      }
    }
    attributes.append(attribute)
  }
}
