import Names
import Testing

@Suite struct NearNameTests {
  private static let units = [
    ("SYT", ["SYT", "Sở Y tế"]), ("SCT", ["SCT", "Sở Công Thương"]), ("SNV", ["SNV", "Sở Nội vụ"]),
    ("SNGV", ["SNgV", "Sở Ngoại vụ"]), ("QHC", ["QHC", "UBND quận Hải Châu", "Quận Hải Châu"]),
    ("HHV", ["HHV", "UBND huyện Hòa Vang"]),
  ].flatMap { id, names in names.map { (key: NameKey($0), named: id) } }

  private func likely(_ name: String) -> [String] { likelyNames(for: NameKey(name), among: Self.units) }

  @Test(arguments: [
    ("Sở Yte", "SYT"), ("So Y te", "SYT"), ("Sở Y tê", "SYT"), ("Sở Công Thươg", "SCT"), ("Sơ Nội vụ", "SNV"),
    ("Sở Nộ ivụ", "SNV"), ("UBND quân Hải Châu", "QHC"), ("Sở Y tế Đà Nẵng", "SYT"), ("Sở Ngọai vu", "SNGV"),
  ])
  func findsTheLikelyOne(name: String, id: String) {
    #expect(likely(name) == [id])
  }

  @Test(arguments: ["SYN", "SC", "SCTT", "Sở", "Hải Châu", "Ban Dân vận", ""])
  func saysNothingOfShortIdsAndFarNames(name: String) {
    #expect(likely(name).isEmpty)
  }
}
