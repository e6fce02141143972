import Formulas
import Testing

@Suite struct FormulaGivenTests {
  private let x = Formula.name("x")
  private let y = Formula.name("y")

  @Test func leavesOutWhatIsSettled() {
    let isBlank = Formula.binary(.equal, x, .text(""))
    let other = Formula.binary(.equal, y, .text(""))
    #expect(Formula.if(.or([isBlank, other]), "", x / y).given(isBlank.implied(false)) == .if(other, "", x / y))
    #expect(Formula.if(isBlank, "", x / y).given(isBlank.implied(false)) == x / y)
    #expect(Formula.and([.not(isBlank), other]).given([.not(isBlank): true]) == other)
    #expect((x + .if(isBlank, 1, 2)).given([isBlank: true]) == x + 1)
  }

  @Test func concludes() {
    let (a, b) = (Formula.binary(.equal, x, 1), Formula.binary(.equal, y, 2))
    #expect(Formula.or([a, b]).implied(false) == [.or([a, b]): false, a: false, b: false])
    #expect(Formula.or([a, b]).implied(true) == [.or([a, b]): true])
    #expect(Formula.and([a, b]).implied(true) == [.and([a, b]): true, a: true, b: true])
    let isPositive = Formula.binary(.greater, x, 0)
    #expect(isPositive.implied(true) == [isPositive: true, .binary(.equal, x, 0): false])
    #expect(isPositive.implied(false) == [isPositive: false])
  }
}
