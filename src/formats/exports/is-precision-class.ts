import { type PrecisionClass, precisionClasses } from "../../incidents/precision.ts";

/** Whether a text names a class of precision. */
export function isPrecisionClass(text: string): text is PrecisionClass {
  return (precisionClasses as readonly string[]).includes(text);
}
