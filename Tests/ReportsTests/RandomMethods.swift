import TestSupport

/// A year whose criteria use every method and combination that has a spreadsheet formula, on seeded random figures with
/// missing and not applicable values, in blocks one of which holds a single unit.
struct RandomMethods {
  private var random: SeededGenerator
  private let unitCount = 40

  private let rounding: String

  init(seed: UInt64, rounding: String) {
    random = SeededGenerator(seed: seed)
    self.rounding = rounding
  }

  /// Methods whose scores no formula can say: they stand in the workbook as values.
  static let withoutFormula = ["share_lower_all", "share_lower_block", "z_score_higher_block", "z_score_lower_block"]

  /// Lays the folders out and returns the year's.
  mutating func write(to folder: TemporaryFolder) throws -> String {
    try folder.write(
      """
      metrics:
        full: {title: Đủ, type: number}
        gaps: {title: Có chỗ trống, type: number, nothing_arose: not_applicable}
        same: {title: Bằng nhau, type: number}
        none: {title: Bằng không, type: number}
        noise: {title: Số lẻ, type: number}
        j1: {title: Giám khảo 1, type: number, nothing_arose: not_applicable}
        j2: {title: Giám khảo 2, type: number, nothing_arose: not_applicable}
        j3: {title: Giám khảo 3, type: number, nothing_arose: not_applicable}
        j4: {title: Giám khảo 4, type: number, nothing_arose: not_applicable}
        j5: {title: Giám khảo 5, type: number, nothing_arose: not_applicable}
        board: {title: Quy chế, type: choice, values: {yes: [Có], no: [Không], partly: [Một phần]}}

      """, to: "Criteria/metrics.yaml")
    try folder.write(criteria, to: "Criteria/methods.yaml")
    try folder.write(
      """
      year: 2016
      criteria: [methods]
      blocks:
        - {id: north, title: Khối Bắc}
        - {id: south, title: Khối Nam}
        - {id: solo, title: Khối một đơn vị}

      """, to: "Reports/2016/report.yaml")
    var units = "id,name,block\n"
    var metrics = "unit,full,gaps,same,none,noise,j1,j2,j3,j4,j5,board\n"
    for unit in 0..<unitCount {
      units += "u\(unit),Đơn vị \(unit),\(unit == 0 ? "solo" : random.pick(["north", "south"]))\n"
      metrics += "u\(unit),\(figure()),\(gap()),7.3,0,\(random.pick(["0.1", "0.3", "0.7"])),"
      for _ in 1...5 { metrics += "\(mark())," }
      metrics += "\(random.pick(["yes", "no", "partly"]))\n"
    }
    try folder.write(units, to: "Reports/2016/units.csv")
    try folder.write(metrics, to: "Reports/2016/metrics.csv")
    return folder.path + "/Reports/2016"
  }

  /// Above 0, many of them equal.
  private mutating func figure() -> String { "\(Double(random.int(1...95)) / 10)" }

  /// In steps of a half; now and then an abstention.
  private mutating func mark() -> String {
    random.below(7) == 0 ? random.pick(["", "-"]) : "\(Double(random.int(0...20)) / 2)"
  }

  private mutating func gap() -> String {
    switch random.below(6) {
    case 0: ""
    case 1: "-"
    default: figure()
    }
  }

  private var criteria: String {
    var lines = [
      "title: Mọi cách tính", "points: 10", "decimals: 4", "rounding: \(rounding)", "combine: mean", "criteria:",
    ]
    for (id, value, score) in fixed + relative {
      lines.append("  \(id): {title: \(id), weight: 1, value: \(value), score: \(score), missing: exclude}")
    }
    for rule in ["zero", "mean", "median", "block_mean", "block_median", "{value: 3}"] {
      let id = "fills_" + rule.filter(\.isLetter)
      lines.append("  \(id): {title: \(id), weight: 1, value: gaps, score: {target: 6}, missing: \(rule)}")
    }
    for combination in ["geometric", "harmonic", "max", "mean", "median", "min", "sum", "weighted_product"] {
      lines += group(combination, "weight", combine: combination)
      if combination != "sum" { lines += group(combination, "points", combine: combination) }
    }
    for exponent in [-1.5, 0.5, 3] {
      let name = "power_mean_\(Int(exponent * 10).magnitude)"
      lines += group(name, "weight", combine: "{power_mean: \(exponent)}")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Criteria some of which do not apply, one of which scores 0 at times; a weight of 0 beside weights.
  private func group(_ name: String, _ worth: String, combine: String) -> [String] {
    let id = "\(name)_\(worth)"
    let silent = worth == "weight" ? "0" : "2"
    return [
      "  \(id):", "    title: \(id)", "    weight: 2", "    combine: \(combine)", "    criteria:",
      "      \(id)_1: {title: a, \(worth): 3, value: full, score: {linear: {from: 0.5, to: 9}}}",
      "      \(id)_2: {title: b, \(worth): 1, value: gaps, score: {linear: {from: 0, to: 12}}, missing: exclude}",
      "      \(id)_3: {title: c, \(worth): 4, applies: full > 3, value: gaps / 9, score: proportion, missing: zero}",
      "      \(id)_4: {title: d, \(worth): \(silent), value: full, score: {target: 5}}",
    ]
  }

  private let fixed = [
    ("linear_up", "gaps", "{linear: {from: 2, to: 8}}"),
    ("linear_down", "gaps", "{linear: {from: 9, to: 1.5, power: 1.5}}"),
    ("linear_block", "full", "{linear: {from: {north: 1, other: 3}, to: {solo: 9, other: 8}}}"),
    ("curve_all", "gaps", "{curve: {0: 0, 3: 2, 7: 9, 9: 4}}"),
    ("curve_block", "full", "{curve: {north: {0: 1, 5: 3}, other: {2: 8, 4: 3, 6: 5}}}"),
    ("curve_single", "full", "{curve: {3: 2}}"),
    ("power_up", "gaps", "{power: {a: 51.39, b: 1.5, c: 1.05, round_down: true}}"),
    ("power_down", "full", "{power: {a: 5.74352, b: 8.5, c: 1.92, direction: lower, round_down: true}}"),
    ("power_exact", "full", "{power: {a: 2, b: {north: 3, other: 1}, c: 2}}"),
    ("bands_all", "gaps / 10", "{bands: {20%: 1, 50%: 4, 70%: 9}}"),
    ("proportion_floor", "gaps / 10", "{proportion: {zero_below: 50%}}"),
    ("target_block", "full", "{target: {north: 5, other: 9}}"),
    ("panel_marks", "full", "{panel: {step: 0.1}}"),
    ("judges_mean", "[j1, j3, j5]", "{panel: {step: 0.5}}"),
    ("judges_few", "[j1, j3, j5]", "{panel: {at_least: 3}}"),
    ("judges_median", "[j5, j4, j3, j2, j1]", "{panel: {average: median, at_least: {north: 5, other: 4}}}"),
    ("judges_trimmed", "[j1, j2, j3, j4, j5]", "{panel: {average: trimmed_mean}}"),
    ("judges_trimmed_twice", "[j1, j2, j3, j4, j5]", "{panel: {average: trimmed_mean, drop: {north: 2, other: 1}}}"),
    ("judges_trimmed_apart", "[j1, j5, j3]", "{panel: {average: trimmed_mean}}"),
    ("judges_even", "[j1, j2, j3, j4, j5]", "{panel: {severity: even_out, average: median}}"),
    ("choice_answers", "board", "{choice: {yes: 3, partly: 1.5, no: 0}}"),
  ]

  /// Every relative method in both directions, among all and within the block, on several columns.
  private var relative: [(String, String, String)] {
    var found: [(String, String, String)] = []
    for method in ["best", "borda", "min_max", "percentile", "share", "vector", "z_score"] {
      for direction in ["higher", "lower"] {
        for peers in ["all", "block"] {
          let score = "{\(method): {direction: \(direction), peers: \(peers)}}"
          found.append(("\(method)_\(direction)_\(peers)", "gaps", score))
        }
      }
      for value in ["same", "none", "noise + 0.2"] where method != "share" || value != "none" {
        let name = value.prefix { $0.isLetter }
        found.append(("\(method)_\(name)", value, "\(method)"))
        if method != "z_score" { found.append(("\(method)_\(name)_block", value, "{\(method): {peers: block}}")) }
      }
    }
    return found + [
      ("min_max_range", "gaps", "{min_max: {low: 2, high: {north: 5, other: 9}}}"),
      ("min_max_range_block", "gaps", "{min_max: {low: {north: 1, other: 2}, high: 9, peers: block}}"),
      ("z_score_range", "gaps", "{z_score: {mean: {north: 40, other: 50}, deviation: 10, of: population}}"),
    ]
  }
}
