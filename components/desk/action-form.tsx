"use client";

import { createContext, useActionState, useContext, useEffect, useRef, type ReactNode } from "react";
import { emptyForm, type FormState } from "@/domain/form-state";

const FormContext = createContext<FormState>(emptyForm);

/** What the fields inside need: errors and what was typed last. */
export function useFormState(): FormState {
  return useContext(FormContext);
}

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** from newFormToken(): makes sending twice one record */
  token: string;
  /** ids and the like; parsed like everything else (ruling 33) */
  hidden?: Record<string, string>;
  children: ReactNode;
  className?: string;
};

/** A form that works without JavaScript, keeps what was typed, and says at the top what to do. */
export function ActionForm({ action, token, hidden = {}, children, className }: Props) {
  const [state, send, pending] = useActionState(action, emptyForm);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.message || state.done) top.current?.focus();
  }, [state]);
  const errors = Object.entries(state.errors);
  return (
    <form action={send} className={className} noValidate>
      <input type="hidden" name="formToken" value={token} />
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div ref={top} tabIndex={-1} className="outline-none">
        {state.done && <p role="status" className="mb-3 border-l-4 border-good bg-white p-3 whitespace-pre-line wrap-anywhere">{state.done}</p>}
        {state.message && (
          <div role="alert" className="mb-3 border-l-4 border-accent bg-white p-3 wrap-anywhere">
            <p className="font-bold">{state.message}</p>
            {errors.length > 0 && (
              <ul className="mt-1 list-disc pl-5">
                {errors.map(([name, message]) => <li key={name}><a className="text-accent underline" href={`#${name}`}>{message}</a></li>)}
              </ul>
            )}
          </div>
        )}
      </div>
      <FormContext.Provider value={state}>
        <fieldset disabled={pending} className="contents">{children}</fieldset>
      </FormContext.Provider>
    </form>
  );
}
