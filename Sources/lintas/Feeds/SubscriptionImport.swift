internal import Ingest
internal import News

/// A list of subscriptions that a command brings in.
enum SubscriptionImport {
  /// Follows the feeds of a list and says what was taken and what was not.
  ///
  /// A list may come from anybody, so none of its hosts may be in the private network.
  static func follow(_ list: SubscriptionList, in global: GlobalOptions) throws(Failure) {
    let library = try Library.openForWriting(global.locations)
    defer { library.close() }
    let isNew = try library.subscribe(list.outlines.map { ($0, SubscriptionOptions()) })
    let skipped = list.skipped
    for line in skipped.prefix(mostTold) { Output.note("left out: \(line.text): \(line.reason)") }
    if skipped.count > mostTold { Output.note("left out: \(skipped.count - mostTold) more") }
    let new = isNew.count { $0 }
    let hint = new > 0 ? "; lintas fetch reads them" : ""
    Output.note("\(new) followed, \(isNew.count - new) already, \(skipped.count) left out\(hint)")
    guard !list.outlines.isEmpty else { throw Failure("the list names no feed", code: .nothingMatched) }
  }

  /// Lines that are told one by one.
  private static let mostTold = 20
}
