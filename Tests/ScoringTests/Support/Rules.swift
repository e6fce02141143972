import Diagnostics
import Scoring
import Testing

func expression(_ text: String) throws -> Expression { try Expression(parsing: text) }

/// A criterion whose value is its points, unless a method is named.
func criterion(
  _ id: String, _ points: Double, _ value: String, by method: String = "panel",
  _ parameters: [String: PerBlock<ParameterValue>] = [:], applies: String? = nil, missing: MissingRule = .error,
  decimals: Int? = nil, weight: Double? = nil
) throws -> Criterion {
  let measure = Measure(
    value: .figure(try expression(value)), method: try #require(ScoringMethod(named: method)),
    parameters: MethodParameters(parameters), missing: missing, decimals: decimals)
  return Criterion(
    id: id, title: Words(both: id), worth: weight.map { .weight($0) } ?? .points(points),
    applies: try applies.map(expression), content: .measure(measure))
}

func group(_ id: String, applies: String? = nil, decimals: Int? = nil, _ children: [Criterion]) throws -> Criterion {
  Criterion(
    id: id, title: Words(both: id), worth: .points(children.reduce(0) { $0 + $1.points }),
    applies: try applies.map(expression), content: .group(children, GroupRule(decimals: decimals)))
}

func adjustment(
  _ id: String, _ value: String, each: Double, atMost: Double? = nil, missing: MissingRule = .error
) throws -> Adjustment {
  Adjustment(
    id: id, title: Words(both: id), value: try expression(value), each: each, atMost: atMost, missing: missing)
}

func exclusion(_ id: String, when: String, atMost: Double? = nil) throws -> Exclusion {
  Exclusion(id: id, when: try expression(when), reason: Words(both: id), atMost: atMost)
}

func award(
  _ id: String, quota: Int, rankBy: String = "total", eligible: String? = nil, ties: [String]? = nil,
  reserves: Int = 0
) throws -> Award {
  try award(id, quota: Quota(.number(quota)), rankBy: rankBy, eligible: eligible, ties: ties, reserves: reserves)
}

func award(
  _ id: String, quota: Quota, rankBy: String = "total", eligible: String? = nil, ties: [String]? = nil,
  reserves: Int = 0
) throws -> Award {
  Award(
    id: id, title: Words(both: id), quota: quota, rankBy: try expression(rankBy),
    eligible: try eligible.map(expression), ties: try ties?.map(expression), reserves: reserves)
}

let grades = GradeScale(grades: [
  .init(title: "Tốt", from: 80), .init(title: "Khá", from: 50), .init(title: "Yếu", from: 0),
])

/// A set on a scale of 100 whose only criterion A takes the metric `a` as its points: the total is `a`.
func marks(
  adjustments: [Adjustment] = [], exclusions: [Exclusion] = [], ties: [String] = [], awards: [Award] = [],
  oneAwardPerUnit: Bool = false, atQuotaTie: QuotaTiePolicy = .hold, atMost: Double? = nil
) throws -> CriteriaSet {
  CriteriaSet(
    id: "marks", title: Words(both: "marks"), atMost: atMost, criteria: [try criterion("A", 100, "a")],
    adjustments: adjustments, grades: grades, exclusions: exclusions, ties: try ties.map(expression), awards: awards,
    oneAwardPerUnit: oneAwardPerUnit, atQuotaTie: atQuotaTie)
}

func set(
  _ criteria: [Criterion], notApplicable: NotApplicablePolicy = .rescaleTotal, ties: [String] = [],
  awards: [Award] = [], exclusions: [Exclusion] = []
) throws -> CriteriaSet {
  CriteriaSet(
    id: "set", title: Words(both: "set"), notApplicable: notApplicable, criteria: criteria, grades: grades,
    exclusions: exclusions, ties: try ties.map(expression), awards: awards)
}
