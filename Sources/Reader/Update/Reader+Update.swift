import News

extension Reader {
  /// Takes a command or an answer.
  public mutating func update(_ action: Action) -> [Effect] {
    let effects: [Effect]
    switch action {
    case .command(let command, let count): effects = run(command, count: count)
    case .listHead(let rows, let generation): effects = showHead(rows, generation: generation)
    case .listOrder(let keys, let totals, let generation):
      effects = showOrder(keys, totals, generation: generation)
    case .stories(let stories, let generation): effects = showStories(stories, generation: generation)
    case .rows(let rows, let generation): effects = showRows(rows, generation: generation)
    case .article(let article, let generation): effects = showArticle(article, generation: generation)
    case .comparison(let new, let generation): effects = showComparison(new, generation: generation)
    case .counterpart(let other, let generation): effects = showCounterpart(other, generation: generation)
    case .facets(let facets, let generation): effects = showFacets(facets, generation: generation)
    case .timeline(let timeline, let generation): effects = showTimeline(timeline, generation: generation)
    case .entities(let census, let generation): effects = showEntities(census, generation: generation)
    case .claims(let ledger, let generation): effects = showClaims(ledger, generation: generation)
    case .coverage(let coverage, let generation): effects = showCoverage(coverage, generation: generation)
    case .storyEdited(let edit): effects = showStoryEdit(edit)
    case .failed(let text, let generation): effects = showFailure(text, generation: generation)
    case .message(let text):
      say(text)
      effects = []
    }
    return effects + requestRows() + requestPanel()
  }

  /// Does what a command asks for; this only routes.
  mutating func run(_ command: Command, count: Int?) -> [Effect] {
    if let effects = runInComparison(command, count: count) { return effects }
    if let effects = runInMatrix(command, count: count) { return effects }
    let times = max(1, count ?? 1)
    switch command {
    case .moveDown: return move(by: times)
    case .moveUp: return move(by: -times)
    case .halfPageDown: return move(pages: times, halves: true)
    case .halfPageUp: return move(pages: -times, halves: true)
    case .pageDown: return move(pages: times)
    case .pageUp: return move(pages: -times)
    case .readOn: return readOn()
    case .goFirst: return go(to: (count ?? 1) - 1)
    case .goLast: return go(to: count.map { $0 - 1 } ?? Int.max)

    case .paneLeft: return turnPane(by: -1, wraps: false)
    case .paneRight: return turnPane(by: 1, wraps: false)
    case .paneNext: return turnPane(by: 1, wraps: true)
    case .panePrevious: return turnPane(by: -1, wraps: true)
    case .focusList: return turn(to: .list)
    case .focusArticle: return turn(to: .article)
    case .focusPanel, .showRelated: return show(.related)
    case .showTimeline: return show(.timeline)
    case .showEntities: return show(.entities)
    case .showClaims: return show(.claims)
    case .showQuotations: return show(.quotations)
    case .showWires: return show(.wires)
    case .togglePanel: return togglePanel()
    case .narrowPanel: return widenPanel(by: -4 * times)
    case .widenPanel: return widenPanel(by: 4 * times)
    case .zoomPane: return zoomPane()
    case .nextLayout: return turnLayout()

    case .open: return openSelection()
    case .back: return goBack()
    case .quit: return [.quit]
    case .nextArticle: return turnArticle(by: times)
    case .previousArticle: return turnArticle(by: -times)
    case .groupStories: return toggleGrouping()
    case .toggleFold: return toggleFold()
    case .foldAll: return foldAll(true)
    case .unfoldAll: return foldAll(false)
    case .nextStory: return turnStory(by: times)
    case .previousStory: return turnStory(by: -times)
    case .nextUnread: return seekUnread(step: 1)
    case .previousUnread: return seekUnread(step: -1)
    case .nextRelated: return turnRelated(by: times)
    case .previousRelated: return turnRelated(by: -times)
    case .historyBack: return stepBack()
    case .historyForward: return stepForward()
    case .compare: return openCounterpart(.comparison)
    case .showLinkEvidence: return openCounterpart(.evidence)
    case .showMatrix: return openMatrix()
    case .joinStory: return joinStory()
    case .splitStory: return splitStory()
    case .openLink: return openLink(number: count)

    case .search: return openLine(.search(focus))
    case .nextMatch: return turnMatch(by: times)
    case .previousMatch: return turnMatch(by: -times)
    case .nextPerson: return jump(to: .person, by: times)
    case .previousPerson: return jump(to: .person, by: -times)
    case .nextPlace: return jump(to: .place, by: times)
    case .previousPlace: return jump(to: .place, by: -times)
    case .nextOrganization: return jump(to: .organization, by: times)
    case .previousOrganization: return jump(to: .organization, by: -times)
    case .nextClaim: return jump(to: .claim, by: times)
    case .previousClaim: return jump(to: .claim, by: -times)
    case .nextQuotation: return jump(to: .quotation, by: times)
    case .previousQuotation: return jump(to: .quotation, by: -times)
    case .nextWire: return jump(to: .wire, by: times)
    case .previousWire: return jump(to: .wire, by: -times)
    case .repeatJump: return repeatJump(by: times)
    case .repeatJumpBack: return repeatJump(by: -times)

    case .editFilter: return openLine(.filter)
    case .clearFilter: return clearFilter()
    case .dropFilterTerm: return dropFilterTerm()
    case .filterOutlet: return openPicker(.outlet)
    case .filterDate: return openPicker(.date)
    case .filterWire: return openPicker(.wire)
    case .filterPerson: return openPicker(.person)
    case .filterPlace: return openPicker(.place)
    case .filterOrganization: return openPicker(.organization)
    case .filterClaim: return openPicker(.claim, .source)
    case .filterUnread: return toggleTerm(.unread)
    case .filterStarred: return toggleTerm(.starred)
    case .filterHere: return filterHere()
    case .dayBack: return moveDay(by: -times)
    case .dayForward: return moveDay(by: times)

    case .toggleRead: return toggleRead()
    case .markAllRead: return markAllRead()
    case .toggleStar: return toggleStar()
    case .undo: return undo()
    case .redo: return redo()
    case .copyLink: return copyLink()
    case .copyTitle: return copyTitle()
    case .copyQuotation: return copyQuotation()
    case .copyCitation: return copyCitation()
    case .copyMarkdown: return copyMarkdown()
    case .save: return openSave()
    case .removeSamples: return removeSamples()

    case .toggleFurniture: return toggleFurniture()
    case .togglePlainText: return toggle(\.isPlain, "plain text")
    case .showDateEvidence: return showDateEvidence()
    case .togglePeople: return toggle(\.people, "people")
    case .togglePlaces: return toggle(\.places, "places")
    case .toggleOrganizations: return toggle(\.organizations, "organisations")
    case .toggleClaims: return toggle(\.claims, "claims")
    case .nextTheme: return turnTheme()

    case .help: return openHelp()
    case .commandLine: return openLine(.command)
    case .palette: return openPalette()
    case .cancel: return cancel()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    }
  }
}
