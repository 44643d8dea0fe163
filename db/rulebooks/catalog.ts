/** 公开目录 as the town changes it: one item at a time, with what a change would do to the duties before anybody approves it. */
import type { Day } from "@/domain/calendar/day";
import { codeTaken, endFault } from "@/domain/disclosure/catalog/fits";
import type { CatalogItem, CatalogVersion } from "@/domain/disclosure/catalog/item";
import { itemFaults } from "@/domain/disclosure/catalog/read-item";
import { lastWording, newestItem, revisedCatalogs } from "@/domain/disclosure/catalog/revised";
import { endedLines, sayItem } from "@/domain/disclosure/catalog/say-item";
import { catalogEffects, type CatalogEffect } from "@/domain/duties/catalog-effects";
import type { Viewer } from "@/domain/permissions/actor";
import { reach, type Permit } from "@/domain/permissions/permit";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import { differences, type Difference } from "@/domain/rulebooks/change";
import type { SettingValues } from "@/domain/settings";
import { listCatalogVersions } from "../catalog";
import { listPublicBodies } from "../duties";
import { settingsOn, workdayCalendar } from "../settings";
import { approveRuleChange, listChanges, proposeRuleChange, type RuleChange } from "./changes";

/** A change of one item: what it reads from a day on; null ends it. */
export type ItemProposal = { key: string; item: CatalogItem | null; fromDay: Day; reason: string };

/** @throws hidden for whoever may not read the catalog as a book */
export async function listCatalogBook(viewer: Viewer): Promise<readonly CatalogVersion[]> {
  if (reach(viewer, "catalog.read") !== "all") throw hidden();
  return listCatalogVersions();
}

const contentOf = ({ content }: RuleChange) => ("item" in content ? content.item : null);

export async function proposeItem(permit: Permit<"catalog.propose">, { item, ...proposal }: ItemProposal, isNew: boolean): Promise<string> {
  await refuseUnfit(permit.today, proposal.key, item, isNew);
  return proposeRuleChange(permit, "catalog", { ...proposal, content: { item } });
}

/** The rest of the catalog may have changed since it was drafted, so everything is asked again. */
export async function approveItem(permit: Permit<"catalog.approve">, row: RuleChange): Promise<void> {
  const [variant, code] = row.key.split("/") as [CatalogItem["variants"][0], string];
  await refuseUnfit(permit.today, row.key, contentOf(row), lastWording(await listCatalogVersions(), code, variant) === null);
  await approveRuleChange(permit, row);
}

async function refuseUnfit(today: Day, key: string, item: CatalogItem | null, isNew: boolean): Promise<void> {
  const versions = await listCatalogVersions();
  if (!item) {
    const fault = endFault(versions.at(-1)!, key);
    if (fault) throw new Refusal("rule", fault);
    return;
  }
  const faults = itemFaults(item);
  if (Object.keys(faults).length > 0) throw new Refusal("rule", "有几处需要改一改再提交。", faults);
  const taken = isNew ? codeTaken(versions, item) : null;
  if (taken) throw new Refusal("rule", taken, { code: taken });
  const settings = await settingsOn(today);
  const before = newestItem(versions, item.code, item.variants[0]);
  if (before && differences(sayItem(before, settings, today), sayItem(item, settings, today)).length === 0) throw new Refusal("rule", "和现在的一样，没有要改的。请改了再提交。");
}

export type ItemChangeShown = { differences: Difference[]; effects: CatalogEffect[] };

/** What a drafted change would change: the item's lines, and the duties of the coming year by period. */
export async function previewItem(viewer: Viewer, change: Pick<RuleChange, "key" | "content" | "fromDay">): Promise<ItemChangeShown> {
  const now = await listCatalogBook(viewer);
  const { key, fromDay } = change;
  const item = "item" in change.content ? change.content.item : null;
  const settings = await settingsOn(viewer.today);
  const then = revisedCatalogs(now, [{ id: "preview", key, fromDay, content: item, decidedAt: viewer.now }]);
  const [variant, code] = key.split("/") as [CatalogItem["variants"][0], string];
  return {
    differences: changed(newestItem(now, code, variant), item, settings, viewer.today),
    effects: catalogEffects({ key, fromDay, now, then, bodies: await listPublicBodies(), calendar: await workdayCalendar(), settings }),
  };
}

/** Of a new item everything is new; of an ended one only that it ends. */
function changed(before: CatalogItem | null, after: CatalogItem | null, settings: SettingValues, day: Day): Difference[] {
  if (!after) return differences([], endedLines);
  return differences(before ? sayItem(before, settings, day) : [], sayItem(after, settings, day));
}

export type ItemHistory = { change: RuleChange; differences: Difference[] };

/** Everything proposed for an item, the newest first, each with what it changed against what was approved before it. */
export async function listItemHistory(viewer: Viewer, builtIn: CatalogItem | null, key: string): Promise<ItemHistory[]> {
  const settings = await settingsOn(viewer.today);
  let stands = builtIn;
  return (await listChanges(viewer, "catalog", key)).toReversed().map((change) => {
    const item = contentOf(change);
    const found = { change, differences: changed(stands, item, settings, viewer.today) };
    if (change.state === "approved") stands = item;
    return found;
  }).toReversed();
}

/** Proposals that wait for a leader, and approved ones whose day has not come; the newest first. */
export async function listItemsUnderChange(viewer: Viewer): Promise<RuleChange[]> {
  return (await listChanges(viewer, "catalog")).filter(({ state, fromDay }) => state === "proposed" || (state === "approved" && fromDay > viewer.today));
}

