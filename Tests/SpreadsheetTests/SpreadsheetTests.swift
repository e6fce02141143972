import Spreadsheet
import Testing

@Suite struct SpreadsheetTests {}
