import { expect, test } from "vitest";
import { dutiesOfYear, hoursOfYear, kindsOfYear } from "@/domain/ledgers/branch-year";
import type { PaperRecord } from "@/domain/ledgers/paper-record";
import type { StudyLine } from "@/domain/ledgers/rows";
import type { MeetingKind } from "@/domain/meetings/kinds";

const held = (kinds: readonly MeetingKind[], present: number) => ({ record: { sections: kinds.map((kind) => ({ kind, extras: {} })) }, people: [{}], tally: { due: 10, present }, amendments: [] }) as unknown as PaperRecord;

test("an event of two kinds is one of each; kinds that nobody planned or held are left out", () => {
  expect(kindsOfYear([{ kinds: ["theme_day"] }, { kinds: ["committee_meeting"] }], [held(["theme_day", "party_lecture"], 8), held(["theme_day"], 7)])).toEqual([
    { kind: "theme_day", planned: 1, held: 2, present: 15, due: 20 }, { kind: "committee_meeting", planned: 1, held: 0, present: 0, due: 0 }, { kind: "party_lecture", planned: 0, held: 1, present: 8, due: 10 },
  ]);
});

test("where no roll is kept the written figures count", () => {
  const reps = { record: { sections: [{ kind: "villager_rep_meeting", extras: { due: 30, present: 24, matters: [] } }] }, people: [], tally: { due: 0, present: 0 }, amendments: [] } as unknown as PaperRecord;
  expect(kindsOfYear([], [reps])).toEqual([{ kind: "villager_rep_meeting", planned: 0, held: 1, present: 24, due: 30 }]);
});

test("duties are told by item and state", () => {
  const duty = (code: string, state: "overdue" | "done_on_time") => ({ code, state });
  expect(dutiesOfYear([duty("MTG-04", "overdue"), duty("MTG-01", "done_on_time"), duty("MTG-04", "done_on_time"), duty("MTG-04", "overdue")])).toEqual([
    { code: "MTG-01", title: "支部党员大会", states: [["done_on_time", 1]] }, { code: "MTG-04", title: "主题党日", states: [["overdue", 2], ["done_on_time", 1]] },
  ]);
});

test("who reached his hours is counted, by the last line of each", () => {
  const line = (memberId: string, counted: number, total: number, setting: StudyLine["setting"] = "indoor"): StudyLine => ({ memberId, name: "甲", on: "2026-03-05", content: "", setting, hours: counted, counted, total, target: 32 });
  expect(hoursOfYear([line("1", 30, 30), line("1", 2, 32, "practice"), line("2", 4, 4), line("3", 0, 0, "")])).toEqual({ members: 3, reached: 1, indoor: 34, practice: 2 });
});
