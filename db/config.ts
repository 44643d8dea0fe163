/** Where the data lives and with which key its fields are sealed. The rest of the environment is parsed in server/environment.ts. */
import { createHash } from "node:crypto";
import path from "node:path";
import { z } from "zod";

const schema = z.object({
  DATA_DIR: z.string().min(1).default("./data"),
});

export function dataDirectory(): string {
  return path.resolve(/* turbopackIgnore: true */ process.cwd(), schema.parse(process.env).DATA_DIR);
}

const derived = new Map<string, Buffer>();

/** The 32-byte key behind field encryption and keyed digests, derived per use. Throws when FIELD_KEY is missing. */
export function fieldKey(use: string): Buffer {
  const key = process.env.FIELD_KEY;
  if (!key || key.length < 32) throw new Error("缺少 FIELD_KEY（至少 32 个字符）。生成一个：node -e \"console.log(require('crypto').randomBytes(32).toString('hex'))\"");
  const name = `${use}\n${key}`; // a roster asks three thousand times
  const known = derived.get(name) ?? createHash("sha256").update(name).digest();
  derived.set(name, known);
  return known;
}
