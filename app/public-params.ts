import { z } from "zod";

/** Ids are made by us (db/id.ts) or are pinyin slugs; anything else cannot exist. */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

const empty = z.literal("").transform(() => null);
/** A parameter that may be missing or empty (a form's unused field). */
export const optional = <T extends z.ZodType>(schema: T) => z.union([empty, schema]).nullish().transform((value) => value ?? null);

/** `1` … `9999`, as in part=2 */
export const countSchema = z.string().regex(/^[1-9]\d{0,3}$/).transform(Number);

/** Query parameters by a schema; null when one is malformed. Unknown ones are ignored, of repeated ones the last counts. */
export function readParams<T extends z.ZodType>(request: Request, schema: T): z.output<T> | null {
  const result = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  return result.success ? result.data : null;
}
