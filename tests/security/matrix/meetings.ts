/** Organizational life: what each role may do with a record of 石桥第一党支部 (qh007) in each state. */
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { newId } from "@/db/id";
import { amendMeeting } from "@/db/meetings/amend";
import { findDecision, reportDecision } from "@/db/meetings/decisions";
import { addMeetingFile } from "@/db/meetings/files";
import { planMeeting } from "@/db/meetings/plan";
import { rosterOn } from "@/db/members/roster-on";
import { meeting, meetingAmendment, meetingAttendance, meetingDecision } from "@/db/schema/meetings";
import { permit } from "@/domain/permissions/permit";
import { as } from "../../database";
import { allow, bring, rowOf } from "../../db/meetings/held";
import { randomUUID } from "node:crypto";
import { everyone } from "../cast";
import { actionRow, handlerRow, pageRow, type ActionRow } from "../row";

const page = "/desk/meetings/x";
type Stage = Parameters<typeof bring>[0];
const at = (stage: Stage, values: Record<string, string> = {}, more: Parameters<typeof bring>[1] = {}) => async () => ({ meetingId: await bring(stage, more), ...values });

/** `file#name` below app/desk/meetings; without a file it is actions.ts. The form's page is that of its segment. */
function row(name: string, permission: ActionRow["permission"], allowed: ActionRow["allowed"], given: ActionRow["given"], situation?: string) {
  const [file, fn] = name.includes("#") ? name.split("#") : ["actions.ts", name];
  const own = /^(plan|talks)\//.exec(file!)?.[1];
  return actionRow({ action: `app/desk/meetings/${file}#${fn}`, permission, page: own ? `/desk/meetings/${own}` : page, allowed, given, situation });
}

const form = { kinds: "theme_day", title: "10月主题党日", theme: "清理渠道", startedOn: "2026-10-09", startTime: "09:00", endTime: "10:30", place: "活动室" };
const madeUp = { day: "2026-08-05", lateReason: "文书住院两个月" } as const;

/** Records of a year that is over are few in the demo: one is put there as it would be. */
async function filedLastYear() {
  const id = newId();
  await db().insert(meeting).values({ ...(await rowOf(await bring("filed"))), id, heldOn: "2025-11-05", plannedId: null });
  return { year: "2025" };
}

async function amended() {
  const meetingId = await bring("confirmed");
  const { permit: granted, found } = await allow(await as("clerk.qh007"), "meeting.amend", meetingId);
  await amendMeeting(granted, found, { field: "place", after: "村部会议室", reason: "地点写错了" });
  const [amendment] = await db().select({ id: meetingAmendment.id }).from(meetingAmendment).where(eq(meetingAmendment.meetingId, meetingId)).orderBy(desc(meetingAmendment.at));
  return { amendmentId: amendment!.id, decision: "approve" };
}

async function notThere(stage: Stage = "confirmed") {
  const meetingId = await bring(stage);
  const [one] = await db().select().from(meetingAttendance).where(and(eq(meetingAttendance.meetingId, meetingId), eq(meetingAttendance.kind, "away")));
  return { meetingId, memberId: one!.memberId };
}

async function task(): Promise<string> {
  const meetingId = await bring("confirmed");
  const [decision] = await db().select({ id: meetingDecision.id }).from(meetingDecision).where(eq(meetingDecision.meetingId, meetingId));
  return decision!.id;
}

async function reported(): Promise<string> {
  const id = await task();
  const { decision, subject } = await findDecision(await as("clerk.qh007"), id);
  await reportDecision(permit(await as("clerk.qh007"), "decision.report", subject), decision, "清了一百米");
  return id;
}

async function twoMembers() {
  const [a, b] = await rosterOn(await as("office.town"), "qh007", "2026-10-12");
  return { branchId: "qh007", aId: a!.id, bIds: [b!.id], topic: "thought", talkedOn: "2026-10-10" };
}

async function planned() {
  const clerk = await as("clerk.qh007");
  const subject = { kind: "branch", id: "qh007", branch: "qh007", group: null };
  return { plannedId: await planMeeting(permit(clerk, "meeting.plan", subject), { kinds: ["theme_day"], groupId: null, plannedOn: "2026-11-05", theme: "", place: "" }), reason: "改到下月" };
}

/** A file of a record, with its bytes where the portal under test looks for them. */
async function withFile() {
  const meetingId = await bring("held");
  const { permit: granted } = await allow(await as("clerk.qh007"), "meeting.attach", meetingId);
  const bytes = randomBytes(64);
  const digest = createHash("sha256").update(bytes).digest("hex");
  const folder = path.join(process.env.DATA_DIR!, "files", digest.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, digest.slice(2)), bytes);
  return { meetingId, fileId: await addMeetingFile(granted, { digest, name: "签到表.pdf", kind: "pdf", bytes: 64, capturedAt: null, imageHash: null, hasText: true, findings: [], use: "evidence" }) };
}

/** The smallest PNG there is: one grey pixel. */
const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==", "base64");

/** As a phone sends it that was without a line. */
const fromDevice = (values: Record<string, string>) => ({ path: "/desk/meetings/device", form: { deviceKey: randomUUID(), ...values } });

export const meetingHandlers = [
  handlerRow({ handler: "GET /desk/meetings/worker.js", given: () => ({ path: "/desk/meetings/worker.js" }), allowed: everyone }),
  handlerRow({ handler: "GET /desk/meetings/device", given: () => ({ path: "/desk/meetings/device" }), allowed: everyone }),
  handlerRow({ handler: "POST /desk/meetings/device", permission: "meeting.begin", given: () => fromDevice({ branchId: "qh007", ...form }), allowed: ["branch_clerk"] }),
  handlerRow({ handler: "POST /desk/meetings/device", situation: "a change", permission: "meeting.edit", given: async () => fromDevice({ meetingId: await bring("held"), revision: "1", ...form }), allowed: ["branch_clerk"] }),
  handlerRow({
    handler: "GET /files/desk/[id]", situation: "of a meeting", given: async () => ({ path: `/files/desk/${(await withFile()).fileId}` }),
    allowed: ["branch_clerk", "branch_secretary", "commissioner", "town_party_office", "town_inspector"],
  }),
  handlerRow({
    handler: "POST /files/meeting/[id]", permission: "meeting.attach", status: 303, allowed: ["branch_clerk"],
    given: async () => ({ path: `/files/meeting/${await bring("held")}`, form: { file: new File([pixel], "签到表.png", { type: "image/png" }) } }),
  }),
];

let quarters = 0;
const tasks = "decisions/actions.ts#";
const plan = "plan/actions.ts#";

export const meetingActions = [
  row("begin", "meeting.begin", ["branch_clerk"], () => ({ branchId: "qh007", ...form })),
  row("begin", "meeting.begin", ["branch_clerk", "group_leader"], () => ({ branchId: "qh007", groupId: "qh007-1", ...form, kinds: "group_meeting" }), "of a group"),
  row("begin", "meeting.begin", [], () => ({ branchId: "qh007", groupId: "qh005-1", ...form, kinds: "group_meeting" }), "of another branch's group"),
  row("save", "meeting.edit", ["branch_clerk"], at("held", { revision: "1", ...form })),
  row("save", "meeting.edit", [], at("submitted", { revision: "2", ...form }), "handed in already"),
  row("save", "meeting.edit", [], at("confirmed", { revision: "3", ...form }), "confirmed"),
  row("removeFile", "meeting.attach", ["branch_clerk"], withFile),
  row("submit", "meeting.submit", ["branch_clerk"], at("held")),
  row("submit", "meeting.submit", ["branch_clerk"], at("returned"), "returned"),
  row("submit", "meeting.submit", [], at("submitted"), "handed in already"),
  row("confirm", "meeting.confirm", ["branch_secretary"], at("submitted")),
  row("confirm", "meeting.confirm", [], at("held"), "not handed in"),
  row("confirm", "meeting.confirm", [], at("confirmed"), "confirmed already"),
  row("sendBack", "meeting.return", ["branch_secretary"], at("submitted", { reason: "请补写分工" })),
  row("sendBack", "meeting.return", [], at("confirmed", { reason: "请补写分工" }), "confirmed"),
  row("sendBackFromFiling", "meeting.return_filing", ["town_party_office"], at("confirmed", { filingReason: "请补写分工" })),
  row("sendBackFromFiling", "meeting.return_filing", [], at("filed", { filingReason: "请补写分工" }), "filed"),
  row("consent", "meeting.consent", ["town_party_office"], at("confirmed", { consentReason: "核对了签到表" }, madeUp)),
  row("file", "meeting.file", ["town_party_office"], at("confirmed")),
  row("file", "meeting.file", [], at("submitted"), "not confirmed"),
  row("archive", "meeting.archive", ["town_party_office"], filedLastYear),
  row("cancel", "meeting.cancel", ["branch_clerk", "branch_secretary"], at("held", { cancelReason: "没有开成" })),
  row("cancel", "meeting.cancel", [], at("confirmed", { cancelReason: "没有开成" }), "confirmed"),
  row("amend", "meeting.amend", ["branch_clerk", "branch_secretary"], at("confirmed", { field: "place", after: "会议室", amendReason: "地点写错了" })),
  row("amend", "meeting.amend", [], at("submitted", { field: "place", after: "会议室", amendReason: "地点写错了" }), "not confirmed"),
  row("makeUp", "meeting.makeup", ["branch_clerk", "branch_secretary"], async () => ({ ...(await notThere()), way: "visit", makeupOn: "2026-10-10" })),
  row("makeUp", "meeting.makeup", [], async () => ({ ...(await notThere("held")), way: "visit", makeupOn: "2026-10-10" }), "not handed in"),
  row("decideAmendment", "meeting.decide_amendment", ["branch_secretary", "town_party_office"], amended),
  row(`${tasks}reportTask`, "decision.report", ["branch_clerk", "branch_secretary"], async () => ({ decisionId: await task(), outcome: "清了一百米" })),
  row(`${tasks}reportTask`, "decision.report", [], async () => ({ decisionId: await reported(), outcome: "清了一百米" }), "reported already"),
  row(`${tasks}verifyTask`, "decision.verify", ["branch_secretary"], async () => ({ decisionId: await reported() })),
  row(`${tasks}verifyTask`, "decision.verify", [], async () => ({ decisionId: await task() }), "nothing reported"),
  row(`${tasks}sendBackTask`, "decision.send_back", ["branch_secretary"], async () => ({ decisionId: await reported() })),
  row(`${tasks}dropTask`, "decision.drop", ["branch_secretary"], async () => ({ decisionId: await task(), dropReason: "已由水利站办了" })),
  row("talks/actions.ts#note", "talk.note", ["branch_clerk", "branch_secretary"], twoMembers),
  row(`${plan}handIn`, "meeting.plan", ["branch_clerk"], () => ({ branchId: "qh007", period: `${2027 + quarters++}-Q1`, "line.0.day": `${2026 + quarters}-01-05`, "line.0.theme": "" })),
  row(`${plan}handIn`, "meeting.plan", ["branch_clerk"], () => ({ branchId: "qh007", period: `${2100 + quarters++}`, "line.0.day": `${2099 + quarters}-01-05`, "line.0.theme": "" }), "of a year"),
  row(`${plan}addLine`, "meeting.plan", ["branch_clerk"], () => ({ branchId: "qh007", kind: "theme_day", plannedOn: "2026-11-05" })),
  row(`${plan}addLine`, "meeting.plan", ["branch_clerk", "group_leader"], () => ({ branchId: "qh007", groupId: "qh007-1", kind: "group_meeting", plannedOn: "2026-11-05" }), "of a group"),
  row(`${plan}dropLine`, "meeting.plan", ["branch_clerk"], planned),
];

const clerks = ["branch_clerk", "branch_clerk of another branch", "branch_clerk elsewhere"] as const;
const secretaries = ["branch_secretary", "branch_secretary of another branch", "branch_secretary elsewhere"] as const;
const commissioners = ["commissioner", "commissioner of another branch", "commissioner elsewhere"] as const;
const leaders = ["group_leader", "group_leader elsewhere"] as const;
const readers = [...clerks, ...secretaries, ...commissioners, ...leaders, "party_member", "party_member elsewhere", "town_party_office", "town_inspector", "town_leader"] as const;
const ofTheBranch = ["branch_clerk", "branch_secretary", "commissioner", "party_member", "town_party_office", "town_inspector", "town_leader"] as const;
const held = async (rest = "") => `/desk/meetings/${await bring("held")}${rest}`;

export const meetingPages = [
  pageRow({ page: "/desk/meetings", allowed: readers }),
  pageRow({ page: "/desk/meetings/decisions", allowed: readers }),
  pageRow({ page: "/desk/meetings/new", allowed: [...clerks, ...leaders] }),
  pageRow({ page: "/desk/meetings/plan", allowed: [...clerks, ...leaders] }),
  pageRow({ page: "/desk/meetings/sheet", allowed: [...clerks, ...secretaries, ...commissioners, ...leaders, "town_party_office"] }),
  pageRow({ page: "/desk/meetings/talks", allowed: [...clerks, ...secretaries, ...commissioners, "town_party_office", "town_inspector"] }),
  pageRow({ page: "/desk/meetings/[id]", given: () => held(), allowed: ofTheBranch }),
  pageRow({ page: "/desk/meetings/[id]/book", given: () => held("/book"), allowed: ofTheBranch }),
  pageRow({ page: "/desk/meetings/[id]/edit", given: () => held("/edit"), allowed: ["branch_clerk"], sentOn: ofTheBranch.filter((name) => name !== "branch_clerk") }),
];
