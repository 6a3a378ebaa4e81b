/** Name, without an ending, of what is written of a file: no path, nothing a file system refuses. */
export function exportName(name: string, rows: Uint32Array | null): string {
  const stem = name
    .replace(/\.[^./\\]*$/, "")
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "")
    .slice(0, 80);
  return `${stem || "incidents"}${rows === null ? "" : "-selection"}`;
}
