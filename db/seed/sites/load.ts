/** 阵地 of the branches and what they are used for beside meetings: by the code of real ones, on their days. Two have a problem, one has not registered. */
import { addDays, addMonths, instantAt, type Day } from "@/domain/calendar/day";
import { permit } from "@/domain/permissions/permit";
import type { Person } from "@/domain/permissions/actor";
import { checklistItems, type Answer } from "@/domain/sites/checklist";
import type { SiteInput } from "@/domain/sites/site";
import type { SiteUse } from "@/domain/sites/use";
import { correctUse, listSiteUses, recordUse } from "../../sites/uses";
import { findSite, saveSite } from "../../sites/versions";
import { findPersonByUsername } from "../../viewers";
import { chance, type Chance } from "../history/random";
import { branches, type TownBranch } from "../town/branches";

const REGISTERED: Day = "2026-01-06";
const unregistered = "QH028";
const withFifthPlaque = "QH012";
const withoutScreen = "QH024";

const at = async (username: string, day: Day, time: string): Promise<Person> => (await findPersonByUsername(username, instantAt(day, time)))!;

export async function loadSites(): Promise<void> {
  for (const branch of branches.filter(({ code }) => code !== unregistered)) {
    const dice = chance(`site ${branch.code}`);
    await register(branch);
    for (let month: Day = "2026-01-01"; month <= "2026-10-01"; month = addMonths(month, 1)) await othersCome(branch, addDays(month, dice.between(3, 8)), dice);
  }
  await longerInSummer("qh007");
  await miscounted("qh007");
}

const isVillage = ({ category }: TownBranch) => category === "rural" || category === "community";

function siteOf(branch: TownBranch): SiteInput {
  const answers = Object.fromEntries(checklistItems(1).map(({ code, required }): [string, Answer] => [code, { met: branch.code === withoutScreen && code === "screen" ? "no" : "yes", evidence: required ? "现场看过" : "", remark: code === "boards" ? "入党誓词、议事规则用电子屏" : "" }]));
  return {
    name: isVillage(branch) ? `${/^.+社区/.exec(branch.name)?.[0] ?? ""}党群服务中心` : "党员活动室", reason: "",
    rooms: [{ name: "党群服务中心会议室", use: "开会、上党课" }, { name: "图书阅览室", use: "看书、学习" }, { name: "便民服务大厅", use: "办事、咨询" }],
    opening: "周一至周五 8:30—17:30，周六上午", office: isVillage(branch) ? "党群服务中心值班室" : "党支部办公室", responsible: branch.secretary,
    plaques: isVillage(branch) ? ["party", "committee", "supervision", "collective", "service"] : ["party"],
    otherPlaques: branch.code === withFifthPlaque ? ["老年协会", "科普小屋"] : [], answers,
  };
}

async function register(branch: TownBranch): Promise<void> {
  const lead = branch.code.toLowerCase();
  const clerk = await at(`clerk.${lead}`, REGISTERED, "10:00");
  await saveSite(permit(clerk, "site.save", (await findSite(clerk, lead)).subject), lead, siteOf(branch));
}

const purposes: readonly Pick<SiteUse, "purpose" | "organizer" | "responsible">[] = [
  { purpose: "老年书画", organizer: "老年协会", responsible: "轮值组长" }, { purpose: "医保政策咨询", organizer: "便民服务站", responsible: "值班人员" },
  { purpose: "果树修剪培训", organizer: "镇农技站", responsible: "农技员" }, { purpose: "儿童寒暑假阅读", organizer: "妇联", responsible: "志愿者" }, { purpose: "邻里调解", organizer: "人民调解委员会", responsible: "调解员" },
];

/** Some months nobody else comes. */
async function othersCome(branch: TownBranch, on: Day, dice: Chance): Promise<void> {
  if (dice.next() < 0.3) return;
  const lead = branch.code.toLowerCase();
  const clerk = await at(`clerk.${lead}`, addDays(on, 1), "09:00");
  const site = await findSite(clerk, lead);
  const from = dice.between(13, 15);
  await recordUse(permit(clerk, "site.use", site.subject), site, { ...dice.pick(purposes), on, from: `${from}:30`, to: `${from + 2}:00`, people: dice.between(6, 40), remark: "图书阅览室" });
}

async function longerInSummer(branchId: string): Promise<void> {
  const clerk = await at(`clerk.${branchId}`, "2026-06-28", "11:00");
  const { current, subject } = await findSite(clerk, branchId);
  await saveSite(permit(clerk, "site.save", subject), branchId, { ...current!.content, opening: "每天 8:00—18:30", reason: "夏季延长开放时间" });
}

/** A clerk saw that a figure was wrong: both are to be seen. */
async function miscounted(branchId: string): Promise<void> {
  const clerk = await at(`clerk.${branchId}`, "2026-10-10", "15:00");
  const site = await findSite(clerk, branchId);
  const line = (await listSiteUses(clerk, site.branch, "2026-01-01", "2026-10-10")).findLast(({ source }) => "useId" in source)!;
  if (!("useId" in line.source)) return;
  const { source, people, ...use } = line;
  await correctUse(permit(clerk, "site.use", site.subject), site, { ...use, people: people! + 5, useId: source.useId, voided: "", reason: "漏数了后来到的人" });
}
