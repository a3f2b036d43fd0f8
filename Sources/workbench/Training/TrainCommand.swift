internal import Analysis
internal import ArgumentParser
internal import Foundation

/// `workbench train`: learns the model of names from the annotated sets.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Writes the tagger's model file; the same bytes each time.")

  @Option(help: "Folder of the annotated sets.")
  var data = "../shared/data/ner"

  @Option(help: "Folder of our own annotated texts, of the classes of words and of the lists of names.")
  var own = "Sources/workbench/Training"

  @Option(help: "Where the model goes.")
  var output = "Sources/Analysis/Weights/names.model"

  func run() throws {
    let recipes = TrainingRecipe.all
    let sources = try recipes.map { try TrainingMaterial($0, data: data, own: own) }
    // Each language is learned on a core of its own; neither sees the other, so the bytes stay the same.
    let file = NameModel(languages: sources.concurrentMap { NameTrainer().model($0) }).file
    try Data(file).write(to: URL(fileURLWithPath: output))
    for source in sources {
      let counts = source.sets.map { String($0.sentences.count) }.joined(separator: " + ")
      print("\(source.language): \(counts) sentences")
    }
    print("\(output): \(file.count) bytes")
  }
}
