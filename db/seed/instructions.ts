/** Three instructions of the demo's leader, told on their days by the code of real ones: one open, one answered, one closed. */
import type { Day } from "@/domain/calendar/day";
import type { InstructionInput } from "@/domain/instructions/form";
import { newInstruction } from "@/domain/instructions/subject";
import { permit, type Permit } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { listFindings } from "../inspections/findings";
import { answerInstruction, closeInstruction, findInstruction, giveInstruction, listInstructions, sendBackInstruction, type InstructionInHand } from "../instructions/instructions";
import { at } from "./inspections/acting";

const LEADER = "leader.town";

const asking = async (day: Day, input: InstructionInput) => giveInstruction(permit(await at(LEADER, day, "16:00"), "instruction.give", newInstruction), input);

async function acting<A extends Action>(username: string, day: Day, action: A, id: string, deed: (p: Permit<A>, found: InstructionInHand) => Promise<void>): Promise<void> {
  const person = await at(username, day, "17:00");
  const found = await findInstruction(person, id);
  await deed(permit(person, action, found.subject), found);
}

/** After the inspections: one of them is about the case that came back. */
export async function loadInstructions(): Promise<void> {
  const closed = await asking("2026-09-16", { branchId: null, findingId: null, area: "rectification", owner: "inspector", dueOn: "2026-09-24", said: "这次督查的问题集中在哪几类，共同的原因是什么，请梳理后提出一条能管长远的办法" });
  await acting("inspector.town", "2026-09-22", "instruction.answer", closed, (p, found) => answerInstruction(p, found, "党员教育管理、三会一课、财务公开三类最多，多数是机制不顺：没有人提前提醒。建议每月第一次支委会先看本站的应办事项。"));
  await acting(LEADER, "2026-09-23", "instruction.close", closed, (p, found) => closeInstruction(p, found, "同意，从十月起各支部照此办理。"));

  const answered = await asking("2026-10-08", { branchId: null, findingId: null, area: "finance", owner: "office", dueOn: "2026-10-15", said: "三季度收支公开快到期了，请逐个社区问一问报账员，有困难的当面帮" });
  await acting("office.town", "2026-10-09", "instruction.answer", answered, (p, found) => answerInstruction(p, found, "已经打电话问过。"));
  await acting(LEADER, "2026-10-09", "instruction.send_back", answered, (p, found) => sendBackInstruction(p, found, "问到了哪些困难，怎么帮的，请写出来"));
  await acting("office.town", "2026-10-10", "instruction.answer", answered, (p, found) => answerInstruction(p, found, "两个社区的报账员是新接手的，不会导入账表，已经在社区当面教会；其余的都说能按期。"));

  const { rows: [back] } = await listFindings(await at(LEADER, "2026-10-10"), { states: ["reopened"] }, null);
  await asking("2026-10-10", { branchId: null, findingId: back!.row.id, area: "rectification", owner: "secretary", dueOn: "2026-10-16", said: "销号后群众说没有解决，请到那几户当面听一遍，说明这次怎么改、谁来盯" });
  await assertKept();
}

async function assertKept(): Promise<void> {
  const { rows } = await listInstructions(await at(LEADER, "2026-10-12", "09:00"));
  const is = rows.map(({ row }) => row.state).toSorted().join("、");
  if (is !== "answered、closed、open") throw new Error(`演示数据对不上：领导批示是 ${is}，应为 answered、closed、open`);
}
