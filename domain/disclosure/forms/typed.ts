/** What a form sent, as text. Nothing here carries zod: the same reading runs on the server and while typing. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** What stands in a field, without blanks around it; "" when it was not sent. Of several with one name, the last. */
export function typed(values: Typed, name: string): string {
  const value = values[name];
  return (typeof value === "string" ? value : (value?.at(-1) ?? "")).trim();
}

export type Errors = Record<string, string>;

/** What could be read, and for every field that could not be read a sentence that says what to do. */
export type Reading<T> = { value: T; errors: Errors };
