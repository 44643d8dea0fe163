import { describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { settingChange } from "@/db/schema/settings";
import { approveChange, findChange, listChangesOf, listComingChanges, listProposedChanges, proposeChange, rejectChange, type SettingProposal } from "@/db/setting-changes";
import { settingsOn } from "@/db/settings";
import { instantAt } from "@/domain/calendar/day";
import { settingSubject } from "@/domain/permissions/account-subjects";
import { permit } from "@/domain/permissions/permit";
import { settings } from "@/domain/settings";
import { as, NOW, useDatabase } from "../database";
import { auditRows } from "./administrators";

useDatabase("town");

const change = (extra: Partial<SettingProposal> = {}): SettingProposal => ({ key: "duty_soon_days", value: 10, fromDay: "2026-11-01", reason: "例会议定", ...extra });
const propose = async (extra: Partial<SettingProposal> = {}) => proposeChange(permit(await as("office.town"), "setting.propose", { kind: "setting_change", id: "x" }), change(extra));
async function decide<A extends "setting.approve" | "setting.reject">(who: string, action: A, id: string, now = NOW) {
  const viewer = await as(who, now);
  return permit(viewer, action, settingSubject((await findChange(await as("leader.town"), id))!));
}

describe("settings (ruling 5)", () => {
  test("proposed nothing changes; approved it holds from its day and no day earlier", async () => {
    const id = await propose();
    expect((await settingsOn("2026-11-01")).duty_soon_days).toBe(7);
    await approveChange(await decide("leader.town", "setting.approve", id));
    expect(await Promise.all(["2026-10-31", "2026-11-01", "2027-11-01"].map(async (day) => (await settingsOn(day)).duty_soon_days))).toEqual([7, 10, 10]);
    expect((await listComingChanges(await as("sysadmin"))).map((row) => row.id)).toEqual([id]);
    expect(auditRows().slice(-2).map((row) => [row.action, row.subjectKind])).toEqual([["setting.propose", "setting_change"], ["setting.approve", "setting_change"]]);
  });

  test("the later approval for the same day wins; the history keeps both", async () => {
    const id = await propose({ value: 12 });
    await approveChange(await decide("leader.town", "setting.approve", id, instantAt("2026-10-13", "09:00")));
    expect((await settingsOn("2026-11-01")).duty_soon_days).toBe(12);
    expect((await listChangesOf(await as("office.town"), "duty_soon_days")).map((row) => row.value).sort()).toEqual([10, 12]);
  });

  test("rejected it never holds, and is not decided again", async () => {
    const id = await propose({ key: "board_keep_days", value: 3 });
    const late = await decide("leader.town", "setting.approve", id);
    await rejectChange(await decide("leader.town", "setting.reject", id), { reason: "公开时间不能缩短" });
    await expect(approveChange(late)).rejects.toThrow("刚刚办理过");
    expect((await settingsOn("2027-01-01")).board_keep_days).toBe(settings.board_keep_days.value);
    expect(() => db().update(settingChange).set({ value: 1 }).where(eq(settingChange.id, id)).run()).toThrow(/never changed/);
  });

  test("never backwards: neither proposed for the past nor approved after its day", async () => {
    await expect(propose({ key: "major_amount", fromDay: "2026-10-11" })).rejects.toThrow("不能追溯生效");
    const id = await propose({ key: "major_amount", value: 100, fromDay: "2026-10-12" });
    await expect(approveChange(await decide("leader.town", "setting.approve", id, instantAt("2026-10-13", "09:00")))).rejects.toThrow("另报一个生效日期");
    await rejectChange(await decide("leader.town", "setting.reject", id), { reason: "日期已过" });
  });

  test("one open proposal per setting", async () => {
    await propose({ key: "contract_max_years", value: 15 });
    await expect(propose({ key: "contract_max_years", value: 18 })).rejects.toThrow("等镇领导决定");
  });

  test("who may what", async () => {
    const id = (await listProposedChanges(await as("office.town")))[0]!.id;
    for (const who of ["office.town", "office2.town", "sysadmin", "secadmin", "auditor", "inspector.town", "clerk.qh007"]) {
      await expect(decide(who, "setting.approve", id)).rejects.toThrow("您的岗位不能批准参数调整");
    }
    for (const who of ["sysadmin", "secadmin", "auditor", "leader.town", "clerk.qh007"]) {
      const viewer = await as(who);
      expect(() => permit(viewer, "setting.propose", { kind: "setting_change", id: "x" })).toThrow("您的岗位不能提出参数调整");
    }
    for (const who of ["secadmin", "auditor", "clerk.qh007"]) expect(await listProposedChanges(await as(who))).toEqual([]);
    expect((await listProposedChanges(await as("sysadmin"))).length).toBe(1);
  });
});
