import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { changeMember } from "@/db/members/change";
import { askCorrection, correctionInHand, decideCorrection } from "@/db/members/corrections";
import { saveMember } from "@/db/members/edit";
import { findMember, memberRow } from "@/db/members/find";
import { listOpenLetters } from "@/db/members/letters";
import { countMembers, listMembers } from "@/db/members/list";
import { noteContact, returnHome, saveMobile } from "@/db/members/mobile";
import { findOwn } from "@/db/members/own";
import { exportMembers, revealDuesBase, revealField } from "@/db/members/reveal";
import { receiveReceipt } from "@/db/members/transfer";
import { dataUse } from "@/db/schema/audit";
import { newId } from "@/db/id";
import { meeting, meetingAmendment } from "@/db/schema/meetings";
import { correctionRequest, memberPlace, sensitiveLook, transfer } from "@/db/schema/members";
import { branchRosterSubject } from "@/domain/members/subject";
import { identityCheckDigit } from "@/domain/privacy/identity-number";
import { permit } from "@/domain/permissions/permit";
import type { Day } from "@/domain/calendar/day";
import { as, NOW, useDatabase } from "../../database";
import { recorded } from "../signals/told";
import { aMember, awayFacts, awayMember, facts, nothingSensitive, on, rowOf, withLetter } from "./people";

useDatabase("town");

const places = (id: string) => db().select().from(memberPlace).where(eq(memberPlace.memberId, id)).orderBy(memberPlace.fromDay);
const roster = { view: "roster", branchId: "qh007" } as const;

describe("who sees what", () => {
  test("the secretary whole, clerk and inspector masked, others nothing", async () => {
    const id = await aMember({ facts: { ...facts, residence: "石桥社区三组", difficult: true } });
    expect(await findMember(await as("secretary.qh007"), id)).toMatchObject({ whole: true, birthMonth: "1980-05", residence: "石桥社区三组", difficult: true, mobileTail: "9999" });
    for (const reader of ["clerk.qh007", "inspector.town", "leader.town", "commissioner.qh007"]) {
      expect(await findMember(await as(reader), id)).toMatchObject({ whole: false, birthMonth: "1980", residence: null, difficult: null, idTail: null, duesType: null, remark: null });
    }
    for (const other of ["clerk.qh008", "secretary.qh005", "sysadmin", "auditor", "supervisor.shiqiao"]) expect(await findMember(await as(other), id)).toBeNull();
  });

  test("no sealed value leaves a read", async () => {
    const id = await aMember();
    const told = JSON.stringify([await findMember(await as("office.town"), id), await listMembers(await as("office.town"), roster, null)]);
    expect(told).not.toContain("13000009999");
    expect(told).not.toMatch(/Sealed|Digest/);
  });

  test("lists: a clerk his branch, pages without gaps", async () => {
    const clerk = await as("clerk.qh012");
    const all = await countMembers(clerk, { view: "roster" });
    const seen: string[] = [];
    for (let after: string | null = null, first = true; first || after; first = false) {
      const page: Awaited<ReturnType<typeof listMembers>> = await listMembers(await as("office.town"), { view: "roster", branchId: "qh009" }, after);
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(all).toBeLessThan(60);
    expect((await listMembers(clerk, { view: "roster" }, null)).rows.every(({ branchId }) => branchId === "qh012")).toBe(true);
    expect((await listMembers(clerk, { view: "roster", called: "%" }, null)).rows).toEqual([]);
  });
});

describe("sensitive fields", () => {
  test("are told with a purpose on record", async () => {
    const id = await aMember();
    expect(await revealField(await on("secretary.qh007", "member.reveal", id), "mobile", "电话通知开会")).toBe("手机号码：13000009999");
    expect(await db().select().from(sensitiveLook).where(eq(sensitiveLook.subjectId, id))).toMatchObject([{ what: "mobile", people: 1, purpose: "电话通知开会" }]);
    expect((await db().select().from(dataUse)).at(-1)).toMatchObject({ action: "member.reveal", purpose: "电话通知开会", rows: 1 });
  });

  test("the dues base is told to the branch's commissioner and secretary, and to nobody else", async () => {
    const id = await aMember({ sensitive: { ...nothingSensitive, duesBase: 320_000 } });
    for (const who of ["commissioner.qh007", "secretary.qh007"]) expect(await revealDuesBase(await on(who, "member.reveal_dues", id), "核对党费标准")).toBe("月党费基数：3,200.00 元");
    expect((await db().select().from(sensitiveLook).where(eq(sensitiveLook.subjectId, id))).map(({ what, purpose }) => [what, purpose])).toEqual([["duesBase", "核对党费标准"], ["duesBase", "核对党费标准"]]);
    for (const who of ["office.town", "clerk.qh007", "commissioner.qh005", "leader.town"]) await expect(on(who, "member.reveal_dues", id)).rejects.toThrow();
    await expect(on("commissioner.qh007", "member.reveal", id)).rejects.toThrow();
  });

  test("the whole identity number is not kept unless the owner wants it", async () => {
    const identity = `99999919800501123${identityCheckDigit("99999919800501123")}`;
    const id = await aMember({ sensitive: { ...nothingSensitive, identity } });
    expect(await rowOf(id)).toMatchObject({ idTail: identity.slice(-4), idSealed: null });
    await expect(revealField(await on("office.town", "member.reveal", id), "identity", "核对档案")).rejects.toThrow("没有保存");
    await expect(aMember({ sensitive: { ...nothingSensitive, identity } })).rejects.toThrow("已经登记在另一位党员名下");
  });

  test("an export carries none of them", async () => {
    await aMember();
    const rows = await exportMembers(permit(await as("secretary.qh007"), "member.export", branchRosterSubject({ id: "qh007", communityId: "shiqiao" })), roster, "核对名单");
    expect(rows.length).toBeGreaterThan(40);
    expect(JSON.stringify(rows)).not.toMatch(/1300000|99999919/);
  });
});

describe("changes", () => {
  test("step by step, never backwards in time, never ahead", async () => {
    const id = await aMember({ stage: "applicant", facts: { ...facts, joinedOn: null, confirmedOn: null } });
    const change = async (value: "activist" | "full", day: string) => changeMember(await on("secretary.qh007", "member.change", id), { change: { kind: "stage", value }, on: day, reason: "支部讨论", documentNo: "" });
    await expect(change("full", "2026-10-01")).rejects.toThrow("不能这样变化");
    await expect(change("activist", "2026-10-13")).rejects.toThrow("还没有到");
    await expect(change("activist", "2026-01-31")).rejects.toThrow("早于上一次变化");
    await change("activist", "2026-10-01");
    expect((await rowOf(id)).stage).toBe("activist");
  });

  test("who dies leaves the branch that day, and nothing more can be done about him", async () => {
    const id = await awayMember();
    await changeMember(await on("secretary.qh007", "member.change", id), { change: { kind: "status", value: "deceased" }, on: "2026-10-05", reason: "因病去世", documentNo: "" });
    expect(await places(id)).toMatchObject([{ toDay: "2026-10-05" }]);
    await expect(noteContact(await on("secretary.qh007", "member.mobile", id), { on: "2026-10-06", how: "phone" })).rejects.toThrow("没有登记为流动党员");
    await expect(changeMember(await on("secretary.qh007", "member.change", id), { change: { kind: "status", value: "normal" }, on: "2026-10-06", reason: "登记错了", documentNo: "" })).rejects.toThrow("不能这样变化");
  });

  test.each(["deceased", "expelled"] as const)("nobody is %s on a day after which a record has him present (MTG-15)", async (value) => {
    const id = await aMember();
    await recorded({ branchId: "qh007", on: "2026-09-05", people: [id] });
    const leave = async (happened: Day) => changeMember(await on("secretary.qh007", "member.change", id), { change: { kind: "status", value }, on: happened, reason: "登记", documentNo: "石文 1 号" });
    await expect(leave("2026-09-04")).rejects.toThrow("还记为到会");
    expect(await rowOf(id)).toMatchObject({ status: "normal" });
    await leave("2026-09-05"); // on the day itself he was there
    expect(await rowOf(id)).toMatchObject({ status: value });
  });

  test("a later absence, or a cancelled record, is nothing against it; an amendment counts when it is approved", async () => {
    const id = await aMember();
    await recorded({ branchId: "qh007", on: "2026-09-12", absent: [id] });
    await db().update(meeting).set({ state: "cancelled" }).where(eq(meeting.id, await recorded({ branchId: "qh007", on: "2026-09-13", people: [id] })));
    const wrong = await recorded({ branchId: "qh007", on: "2026-09-14", people: [id] });
    const die = async () => changeMember(await on("secretary.qh007", "member.change", id), { change: { kind: "status", value: "deceased" }, on: "2026-09-04", reason: "因病去世", documentNo: "" });
    const amendmentId = newId();
    await db().insert(meetingAmendment).values({ id: amendmentId, meetingId: wrong, field: `attendance.${id}`, before: "到场", after: "缺席", reason: "当时已去世", by: "system", at: NOW, state: "asked", decidedBy: null, decidedAt: null });
    await expect(die()).rejects.toThrow("还记为到会");
    await db().update(meetingAmendment).set({ state: "approved", decidedBy: "system", decidedAt: NOW }).where(eq(meetingAmendment.id, amendmentId));
    await die();
    expect(await rowOf(id)).toMatchObject({ status: "deceased" });
  });

  test("facts are saved once: the second of two windows is told to look again", async () => {
    const id = await aMember();
    const save = async (residence: string) => saveMember(await on("secretary.qh007", "member.edit", id), { facts: { ...facts, residence }, sensitive: nothingSensitive, revision: 1 });
    await save("石桥社区一组");
    await expect(save("石桥社区二组")).rejects.toThrow("刷新页面");
    expect((await rowOf(id)).residence).toBe("石桥社区一组");
  });
});

describe("transfers (TRF-01)", () => {
  test("until the receipt is back, the old branch leads; then the new one does, with no day between", async () => {
    const id = await withLetter("qh008");
    expect((await memberRow(id))!.branchId).toBe("qh007");
    await expect(receiveReceipt(await on("secretary.qh007", "member.transfer", id), "2026-08-31")).rejects.toThrow("回执日期");
    await receiveReceipt(await on("secretary.qh007", "member.transfer", id), "2026-10-10");
    expect(await places(id)).toMatchObject([{ branchId: "qh007", toDay: "2026-10-10" }, { branchId: "qh008", fromDay: "2026-10-10", toDay: null }]);
    expect((await rowOf(id)).status).toBe("normal");
    expect(await findMember(await as("clerk.qh007"), id)).toBeNull();
  });

  test("letters without a receipt wait where they were written, and with the office", async () => {
    const id = await withLetter("qh009");
    const waitingFor = async (username: string) => (await listOpenLetters(await as(username))).map(({ memberId }) => memberId);
    expect(await waitingFor("secretary.qh007")).toContain(id);
    expect(await waitingFor("office.town")).toContain(id);
    expect(await waitingFor("secretary.qh005")).not.toContain(id);
  });

  test("out of the town: transferred out, with the letter's validity counted", async () => {
    const id = await withLetter("");
    const [row] = await db().select().from(transfer).where(eq(transfer.memberId, id)).orderBy(transfer.direction);
    expect((await db().select().from(transfer).where(eq(transfer.memberId, id))).find(({ direction }) => direction === "out")).toMatchObject({ validUntil: "2026-11-30", receiptOn: null });
    expect(row).toMatchObject({ direction: "in", receiptOn: "2026-02-01" });
    await receiveReceipt(await on("office.town", "member.transfer", id), "2026-10-10");
    expect((await rowOf(id)).status).toBe("transferred_out");
    expect((await listMembers(await as("secretary.qh007"), { view: "gone", branchId: "qh007" }, null)).rows.map((row) => row.id)).toContain(id);
  });
});

describe("mobile members", () => {
  test("are not expected back before they left; the day of leaving or no day will do", async () => {
    const id = await aMember();
    const expecting = async (expectedReturnOn: Day | null) => saveMobile(await on("clerk.qh007", "member.mobile", id), { ...awayFacts, expectedReturnOn });
    await expect(expecting("2026-02-28")).rejects.toThrow("早于外出日期");
    expect((await findMember(await as("clerk.qh007"), id))!.mobiles).toEqual([]);
    for (const day of ["2026-03-01", null, "2026-12-31"] as const) await expecting(day);
    expect((await findMember(await as("clerk.qh007"), id))!.mobiles).toMatchObject([{ expectedReturnOn: "2026-12-31" }]);
  });

  test("come home", async () => {
    const id = await awayMember();
    await noteContact(await on("clerk.qh007", "member.mobile", id), { on: "2026-09-01", how: "phone" });
    await returnHome(await on("clerk.qh007", "member.mobile", id), "2026-10-01");
    expect((await findMember(await as("clerk.qh007"), id))!.mobiles).toMatchObject([{ returnedOn: "2026-10-01", contacts: [{ on: "2026-09-01" }] }]);
  });
});

describe("own data", () => {
  test("found by the account, whole; a correction is decided by somebody else, once", async () => {
    const secretary = await as("secretary.qh007");
    const own = (await findOwn(secretary))!;
    expect(own).toMatchObject({ name: secretary.name, mobile: expect.stringMatching(/^1300000\d{4}$/), duesBase: null });
    await askCorrection(permit(secretary, "correction.ask", own.subject), { field: "residence", proposed: "石桥社区三组", reason: "身份证" });
    const [request] = await db().select().from(correctionRequest).where(eq(correctionRequest.memberId, own.id));
    const { subject } = await correctionInHand(secretary, request!.id);
    expect(() => permit(secretary, "correction.decide", subject)).toThrow("换一位同志");
    const granted = permit(await as("office.town"), "correction.decide", subject);
    await decideCorrection(granted, { verdict: "accepted", answer: "已更正" });
    await expect(decideCorrection(granted, { verdict: "refused", answer: "再来一次" })).rejects.toThrow("刷新页面");
    expect(await findOwn(await as("clerk.qh007"))).toBeNull();
  });
});
