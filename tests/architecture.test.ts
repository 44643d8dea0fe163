/** The house keeps its shape (design §3–§6): who may import whom, who may write, and what no file may do. */
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { useDatabase } from "./database";
import { functionsOf, importsOf, namesTaken, sources, tests, type Area, type Source } from "./sources";

const inArea = (...wanted: Source["area"][]) => sources.filter(({ area }) => wanted.includes(area));
/** "file: what", for every find; an empty list is what the tests want. */
const finds = (list: readonly Source[], of: (source: Source) => readonly string[]) => list.flatMap((source) => of(source).map((what) => `${source.file}: ${what}`));

describe("the arrows of knowledge", () => {
  const mayImport: Record<Area, readonly Area[]> = {
    domain: ["domain"],
    components: ["components", "domain"],
    db: ["db", "domain"],
    server: ["server", "db", "domain"],
    app: ["app", "components", "server", "db", "domain"],
    scripts: ["scripts", "server", "db", "domain"],
  };
  const areaOf = (name: string) => Object.keys(mayImport).find((area) => name === area || name.startsWith(`${area}/`)) as Area | undefined;

  test.each(Object.entries(mayImport))("%s imports of ours only: %s", (area, allowed) => {
    expect(finds(inArea(area as Area), (source) => importsOf(source).filter((name) => areaOf(name) && !allowed.includes(areaOf(name)!)))).toEqual([]);
  });

  /** Packages, where an area may know only some. */
  const packages: Partial<Record<Area, RegExp>> = {
    domain: /^zod$/,
    components: /^(react|next\/link|uqr)$/,
    db: /^(drizzle-orm|better-sqlite3|zod|chinese-days|node:)/,
  };

  test.each(Object.entries(packages))("%s knows only the packages %s", (area, allowed) => {
    expect(finds(inArea(area as Area), (source) => importsOf(source).filter((name) => !areaOf(name) && !allowed.test(name)))).toEqual([]);
  });

  test("nothing reaches into tests", () => {
    expect(finds(sources, (source) => importsOf(source).filter((name) => name.startsWith("tests/")))).toEqual([]);
  });
});

describe("the pure domain", () => {
  test("asks no clock and no chance", () => {
    const impure = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)|\bcrypto\b|\bprocess\./g;
    expect(finds(inArea("domain"), ({ text }) => text.match(impure) ?? [])).toEqual([]);
  });
});

describe("permission before data", () => {
  /** What others may call in db/ without viewer or permit. Closed: a new one needs a reason here (ruling 22). */
  const withoutAsking: Record<string, string> = {
    "passwords findAccountForSignIn": "who signs in is not yet anybody",
    "accounts countAccounts": "a number, for the commands",
    "audit auditHead": "the head of the chain is public by design",
    "backup restoreBackup": "fills an empty directory: nobody is in there yet",
    "catalog catalogItemOf": "the catalog is a rule, not data",
    "client inBulk": "how durably a new file is filled",
    "counters countWithin": "counters: ruling 22",
    "counters findWait": "counters: ruling 22",
    "counters forgetCounter": "counters: ruling 22",
    "counters letWait": "counters: ruling 22",
    "counters purgeCounters": "counters: ruling 22",
    "health health": "for monitors: the state, no data",
    "holidays installKnownHolidays": "part of the migration",
    "notices/broadcasts broadcastsOf": "of a notice that a viewer has found",
    "notices/check checkNotice": "takes a row, which only a viewer can have found",
    "notices/compose composeSnapshot": "takes a row, which only a viewer can have found",
    "notices/conclude conclusionOf": "takes a version, which only a viewer can have found",
    "notices/finance-chain balanceContext": "takes a row, which only a viewer can have found",
    "notices/publicity postingsOf": "takes a version, which only a viewer can have found",
    "notices/shown newestVersion": "of a notice that a viewer has found",
    "notices/shown openRemovals": "of a notice that a viewer has found",
    "notices/sign signaturesOf": "takes a row, which only a viewer can have found",
    "organization listScopeNames": "names of communities and branches are public",
    "organization townProfile": "the town's own page furniture",
    "sessions logFailedSignIn": "access log: ruling 25",
    "settings settingsOn": "every rule needs them",
    "settings workdayCalendar": "every rule needs it",
    "viewers findPersonById": "makes the viewer",
    "viewers findPersonByUsername": "makes the viewer",
    "viewers findSignedIn": "makes the viewer",
    "viewers touchSession": "last seen: ruling 22",
  };
  /** What writes outside of `atomically`, so without an audit row. Closed as well. */
  const writingWithoutAudit = [
    "counters countWithin", "counters letWait", "counters forgetCounter", "counters purgeCounters",
    "holidays installKnownHolidays", "notices/autosave forgetAutosave", "notices/autosave keepAutosave", "sessions logFailedSignIn", "viewers touchSession",
  ];
  const dbFiles = inArea("db").filter(({ file }) => !/^db\/(schema|dialect|seed)\//.test(file));
  const dbFunctions = dbFiles.flatMap((source) => functionsOf(source).map((fn) => ({ ...fn, id: `${source.file.slice(3, -3)} ${fn.name}` })));

  test("what leaves db/ starts with the viewer or a permit, or says that it is public", () => {
    const taken = new Set(sources.filter(({ area }) => area !== "db").flatMap(namesTaken).filter((name) => name.startsWith("db/")).map((name) => name.slice(3)));
    const asks = /^(Viewer|Person|Visitor|SystemActor|Permit)\b/;
    const silent = dbFunctions.filter((fn) => fn.isExported && (taken.has(fn.id) || taken.has(`${fn.id.split(" ")[0]} *`)) && fn.isAsync && !asks.test(fn.firstParameter) && !fn.name.includes("Public")).map((fn) => fn.id);
    expect(silent.sort()).toEqual(Object.keys(withoutAsking).sort());
  });

  test("every write runs through atomically, with its audit row", () => {
    const direct = /await\s+db\(\)\s*\.(insert|update|delete)\b|\.run\(\)/;
    const writers = dbFunctions.filter((fn) => direct.test(fn.body) && !fn.id.startsWith("write ")).map((fn) => fn.id);
    expect(writers.sort()).toEqual(writingWithoutAudit.sort());
  });

  test("permits are made in one place", () => {
    const forged = /\bas\s+(unknown\s+as\s+|never\s+as\s+)?Permit\b|(?<!Promise)<Permit(<[^>]*>)?>\s*[{(]/g;
    const elsewhere = [...sources, ...tests].filter(({ file }) => !["domain/permissions/permit.ts", "tests/architecture.test.ts"].includes(file));
    expect(finds(elsewhere, ({ text }) => text.match(forged) ?? [])).toEqual([]);
  });

  test("every server action is made by formAction", () => {
    const actionFiles = sources.filter(({ text }) => /^\s*["']use server["']/m.test(text));
    expect(actionFiles.length).toBeGreaterThan(0);
    expect(finds(actionFiles, ({ tree }) => tree.statements.flatMap((statement) => {
      const exported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
      return exported && !/^export const \w+ = formAction\(/.test(statement.getText()) ? [statement.getText().slice(0, 60)] : [];
    }))).toEqual([]);
    expect(finds(actionFiles, ({ text }) => (text.match(/["']use server["']/g)!.length > 1 || !/^(\/\*[\s\S]*?\*\/\s*)?["']use server["']/.test(text) ? ["'use server' inside a function"] : []))).toEqual([]);
  });
});

describe("who speaks SQL", () => {
  test("only db/", () => {
    const others = sources.filter(({ area, file }) => area !== "db" && file !== "drizzle.config.ts");
    expect(finds(others, (source) => importsOf(source).filter((name) => /^(drizzle-orm|better-sqlite3)|^db\/(schema|dialect)/.test(name)))).toEqual([]);
    expect(finds(others, ({ text }) => text.match(/\bsql`|\$client\b/g) ?? [])).toEqual([]);
  });

  test("only the dialect and the full-text search know the engine", () => {
    const others = inArea("db").filter(({ file }) => !file.startsWith("db/dialect/") && file !== "db/search.ts");
    expect(finds(others, (source) => importsOf(source).filter((name) => /^better-sqlite3|sqlite-core|drizzle-orm\/better-sqlite3/.test(name)))).toEqual([]);
  });
});

describe("tables", () => {
  useDatabase("empty");
  type Listed = { schema: string; name: string; type: string; strict: number };
  const own = () => (db().$client.pragma("table_list") as Listed[]).filter((t) => t.schema === "main" && t.type === "table" && !/^(sqlite_|__drizzle)/.test(t.name));

  test("are STRICT", () => {
    expect(own().length).toBeGreaterThan(10);
    expect(own().filter((t) => !t.strict).map((t) => t.name)).toEqual([]);
  });

  /** What has been recorded is not rewritten: the events that a trigger refuses. */
  const kept: Record<string, readonly string[]> = {
    audit: ["DELETE", "UPDATE"],
    finding: ["DELETE", "UPDATE"],
    finding_evidence: ["DELETE", "UPDATE"],
    finding_step: ["DELETE", "UPDATE"],
    finding_voice: ["DELETE", "UPDATE"],
    look_back_draw: ["DELETE", "UPDATE"],
    meeting: ["DELETE", "UPDATE"],
    meeting_agenda: ["DELETE", "UPDATE"],
    meeting_amendment: ["DELETE", "UPDATE"],
    meeting_attendance: ["DELETE", "INSERT", "UPDATE"],
    meeting_deed: ["DELETE", "UPDATE"],
    meeting_section: ["DELETE", "UPDATE"],
    meeting_snapshot: ["DELETE", "UPDATE"],
    notice_version: ["DELETE", "INSERT", "UPDATE"],
    notice_review: ["UPDATE"],
    notice_signature: ["DELETE", "UPDATE"],
    question_step: ["DELETE", "UPDATE"],
    site_use: ["DELETE", "UPDATE"],
    site_version: ["DELETE", "UPDATE"],
    suspicion_case: ["DELETE", "UPDATE"],
    suspicion_step: ["DELETE", "UPDATE"],
    visit_item: ["DELETE", "UPDATE"],
    year_archive: ["DELETE", "UPDATE"],
  };

  test.each(Object.entries(kept))("%s refuses %s", (table, events) => {
    const triggers = db().$client.prepare("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?").pluck().all(table) as string[];
    const refused = triggers.filter((sql) => /raise\(ABORT/i.test(sql)).map((sql) => /BEFORE (\w+) ON/i.exec(sql)?.[1]?.toUpperCase());
    expect(refused.sort()).toEqual([...events].sort());
  });
});

describe("names", () => {
  test("no folder and no file without a name of its own", () => {
    const nameless = /(^|\/)(lib|utils?|helpers?|services?|hooks|types|common|shared|misc)(\/|\.\w+$)|-(service|manager|helper|utils?)\.\w+$|\.tmp\./;
    expect(sources.map(({ file }) => file).filter((file) => nameless.test(file))).toEqual([]);
  });

  test("default exports only where Next demands them", () => {
    const demanded = /^(app\/.*\/?(page|layout|not-found|error|global-error)\.tsx|[\w.-]+\.config\.(ts|mjs))$/;
    const isDefault = (node: ts.Statement) => ts.isExportAssignment(node) || (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.DefaultKeyword));
    const withDefault = (source: Source) => source.tree.statements.some(isDefault);
    expect(sources.filter((source) => !demanded.test(source.file) && withDefault(source)).map(({ file }) => file)).toEqual([]);
  });

  test("no barrels: nothing is only passed on", () => {
    expect(finds(sources, ({ text }) => text.match(/^export \* from .*/gm) ?? [])).toEqual([]);
  });
});
