/**
 * At most one question is in flight; while it is, only the newest other one waits. A question that a
 * newer one overtook before it was begun gets null.
 */
export function newestWins<Question extends readonly unknown[], Answer>(
  answer: (...question: Question) => Promise<Answer>,
): (...question: Question) => Promise<Answer | null> {
  let busy = false;
  let release: ((isNewest: boolean) => void) | null = null;

  async function turn(): Promise<boolean> {
    if (!busy) {
      busy = true;
      return true;
    }
    release?.(false);
    return new Promise((resolve) => {
      release = resolve;
    });
  }

  return async (...question) => {
    if (!(await turn())) return null;
    try {
      return await answer(...question);
    } finally {
      const next = release;
      release = null;
      busy = next !== null;
      next?.(true);
    }
  };
}
