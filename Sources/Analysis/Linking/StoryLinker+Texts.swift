public import News

extension StoryLinker {
  /// A number for the text of each profile, in their order: one number for those whose bodies are nearly the
  /// same as that of the first that has it.
  ///
  /// - Complexity: O(*n* × *texts*) in the profiles.
  public func texts(of profiles: [StoryProfile]) -> [Int] {
    var firsts: [[UInt16]] = []
    return profiles.map { profile in
      if let known = firsts.firstIndex(where: { WordingDigest.isSame($0, profile.wording) }) { return known }
      firsts.append(profile.wording)
      return firsts.count - 1
    }
  }
}
