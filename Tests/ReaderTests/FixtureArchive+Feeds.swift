import News
import Reader

extension FixtureArchive {
  /// The ferry's articles, and feeds of which three need a look.
  static var followed: FixtureArchive {
    var archive = ferry
    archive.feeds = [
      feed(1, "Suara Teluk", checked: "2024-06-20T08:15:00+07:00"),
      feed(
        2, "Kabar Lembah", checked: "2023-12-31T23:59:00+07:00", failures: 12,
        problem:
          "no such host was found; check the address and the connection to the net"
      ),
      feed(
        3, "Northern Tide", failures: 1,
        problem:
          "the server has trouble of its own (status 503); try again in 2 minutes"),
      feed(
        4, "Warta Rimba", checked: "2024-05-02T10:00:00+07:00", failures: 1,
        problem: "the outlet says that this is gone for good", isStopped: true),
      feed(5, "antar-nusa.example/berita/terkini.xml", checked: "2024-06-20T08:14:00+07:00"),
      feed(6, "海の便り・毎日の知らせ", checked: "2024-06-20T08:15:00+07:00"),
    ]
    return archive
  }

  private static func feed(
    _ key: Int64, _ name: String, checked: String? = nil, failures: Int = 0, problem: String? = nil,
    isStopped: Bool = false
  ) -> FeedStatus {
    FeedStatus(
      key: Subscription.Key(rawValue: key), name: name, address: "https://feed\(key).example/rss",
      checked: checked.flatMap(LocalMinute.init), problem: problem, failures: failures, isStopped: isStopped)
  }
}
