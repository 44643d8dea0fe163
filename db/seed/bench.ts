/**
 * Invented notices for `npm run bench`, inserted directly: 100 000 of them through the real steps would take hours. Texts are
 * drawn from a seed; the same seed gives the same town.
 */
import { sql } from "drizzle-orm";
import { addDays, instantAt, type Day } from "@/domain/calendar/day";
import { canonicalJson, type Snapshot } from "@/domain/disclosure/snapshot";
import { closeDatabase, db, inBulk } from "../client";
import { notice } from "../schema/notices";
import { noticeVersion } from "../schema/publications";
import { submission } from "../schema/audit";
import { settingChange } from "../schema/settings";
import { community } from "../schema/organization";
import { indexingVersion } from "../search";
import { sha256 } from "../write";
import type { Cursor } from "../publications/list";
import { loadTown } from "./load-town";
import { draw } from "./bench-words";

export const TODAY: Day = "2036-12-31";
const FIRST: Day = "2026-01-01";
const DAYS = 4000;
const CHUNK = 2000;

/** The days run with the numbers, however many there are: a cursor in the middle of the order of publication. */
let made = 0;
export function versionAt(n: number): Cursor {
  return { day: dayOf(n % made, made), seq: n % made };
}
const dayOf = (n: number, of: number) => addDays(FIRST, Math.floor((n * DAYS) / of));

/** Durable transactions of one row a second, without the web and without the audit: the baseline of every write. */
export function bareWrites(count: number): number {
  const began = performance.now();
  for (let n = 0; n < count; n++) db().insert(submission).values({ once: `bare-${began}-${n}`, actor: "bench", at: instantAt(TODAY) }).run();
  const perSecond = (count * 1000) / (performance.now() - began);
  closeDatabase();
  return perSecond;
}

/** Fills up from `there` to `size` notices. An empty database gets the town first. `progress` is called every 20 000. */
export async function fillWithNotices(there: number, size: number, seed: number, progress: (done: number) => void): Promise<void> {
  made = size;
  await inBulk(async () => {
    if (there === 0) {
      await loadTown("s1.none.none", instantAt(FIRST));
      await liftLimits();
    }
    const places = (await db().select({ id: community.id, name: community.name }).from(community)).slice();
    for (let n = there; n < size; n += CHUNK) {
      db().transaction(() => {
        for (let i = n; i < Math.min(n + CHUNK, size); i++) insert(i, size, seed, places[i % places.length]!);
      });
      if (Math.floor((n + CHUNK) / 20_000) > Math.floor(n / 20_000)) progress(n + CHUNK);
    }
    db().run(sql`analyze`);
  });
  closeDatabase();
}

/** Everybody may ask as often as the bench wants. */
async function liftLimits(): Promise<void> {
  const at = instantAt(FIRST);
  await db().insert(settingChange).values({
    id: "bench", key: "question_ask_per_hour", value: 10_000_000, fromDay: FIRST, reason: "bench", state: "approved",
    proposedBy: "bench", proposedAt: at, decidedBy: "bench", decidedAt: at,
  });
}

const codes = { village: "V13", finance: "F06", party: "P03" } as const;

function insert(i: number, size: number, seed: number, place: { id: string; name: string }): void {
  const { title, text, category } = draw(seed, i);
  const id = `bench-${i}`;
  const on = dayOf(i, size);
  const at = instantAt(on, "09:00");
  const content: Snapshot = {
    code: codes[category], item: title, category, owner: { kind: "community", id: place.id, name: place.name }, period: String(i), title,
    body: { kind: "text", text }, responsiblePerson: "牛耘嘉", contact: "0900-5550001", objectionChannel: "村务监督委员会", boardLocation: "公开栏",
    publicity: { rule: "board_keep", days: 0, says: "长期公开" }, audience: "public", basis: [], files: [], correction: null,
  };
  const digest = sha256(canonicalJson(content) + id);
  db().insert(notice).values({
    id, ownerKind: "community", ownerId: place.id, communityId: place.id, branchId: null, catalogCode: codes[category], period: String(i), eventId: "", title,
    body: content.body, responsiblePerson: content.responsiblePerson, contact: content.contact, objectionChannel: content.objectionChannel, boardLocation: content.boardLocation,
    publicityRule: "board_keep", publicityDays: 0, explanations: {}, imagesChecked: true, state: "published", round: 1, revision: 1,
    authorId: "bench", createdAt: at, updatedAt: at, updatedBy: "bench", stateSince: at,
  }).run();
  db().insert(noticeVersion).values({
    id: `${id}-1`, noticeId: id, versionNo: 1, communityId: place.id, branchId: null, catalogCode: codes[category], category, period: String(i), title,
    audience: "public", personList: false, bodyKind: "text", content, salt: "", digest, checkCode: id, submissionId: null,
    publishedAt: at, publishedOn: on, publishedBy: "bench", publicityTo: addDays(on, 30), forced: false,
  }).run();
  for (const statement of indexingVersion(`${id}-1`, content).slice(1)) statement.run();
}
