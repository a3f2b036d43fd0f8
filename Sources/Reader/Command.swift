/// What a reader may ask for; the raw value is its name in keymap files and on the command line.
///
/// The order is the order of the help, section by section.
public enum Command: String, CaseIterable, Sendable {
  case moveDown = "move-down"
  case moveUp = "move-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case readOn = "read-on"
  case goFirst = "go-first"
  case goLast = "go-last"

  case paneLeft = "pane-left"
  case paneRight = "pane-right"
  case paneNext = "pane-next"
  case panePrevious = "pane-previous"
  case focusList = "focus-list"
  case focusArticle = "focus-article"
  case focusPanel = "focus-panel"
  case showRelated = "show-related"
  case showTimeline = "show-timeline"
  case showEntities = "show-entities"
  case showClaims = "show-claims"
  case showQuotations = "show-quotations"
  case showWires = "show-wires"
  case showFeeds = "show-feeds"
  case togglePanel = "toggle-panel"
  case narrowPanel = "narrow-panel"
  case widenPanel = "widen-panel"
  case zoomPane = "zoom-pane"
  case nextLayout = "next-layout"

  case open
  case back
  case quit
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case groupStories = "group-stories"
  case toggleFold = "toggle-fold"
  case foldAll = "fold-all"
  case unfoldAll = "unfold-all"
  case nextStory = "next-story"
  case previousStory = "previous-story"
  case nextUnread = "next-unread"
  case previousUnread = "previous-unread"
  case nextRelated = "next-related"
  case previousRelated = "previous-related"
  case historyBack = "history-back"
  case historyForward = "history-forward"
  case compare
  case showLinkEvidence = "show-link-evidence"
  case showMatrix = "show-matrix"
  case joinStory = "join-story"
  case splitStory = "split-story"
  case openLink = "open-link"
  case refreshHere = "refresh-here"
  case refreshAll = "refresh-all"

  case search
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case nextPerson = "next-person"
  case previousPerson = "previous-person"
  case nextPlace = "next-place"
  case previousPlace = "previous-place"
  case nextOrganization = "next-organization"
  case previousOrganization = "previous-organization"
  case nextClaim = "next-claim"
  case previousClaim = "previous-claim"
  case nextQuotation = "next-quotation"
  case previousQuotation = "previous-quotation"
  case nextWire = "next-wire"
  case previousWire = "previous-wire"
  case repeatJump = "repeat-jump"
  case repeatJumpBack = "repeat-jump-back"

  case editFilter = "edit-filter"
  case clearFilter = "clear-filter"
  case dropFilterTerm = "drop-filter-term"
  case filterOutlet = "filter-outlet"
  case filterDate = "filter-date"
  case filterWire = "filter-wire"
  case filterPerson = "filter-person"
  case filterPlace = "filter-place"
  case filterOrganization = "filter-organization"
  case filterClaim = "filter-claim"
  case filterUnread = "filter-unread"
  case filterStarred = "filter-starred"
  case filterHere = "filter-here"
  case dayBack = "day-back"
  case dayForward = "day-forward"

  case toggleRead = "toggle-read"
  case markAllRead = "mark-all-read"
  case toggleStar = "toggle-star"
  case undo
  case redo
  case copyLink = "copy-link"
  case copyTitle = "copy-title"
  case copyQuotation = "copy-quotation"
  case copyCitation = "copy-citation"
  case copyMarkdown = "copy-markdown"
  case save
  case removeSamples = "remove-samples"

  case toggleFurniture = "toggle-furniture"
  case togglePlainText = "toggle-plain-text"
  case showDateEvidence = "show-date-evidence"
  case togglePeople = "toggle-people"
  case togglePlaces = "toggle-places"
  case toggleOrganizations = "toggle-organizations"
  case toggleClaims = "toggle-claims"
  case nextTheme = "next-theme"

  case help
  case commandLine = "command-line"
  case palette
  case cancel
  case redraw
  case suspend
}

extension Command {
  /// Groups of the help, in its order.
  public enum Section: String, CaseIterable, Sendable {
    case moving = "Moving"
    case panes = "Panes"
    case articles = "Articles"
    case jumping = "Finding and jumping"
    case filtering = "Filtering"
    case marking = "Marking and copying"
    case view = "What the page shows"
    case program = "Program"
  }

  /// The group of the help that lists this command.
  public var section: Section {
    switch self {
    case .moveDown, .moveUp, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .readOn, .goFirst, .goLast:
      .moving
    case .paneLeft, .paneRight, .paneNext, .panePrevious, .focusList, .focusArticle, .focusPanel,
      .showRelated, .showTimeline, .showEntities, .showClaims, .showQuotations, .showWires, .showFeeds,
      .togglePanel, .narrowPanel, .widenPanel, .zoomPane, .nextLayout:
      .panes
    case .open, .back, .quit, .nextArticle, .previousArticle, .groupStories, .toggleFold, .foldAll,
      .unfoldAll, .nextStory, .previousStory, .nextUnread, .previousUnread, .nextRelated, .previousRelated,
      .historyBack,
      .historyForward, .compare, .showLinkEvidence, .showMatrix, .joinStory, .splitStory, .openLink,
      .refreshHere, .refreshAll:
      .articles
    case .search, .nextMatch, .previousMatch, .nextPerson, .previousPerson, .nextPlace, .previousPlace,
      .nextOrganization, .previousOrganization, .nextClaim, .previousClaim, .nextQuotation,
      .previousQuotation, .nextWire, .previousWire, .repeatJump, .repeatJumpBack:
      .jumping
    case .editFilter, .clearFilter, .dropFilterTerm, .filterOutlet, .filterDate, .filterWire,
      .filterPerson, .filterPlace, .filterOrganization, .filterClaim, .filterUnread, .filterStarred,
      .filterHere, .dayBack, .dayForward:
      .filtering
    case .toggleRead, .markAllRead, .toggleStar, .undo, .redo, .copyLink, .copyTitle, .copyQuotation,
      .copyCitation, .copyMarkdown, .save, .removeSamples:
      .marking
    case .toggleFurniture, .togglePlainText, .showDateEvidence, .togglePeople, .togglePlaces,
      .toggleOrganizations, .toggleClaims, .nextTheme:
      .view
    case .help, .commandLine, .palette, .cancel, .redraw, .suspend: .program
    }
  }
}
