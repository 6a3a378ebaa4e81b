/** A value that is made in pieces, because that takes a while, or in one go when it is asked for before. */
export interface Later<Value> {
  readonly isMade: boolean;
  readonly value: Value;
  /** Makes one piece more; nothing once all is made. */
  advance(): void;
}

/** Puts off making a value; what `make` yields are pauses. */
export function later<Value>(make: () => Generator<undefined, Value>): Later<Value> {
  const making = make();
  let made: { readonly value: Value } | null = null;

  function advance(): void {
    if (made !== null) return;
    const step = making.next();
    if (step.done) made = { value: step.value };
  }

  return {
    get isMade() {
      return made !== null;
    },
    get value() {
      while (made === null) advance();
      return made.value;
    },
    advance,
  };
}
