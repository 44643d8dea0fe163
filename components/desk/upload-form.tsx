import { Submit } from "./button";

type Props = { to: string; token: string; name: string; label: string; hint: string; submit: string; accept?: string };

/** Sends one file to a handler as a plain form: no script needed, the browser shows the progress. The token comes before the file. */
export function UploadForm({ to, token, name, label, hint, submit, accept }: Props) {
  return (
    <form method="post" action={to} encType="multipart/form-data" className="my-4">
      <input type="hidden" name="formToken" value={token} />
      <label htmlFor={name} className="block font-bold">{label}</label>
      <p id={`${name}-hint`} className="text-sm text-soft">{hint}</p>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <input id={name} type="file" name="file" accept={accept} aria-describedby={`${name}-hint`} className="block min-h-11 max-w-full rounded border border-stone-500 bg-white p-2" />
        <Submit look="plain">{submit}</Submit>
      </div>
    </form>
  );
}
