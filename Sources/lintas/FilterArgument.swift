internal import News

/// FILTER as the shell hands it over: words that may have lost their quotation marks.
enum FilterArgument {
  /// The filter of a command line.
  ///
  /// The shell takes the marks of `outlet:"Kompas TV"`; an argument with a space is one term again.
  static func filter(of arguments: [String]) throws(Failure) -> ArticleFilter {
    let words = arguments.map { argument in
      guard argument.contains(where: \.isWhitespace), !argument.contains("\"") else { return argument }
      guard let colon = argument.firstIndex(of: ":"),
        ArticleFilter.Field(rawValue: argument[..<colon].lowercased()) != nil
      else { return "\"\(argument)\"" }
      return "\(argument[...colon])\"\(argument[argument.index(after: colon)...])\""
    }
    do {
      return try ArticleFilter(parsing: words.joined(separator: " "))
    } catch {
      throw Failure("\(error)", code: .usage)
    }
  }
}
