import Diagnostics

extension UnusableDraws {
  var message: Words {
    switch self {
    case .draws(let text): Words("`\(text)` không phải là số phép thử", "`\(text)` is no number of draws")
    case .seed(let text): Words("`\(text)` không phải là số khởi đầu", "`\(text)` is no seed")
    case .spread(let option, let text):
      Words("`\(text)` không phải là mức xê dịch cho `\(option)`", "`\(text)` is no spread for `\(option)`")
    case .shake(let text): Words("không có gì tên `\(text)` để xê dịch", "there is nothing called `\(text)` to move")
    case .nothingDrawn: Words("không có gì thay đổi giữa các phép thử", "nothing changes from draw to draw")
    }
  }

  var help: Words? {
    switch self {
    case .draws: Words("ghi một số từ 1 đến 100000000, như 10000", "write a number from 1 to 100000000, such as 10000")
    case .seed: Words("ghi một số nguyên từ 0 trở lên", "write a whole number from 0 up")
    case .spread: Words("ghi trên 0% và dưới 100%, như 25%", "write above 0% and below 100%, such as 25%")
    case .shake(let text):
      text == "targets" || text == "grades"
        ? Words("ghi cả mức xê dịch: `\(text)=10%`", "say how far too: `\(text)=10%`")
        : Words("ghi `targets=10%` hoặc `grades=5%`", "write `targets=10%` or `grades=5%`")
    case .nothingDrawn:
      Words(
        "bỏ `--weights none`, hoặc thêm `--shake targets=10%`",
        "leave `--weights none` out, or add `--shake targets=10%`"
      )
    }
  }
}
