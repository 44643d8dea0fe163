/** What a form gets back: messages, errors by field, and everything that was typed. Never a password that somebody typed. */
import type { Handout } from "./identity/handout";

export type FormState = {
  /** shown at the top when something was refused */
  message?: string;
  /** shown at the top when it worked and the page stays */
  done?: string;
  /** somebody else saved meanwhile: both texts, and how to choose (ruling 27) */
  conflict?: FormConflict;
  /** one-time passwords just made, for the one screen that shows them */
  handout?: Handout;
  errors: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string | string[]>>;
};

export type FormConflict = {
  /** who saved, and when, in words */
  says: string;
  differences: readonly { where: string; theirs: string; mine: string }[];
  /** sent back under the name `revision` by whoever lets the own text stand */
  revision: string;
  /** where the other text is seen, for whoever gives the own one up */
  theirsAt: string;
};

export const emptyForm: FormState = { errors: {}, values: {} };
