/** MTG-20 on the real tables: silence is counted from records that were handed in, over all the branches somebody was in. */
import { expect, test } from "vitest";
import { findMember } from "@/db/members/find";
import type { Day } from "@/domain/calendar/day";
import { unexplainedAbsences } from "@/domain/members/hints";
import { as, NOW, useDatabase } from "../../database";
import { addMember, begin, themeDay } from "../meetings/held";
import { recorded } from "../signals/told";

useDatabase("town");

const silence = async (id: string) => unexplainedAbsences((await findMember(await as("secretary.qh012"), id))!.marks);
const stayedAway = (id: string, ...days: Day[]) => Promise.all(days.map((on) => recorded({ on, absent: [id] })));
const came = (id: string, on: Day) => recorded({ on, people: [id] });

test("from the first absence after the last time he came", async () => {
  const id = await addMember("久未到", { branchId: "qh012" });
  await came(id, "2026-03-05");
  await stayedAway(id, "2026-09-05", "2026-04-05", "2026-02-05"); // written down in no order
  expect(await silence(id)).toEqual({ since: "2026-04-05", times: 2 });
  await came(id, "2026-10-05");
  expect(await silence(id)).toBeNull();
});

test("a record that was never handed in proves nothing", async () => {
  const id = await addMember("还没交的会", { branchId: "qh012" });
  await stayedAway(id, "2026-04-05");
  const record = await themeDay({ branchId: "qh012", day: "2026-10-09" });
  await begin({ ...record, attendance: record.attendance.map((mark) => (mark.memberId === id ? { memberId: id, kind: "absent" as const, reason: null } : mark)) }, "clerk.qh012", NOW, "qh012");
  expect(await silence(id)).toEqual({ since: "2026-04-05", times: 1 });
});
