/// What has been read so far of a feed, of an entry, or of the feed that an entry was taken from.
struct FeedDraft {
  var title: FeedText?
  var link: String?
  var id: String?
  var summary: FeedText?
  var content: [FeedText] = []
  var published: FeedDate?
  var updated: FeedDate?
  var created: FeedDate?
  var language: String?
  var rights: FeedText?
  var authors: [FeedPerson] = []
  var contributors: [FeedPerson] = []
  var publisher: FeedPerson?
  var tags: [FeedTag] = []
  var links: [FeedLink] = []
  var media: [FeedMedia] = []
  var comments: String?
  var icon: String?
  var logo: String?
  var generator: String?
  var originalLink: String?
  var source: FeedHead?
  /// Whether a full text has come, so that a description is no second one.
  var hasContent = false
  /// Depth at which each field was read.
  private var depths = SIMD16<Int16>(repeating: .max)

  /// Tags and links that are kept of one entry or feed.
  private static let most = 500

  /// A field that an element further out may replace, but none further in.
  enum Field: Int {
    case title, link, id, summary, published, updated, created, language, rights, comments, icon, logo,
      generator
    case originalLink
  }

  /// Whether a value that was read at a depth replaces the field's.
  mutating func takes(_ field: Field, at depth: Int) -> Bool {
    let depth = Int16(clamping: depth)
    guard depth <= depths[field.rawValue] else { return false }
    depths[field.rawValue] = depth
    return true
  }

  /// Adds a tag that is not there yet.
  mutating func add(_ tag: FeedTag) {
    guard tag.term != nil || tag.scheme != nil || tag.label != nil, tags.count < Self.most,
      !tags.contains(tag)
    else {
      return
    }
    tags.append(tag)
  }

  /// Adds a link.
  mutating func add(_ link: FeedLink) {
    if links.count < Self.most { links.append(link) }
  }

  /// Adds an empty place for a person.
  mutating func beginPerson(_ role: FeedBuilder.Role) {
    switch role {
    case .author where authors.count < Self.most: authors.append(FeedPerson())
    case .contributor where contributors.count < Self.most: contributors.append(FeedPerson())
    case .publisher: publisher = publisher ?? FeedPerson()
    default: break
    }
  }

  /// Changes the person of a role who came last.
  mutating func editPerson(_ role: FeedBuilder.Role, _ edit: (inout FeedPerson) -> Void) {
    switch role {
    case .author: if !authors.isEmpty { edit(&authors[authors.count - 1]) }
    case .contributor: if !contributors.isEmpty { edit(&contributors[contributors.count - 1]) }
    case .publisher:
      var person = publisher ?? FeedPerson()
      edit(&person)
      publisher = person
    }
  }

  /// The finished entry.
  var entry: FeedEntry {
    var entry = FeedEntry()
    entry.title = title
    entry.link = link
    entry.id = id
    entry.published = published
    entry.updated = updated
    entry.created = created
    entry.authors = authors.filter { !$0.isEmpty }
    entry.contributors = contributors.filter { !$0.isEmpty }
    entry.summary = summary
    entry.content = content
    entry.links = links
    entry.tags = tags
    entry.comments = comments
    entry.rights = rights
    entry.language = language
    entry.media = media
    entry.originalLink = originalLink
    entry.source = source
    return entry
  }

  /// The finished head of a feed.
  var head: FeedHead {
    var head = FeedHead()
    head.title = title
    head.link = link
    head.id = id
    head.subtitle = summary
    head.updated = updated
    head.published = published
    head.language = language
    head.rights = rights
    head.authors = authors.filter { !$0.isEmpty }
    head.contributors = contributors.filter { !$0.isEmpty }
    head.publisher = publisher
    head.tags = tags
    head.links = links
    head.icon = icon
    head.logo = logo
    head.generator = generator
    return head
  }
}
