/** How a reader looks at the site: carried in the address by every link and form, so that pages stay cacheable (ruling 35). */
export type View = { big: boolean; town: string; path: string; demoDay: string | null; recordNumber: string; officePhone: string };

type Params = Record<string, string | number | null | undefined>;

/** An address inside the site that keeps the reader's mode. Empty parameters are left out. */
export function href(view: Pick<View, "big">, path: string, params: Params = {}): string {
  const [base, given] = path.split("?") as [string, string?];
  const query = new URLSearchParams(given);
  for (const [name, value] of Object.entries(params)) if (value !== null && value !== undefined && value !== "") query.set(name, String(value));
  if (view.big) query.set("big", "1");
  const text = query.toString();
  return text ? `${base}?${text}` : base;
}
