internal import News
internal import Store

extension Library {
  /// The stories of which an article matches, that of the newest article first; a negative limit is none.
  func stories(matching filter: ArticleFilter, limit: Int) throws(Failure) -> StoryList {
    do {
      return try archive.stories(matching: filter, limit: limit)
    } catch {
      throw Failure(error)
    }
  }

  /// The dossier of the one story that a person means by its key, an article of it, or the beginning of either.
  func dossier(of text: String) throws(Failure) -> Dossier {
    do {
      switch try archive.match(story: text) {
      case .one(let key):
        if let story = try archive.dossier(of: key) {
          let claims = try archive.claims(
            of: story.articles.map(\.summary.key), meeting: ArticleFilter(), naming: ClaimNaming.name)
          let timeline = try archive.timeline(of: story.articles.map(\.summary))
          return Dossier(story, claims: claims.claims, timeline: timeline)
        }
      case .several(let keys):
        let some = keys.joined(separator: ", ")
        throw Failure("\(text) is the beginning of several stories: \(some)", code: .nothingMatched)
      case .none: break
      }
    } catch let error as StoreError {
      throw Failure(error)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("\(error)", code: .inputOutput)
    }
    throw Failure("there is no story \(text); lintas stories shows what there is", code: .nothingMatched)
  }
}
