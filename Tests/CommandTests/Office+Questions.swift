extension Office {
  /// An office with a log of questions and the portal's own metrics.
  static var asked: Office {
    Office().with(
      "Criteria/metrics.yaml",
      """
      metrics:
        updates: {title: "Tin, bài", type: count}
        received: {title: "Câu hỏi", title_en: "Questions", type: count, nothing_arose: not_applicable, count: questions}
        answered: {title: "Trả lời", type: count, nothing_arose: not_applicable, count: questions, where: answered <= cut_off}
        wait: {title: "Số ngày chờ", type: number, median: questions, of: answered - received}
        mark: {title: "Chất lượng", type: number}
        board: {title: "Ban biên tập", type: choice, values: {yes: ["Có"], no: ["Không"]}}
      portal:
        news: {title: Tin, title_en: News}
        articles: {title: Bài, title_en: Articles}
      records:
        questions:
          title: Câu hỏi
          key: id
          period: received
          columns:
            id: {type: text}
            unit: {type: unit}
            received: {type: date}
            answered: {type: date, optional: true}
          deadline: {limits: 5, received: received, answered: answered}

      """
    )
    .with("Criteria/calendar.csv", "date,kind\n2016-01-01,off\n2016-04-18,off\n2017-01-01,off\n")
    .with("Reports/2016/metrics.csv", "unit,updates,mark,board\nSTP,150,8,yes\nSYT,200,,no\nQHC,90,5.5,yes\n")
    .with(
      "Reports/2016/records/questions.csv",
      "id,unit,received,answered\n1,STP,2016-03-01,2016-03-04\n2,SYT,2016-03-11,2016-03-29\n")
  }
}
