/// The elements that a reader of pages treats in a way of their own; every other is `other`.
enum HTMLTag: UInt8, Sendable, CaseIterable {
  case other
  case a, abbr, address, applet, area, article, aside, audio
  case b, base, big, blockquote, body, br, button
  case canvas, caption, center, cite, code, col, colgroup
  case dd, del, details, dfn, dialog, dir, div, dl, dt
  case em, embed
  case fieldset, figcaption, figure, font, footer, form, frame, frameset
  case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
  case i, iframe, img, input, ins
  case kbd, label, legend, li, link
  case main, map, mark, math, menu, meta
  case nav, nobr, noembed, noframes, noscript
  case object, ol, optgroup, option, output
  case p, param, picture, pre
  case q
  case rp, rt, ruby
  case s, samp, script, search, section, select, slot, small, source, span, strike, strong, style, sub
  case summary, sup, svg
  case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt
  case u, ul
  case `var`, video
  case wbr
  case xmp

  /// Its name in small letters; empty for `other`.
  var name: String { self == .other ? "" : String(describing: self) }

  /// The element with this name in ASCII letters of either case.
  init(_ name: UnsafeBufferPointer<UInt8>) {
    self = Self.known.tag(Self.key(of: name))
  }

  /// The first eight bytes in lower case, mixed with the length; no two elements of the table share one.
  private static func key(of name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for byte in name.prefix(8) { key = key << 8 | UInt64(byte &- 65 < 26 ? byte | 32 : byte) }
    return key ^ UInt64(truncatingIfNeeded: name.count) << 59
  }

  private static let known = Table()

  /// A hash table without removal: the key's high product bits are the place.
  private struct Table: Sendable {
    private static let bits: UInt64 = 9
    private var keys = [UInt64](repeating: 0, count: 1 << Self.bits)
    private var tags = [HTMLTag](repeating: .other, count: 1 << Self.bits)

    init() {
      for tag in HTMLTag.allCases where tag != .other {
        let key = Array(tag.name.utf8).withUnsafeBufferPointer { HTMLTag.key(of: $0) }
        var place = Self.place(of: key)
        while keys[place] != 0 { place = (place + 1) & (keys.count - 1) }
        keys[place] = key
        tags[place] = tag
      }
    }

    func tag(_ key: UInt64) -> HTMLTag {
      var place = Self.place(of: key)
      while keys[place] != 0 {
        if keys[place] == key { return tags[place] }
        place = (place + 1) & (keys.count - 1)
      }
      return .other
    }

    private static func place(of key: UInt64) -> Int {
      Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> (64 - bits))
    }
  }
}

extension HTMLTag {
  /// Whether it has no content and no end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track,
      .wbr:
      true
    default: false
    }
  }

  /// Whether its content is bytes up to its own end tag, whatever they look like.
  var isRawText: Bool {
    switch self {
    case .script, .style, .title, .textarea, .iframe, .noembed, .noframes, .xmp: true
    default: false
    }
  }

  /// Whether raw text of it has character references that stand for characters.
  var hasReferences: Bool { self == .title || self == .textarea }

  /// Whether a line of text ends where it begins and where it ends.
  var breaksLine: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .button, .caption, .center, .dd, .details, .dialog,
      .dir,
      .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5,
      .h6,
      .head, .header, .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .noscript, .ol, .optgroup,
      .option,
      .p, .pre, .search, .section, .select, .summary, .table, .tbody, .td, .template, .textarea, .tfoot, .th,
      .thead, .title, .tr, .ul, .xmp, .iframe, .video, .audio, .object, .canvas:
      true
    default: false
    }
  }

  /// Whether nothing in it is text that a person reads on the page.
  var isNeverShown: Bool {
    switch self {
    case .script, .style, .template, .head, .title, .textarea, .iframe, .noembed, .noframes, .svg, .math,
      .select,
      .option, .optgroup, .object, .applet, .canvas, .audio, .video, .map, .rp, .dialog, .button, .embed:
      true
    default: false
    }
  }

  /// 1 to 6 for a heading; `nil` for any other element.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
