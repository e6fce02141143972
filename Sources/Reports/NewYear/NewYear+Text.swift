import Diagnostics
import Intake

extension NewYear {
  /// What was made and what to do next, for the terminal.
  public var summary: String {
    var lines = [Words("Đã tạo \(folder):", "Made \(folder):")[language]] + listed(files)
    if !criteriaFiles.isEmpty {
      lines += [Words("Đã tạo trong \(criteria.path):", "Made in \(criteria.path):")[language]] + listed(criteriaFiles)
    }
    lines += ["", Words("Việc tiếp theo:", "What to do next:")[language]]
    if isExample {
      lines += [
        "  "
          + Words(
            "0. bangvang evaluate \(folder): xem bảng xếp hạng của ví dụ, rồi sửa tiêu chí, thay đơn vị và số liệu.",
            "0. bangvang evaluate \(folder): see the example ranked; then tune the criteria, replace units and figures."
          )[language]
      ]
    }
    let steps = NextSteps(folder: folder, criteria: sets.map { "\(criteria.path)/\($0).yaml" }, language: language)
    lines += steps.lines.map { "  " + $0 }
    return lines.map { $0 + "\n" }.joined()
  }

  private func listed(_ files: [NewFile]) -> [String] {
    let width = files.map(\.name.count).max() ?? 0
    return files.map { file in
      "  " + file.name + String(repeating: " ", count: width - file.name.count + 2) + file.remark[language]
    }
  }
}
