import Names
import Testing

@Suite struct SyllableTests {
  /// Article 1 of the Universal Declaration of Human Rights, and words with rare rimes.
  @Test func readsVietnamese() {
    let text = """
      Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền Mọi con người đều được tạo hoá ban cho
      lý trí và lương tâm và cần phải đối xử với nhau trong tình bằng hữu Nghiêng ngoằng khuỷu quýt quỳnh giặt gì giếng
      khuya quốc thuở xoong nguệch khoắng yểm ươm HƯỚNG ỦY UỶ
      """
    for word in text.split(whereSeparator: \.isWhitespace) { #expect(Syllable(word) != nil, "\(word)") }
    #expect(Syllable("nghiêng").map { [$0.onset, $0.rime] } == ["ngh", "iêng"])
    #expect(Syllable("Quyển")?.tone == .hook && Syllable("giếng")?.tone == .acute)
  }

  @Test(arguments: ["Së", "Néi", "vô", "«ng", "n", "tr", "Nng", "vï", "cafe", "strong", "các", "cat", "tràt", "òà", ""])
  func tellsWhatIsNone(word: String) {
    let isSyllable = ["vô", "các", "cat"].contains(word) && word != "cat"
    #expect((Syllable(word) != nil) == isSyllable)
  }
}
