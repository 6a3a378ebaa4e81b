/** What part of a TimeMap a JSON file is by its beginning; null for any other file. */
export function timemapPart(head: string): "events" | "sources" | "associations" | null {
  const text = head
    .trimStart()
    .replace(/^\ufeff/, "")
    .slice(0, 20_000);
  if (/^\[\s*\{/.test(text) && /"filter_paths"\s*:/.test(text)) return "associations";
  if (/^\{\s*"[^"]{1,200}"\s*:\s*\{[^{}]{0,5000}"paths"\s*:\s*\[/.test(text)) return "sources";
  const isList = /^(\[|\{\s*"events"\s*:\s*\[)/.test(text);
  const describes = /"desc(ription)?"\s*:/.test(text);
  return isList && describes && /"(associations|category|narratives)"\s*:/.test(text)
    ? "events"
    : null;
}
