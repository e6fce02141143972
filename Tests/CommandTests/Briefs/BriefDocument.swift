import Foundation

/// A quick report's JSON, as the README has it.
struct BriefDocument: Decodable {
  struct Base: Decodable {
    let value: Double?
    let ratio: Double?
    let growth: Double?
    let reason: String?
  }

  struct Line: Decodable {
    let id: String
    let title: String
    let value: Double?
    let reason: String?
    let before: Base
    let year_before: Base
  }

  struct Compared: Decodable, Equatable {
    let first: String
    let last: String
    let day: String
  }

  struct Unit: Decodable {
    struct Answers: Decodable {
      let received: Int
      let on_time: Int
      let late: Int
      let open: Int
      let overdue: Int
    }

    let id: String
    let figures: [String: Double?]
    let answers: Answers
    let longest_overdue: Int?
  }

  struct Overdue: Decodable {
    let id: String
    let unit: String
    let channel: String?
    let received: String
    let due: String
    let days_overdue: Int
    let working_days_overdue: Int
  }

  let version: Int
  let year: Int
  let day: String
  let before: Compared?
  let year_before: Compared?
  let portal: [Line]
  let sites: [Line]
  let units: [Unit]
  let overdue: [Overdue]

  init(_ text: String) throws {
    self = try JSONDecoder().decode(BriefDocument.self, from: Data(text.utf8))
  }

  func line(_ id: String) -> Line? { (portal + sites).first { $0.id == id } }
}
