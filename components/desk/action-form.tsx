"use client";

import { createContext, useActionState, useContext, useEffect, useRef, type ReactNode } from "react";
import { emptyForm, type FormConflict, type FormState } from "@/domain/form-state";
import { Busy } from "./busy";
import { Slips } from "./slips";

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
  /** what was typed before and not saved, put back into the fields */
  restored?: FormState["values"];
  /** said with a moving bar while long work runs; without JavaScript the browser shows that it waits */
  busy?: string;
  /** where to ask how far that work is (see Busy) */
  howFarAt?: string;
  id?: string;
  children: ReactNode;
  className?: string;
  /** folded away behind these words until it is needed; what it answers is never folded away, with or without JavaScript */
  fold?: { says: ReactNode; isLink?: boolean; className?: string };
};

/** A form that works without JavaScript, keeps what was typed, and says at the top what to do. */
export function ActionForm({ action, token, hidden = {}, restored, busy, howFarAt, id, children, className, fold }: Props) {
  const [state, send, pending] = useActionState(action, restored ? { ...emptyForm, values: restored } : emptyForm);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.message || state.done) top.current?.focus();
  }, [state]);
  const errors = Object.entries(state.errors);
  const form = (
    <form action={send} id={id} className={className} noValidate>
      <input type="hidden" name="formToken" value={token} />
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div ref={top} tabIndex={-1} className="col-span-full outline-none">
        {state.done && <p role="status" className="mb-3 border-l-4 border-good bg-white p-3 whitespace-pre-line wrap-anywhere">{state.done}</p>}
        {state.handout && <Slips handout={state.handout} />}
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
        {state.conflict && <Conflict conflict={state.conflict} />}
      </div>
      {busy && <p aria-live="polite" className={pending ? "mb-2" : undefined}>{pending && <Busy says={busy} howFarAt={howFarAt} />}</p>}
      <FormContext.Provider value={state}>
        <fieldset disabled={pending} className="contents">{children}</fieldset>
      </FormContext.Provider>
    </form>
  );
  if (!fold) return form;
  return (
    <details open={Boolean(state.message || state.done)} className={fold.className}>
      <summary className={`min-h-11 cursor-pointer py-2 ${fold.isLink ? "text-link underline" : "font-bold"}`}>{fold.says}</summary>
      {form}
    </details>
  );
}

/** Both texts, and how to choose (ruling 27): nothing is merged by guess. */
function Conflict({ conflict }: { conflict: FormConflict }) {
  return (
    <div className="mb-3 border-l-4 border-warn bg-white p-3">
      <p>{conflict.says}两边不同的地方：</p>
      <dl className="my-2 divide-y divide-line border-y border-line">
        {conflict.differences.map(({ where, theirs, mine }) => (
          <div key={where} className="py-2 sm:grid sm:grid-cols-[10rem_1fr_1fr] sm:gap-3">
            <dt className="font-bold">{where}</dt>
            <dd className="whitespace-pre-wrap break-words"><span className="text-soft">已保存的：</span>{theirs || "（空）"}</dd>
            <dd className="whitespace-pre-wrap break-words"><span className="text-soft">您写的：</span>{mine || "（空）"}</dd>
          </div>
        ))}
      </dl>
      <p className="flex flex-wrap gap-2">
        <button type="submit" name="keepMine" value={conflict.revision} className="inline-flex min-h-11 items-center rounded border border-accent bg-accent px-4 py-2 font-bold text-white">保存我写的</button>
        <a href={conflict.theirsAt} className="inline-flex min-h-11 items-center rounded border border-stone-500 bg-white px-4 py-2 font-bold">不要我写的，看已保存的</a>
      </p>
      <p className="mt-2 text-sm text-soft">也可以对照着在下面改好，再点“保存我写的”。</p>
    </div>
  );
}
