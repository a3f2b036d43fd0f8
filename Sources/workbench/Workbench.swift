@main
struct Workbench {
  static func main() {}
}
