/** 全镇总览 and 领导批示: who sees the township, who asks, who answers, who decides. */
import { db } from "@/db/client";
import { instruction, instructionStep } from "@/db/schema/instructions";
import type { InstructionOwner, InstructionState } from "@/domain/instructions/lifecycle";
import { accountIdOf } from "../cast";
import { actionRow, handlerRow, pageRow } from "../row";

const actions = "app/desk/instructions/actions.ts";
/** The pages on which the forms stand. */
const page = "/desk/instructions/x";
const newPage = "/desk/instructions/new";
const at = "2026-10-10T01:00:00.000Z";
const overseers = ["town_party_office", "town_inspector", "town_leader"] as const;
const secretaries = ["branch_secretary", "branch_secretary of another branch", "branch_secretary elsewhere"] as const;
let made = 0;

/** About 石桥第一党支部; answered, where it has come so far, by the secretary of another branch standing in. */
async function instructionIn(state: InstructionState, owner: InstructionOwner = "secretary"): Promise<string> {
  const id = `instruction-${made++}`;
  const leader = await accountIdOf("leader.town");
  await db().insert(instruction).values({ id, branchId: "qh007", findingId: null, area: "meetings", owner, dueOn: "2026-10-20", state, stateSince: at, by: leader, at });
  await db().insert(instructionStep).values({ instructionId: id, step: "give", said: "请说明党小组会怎么补", by: leader, at, on: "2026-10-10" });
  if (state !== "open") await db().insert(instructionStep).values({ instructionId: id, step: "answer", said: "已经补开", by: await accountIdOf("secretary.qh008"), at, on: "2026-10-11" });
  return id;
}

const said = "已经补开，写进了记录";

export const overviewActions = [
  actionRow({ action: `${actions}#give`, permission: "instruction.give", page: newPage, given: () => ({ branchId: "qh007", area: "meetings", owner: "secretary", dueOn: "2026-10-20", said: "请说明党小组会怎么补" }), allowed: ["town_leader"] }),
  actionRow({ action: `${actions}#answer`, permission: "instruction.answer", page, given: async () => ({ id: await instructionIn("open"), answer: said }), allowed: ["branch_secretary"] }),
  actionRow({ action: `${actions}#answer`, situation: "the office's", permission: "instruction.answer", page, given: async () => ({ id: await instructionIn("open", "office"), answer: said }), allowed: ["town_party_office"] }),
  actionRow({ action: `${actions}#answer`, situation: "the inspector's", permission: "instruction.answer", page, given: async () => ({ id: await instructionIn("open", "inspector"), answer: said }), allowed: ["town_inspector"] }),
  actionRow({ action: `${actions}#answer`, situation: "answered before", permission: "instruction.answer", page, given: async () => ({ id: await instructionIn("answered"), answer: said }), allowed: [] }),
  actionRow({ action: `${actions}#sendBack`, permission: "instruction.send_back", page, given: async () => ({ id: await instructionIn("answered"), lacking: "只写了一次" }), allowed: ["town_leader"] }),
  actionRow({ action: `${actions}#close`, permission: "instruction.close", page, given: async () => ({ id: await instructionIn("answered"), opinion: "" }), allowed: ["town_leader"] }),
  actionRow({ action: `${actions}#close`, situation: "not answered yet", permission: "instruction.close", page, given: async () => ({ id: await instructionIn("open"), opinion: "" }), allowed: [] }),
];

export const overviewHandlers = [
  handlerRow({ handler: "POST /desk/town/export", permission: "overview.export", given: () => ({ path: "/desk/town/export", form: { period: "2026", purpose: "党委会通报" } }), allowed: overseers }),
];

export const overviewPages = [
  pageRow({ page: "/desk/town", allowed: overseers }),
  pageRow({ page: "/desk/town/rows", given: () => "/desk/town/rows?of=metric&code=on_time_org_life_rate&part=hit&period=2026", allowed: overseers }),
  pageRow({ page: "/desk/instructions", allowed: [...secretaries, ...overseers] }),
  pageRow({ page: "/desk/instructions/new", allowed: ["town_leader"] }),
  pageRow({ page: "/desk/instructions/[id]", given: async () => `/desk/instructions/${await instructionIn("open")}`, allowed: ["branch_secretary", ...overseers] }),
  pageRow({ page: "/desk/instructions/[id]", situation: "the office's", given: async () => `/desk/instructions/${await instructionIn("open", "office")}`, allowed: overseers }),
];
