import Diagnostics

extension CodeFamily {
  /// What can be wrong with the portal's own figures.
  static let portal = CodeFamily(
    letter: "P", title: Words("Số liệu của Cổng", "The portal's own figures"),
    codes: [
      CodeExplanation(
        "P001", Words("không phải là tháng", "what is no month"),
        Words(
          "Tháng viết năm-tháng, tháng có hai chữ số.", "Months are written year-month, with two digits each month."),
        .file("portal.csv", wrong: "8/2016,news", right: "2016-08,news")),
      CodeExplanation(
        "P002", Words("tháng ngoài năm", "a month outside the year"),
        Words(
          "portal.csv của một năm chỉ có các tháng của năm đó.",
          "The portal.csv of a year has months of that year only."),
        .file("portal.csv", wrong: "2061-08,news", right: "2016-08,news")),
      CodeExplanation(
        "P003", Words("chỉ tiêu lạ của Cổng", "a metric that the portal does not have"),
        Words(
          "Chỉ tiêu của Cổng khai ở mục `portal` của metrics.yaml.",
          "The portal's metrics are declared under `portal` in metrics.yaml."),
        .file("portal.csv", wrong: "2016-08,newz", right: "2016-08,news")),
      CodeExplanation(
        "P004", Words("hai số cho cùng một tháng", "two figures for one month"),
        Words("Không ai biết số nào được dùng.", "Nobody could tell which one counts."),
        .file("portal.csv", wrong: "2016-08,news,150", right: "2016-09,news,150")),
      CodeExplanation(
        "P005", Words("số của Cổng không nguyên", "a figure of the portal that is not whole"),
        Words("Tin, bài, văn bản đếm được, từ 0 trở lên.", "Items and documents are counted, from 0."),
        .file("portal.csv", wrong: "2016-08,news,140.5", right: "2016-08,news,140")),
    ])
}
