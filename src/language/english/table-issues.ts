/** What a check found out, by name. */
type Values = Readonly<Record<string, string>>;

const orders: Values = { "day-month": "day before month", "month-day": "month before day" };

/** The sentences of rules about tables: what was got, what was wanted, what was done. */
export const tableIssueMessages = {
  "columns-shifted": ({ column, got }: Values) =>
    `got "${got}" in ${column} and coordinates one column further right, wanted them under their names: an unquoted comma shifts the row`,
  "columns-swapped": ({ got, rows }: Values) =>
    `got ${got} of ${rows} rows that only make sense with latitude and longitude swapped, wanted latitude under latitude; swap them for the whole file?`,
  "count-unreadable": ({ column, got }: Values) =>
    `got "${got}" in ${column}, wanted a number of people; the words are kept, no number is`,
  "code-unknown": ({ column, got }: Values) =>
    `got "${got}" in ${column}, wanted a code of its codebook; the precision is assumed`,
  "country-wide": ({ column, got }: Values) =>
    `got ${column} ${got}, which speaks of a whole country, wanted a place; it is listed, not drawn as a point`,
  "date-column-missing": () => "got no column with dates, wanted one; choose it in the mapping",
  "date-missing": ({ column }: Values) => `got nothing in ${column}, wanted a date`,
  "date-epoch": ({ column, got }: Values) =>
    `got "${got}" in ${column}, the day computers write for "no date", wanted the day that was meant; it is kept`,
  "date-serial": ({ column, got, used }: Values) =>
    `got numbers such as "${got}" in ${column}, wanted dates; they are read as the days a spreadsheet counts from 1900 on, this one as ${used}`,
  "date-order-mixed": ({ used }: Values) =>
    `got dates with the day first and dates with the month first in one column, wanted one order; where both are possible, ${orders[used ?? ""]} is used`,
  "date-order-assumed": ({ got, used, either }: Values) =>
    `got ${either} dates such as "${got}" that may be day/month or month/day, wanted one that decides it; ${orders[used ?? ""]} is used until you choose`,
  "header-missing": () =>
    "got rows without a header, wanted one; the names are those of the layout, or numbers",
  "rows-above-header": ({ got }: Values) =>
    `got titles or notes above the header (${got}), wanted the header first; they are no records`,
  "columns-above-limit": () =>
    "got more than 16,383 columns, wanted at most as many as a workbook has; the further ones are not read",
  "totals-row": ({ got }: Values) =>
    `got a row of totals ("${got}"), wanted an incident; it is listed, its figures are not counted`,
  "hxl-row-skipped": () =>
    "got a row of HXL tags under the header; it is no record and was left out",
  "issues-not-listed": ({ of, listed, all }: Values) =>
    `got ${all} problems of the kind "${of}", of which the first ${listed} are listed`,
  "position-columns-missing": ({ got }: Values) =>
    `got the columns ${got}, wanted latitude and longitude or one with both; the rows are listed, not drawn`,
  "quote-unclosed": () =>
    "got a quotation mark that is never closed, wanted its end; it was read as a character",
  "row-long": ({ got, wanted }: Values) =>
    `got ${got} cells, wanted ${wanted} as in the header; the further ones are kept without a name`,
  "row-short": ({ got, wanted }: Values) =>
    `got ${got} cells, wanted ${wanted} as in the header; the rest count as empty`,
  "row-truncated": ({ got, wanted }: Values) =>
    `got a last row of ${got} cells, wanted ${wanted}: the file seems to be cut off`,
  "rows-encoded-twice": () =>
    "got rows that were each quoted as a whole, wanted cells; one layer of quotes was taken off",
  "rows-missing": ({ got }: Values) =>
    `got a header (${got}) and not one row below it, wanted rows`,
  "sheet-missing": () => "got a workbook or a sheet without a row, wanted a table",
  "sheet-unknown": ({ got, wanted }: Values) =>
    `got no sheet "${got}" in the workbook, wanted one of ${wanted}`,
  "sheets-not-read": ({ got, used }: Values) =>
    `got further sheets (${got}), wanted one table; only the sheet "${used}" is read until you choose another`,
  "text-not-utf8": ({ got }: Values) =>
    `got ${got} places that are not UTF-8 in a file that is, wanted text; they show as \uFFFD`,
  "text-encoded-twice": ({ column, got }: Values) =>
    `got "${got}" in ${column}, text that was encoded twice (Ã© for é), wanted it once; it is shown as it is`,
  "character-lost": ({ column, got }: Values) =>
    `got "${got}" in ${column}, with a character that was lost before the file came here, wanted the original`,
  "too-many-names": ({ column }: Values) =>
    `got more than 65,535 different names in ${column}, wanted fewer; the others share one entry in filters`,
  "two-points-a-row": ({ got, used }: Values) =>
    `got two points in each row, wanted one; ${used} is used, ${got} is only kept`,
  "wkt-disagrees": ({ column, got, used }: Values) =>
    `got ${got} in ${column}, wanted it to agree with latitude and longitude; ${used} is used`,
};
