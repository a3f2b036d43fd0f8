@main
struct Lintas {
  static func main() {}
}
