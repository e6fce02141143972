import Foundation
import Spreadsheet
import TestSupport
import Testing

private let names = [
  "Sở Nội vụ",
  "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân thành phố",
  "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, nông nghiệp thành phố Đà Nẵng",
  "BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI TRANG THÔNG TIN ĐIỆN TỬ CÁC ĐƠN VỊ NĂM 2016",
  "Đăng 1.246 tin, bài; trả lời 197/203 câu hỏi (97,04%), đúng hạn 180/195 câu đến hạn (92,31%)",
  "Liên hiệp các tổ chức hữu nghị – Ủy ban Mặt trận Tổ quốc Việt Nam",
  "Portal office, information and communications",
]
private let widths = [9.0, 16, 28, 45]
private let styles = [
  CellStyle().with { $0.wraps = true },
  CellStyle().with {
    $0.wraps = true
    $0.isBold = true
    $0.fontSize = 14
  },
]

@Suite struct TextMeasureTests {
  @Test func breaksAtSpacesAndLineBreaks() {
    let measure = TextMeasure(size: 12)
    let word = measure.width(of: "nghiệp")
    #expect(measure.lines(of: "nghiệp nghiệp nghiệp", width: word * 1.5) == 3)
    #expect(measure.lines(of: "nghiệp nghiệp nghiệp", width: word * 2.5) == 2)
    #expect(measure.lines(of: "a\nb\n\nc", width: 50) == 4)
    #expect(measure.lines(of: "a\r\nb\rc\u{2028}d", width: 50) == 4)
    #expect(measure.lines(of: "", width: 50) == 1)
    #expect(measure.lines(of: "nghiệp", width: word * 0.6) == 2)
    #expect(measure.lines(of: "nghiệp", width: 0) > 2)
  }

  @Test func measuresLettersByTheirBase() {
    let measure = TextMeasure(size: 12)
    #expect(measure.width(of: "áâ") == measure.width(of: "aa"))
    #expect(measure.width(of: "Đ") == measure.width(of: "D"))
    #expect(measure.width(of: "Ế") > measure.width(of: "E"))
    #expect(measure.width(of: "e\u{302}\u{301}") == measure.width(of: "e"))
    #expect(TextMeasure(size: 12, isBold: true).width(of: "Ban") > measure.width(of: "Ban"))
    // By Adobe's metrics of Times-Roman the words are 4.971 em wide, at 16 pixels an em and 7 a unit.
    #expect(abs(measure.width(of: "Portal office") / 1.06 - 4.971 * 16 / 7) < 0.01)
  }

  /// LibreOffice fits the height of rows that have none: no row of ours may be lower, or text would be cut off.
  @Test(.enabled(if: LibreOffice.isInstalled && Openpyxl.isInstalled, Comment(rawValue: LibreOffice.needed)))
  func rowsAreAsHighAsLibreOfficeNeeds() throws {
    try withTemporaryFolder { folder in
      var expected: [(text: String, style: CellStyle, column: Int)] = []
      let path = try writeSheet(in: folder) { sheet in
        for (column, width) in widths.enumerated() { try sheet.setColumns(column...column, width: width) }
        for style in styles {
          for name in names {
            for column in widths.indices {
              try sheet.write(.text(name), row: expected.count, column: column, style: style)
              expected.append((name, style, column))
            }
          }
        }
      }
      let fitting = try LibreOffice.convert(path, to: .ods, into: folder)
      let fitted: [Double] = try Openpyxl.ask(
        "s = book.active; answer = [s.row_dimensions[r + 1].height for r in range(\(expected.count))]",
        of: LibreOffice.convert(fitting, to: .xlsx, into: folder))
      // How wide a column becomes depends on the default font, which may be missing here: what counts is how wide
      // it was when the text was broken.
      let inches: [Double] = try Openpyxl.ask(
        """
        import re, zipfile
        xml = zipfile.ZipFile("\(fitting)").read("content.xml").decode()
        width = dict(re.findall('style:name="(co[0-9]+)".*?style:column-width="([0-9.]+)in"', xml))
        answer = [float(width[c]) for c in re.findall('<table:table-column table:style-name="(co[0-9]+)"', xml)]
        """, of: path)
      var excess = 0.0
      for (row, item) in expected.enumerated() {
        let width = (inches[item.column] * 96 - 5) / 7
        let height = TextMeasure(item.style).rowHeight([(item.text, width)])
        #expect(height >= fitted[row], "\(item.text) in \(width)")
        excess += height / fitted[row] - 1
      }
      #expect(excess / Double(expected.count) < 0.3, "rows are higher than they need be")
    }
  }
}
