import type { IssueRule } from "./issue-rule.ts";

/**
 * Something wrong in data. Nothing is ever dropped without one. Its sentence is not here: language/
 * words it from `rule` and `values`.
 */
export interface Issue {
  /** Which check found it. */
  readonly rule: IssueRule;
  /**
   * `error`: what the path names must be mended; it is left out where it cannot be read, drawn or told
   * apart. `warning`: used as it is, but somebody should look.
   */
  readonly severity: "error" | "warning";
  /** File name inside the atlas or as dropped. */
  readonly file: string;
  /** `incidents.3.claims.1.source`, or empty where a row says it. */
  readonly path: string;
  /** 1-based row in a table file, header included. */
  readonly row?: number;
  /** What was got and what was wanted, and whatever else the sentence needs. */
  readonly values: Readonly<Record<string, string>>;
}
