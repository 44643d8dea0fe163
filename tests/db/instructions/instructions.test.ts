/** A leader's instruction on the real tables: who may do what, in which order, and what is kept. */
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import {
  answerInstruction, closeInstruction, findInstruction, giveInstruction, listInstructions, listInstructionsToAct, sendBackInstruction, type InstructionInHand,
} from "@/db/instructions/instructions";
import { instruction, instructionStep } from "@/db/schema/instructions";
import type { InstructionInput } from "@/domain/instructions/form";
import { newInstruction } from "@/domain/instructions/subject";
import { permit, type Permit } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { as, useDatabase } from "../../database";
import { approvedPlan, findingAt } from "../inspections/told";

useDatabase("town");
beforeAll(approvedPlan);

const input: InstructionInput = { branchId: "qh007", findingId: null, area: "meetings", owner: "secretary", dueOn: "2026-10-20", said: "两个月没有开党小组会，请说明怎么补" };
const give = async (change: Partial<InstructionInput> = {}) => giveInstruction(permit(await as("leader.town"), "instruction.give", newInstruction), { ...input, ...change });
async function act<A extends Action>(name: string, action: A, id: string, deed: (p: Permit<A>, found: InstructionInHand, said: string) => Promise<void>, said = "已经补开并写进记录"): Promise<void> {
  const person = await as(name);
  const found = await findInstruction(await as("leader.town"), id);
  await deed(permit(person, action, found.subject), found, said);
}
const answer = (name: string, id: string) => act(name, "instruction.answer", id, answerInstruction);
const stateOf = async (id: string) => (await findInstruction(await as("leader.town"), id)).row.state;

describe("the way of an instruction", () => {
  test("asked, answered, sent back once with the reason, answered again, closed: every step is kept", async () => {
    const id = await give();
    await answer("secretary.qh007", id);
    await act("leader.town", "instruction.send_back", id, sendBackInstruction, "只写了一次，另一次呢");
    await answer("secretary.qh007", id);
    await expect(act("leader.town", "instruction.send_back", id, sendBackInstruction)).rejects.toThrow("已经退回过一次");
    await act("leader.town", "instruction.close", id, closeInstruction, "同意办结");
    const { row, steps } = await findInstruction(await as("leader.town"), id);
    expect(row.state).toBe("closed");
    expect(steps.map(({ step, said }) => [step, said])).toEqual([
      ["give", input.said], ["answer", "已经补开并写进记录"], ["send_back", "只写了一次，另一次呢"], ["answer", "已经补开并写进记录"], ["close", "同意办结"],
    ]);
    await expect(answer("secretary.qh007", id)).rejects.toMatchObject({ reason: "state" });
  });

  test("only its owner answers: not another secretary, not the office, not who asked", async () => {
    const id = await give();
    for (const name of ["secretary.qh008", "clerk.qh007", "leader.town"]) await expect(answer(name, id)).rejects.toMatchObject({ reason: "role" });
    await expect(answer("office.town", id)).rejects.toThrow("由支部书记办理");
    const inspectors = await give({ owner: "inspector" });
    await expect(answer("office.town", inspectors)).rejects.toThrow("由镇纪委督查员办理");
    await expect(answer("secretary.qh007", inspectors)).rejects.toMatchObject({ reason: "role" });
    await answer("inspector.town", inspectors);
    expect([await stateOf(id), await stateOf(inspectors)]).toEqual(["open", "answered"]);
  });

  test("only a leader asks, sends back and closes; an answer that is not there is not closed", async () => {
    for (const name of ["office.town", "inspector.town", "secretary.qh007"]) {
      const person = await as(name);
      expect(() => permit(person, "instruction.give", newInstruction)).toThrow("您的岗位不能作出批示");
    }
    const id = await give();
    await expect(act("leader.town", "instruction.close", id, closeInstruction)).rejects.toMatchObject({ reason: "state" });
    await answer("secretary.qh007", id);
    await expect(act("office.town", "instruction.close", id, closeInstruction)).rejects.toMatchObject({ reason: "role" });
  });

  test("about a finding, it is about its branch; in the past there is no day", async () => {
    const findingId = await findingAt("recorded");
    const { row, problem } = await findInstruction(await as("leader.town"), await give({ branchId: null, findingId, area: null }));
    expect([row.branchId, problem]).toEqual(["qh007", "8 月收支表有 3 笔没有经手人签认"]);
    await expect(give({ dueOn: "2026-10-11" })).rejects.toThrow("不能早于今天");
    await expect(give({ branchId: "nowhere" })).rejects.toThrow("没有这个支部");
  });
});

describe("who sees it", () => {
  test("the secretary what he has to answer, and nothing of what others owe", async () => {
    const [mine, offices] = [await give(), await give({ owner: "office" })];
    const seen = async (name: string) => (await listInstructions(await as(name))).rows.map(({ row }) => row.id);
    expect(await seen("secretary.qh007")).toContain(mine);
    expect(await seen("secretary.qh007")).not.toContain(offices);
    expect(await seen("secretary.qh008")).toEqual([]);
    expect(await seen("inspector.town")).toEqual(expect.arrayContaining([mine, offices]));
    await expect(findInstruction(await as("secretary.qh007"), offices)).rejects.toMatchObject({ reason: "hidden" });
    await expect(findInstruction(await as("clerk.qh007"), mine)).rejects.toMatchObject({ reason: "hidden" });
  });

  test("it waits for its owner, then for the leader, then for nobody", async () => {
    const id = await give();
    const waits = async (name: string) => (await listInstructionsToAct(await as(name))).some(({ row }) => row.id === id);
    const all = async () => [await waits("secretary.qh007"), await waits("office.town"), await waits("leader.town")];
    expect(await all()).toEqual([true, false, false]);
    await answer("secretary.qh007", id);
    expect(await all()).toEqual([false, false, true]);
    await act("leader.town", "instruction.close", id, closeInstruction);
    expect(await all()).toEqual([false, false, false]);
  });
});

test("the database keeps it: nothing is rewritten or deleted", async () => {
  const id = await give();
  const broken = [
    () => db().delete(instruction).where(eq(instruction.id, id)), () => db().update(instruction).set({ dueOn: "2026-12-31" }).where(eq(instruction.id, id)),
    () => db().update(instructionStep).set({ said: "改过" }).where(eq(instructionStep.instructionId, id)), () => db().delete(instructionStep).where(sql`1`),
  ];
  for (const statement of broken) await expect(async () => statement()).rejects.toThrow();
});
