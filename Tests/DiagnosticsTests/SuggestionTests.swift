import Diagnostics
import Testing

@Suite struct SuggestionTests {
  @Test func findsTheLikelyWord() {
    #expect(nearest(to: "recieved", in: ["received", "answered", "due"]) == "received")
    #expect(nearest(to: "criteira", in: ["criteria", "grades"]) == "criteria")
  }

  @Test func suggestsNothingWhenNothingIsNear() {
    #expect(nearest(to: "weather", in: ["received", "answered"]) == nil)
  }

  @Test func suggestsNothingWhenTwoAreEquallyNear() {
    #expect(nearest(to: "A3", in: ["A1", "A2"]) == nil)
  }
}
