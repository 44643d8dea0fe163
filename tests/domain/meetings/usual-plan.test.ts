import { describe, expect, test } from "vitest";
import type { MeetingKind } from "@/domain/meetings/kinds";
import { lineToRecord, plannedAlready } from "@/domain/meetings/usual-plan";

const line = (plannedOn: string, kind: MeetingKind = "theme_day", groupId: string | null = null) => ({ kinds: [kind], groupId, plannedOn });
const today = "2026-10-12";

describe("what stands in another plan already", () => {
  test.each<[MeetingKind, string, string, boolean]>([
    ["theme_day", "2026-10-20", "2026-10-05", true], ["theme_day", "2026-10-20", "2026-11-05", false],
    ["member_assembly", "2026-12-05", "2026-10-20", true], ["member_assembly", "2026-12-05", "2026-09-20", false],
    ["org_life_meeting", "2026-12-05", "2026-10-11", true], ["democratic_review", "2026-12-05", "2025-12-11", false],
  ])("%s usual on %s, planned on %s: %s", (kind, day, plannedOn, stands) => {
    expect(plannedAlready({ kind, groupId: null, groupName: "", day }, [line(plannedOn, kind)])).toBe(stands ? plannedOn : null);
  });
});

describe("the line of somebody who did not come from the plan", () => {
  test.each<[string, ReturnType<typeof line>[], string | null]>([
    ["the last whose day has come", [line("2026-11-05"), line("2026-10-05"), line("2026-09-20"), line("2026-10-09")], "2026-10-09"],
    ["else the next of the same period", [line("2026-11-05"), line("2026-10-20"), line("2026-10-25")], "2026-10-20"],
    ["not of another period", [line("2026-11-05")], null],
    ["not one that waits for more than a month", [line("2026-09-10")], null],
    ["not another kind's", [line("2026-10-05", "party_lecture")], null],
    ["not a group's", [line("2026-10-05", "theme_day", "g")], null],
  ])("%s", (_name, open, plannedOn) => expect(lineToRecord(open, { kinds: ["theme_day", "democracy_day"], groupId: null }, today)?.plannedOn ?? null).toBe(plannedOn));

  test("once a year means any day of the year", () => {
    expect(lineToRecord([line("2026-12-05", "org_life_meeting")], { kinds: ["org_life_meeting"], groupId: null }, today)?.plannedOn).toBe("2026-12-05");
  });
});
