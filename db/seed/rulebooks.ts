/** The demo's books in discussion: a local item of the catalog approved for next year, two changes that wait for the leader, one community that turns to months. */
import { instantAt, type Instant } from "@/domain/calendar/day";
import { localPractice } from "@/domain/disclosure/catalog/basis";
import { catalogItem, type CatalogItem } from "@/domain/disclosure/catalog/item";
import { itemKey, lastWording } from "@/domain/disclosure/catalog/revised";
import type { ChecklistItem } from "@/domain/inspections/checklist";
import type { Person } from "@/domain/permissions/actor";
import { permit } from "@/domain/permissions/permit";
import { listCatalogVersions } from "../catalog";
import { turnSwitch } from "../finance-switches";
import { checklistsInForce, proposeChecklist, WHOLE } from "../inspections/checklists";
import { approveItem, proposeItem } from "../rulebooks/catalog";
import { findRuleChange, newRuleChange, ruleChangeSubject } from "../rulebooks/changes";
import { findPersonByUsername } from "../viewers";

const NEXT_YEAR = "2027-01-01";

async function somebody(username: string, at: Instant): Promise<Person> {
  return (await findPersonByUsername(username, at))!;
}

const solar: CatalogItem = catalogItem({
  code: "V22", title: "村级光伏电站收益与分配", elements: ["发电收入", "分配方案", "受益户数", "结余"], frequencies: ["half_yearly"], variants: ["village"],
  bodies: ["table", "text"], basis: [localPractice("镇党委会议纪要〔2026〕9号")], note: "只公布户数和总额，不公布个人银行账号。", leastDays: 15,
});

export async function loadRulebooks(): Promise<void> {
  const office = await somebody("office.town", instantAt("2026-09-14", "10:20"));
  const key = itemKey(solar);
  const id = await proposeItem(permit(office, "catalog.propose", newRuleChange("catalog", key)), { key, item: solar, fromDay: NEXT_YEAR, reason: "十四个村光伏电站今年全部并网，群众要求单独公开" }, true);
  const leader = await somebody("leader.town", instantAt("2026-09-18", "16:00"));
  const row = await findRuleChange(leader, "catalog", id);
  await approveItem(permit(leader, "catalog.approve", ruleChangeSubject(row)), row);
  await laterQuarters(await somebody("office.town", instantAt("2026-10-09", "11:00")));
  await oneMoreQuestion(await somebody("office2.town", instantAt("2026-10-10", "09:10")));
  await turnSwitch(permit(office, "finance_switch.turn", { kind: "community", id: "hexi", community: "hexi" }), { communityId: "hexi", name: "financeMonthly", value: true, fromDay: NEXT_YEAR, reason: "河西明年有三个项目开工，往来多，村民代表要求按月看账" });
}

/** The insurer sends its figures on the 18th. */
async function laterQuarters(office: Person): Promise<void> {
  const v11 = lastWording(await listCatalogVersions(), "V11", "village")!;
  const key = itemKey(v11);
  await proposeItem(permit(office, "catalog.propose", newRuleChange("catalog", key)), { key, item: { ...v11, due: { quarterly: 20 } }, fromDay: NEXT_YEAR, reason: "医保经办机构每季次月18日才推送参保数据，15日前拿不到数" }, false);
}

async function oneMoreQuestion(office: Person): Promise<void> {
  const items = [...(await checklistsInForce()).at(-1)!.items];
  const at = items.findIndex(({ code }) => code === "CK_V3") + 1;
  const asked: ChecklistItem = { code: "CK_V4", group: "V", process: "上次公开后群众提的意见有没有登记", outcome: "提意见的人有没有收到答复", verify: "意见台账 + 回访 2 人", evidence: "CK_M2" };
  await proposeChecklist(permit(office, "checklist.propose", newRuleChange("checklist", WHOLE)), { items: items.toSpliced(at, 0, asked), fromDay: NEXT_YEAR, reason: "三季度督查发现意见登记了没有回音" });
}
