// The cells of WriteCells, written by the library alone.
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

int main(int count, char **arguments) {
  if (count != 3) {
    puts("WriteCellsInC FILE ROWS");
    return 64;
  }
  int rows = atoi(arguments[2]);
  lxw_workbook *workbook = workbook_new(arguments[1]);
  lxw_worksheet *sheet = workbook_add_worksheet(workbook, "Số liệu");
  lxw_format *name = workbook_add_format(workbook), *points = workbook_add_format(workbook);
  format_set_border(name, LXW_BORDER_THIN);
  format_set_text_wrap(name);
  format_set_border(points, LXW_BORDER_THIN);
  format_set_num_format(points, "#,##0.00");
  char text[256];
  for (int row = 0; row < rows; row++) {
    snprintf(text, sizeof text, "Đơn vị số %d", row);
    worksheet_write_string(sheet, row, 0, text, name);
    worksheet_write_string(sheet, row, 1, "Sở, ban, ngành", name);
    snprintf(text, sizeof text, "mã %d", row % 1000);
    worksheet_write_string(sheet, row, 2, text, name);
    worksheet_write_string(sheet, row, 3, "Xuất sắc", name);
    double cached = 0;
    for (int column = 4; column <= 10; column++) {
      double value = (double)((row * 31 + column * 17) % 10000) / 100;
      cached += value;
      worksheet_write_number(sheet, row, column, value, points);
    }
    int r = row + 1;
    snprintf(text, sizeof text, "=SUM(E%d,F%d,G%d,H%d,I%d,J%d,K%d)", r, r, r, r, r, r, r);
    worksheet_write_formula_num(sheet, row, 11, text, points, cached);
  }
  return workbook_close(workbook);
}
