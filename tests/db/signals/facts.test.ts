/** What is odd in real tables is found with the whole town and with one branch alone; the honest beside it are not accused. */
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { newId } from "@/db/id";
import { memberEvent } from "@/db/schema/members";
import { gatherFacts } from "@/db/signals/facts";
import { detect } from "@/domain/signals/detect";
import { defaultLimits } from "@/domain/signals/signal";
import type { Scope } from "@/db/signals/scope";
import { as, useDatabase } from "../../database";
import { addMember, goAway } from "../meetings/held";
import { burst, recorded } from "./told";

useDatabase("town");

const long = "党员们到灌溉渠清理淤泥一百二十米，群众当天就用上了水。牛大爷提出渠口铁门要换，大家同意由村里先垫付。会后两名党员留下把垃圾清运到了中转站。";
const PHOTO = "0f0f0f0f0f0f0f0f";

beforeAll(async () => {
  await burst("qh025");
  for (const [branchId, on, summary] of [["qh011", "2026-06-05", long], ["qh012", "2026-06-06", long.replace("一百二十", "九十五")], ["qh013", "2026-06-07", "到敬老院打扫卫生，给三位老人理了发，当场联系水管站来修漏水的龙头。"]] as const) await recorded({ branchId, on, summary });
  await recorded({ branchId: "qh016", on: "2026-05-05", photo: { imageHash: `${PHOTO},ffff0000ffff0000`, capturedAt: "2026-05-05T09:20:00" } });
  await recorded({ branchId: "qh017", on: "2026-07-05", photo: { imageHash: "0f0f0f0f0f0f0f1f", capturedAt: "2026-05-05T09:20:00" } });
  await recorded({ branchId: "qh018", on: "2026-07-06", photo: { imageHash: "f0f0f0f00f0f0f0f", capturedAt: "2026-07-06T10:00:00" } });
  await peopleInTwoPlaces();
  for (const [i, kind] of (["committee_meeting", "joint_meeting", "member_assembly", "villager_rep_meeting"] as const).entries()) {
    await recorded({ branchId: "qh023", kind, on: "2026-07-02", from: `${9 + i * 2}:00`.padStart(5, "0"), minutes: 60 });
    await recorded({ branchId: "qh024", kind, on: `2026-07-0${i + 2}`, minutes: 60 });
  }
});

async function peopleInTwoPlaces(): Promise<void> {
  const [twice, once, away, back, dead] = [await addMember("任甲", { branchId: "qh020" }), await addMember("任乙", { branchId: "qh020" }), await addMember("任丙", { branchId: "qh014" }), await addMember("任丁", { branchId: "qh014" }), await addMember("任戊", { branchId: "qh015" })];
  await recorded({ branchId: "qh020", on: "2026-04-11", people: [twice, once] });
  await recorded({ branchId: "qh020", kind: "committee_meeting", on: "2026-04-11", from: "10:00", people: [twice] });
  await recorded({ branchId: "qh020", kind: "committee_meeting", on: "2026-04-11", from: "14:00", people: [once] });
  await goAway(away, "2026-03-01", null, "qh014");
  await goAway(back, "2026-03-01", "2026-04-30", "qh014");
  await recorded({ branchId: "qh014", on: "2026-05-08", people: [away, back] });
  await db().insert(memberEvent).values([{ id: newId(), memberId: dead, kind: "status", value: "deceased", on: "2026-05-09", reason: "", documentNo: "", by: "system", at: "2026-05-20T01:00:00.000Z" }]);
  await recorded({ branchId: "qh015", on: "2026-05-08", people: [dead] }); // the day before
  await recorded({ branchId: "qh015", on: "2026-05-10", people: [dead] });
}

const planted = ["X01 qh025", "X03 qh012", "X04 qh017", "X05 qh017", "X06 qh020", "X07 qh014", "X07 qh015", "X14 qh023"];
const seen = async (scope: Scope) => detect(await gatherFacts(await as("inspector.town"), scope), defaultLimits);

describe("facts", () => {
  test("of the whole town show exactly what was planted", async () => {
    const signals = await seen("all");
    expect(signals.map(({ code, orgId }) => `${code} ${orgId}`).sort()).toEqual(planted);
    expect(signals.find(({ code, orgId }) => code === "X07" && orgId === "qh014")!.says).toBe("记为到场：任丙（2026年3月1日起外出）");
    expect(signals.find(({ code }) => code === "X06")!.says).toContain("任甲");
  });

  test.each(planted)("of one branch show the same: %s", async (one) => {
    const branchId = one.slice(4);
    const ofBranch = (await seen({ branches: [branchId], communities: [] })).filter(({ orgId }) => orgId === branchId);
    expect(ofBranch.map(({ code, orgId }) => `${code} ${orgId}`)).toContain(one);
    expect(ofBranch.map(({ key }) => key).sort()).toEqual((await seen("all")).filter(({ orgId }) => orgId === branchId).map(({ key }) => key).sort());
  });

  test("are nobody's who may not compare", async () => {
    for (const name of ["secretary.qh012", "leader.town", "sysadmin"]) await expect(gatherFacts(await as(name), "all")).rejects.toMatchObject({ reason: "hidden" });
  });
});
