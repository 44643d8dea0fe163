/** 公开目录 and 检查清单: the office drafts, a leader approves, administrators of the system never (ruling 5). */
import { listChecklists, proposeChecklist } from "@/db/inspections/checklists";
import { listChanges, newRuleChange, rejectRuleChange, ruleChangeSubject } from "@/db/rulebooks/changes";
import { listCatalogBook, proposeItem } from "@/db/rulebooks/catalog";
import { addDays } from "@/domain/calendar/day";
import { basisText } from "@/domain/disclosure/catalog/basis-text";
import type { CatalogItem } from "@/domain/disclosure/catalog/item";
import { lastWording } from "@/domain/disclosure/catalog/revised";
import { checklistText } from "@/domain/inspections/checklist-text";
import { permit } from "@/domain/permissions/permit";
import type { Rulebook } from "@/domain/rulebooks/change";
import { DEMO_DAY } from "../../server-under-test";
import { actionRow, pageRow, type ActionRow } from "../row";
import { as } from "./newcomer";

const catalog = "app/desk/catalog/actions.ts";
const checklist = "app/desk/inspections/checklist/actions.ts";
const reason = "镇党建办例会议定";
const fromDay = addDays(DEMO_DAY, 120);
const key = "village/V16";

/** Nothing of a book is open, so that a new proposal can be made. */
async function nothingOpen(book: Rulebook): Promise<void> {
  const leader = await as("leader.town");
  for (const row of await listChanges(leader, book)) {
    if (row.state === "proposed") await rejectRuleChange(permit(leader, `${book}.reject`, ruleChangeSubject(row)), row, reason);
  }
}

const item = async (): Promise<CatalogItem> => lastWording(await listCatalogBook(await as("office.town")), "V16", "village")!;
const fields = ({ elements, frequencies, audiences, publicity, sensitivity, basis }: CatalogItem) => ({
  elements: elements.join("\n"), frequencies: frequencies[0], audience: audiences[0], publicity: publicity[0], leastDays: "", sensitivity, basis: basisText(basis), note: "", fromDay, reason,
});

async function openItem(): Promise<{ id: string }> {
  await nothingOpen("catalog");
  const one = await item();
  return { id: await proposeItem(permit(await as("office2.town"), "catalog.propose", newRuleChange("catalog", key)), { key, item: { ...one, title: `${one.title}（拟）` }, fromDay, reason }, false) };
}

const lines = async () => [...(await listChecklists(await as("office.town"))).at(-1)!.items].slice(1);

async function openChecklist(): Promise<{ id: string }> {
  await nothingOpen("checklist");
  const id = await proposeChecklist(permit(await as("office2.town"), "checklist.propose", newRuleChange("checklist", "all")), { items: await lines(), fromDay, reason });
  return { id };
}

const row = (action: ActionRow["action"], permission: ActionRow["permission"], page: string, allowed: ActionRow["allowed"], given: ActionRow["given"], situation?: string) =>
  actionRow({ action, permission, page, allowed, given, situation });
const office = ["town_party_office"] as const;
const leader = ["town_leader"] as const;
const one = `/desk/catalog/${key}`;

export const rulebookActions = [
  row(`${catalog}#proposeChange`, "catalog.propose", `${one}/edit`, office, async () => {
    await nothingOpen("catalog");
    return { key, title: "民主评议结果和去向", ...fields(await item()) };
  }),
  row(`${catalog}#proposeNew`, "catalog.propose", "/desk/catalog/new", office, async () => {
    await nothingOpen("catalog");
    return { ...fields(await item()), code: "V77", owner: "community", variants: "village", title: "测试事项" };
  }),
  row(`${catalog}#proposeEnd`, "catalog.propose", `${one}/end`, office, async () => {
    await nothingOpen("catalog");
    return { key, fromDay, reason };
  }),
  row(`${catalog}#approve`, "catalog.approve", one, leader, openItem),
  row(`${catalog}#reject`, "catalog.reject", one, leader, async () => ({ ...(await openItem()), reason })),
  row(`${checklist}#propose`, "checklist.propose", "/desk/inspections/checklist", office, async () => {
    await nothingOpen("checklist");
    return { items: checklistText((await lines()).slice(0, 3)), fromDay, reason }; // short: the framework sends long text back in a line of its own
  }),
  row(`${checklist}#approve`, "checklist.approve", "/desk/inspections/checklist", leader, openChecklist),
  row(`${checklist}#reject`, "checklist.reject", "/desk/inspections/checklist", leader, async () => ({ ...(await openChecklist()), reason })),
];

const readers = ["town_party_office", "town_inspector", "town_leader"] as const;
export const rulebookPages = [
  pageRow({ page: "/desk/catalog", allowed: readers }),
  pageRow({ page: "/desk/catalog/new", allowed: office }),
  pageRow({ page: "/desk/catalog/[variant]/[code]", given: () => one, allowed: readers }),
  pageRow({ page: "/desk/catalog/[variant]/[code]", situation: "no such item", given: () => "/desk/catalog/residents/F01", allowed: [] }),
  pageRow({ page: "/desk/catalog/[variant]/[code]/edit", given: () => `${one}/edit`, allowed: office }),
  pageRow({ page: "/desk/catalog/[variant]/[code]/end", given: () => `${one}/end`, allowed: office }),
  pageRow({ page: "/desk/inspections/checklist", allowed: readers }),
];
