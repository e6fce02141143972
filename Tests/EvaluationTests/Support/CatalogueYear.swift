/// A sound year in which every right example of the catalogue stands, so that the wrong one can take its place.
enum CatalogueYear {
  /// By the names that examples use for the files.
  static let files = [
    "criteria file": SoundYear.set, "report.yaml": SoundYear.report, "units.csv": SoundYear.units,
    "metrics.yaml": SoundYear.dictionary, "metrics.csv": SoundYear.metrics, "corrections.csv": SoundYear.corrections,
    "decisions.csv": SoundYear.decisions, "previous/metrics.csv": SoundYear.pastMetrics,
    "calendar.csv": SoundYear.calendar, "records/questions.csv": SoundYear.questions,
    "portal.csv": SoundYear.portal,
  ]

  static let texts = [
    SoundYear.set: """
    title: Bộ tiêu chí năm 2016
    basis: [Quyết định số 01/QĐ-UBND]
    decimals: 2
    not_applicable: rescale_siblings
    at_least: 2/3 of metrics
    points: 100
    criteria:
      A:
        title: Tin, bài
        points: 60
        criteria:
          A1: {title: "Số tin, bài", points: 30, value: updates, score: {target: {so: 200, other: 80}}}
          A2: {title: Khối lượng, points: 15, value: answered, score: {bands: {0: 0, 1: 5, 10: 15}}}
          A3: {title: Tỷ lệ, points: 15, applies: received > 0, value: answered / received, score: {proportion: {zero_below: 50%}}}
      B:
        title: Quản lý
        criteria:
          B1: {title: Chất lượng, points: 10, value: mark, self: mark_self, score: {panel: {step: 0.5}}, missing: zero}
          B2: {title: Quy chế, points: 10, value: board, score: {choice: {yes: 10, no: 0}}, missing: zero}
          B3: {title: Hội thi, points: 10, value: [judge_1, judge_2, judge_3], score: {panel: {average: trimmed_mean, drop: 1}}}
      C:
        title: Mức độ
        points: 10
        combine: {power_mean: 2}
        criteria:
          C1: {title: Mỗi tuần, weight: 2, value: "round(updates / 52, 1)", score: {linear: {from: 0, to: 5}}}
          C2: {title: Tăng thêm, weight: 1, value: updates - previous(updates), score: {linear: {from: -50, to: 100}}}
    adjustments:
      X: {title: Sáng kiến, value: initiatives, each: 2, at_most: 5}
      X2: {title: Sáng kiến khác, value: initiatives, each: 1}
    caps:
      bonus: {of: [X, X2], at_most: 8}
    grades: {"Tốt": 80, "Khá": 50, "Yếu": 0}
    exclusions:
      late: {when: received > 0 and answered / received < 70%, reason: Trả lời muộn}
      idle: {when: 'board == "no" and initiatives == 0', reason: Chưa có quy chế}
      barred: {when: disciplined, reason: Đang bị xem xét kỷ luật}
    ranking: {ties: [B2, updates]}
    awards:
      W: {title: Khen thưởng, quota: 2, eligible: 'grade >= "Khá" and not awarded(W, within: 1)', reserves: 1}
    one_award_per_unit: true
    at_quota_tie: hold
    summary: "Đăng {updates} tin[; trả lời {answered / received : percent}], xếp loại {grade}"

    """,
    SoundYear.dictionary: """
    metrics:
      updates: {title: "Tin, bài", type: count}
      received: {title: Tiếp nhận, type: count}
      answered: {title: Trả lời, type: count}
      mark: {title: Chất lượng, type: number, min: 0, max: 10}
      mark_self: {title: Tự chấm, type: number}
      board: {title: Quy chế, type: choice, values: {yes: [Có], no: [Không]}}
      level: {title: Mức, type: choice, values: {high: [Cao], low: [Thấp]}}
      initiatives: {title: Sáng kiến, type: count, nothing_arose: zero, count: questions, where: 'channel == "trang" and received >= "2016-01-01"'}
      pages_each: {title: Số trang, type: number, mean: questions, of: pages}
      disciplined: {title: Kỷ luật, type: truth}
      judge_1: {title: Giám khảo 1, type: number, nothing_arose: not_applicable}
      judge_2: {title: Giám khảo 2, type: number, nothing_arose: not_applicable}
      judge_3: {title: Giám khảo 3, type: number, nothing_arose: not_applicable}
      visits: {title: Lượt truy cập, type: count}
      long_calls: {title: Cuộc gọi dài, type: count, count: calls, where: pages * pages > 4}
    checks:
      - {rule: answered <= received, message: số câu trả lời lớn hơn số câu tiếp nhận}
    portal:
      news: {title: Tin, unit: tin}
    records:
      questions:
        title: Câu hỏi
        key: id
        period: received
        bad_rows: 50%
        columns:
          id: {type: text}
          channel: {type: choice, values: {cong: [Cổng], trang: [Trang]}}
          unit: {type: unit}
          received: {type: date}
          answered: {type: date, optional: true}
          due: {type: date, optional: true}
          pages: {type: count, optional: true}
        deadline: {limits: {cong: 5, trang: 7}, channel: channel, received: received, answered: answered, due: due}
      calls:
        title: Cuộc gọi
        postgres: service=portal
        table: cuoc_goi
        columns:
          unit: {type: unit, column: don_vi}
          pages: {type: count}

    """,
    // In place of the database.
    "Reports/2016/records/calls.csv": "unit,pages\nSTP,3\n",
    SoundYear.portal: "month,metric,value\n2016-08,news,140\n2016-09,news,150\n",
    SoundYear.questions: """
    id,channel,unit,received,answered,due,pages
    1,trang,STP,2016-03-01,2016-03-04,2016-03-10,1
    2,trang,SCT,2016-03-01,,2016-03-10,2
    3,trang,SCT,2016-04-15,2016-04-20,,1
    4,trang,QTK,2016-03-02,2016-03-03,,1
    5,cong,QHC,2016-03-07,2016-03-10,2016-03-14,2
    6,cong,QHC,2016-12-30,,,1

    """,
    SoundYear.calendar: """
    date,kind,name
    2016-01-01,off,Tết Dương lịch
    2016-04-16,off,Giỗ Tổ Hùng Vương
    2016-04-18,off,nghỉ bù
    2016-12-31,work,làm bù
    2017-01-01,off,Tết Dương lịch

    """,
    SoundYear.report: """
    year: 2016
    criteria: [set]
    cut_off: 2017-02-10
    overview: {metrics: [updates]}
    previous: {metrics: previous/metrics.csv, decisions: previous/decisions.csv}
    blocks:
      - {id: so, title: Sở}
      - {id: quan, title: Quận}

    """,
    SoundYear.units: """
    id,name,block,valid_from,valid_to,succeeded_by,aliases
    STP,Sở Tư pháp,so,2001-01-01,,,Tư pháp
    SYT,"Sở Y tế",so,,,,
    SCT,Sở Công Thương,so,,,,
    QHC,Quận Hải Châu,quan,,,,Hải Châu
    QTK,Quận Thanh Khê,quan,,,,
    OLD,Sở Thương mại,so,1997-01-01,2015-06-30,SCT,

    """,
    SoundYear.metrics: """
    unit,block,updates,received,answered,mark,mark_self,board,level,initiatives,disciplined,judge_1,judge_2,judge_3
    STP,so,150,40,36,8.5,9,yes,high,1,no,8,9,7
    SYT,so,205,30,15,7,8,no,low,0,no,6,7,7
    SCT,so,90,20,6,5.5,6,yes,low,2,no,5,5,8
    QHC,quan,75,0,0,6,6,yes,high,-,no,9,8,8
    QTK,quan,60,25,24,9,9,yes,low,1,no,7,6,6

    """,
    SoundYear.corrections: "unit,metric,value,reason,document\nSTP,updates,152,\"đếm lại\",BB-01\n",
    SoundYear.pastMetrics: "unit,updates\nSTP,120\nSYT,180\nSCT,100\nQHC,70\nQTK,30\n",
    SoundYear.decisions: "award,unit,decision\nW,STP,granted\n",
  ]
}
