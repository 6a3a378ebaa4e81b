/** An object that came out of JSON: only own keys are ever looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object that is no array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The own value under `key`; undefined for anything inherited or for what is no object. */
export function memberOf(value: unknown, key: string): unknown {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The array under `key`, or none. */
export function arrayOf(value: unknown, key: string): readonly unknown[] {
  const member = memberOf(value, key);
  return Array.isArray(member) ? member : [];
}

/** The text of a member: strings as they are, numbers and booleans spelled out, else empty. */
export function textOf(value: unknown, key: string): string {
  return plainText(memberOf(value, key));
}

/** A scalar as text; null, objects and arrays are empty. */
export function plainText(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** Any value as text: scalars as they are, the rest as JSON. */
export function anyText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Keys that would reach into the prototype of a careless copy. */
export const unsafeKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
