/** The address's query as single strings; an empty field and a missing one are the same. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** Only the named parameters, without the empty ones. */
export async function asked<N extends string>(searchParams: SearchParams, names: readonly N[]): Promise<Partial<Record<N, string>>> {
  const given = await searchParams;
  const entries = names.map((name) => [name, [given[name] ?? ""].flat()[0]!.trim()] as const).filter(([, value]) => value !== "");
  return Object.fromEntries(entries) as Partial<Record<N, string>>;
}
