import { plainText } from "./xml-tags.ts";

/** Text of a workbook of Excel, which writes signs that XML cannot hold as `_x000D_`. */
export function excelText(text: string): string {
  return plainText(text).replace(/_x([\dA-F]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
