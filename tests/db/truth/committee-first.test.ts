/** MTG-17 on the real tables: what the assembly decides, the committee discussed before; asked only in a branch that has a committee. */
import { expect, test } from "vitest";
import { findMeeting } from "@/db/meetings/find";
import { addDays, type Day } from "@/domain/calendar/day";
import { emptyExtras } from "@/domain/meetings/extras";
import type { AgendaKindName } from "@/domain/meetings/agenda";
import { as, NOW, useDatabase } from "../../database";
import { addMember, begin, themeDay } from "../meetings/held";
import { recorded } from "../signals/told";

useDatabase("town");

const HELD: Day = "2026-10-08";

/** An assembly of a branch that decides something. @returns what is asked about the committee, or null */
async function asked(branchId: string, kind: AgendaKindName = "major_matter"): Promise<string | null> {
  for (const name of ["甲", "乙", "丙"]) await addMember(`${name}${branchId}`, { branchId });
  const record = await themeDay({ branchId, day: HELD, title: "党员大会", sections: [{ kind: "member_assembly", extras: emptyExtras("member_assembly") }], agenda: [{ section: "member_assembly", kind, topic: "渠道维修", speaker: "", discussion: "", vote: null }] });
  const id = await begin(record, `clerk.${branchId}`, NOW, branchId);
  return (await findMeeting(await as(`clerk.${branchId}`), id)).unmet.find(({ key }) => key.startsWith("truth.committee_first"))?.message ?? null;
}

const committee = (branchId: string, daysBefore: number, more: object = {}) => recorded({ branchId, kind: "committee_meeting", on: addDays(HELD, -daysBefore), ...more });

test("no meeting of the committee is on record: asked, and told so", async () => {
  expect(await asked("qh009")).toContain("还没有支委会记录");
});

test("what is no committee of theirs, or met afterwards, does not count", async () => {
  await recorded({ branchId: "qh010", kind: "theme_day", on: addDays(HELD, -1) });
  await committee("qh011", 1);
  await committee("qh010", -1);
  await committee("qh010", 0, { from: "14:00" }); // the afternoon of the same day
  expect(await asked("qh010")).toContain("还没有支委会记录");
});

test("within the town's days it is enough, the same morning as well; a day more is asked about with its day", async () => {
  await committee("qh012", 31);
  expect(await asked("qh012")).toBeNull();
  await committee("qh014", 0, { from: "08:00", minutes: 45 });
  expect(await asked("qh014")).toBeNull();
  await committee("qh013", 32);
  expect(await asked("qh013")).toContain("2026年9月6日");
});

test("nothing is asked where nothing is decided, or where there is no committee", async () => {
  expect(await asked("qh017", "study")).toBeNull();
  expect(await asked("qh028")).toBeNull();
});
