/** A part that is in order does not say that the whole is: representatives who met have not thereby walked the six steps. */
import { expect, test } from "vitest";
import { preCheck } from "@/domain/inspections/evidence";
import { dutyEvidence } from "@/domain/standards/evidence";
import { dutyOf } from "../overview/told";

const inTime = (code: string, family: "life" | "disclosure" = "life") => [{ ...dutyOf(code, { state: "done_on_time", days: 0 }), family }];

test("meetings held in time suggest that the item of meetings is done", () => {
  expect(dutyEvidence("C5", inTime("MTG-04"), 2026, "2026-10-12")).toMatchObject({ suggestion: "full", reason: "到期 1 项：按时 1" });
});

test("四议两公开: shows what there is, says what it leaves open, suggests nothing", () => {
  expect(dutyEvidence("D1", inTime("LIFE-REPS"), 2026, "2026-10-12")).toMatchObject({ suggestion: null, reason: "到期 1 项：按时 1；代表会议只是其中一步，六步是否走完请看纸质登记" });
  expect(preCheck("CK_S1", inTime("V04", "disclosure"), 2026, "2026-10-12", () => ({ href: null, says: "" }))).toMatchObject({ suggestion: null, says: expect.stringContaining("六步时间和票数请看纸质登记") });
});
