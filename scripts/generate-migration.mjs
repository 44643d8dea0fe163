/**
 * `node scripts/generate-migration.mjs NAME`: drizzle-kit writes the SQL from db/schema, then every CREATE TABLE is made
 * STRICT (ruling 28), which drizzle-kit cannot say. Triggers and the full-text table are hand-written migrations.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const name = process.argv[2];
if (!name) throw new Error("usage: node scripts/generate-migration.mjs NAME [--custom]");
const custom = process.argv.includes("--custom") ? ["--custom"] : [];
execFileSync("npx", ["drizzle-kit", "generate", "--name", name, ...custom], { stdio: "inherit" });

for (const file of readdirSync("drizzle").filter((f) => f.endsWith(".sql"))) {
  const sql = readFileSync(`drizzle/${file}`, "utf8");
  const strict = sql.replace(/^(CREATE TABLE [^;]*\n\));$/gm, "$1 STRICT;");
  if (strict !== sql) writeFileSync(`drizzle/${file}`, strict);
}
