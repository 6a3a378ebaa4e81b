/** Kinds of files that are recognised and not read: how they begin, and what to do with them instead. */
const kinds: readonly (readonly [kind: UnreadKind, start: readonly number[]])[] = [
  ["old-excel", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
  ["picture", [0x49, 0x49, 0x2a, 0x00]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["geopackage", Array.from("SQLite format 3", (letter) => letter.charCodeAt(0))],
  ["statistics", Array.from("RDX", (letter) => letter.charCodeAt(0))],
  ["statistics", Array.from("$FL2", (letter) => letter.charCodeAt(0))],
  ["statistics", Array.from("<stata_dta>", (letter) => letter.charCodeAt(0))],
];

/** A kind of file that people hold and that is not read here. */
export type UnreadKind =
  | "old-excel"
  | "pdf"
  | "picture"
  | "archive"
  | "geopackage"
  | "statistics"
  | "document"
  | "web-page";

/** What a file nobody here can read is, by its first bytes; null where that is not known either. */
export function unreadKindOf(head: Uint8Array): UnreadKind | null {
  const kind = kinds.find(([, start]) => start.every((byte, at) => head[at] === byte))?.[0];
  if (kind !== undefined) return kind;
  const text = new TextDecoder("latin1").decode(head.subarray(0, 1000));
  if (/mimetypeapplication\/vnd\.oasis|word\/document|ppt\/presentation/.test(text))
    return "document";
  return /^\s*(<!doctype html|<html)/i.test(text) ? "web-page" : null;
}
