/** A line of the plan and the record that fulfils it (issue 3 §2; MTG-16): nobody is reminded of what was held, nothing fulfils what it is not. */
import { describe, expect, test } from "vitest";
import { cancelMeeting } from "@/db/meetings/confirm";
import { cancelPlanned, findLineToRecord, findPlanned, lineNamed, listPlanned, planMeeting } from "@/db/meetings/plan";
import { beginMeeting } from "@/db/meetings/record";
import { emptyExtras } from "@/domain/meetings/extras";
import type { MeetingKind } from "@/domain/meetings/kinds";
import { permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { as, useDatabase } from "../../database";
import { allow, themeDay } from "./held";

useDatabase("town");

const at = (branchId: string) => ({ kind: "branch" as const, id: branchId, branch: branchId, group: null });
const clerkOf = (branchId: string) => as(`clerk.${branchId}`);
const plan = async (branchId: string, kinds: MeetingKind[], plannedOn: string, groupId: string | null = null) =>
  planMeeting(permit(await clerkOf(branchId), "meeting.plan", at(branchId)), { kinds, groupId, plannedOn, theme: "", place: "" });
const sections = (...kinds: MeetingKind[]) => kinds.map((kind) => ({ kind, extras: emptyExtras(kind) }));
const record = async (branchId: string, kinds: MeetingKind[], plannedId: string | null, day = "2026-10-09") =>
  beginMeeting(permit(await clerkOf(branchId), "meeting.begin", at(branchId)), await themeDay({ branchId, day, sections: sections(...kinds) }), plannedId);
const open = async (branchId: string) => (await listPlanned(await clerkOf(branchId), { branchId, from: "2026-10-01", to: "2026-12-31" })).map(({ id }) => id);

describe("a line of the plan", () => {
  test("of one event that was several kinds: one record is the record of each line of that day", async () => {
    const branchId = "qh008";
    const [life, review, later] = [await plan(branchId, ["org_life_meeting"], "2026-10-10"), await plan(branchId, ["democratic_review"], "2026-10-10"), await plan(branchId, ["democratic_review"], "2026-10-11")];
    const other = await plan(branchId, ["theme_day"], "2026-10-10");
    const id = await record(branchId, ["org_life_meeting", "democratic_review"], life);
    expect(await open(branchId)).toEqual([other, later]);
    await expect(findPlanned(await clerkOf(branchId), review)).rejects.toThrow(Refusal);
    await expect(record(branchId, ["democratic_review"], review)).rejects.toThrow("已经有了记录");
    const cancelling = await allow(await as(`secretary.${branchId}`), "meeting.cancel", id);
    await cancelMeeting(cancelling.permit, cancelling.found, "没有开成");
    expect(new Set(await open(branchId))).toEqual(new Set([life, review, other, later]));
  });

  test("is not fulfilled by another kind, another group or another branch, nor once it is cancelled", async () => {
    const branchId = "qh009";
    const [theme, group] = [await plan(branchId, ["theme_day"], "2026-10-09"), await plan(branchId, ["theme_day"], "2026-10-09", "qh009-1")];
    await expect(record(branchId, ["party_lecture"], theme)).rejects.toThrow("计划里没有这次会议");
    await expect(record(branchId, ["theme_day"], group)).rejects.toThrow("计划里没有这次会议");
    await expect(record("qh010", ["theme_day"], theme)).rejects.toThrow("计划里没有这次会议");
    await cancelPlanned(permit(await clerkOf(branchId), "meeting.plan", (await findPlanned(await clerkOf(branchId), theme)).subject), "改到下月");
    await expect(record(branchId, ["theme_day"], theme)).rejects.toThrow("计划里没有这次会议");
  });

  test("is found for who records without coming from it, until it has its record", async () => {
    const branchId = "qh011";
    const wanted = { branchId, groupId: null, kinds: ["theme_day"] as const };
    const find = async () => (await findLineToRecord(await clerkOf(branchId), wanted))?.id ?? null;
    expect(await find()).toBeNull();
    const line = await plan(branchId, ["theme_day"], "2026-10-05");
    expect(await find()).toBe(line);
    expect(await findLineToRecord(await clerkOf("qh012"), wanted)).toBeNull();
    const named = async (from: "plannedId" | "lineId") => lineNamed(await clerkOf(branchId), { plannedId: "", lineId: "", [from]: line });
    expect([await named("lineId"), await lineNamed(await clerkOf("qh012"), { plannedId: "", lineId: line }), await lineNamed(await clerkOf(branchId), { plannedId: "", lineId: "" })]).toEqual([line, null, null]);
    await record(branchId, ["theme_day"], line);
    expect(await find()).toBeNull();
    expect([await named("lineId"), await named("plannedId")]).toEqual([null, line]); // a second record of the day is taken; the plan's own form is told
  });
});
