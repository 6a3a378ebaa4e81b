/** A value that is made when it is first asked for, because that takes a while. */
export interface Later<Value> {
  readonly isMade: boolean;
  readonly value: Value;
}

/** Puts off making a value. */
export function later<Value>(make: () => Value): Later<Value> {
  let made: { readonly value: Value } | null = null;
  return {
    get isMade() {
      return made !== null;
    },
    get value() {
      made ??= { value: make() };
      return made.value;
    },
  };
}
