/** What is not routine in 清河镇's 2026 (handbook §14.6): each told once, on its days, by the same code as the rest. */
import type { Day } from "@/domain/calendar/day";
import type { NoticeBody } from "@/domain/disclosure/body";
import { catalogVersions } from "@/domain/disclosure/catalog/versions";
import { findItem } from "@/domain/disclosure/catalog/item";
import { presetTitle } from "@/domain/disclosure/title";
import { permit } from "@/domain/permissions/permit";
import { town } from "@/domain/permissions/subject";
import { identityCheckDigit } from "@/domain/privacy/identity-number";
import { exemptDuty } from "../../exemptions";
import { openEvent } from "../../events";
import { correctNotice, fieldsOf } from "../../notices/correct";
import { saveNotice } from "../../notices/draft";
import { forceNotice } from "../../notices/force";
import { withdrawNotice } from "../../notices/remove";
import { passNotice, returnNotice } from "../../notices/review";
import { signNotice } from "../../notices/sign";
import { submitNotice } from "../../notices/submit";
import { variantOf } from "../../catalog";
import { communities } from "../town/communities";
import { about, contents } from "./quarters";
import { text } from "./content";
import { act, at, fieldsFor, live, nameOf, ownerOf, signAll, staffOf, type Course } from "./run";
import type { Planned } from "./timeline";

type Told = Pick<Course, "drafted" | "published" | "posted" | "stopAt" | "eventId"> & { title?: string; body?: NoticeBody };

/** One notice of a community with its own days; content as in the routine unless given. */
async function tellNotice(id: string, code: string, period: string, told: Told): Promise<string> {
  const community = communities.find((c) => c.id === id)!;
  const owner = await ownerOf("community", id);
  const item = findItem(catalogVersions[0]!, code, variantOf(owner.community))!;
  const body = told.body ?? contents[code]!(about(community, period, code));
  const title = told.title ?? presetTitle(owner.name, item.frequencies[0] === "long_term" ? null : period, item.title);
  const fields = await fieldsFor(owner, { title, body, publicityRule: item.publicity[0] }, nameOf(staffOf(owner).secretary));
  return live({ owner, code, period, fields, ...told });
}

async function tellEvent(id: string, code: string, day: Day, title: string): Promise<string> {
  const clerk = await at(staffOf({ kind: "community", id }).clerk, day, "17:05");
  return openEvent(permit(clerk, "event.open", { kind: "event", id: "new", community: id }), { ownerKind: "community", ownerId: id, code, day, title });
}

/** Notices that the stories remember from one day to the next. */
const told = new Map<string, string>();

const corrected: Planned[] = [
  { on: "2026-07-06", run: async () => void told.set("corrected", await tellNotice("hexi", "V18", "2026-Q2", { drafted: "2026-07-06", published: "2026-07-08", posted: "2026-07-08" })) },
  {
    on: "2026-07-20",
    run: async () => {
      const id = told.get("corrected")!;
      const staff = staffOf({ kind: "community", id: "hexi" });
      const note = { reason: "水费合计抄表时少计一户，经监委会核对后更正", responsible: nameOf(staff.clerk), substantive: true };
      await act(staff.clerk, "2026-07-20", "09:30", "notice.correct", id, (p, f) => correctNotice(p, f, note));
      await act(staff.clerk, "2026-07-20", "09:50", "notice.edit", id, (p, { row }) => {
        const body = structuredClone(row.body);
        if (body.kind === "table") body.rows[0]![2] = (Number(body.rows[0]![2]) + 86.4).toFixed(2);
        return saveNotice(p, { fields: { ...fieldsOf(row), body }, correction: note, revision: row.revision });
      });
      await act(staff.clerk, "2026-07-20", "10:10", "notice.submit", id, submitNotice);
      await act(staff.village_supervision_chair, "2026-07-21", "10:05", "notice.review", id, (p, f) => passNotice(p, f, "已与抄表底册核对，同意更正。"));
      const owner = await ownerOf("community", "hexi");
      await signAll({ owner, code: "V18", period: "2026-Q2", fields: undefined as never, drafted: "2026-07-20", posted: "2026-07-21" }, id, "2026-07-21");
    },
  },
];

const withdrawn: Planned[] = [
  { on: "2026-01-08", run: async () => void told.set("withdrawn", await tellNotice("liyuan", "V02", "2026-01-01", { drafted: "2026-01-08", published: "2026-01-10", posted: "2026-01-10" })) },
  {
    on: "2026-05-18",
    run: async () => {
      const eventId = await tellEvent("liyuan", "V02", "2026-05-18", "居民代表会议修订村规民约");
      const body = text("# 修订后的村规民约", "经五月十八日居民代表会议通过，自公布之日起施行，旧版同时停用。", "# 主要改了三条", "- 红白事酒席不超过十五桌", "- 秸秆一律不得焚烧，统一打捆离田", "- 公共晾晒场按小组轮用", "# 原文", "修订后的全文放在党群服务中心阅览架上。");
      await tellNotice("liyuan", "V02", "2026-05-18", { eventId, title: "梨园社区村规民约（2026年修订）", body, drafted: "2026-05-19", published: "2026-05-21", posted: "2026-05-21" });
      await act(staffOf({ kind: "community", id: "liyuan" }).secretary, "2026-05-22", "09:00", "notice.withdraw", told.get("withdrawn")!, (p, { row }) => withdrawNotice(p, row, "旧版村规民约已经停用，以5月21日公开的修订版为准。"));
    },
  },
];

const forced: Planned[] = [
  { on: "2026-07-03", run: async () => void told.set("forced", await tellNotice("shuanghuai", "F12", "2026-Q2", { drafted: "2026-07-03", stopAt: "review" })) },
  {
    on: "2026-07-15",
    run: async () => {
      const id = told.get("forced")!;
      await act("office.town", "2026-07-15", "15:00", "notice.force", id, (p, f) => forceNotice(p, f, "监委会主任住院未能审核，已超过五日审核时限，今天是应公开日，先行公开，由镇农经站复核凭证。"));
    },
  },
];

/** 灌溉渠修缮: decided in July, finished in October. */
const canal: Planned[] = [
  {
    on: "2026-07-12",
    run: async () => {
      const eventId = await tellEvent("shiqiao", "V04", "2026-07-12", "居民代表会议决议：灌溉渠修缮");
      const body = text(
        "# 办什么事", "修缮灌溉渠一千二百米，预算九万八千元，资金来自集体经营收入和上级补助。",
        "# 怎么定的", "- 七月二日支委会提议", "- 七月五日两委联席会商议", "- 七月九日党员大会审议", "- 七月十二日居民代表会议决议：应到 36 人，实到 31 人，同意 29 人",
        "# 接下来", "公示期满无异议后开工，完工后公开支出和验收结果。");
      await tellNotice("shiqiao", "V04", "2026-07-12", { eventId, title: "石桥社区灌溉渠修缮决议公示", body, drafted: "2026-07-12", published: "2026-07-13", posted: "2026-07-13" });
    },
  },
  {
    on: "2026-10-08",
    run: async () => {
      const eventId = await tellEvent("shiqiao", "V05", "2026-10-08", "灌溉渠修缮完工");
      const body = text("# 完成情况", "灌溉渠修缮一千二百米已于九月二十九日完工，十月六日由监督委员会和居民代表一起验收，合格。", "# 花了多少", "合同价九万六千五百元，比预算少一千五百元；工程款待镇里审核后支付，付款时在财务公开里逐笔公开。", "# 谁监督的", "监督委员会全程旁站，验收签字表在党群服务中心备查。");
      await tellNotice("shiqiao", "V05", "2026-10-08", { eventId, title: "石桥社区灌溉渠修缮实施结果", body, drafted: "2026-10-08", published: "2026-10-09", posted: "2026-10-09" });
    },
  },
];

/** On their way on the demo's day, so that every desk has something on it. */
const underway: Planned[] = [
  { on: "2026-10-03", run: async () => void (await tellNotice("hedong", "F07", "2026-Q3", { drafted: "2026-10-03", stopAt: "review" })) },
  { on: "2026-10-09", run: async () => void (await tellNotice("nanping", "V11", "2026-Q3", { drafted: "2026-10-09", stopAt: "review" })) },
  {
    on: "2026-10-09",
    run: async () => {
      const id = await tellNotice("baiyang", "F02", "2026-Q3", { drafted: "2026-10-08", published: "2026-10-09", stopAt: "signing" });
      await act("bookkeeper.baiyang", "2026-10-09", "11:20", "notice.sign", id, signNotice);
      await act("supervisor.baiyang", "2026-10-10", "09:20", "notice.sign", id, signNotice);
    },
  },
  {
    on: "2026-10-10",
    run: async () => {
      const id = await tellNotice("hexi", "V13", "2026-Q3", { drafted: "2026-10-09", stopAt: "review" });
      await act("supervisor.hexi", "2026-10-10", "09:40", "notice.return", id, (p, f) => returnNotice(p, f, "防汛值守写的次数和值班表对不上，请核对后再报。"));
    },
  },
  { on: "2026-10-08", run: async () => void (await tellNotice("qingling", "V08", "2026-Q3", { body: { kind: "nil", note: "" }, drafted: "2026-10-08", published: "2026-10-09", posted: "2026-10-10" })) },
];

/** A remark that the personal-data gate stops; the number is invented (999999 is no place). */
const blocked: Planned = {
  on: "2026-10-09",
  run: async () => {
    const first17 = "99999919580503217";
    const community = communities.find((c) => c.id === "liulin")!;
    const body = contents.V09!(about(community, "2026-Q3", "V09"));
    if (body.kind === "beneficiaries") body.note = `户主有重名的，以身份证号${first17}${identityCheckDigit(first17)}为准。`;
    await tellNotice("liulin", "V09", "2026-Q3", { body, drafted: "2026-10-09", stopAt: "draft" });
  },
};

const exempted: Planned = {
  on: "2026-04-02",
  run: async () => {
    const office = await at("office.town", "2026-04-02", "10:00");
    await exemptDuty(permit(office, "duty.exempt", { ...town, kind: "duty", id: "shangwan/V18" }), { family: "disclosure", orgKind: "community", orgId: "shangwan", code: "V18", period: "2026-Q1" }, "本季度水费改由水管站直接收取，社区没有收费，下季度起按新办法公开。");
  },
};

export const stories: readonly Planned[] = [...corrected, ...withdrawn, ...forced, ...canal, ...underway, blocked, exempted];
