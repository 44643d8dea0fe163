/** What a form gets back: messages, errors by field, and everything that was typed. Never a password. */
export type FormState = {
  /** shown at the top when something was refused */
  message?: string;
  /** shown at the top when it worked and the page stays */
  done?: string;
  errors: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string | string[]>>;
};

export const emptyForm: FormState = { errors: {}, values: {} };
