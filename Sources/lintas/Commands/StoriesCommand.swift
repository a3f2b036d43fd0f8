internal import Store
internal import ArgumentParser
internal import Foundation
internal import News

/// `lintas stories [FILTER]`: the events that several articles tell.
struct StoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "Prints the stories of which an article matches, that of the newest article first.",
    discussion: """
      A story is an event that two articles or more tell; an article alone is none. In a terminal a line has \
      outlets, first and last day, articles by day and a headline; otherwise story, outlets, articles, first, \
      last, wires and title, with tabs between them.
      """)

  @OptionGroup var global: GlobalOptions

  @OptionGroup var listing: ListingOptions

  func run() throws {
    let filter = try FilterArgument.filter(of: listing.filter)
    let library = try Library.openForReading(global.locations)
    defer { library.close() }
    let list = try library.stories(matching: filter, limit: listing.limit == 0 ? -1 : listing.limit)
    if listing.json {
      for story in list.stories { try Output.json(StoryRow(story)) }
    } else if isatty(STDOUT_FILENO) == 1 {
      StoryRow.lines(list.stories, columns: Output.width).forEach(Output.line)
    } else {
      for story in list.stories { Output.columns(StoryRow(story).columns) }
    }
    if list.leftOut > 0 {
      Output.note("\(list.leftOut) more stories are not shown; --limit 0 shows all")
    }
    guard list.stories.isEmpty else { return }
    throw Failure(
      filter.isEmpty
        ? "the archive holds no story yet: one needs two articles of an event; lintas list shows the articles"
        : "no story has an article that matches \(filter); lintas list shows articles without a story too",
      code: .nothingMatched)
  }
}
