internal import CWeights

extension NameModel {
  /// The model that comes with the program; `nil` when it cannot be read, which a test forbids.
  ///
  /// Read on first use: nothing of it is touched before an article is analysed.
  public static let builtin = try? NameModel(builtinFile)

  /// The bytes of the model file that comes with the program.
  package static var builtinFile: [UInt8] {
    Array(UnsafeBufferPointer(start: lintas_names_model(), count: lintas_names_model_size()))
  }
}
