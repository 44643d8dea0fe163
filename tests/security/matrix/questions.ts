/** Asking and answering: the villagers' forms, and what each role may do with a question of 石桥. */
import { randomBytes } from "node:crypto";
import { receiptOf } from "@/db/questions/receipt";
import { releaseQuestion } from "@/db/questions/release";
import { permit } from "@/domain/permissions/permit";
import { questionSubject } from "@/domain/questions/subject";
import { formToken } from "@/server/origin";
import { as } from "../../database";
import { answerText, bring, rowOf } from "../../db/questions/asked";
import { questionIn } from "../../e2e/questions";
import { actionRow, handlerRow, pageRow, publicPage, type ActionRow } from "../row";

const actions = "app/desk/questions/actions.ts";
const page = "/desk/questions/x";

type Stage = Parameters<typeof bring>[0];
/** A fresh question of 石桥 in a stage, and the values of the form. */
const at = (stage: Stage, values: Record<string, string> = {}) => async () => ({ questionId: await bring(stage, { name: "牛先生" }), ...values });

async function released(): Promise<{ questionId: string }> {
  const questionId = await bring("answered");
  const office = await as("office.town");
  await releaseQuestion(permit(office, "question.release", questionSubject(await rowOf(questionId))), { question: "仓房租给了谁？", answer: "租给了粮油店。" }, false);
  return { questionId };
}

const row = (name: string, permission: ActionRow["permission"], allowed: ActionRow["allowed"], given: ActionRow["given"], situation?: string) =>
  actionRow({ action: `${actions}#${name}`, permission, page, allowed, given, situation });

export const questionActions = [
  row("accept", "question.accept", ["branch_clerk", "branch_secretary", "town_party_office"], at("received", { said: "明天去看" })),
  row("accept", "question.accept", [], at("accepted", { said: "" }), "accepted already"),
  row("refuse", "question.refuse", ["branch_secretary", "town_party_office"], at("received", { refusal: "不归社区办理，请找县住建局。" })),
  row("escalate", "question.escalate", ["branch_secretary", "town_party_office"], at("accepted", { escalation: "社区没有权限办理" })),
  row("escalate", "question.escalate", [], at("town_escalated", { escalation: "社区没有权限办理" }), "at the town already"),
  row("draftAnswer", "question.draft_answer", ["branch_clerk"], at("accepted", { said: "查了合同" })),
  row("answer", "question.answer", ["branch_secretary"], at("accepted", answerText)),
  row("answer", "question.answer", ["branch_secretary"], at("reopened", answerText), "reopened"),
  row("answer", "question.answer", [], at("received", answerText), "not accepted yet"),
  row("answer", "question.answer", [], at("town_escalated", answerText), "at the town"),
  row("answerForTown", "question.answer_town", ["town_party_office"], at("town_escalated", answerText)),
  row("answerForTown", "question.answer_town", [], at("accepted", answerText), "at the village"),
  row("close", "question.close", ["branch_clerk", "town_party_office"], at("satisfied")),
  row("close", "question.close", ["town_party_office"], at("town_satisfied"), "answered by the town"),
  row("revealContact", "question.contact", ["branch_clerk", "branch_secretary", "town_party_office"], at("accepted", { purpose: "回电核实位置" })),
  row("revealContact", "question.contact", ["town_party_office"], at("town_escalated", { purpose: "回电核实位置" }), "at the town"),
  row("handOver", "question.hand_over", ["branch_clerk", "branch_secretary", "town_party_office"], at("received", { on: "2026-10-12", sure: "yes" })),
  row("release", "question.release", ["town_party_office"], at("answered", { question: "仓房租给了谁？", answer: "租给了粮油店。" })),
  row("release", "question.release", [], at("accepted", { question: "仓房租给了谁？", answer: "租给了粮油店。" }), "not answered yet"),
  row("retract", "question.retract", ["town_party_office"], released),
  actionRow({
    action: "app/desk/questions/new/actions.ts#enter",
    permission: "question.enter",
    page: "/desk/questions/new",
    given: () => ({ communityId: "shiqiao", channel: "phone", heardOn: "2026-10-12", type: "consult", text: "打电话来问仓房租给了谁。" }),
    allowed: ["branch_clerk", "town_party_office"],
  }),
  actionRow({
    action: "app/desk/questions/hand-over/actions.ts#noteHandOver",
    permission: "hand_over.note",
    page: "/desk/questions/hand-over",
    given: () => ({ communityId: "shiqiao", on: "2026-10-12" }),
    allowed: ["branch_clerk", "branch_secretary", "town_party_office"],
  }),
];

/** A villager's token, handed out this morning (tests begin at noon). */
function visitorToken(): string {
  return formToken(`${Math.floor(Date.parse("2026-10-11T16:00:00.000Z") / 1000).toString(36)}-${randomBytes(12).toString("base64url")}`, "visitor");
}

export const questionHandlers = [
  publicPage("GET /ask", "/ask"),
  publicPage("GET /ask/misconduct", "/ask/misconduct"),
  publicPage("GET /questions", "/questions"),
  publicPage("GET /unanswered", "/unanswered"),
  handlerRow({
    handler: "POST /ask",
    given: () => ({ path: "/ask", form: { formToken: visitorToken(), communityId: "shiqiao", type: "consult", text: "仓房租给了谁，租金多少？" } }),
    allowed: "anybody",
  }),
  handlerRow({
    handler: "POST /questions",
    given: () => ({ path: "/questions", form: { formToken: visitorToken(), receipt: receiptOf("demo-question-0") } }),
    allowed: "anybody",
  }),
  handlerRow({
    handler: "POST /desk/questions/export",
    permission: "question.export",
    given: () => ({ path: "/desk/questions/export", form: { view: "open", community: "shiqiao", purpose: "月度通报" } }),
    allowed: ["branch_clerk", "branch_secretary", "town_party_office", "town_inspector"],
  }),
];

const answeredInTheDemo = () => questionIn("shiqiao", "answered");

export const questionPages = [
  pageRow({
    page: "/desk/questions",
    allowed: [
      "branch_clerk", "branch_clerk elsewhere", "branch_secretary", "branch_secretary elsewhere", "village_supervision_chair", "village_supervision_chair elsewhere",
      "town_party_office", "town_inspector", "town_leader",
    ],
  }),
  pageRow({
    page: "/desk/questions/[id]",
    given: answeredInTheDemo,
    allowed: ["branch_clerk", "branch_secretary", "village_supervision_chair", "town_party_office", "town_inspector", "town_leader"],
  }),
  pageRow({ page: "/desk/questions/[id]/receipt", given: async () => `${await answeredInTheDemo()}/receipt`, allowed: ["branch_clerk", "town_party_office"] }),
  pageRow({ page: "/desk/questions/[id]/release", given: async () => `${await answeredInTheDemo()}/release`, allowed: ["town_party_office"] }),
  pageRow({ page: "/desk/questions/new", allowed: ["branch_clerk", "branch_clerk elsewhere", "town_party_office"] }),
  pageRow({ page: "/desk/questions/hand-over", allowed: ["branch_clerk", "branch_clerk elsewhere", "branch_secretary", "branch_secretary elsewhere", "town_party_office"] }),
];
