/** 更正单: an amendment says no more than a record may (MTG-11, handbook §2.6): what cannot be handed in cannot be amended in. */
import { expect, test } from "vitest";
import { amendMeeting, decideAmendment, findAmendment, listAmendments } from "@/db/meetings/amend";
import { findMeeting } from "@/db/meetings/find";
import { emptyExtras } from "@/domain/meetings/extras";
import { permit } from "@/domain/permissions/permit";
import { as, useDatabase } from "../../database";
import { allow, bring } from "./held";

useDatabase("town");

const ask = async (id: string, field: string, after: string) => {
  const asking = await allow(await as("clerk.qh007"), "meeting.amend", id);
  await amendMeeting(asking.permit, asking.found, { field, after, reason: "写错了" });
};
const approve = async (id: string) => {
  const secretary = await as("secretary.qh007");
  const { found } = await allow(await as("clerk.qh007"), "meeting.amend", id);
  const { amendment, subject } = await findAmendment(secretary, (await listAmendments(secretary, found)).find(({ state }) => state === "asked")!.id);
  await decideAmendment(permit(secretary, "meeting.decide_amendment", subject), amendment, true);
};

test("a vote that did not pass is not amended to passed, nor to more votes than voters", async () => {
  const vote = { mode: "show_hand" as const, approve: 40, oppose: 0, abstain: 0, written: 0, passed: true };
  const id = await bring("filed", { agenda: [{ section: "theme_day", kind: "discussion", topic: "清淤办法", speaker: "", discussion: "", vote }] });
  await expect(ask(id, "agenda.0.vote", "赞成 3，反对 30，弃权 0，书面 0，通过")).rejects.toThrow("不能记为通过");
  await expect(ask(id, "agenda.0.vote", "赞成 400，反对 0，弃权 0，书面 0，通过")).rejects.toMatchObject({ reason: "rule", fields: { after: expect.stringContaining("清淤办法") } });
  await ask(id, "agenda.0.vote", "赞成 39，反对 1，弃权 0，书面 0，通过");
  const { amendments } = await findMeeting(await as("clerk.qh007"), id);
  expect(amendments.map(({ after }) => after)).toEqual(["赞成 39，反对 1，弃权 0，书面 0，通过"]);
});

test("the day of a public answer is written when it has come, not before", async () => {
  const id = await bring("filed", {
    summary: "三件事当场答复了两件。", sections: [{ kind: "democracy_day", extras: { ...emptyExtras("democracy_day"), source: "people", issues: ["路灯"], transfer: "village" } }],
    agenda: [{ section: "democracy_day", kind: "discussion", topic: "路灯", speaker: "", discussion: "", vote: null }],
  });
  await expect(ask(id, "democracy_day.answeredOn", "2026-10-20")).rejects.toThrow("还没有到");
  await expect(ask(id, "democracy_day.answeredOn", "2026-10-01")).rejects.toThrow("早于开会那天");
  await ask(id, "democracy_day.answeredOn", "2026-10-11");
});

test("what was amended before is amended further; what stood in the way before is not held against it", async () => {
  const id = await bring("filed");
  const { people } = await findMeeting(await as("clerk.qh007"), id);
  const there = people.find(({ kind }) => kind === "on_site")!;
  await ask(id, `attendance.${there.memberId}`, "请假：农忙");
  await approve(id);
  await expect(ask(id, `attendance.${there.memberId}`, "请假：农忙")).rejects.toThrow("更正前后一样");
  await ask(id, `attendance.${there.memberId}`, "到场");
});
