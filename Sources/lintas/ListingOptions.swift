internal import ArgumentParser
internal import News

/// What every command that lists things of some articles takes: which articles, how many rows, in which form.
struct ListingOptions: ParsableArguments {
  @Argument(help: "Which articles.")
  var filter: [String] = []

  @Option(help: "Print at most so many; 0 prints all.")
  var limit = 50

  @Flag(help: "Print one JSON object a line.")
  var json = false

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit is a number from 0 on, not \(limit)") }
  }
}
