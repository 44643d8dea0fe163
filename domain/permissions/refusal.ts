/**
 * A "no" that a person is meant to read. Everything else that is thrown is a bug and reaches nobody's screen.
 * `hidden` answers 404: the person may not even know that the thing exists.
 */
export type RefusalReason = "hidden" | "role" | "state" | "apart" | "conflict" | "rule" | "busy";

export class Refusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    message: string,
    /** Messages by form field, shown beside the field. */
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = "Refusal";
  }
}

export function hidden(): Refusal {
  return new Refusal("hidden", "没有找到这项内容，可能已经移走，或者您没有查看它的权限。");
}
