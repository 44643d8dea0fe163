"use server";

import { z } from "zod";
import { approveItem, listCatalogBook, proposeItem } from "@/db/rulebooks/catalog";
import { findRuleChange, newRuleChange, rejectRuleChange, ruleChangeSubject } from "@/db/rulebooks/changes";
import { daySchema } from "@/domain/calendar/day-schema";
import { readItem } from "@/domain/disclosure/catalog/read-item";
import { itemKey, lastWording, parseItemKey } from "@/domain/disclosure/catalog/revised";
import type { Person, Viewer } from "@/domain/permissions/actor";
import { hidden } from "@/domain/permissions/refusal";
import { reasonSchema } from "@/domain/reason";
import { failed, formAction } from "@/server/form-action";
import { goSaying } from "@/server/said";

const page = (key: string) => `/desk/catalog/${key}`;
const said = "已提出，等镇领导批准。批准以前仍按现在的目录。";
const about = z.object({ fromDay: daySchema, reason: reasonSchema });
const existing = about.extend({ key: z.string() });

/** The item by its key, also one that was ended: it may come back. */
async function itemBehind(viewer: Viewer, key: string) {
  const parsed = parseItemKey(...(key.split("/") as [string, string]));
  const item = parsed && lastWording(await listCatalogBook(viewer), parsed.code, parsed.variant);
  if (!item || itemKey(item) !== key) throw hidden();
  return item;
}

export const proposeChange = formAction({
  action: "catalog.propose",
  schema: existing,
  subject: (_viewer, { key }) => newRuleChange("catalog", key),
  run: async (permit, { key, ...proposal }, typed) => {
    const { item, errors } = readItem(typed, await itemBehind(permit.viewer, key));
    if (Object.keys(errors).length > 0) return { ...failed(typed, "有几处需要改一改再提交。"), errors };
    await proposeItem(permit, { ...proposal, key, item }, false);
    return goSaying(page(key), said);
  },
});

export const proposeNew = formAction({
  action: "catalog.propose",
  schema: about,
  subject: () => newRuleChange("catalog", "new"),
  run: async (permit, proposal, typed) => {
    const { item, errors } = readItem(typed, null);
    if (Object.keys(errors).length > 0) return { ...failed(typed, "有几处需要改一改再提交。"), errors };
    await proposeItem(permit, { ...proposal, key: itemKey(item), item }, true);
    return goSaying(page(itemKey(item)), said);
  },
});

export const proposeEnd = formAction({
  action: "catalog.propose",
  schema: existing,
  subject: (_viewer, { key }) => newRuleChange("catalog", key),
  run: async (permit, { key, ...proposal }) => {
    await itemBehind(permit.viewer, key);
    await proposeItem(permit, { ...proposal, key, item: null }, false);
    return goSaying(page(key), said);
  },
});

const which = z.object({ id: z.string().min(1) });
const subject = async (viewer: Person, { id }: { id: string }) => ruleChangeSubject(await findRuleChange(viewer, "catalog", id));

export const approve = formAction({
  action: "catalog.approve",
  schema: which,
  subject,
  run: async (permit, { id }) => {
    const row = await findRuleChange(permit.viewer, "catalog", id);
    await approveItem(permit, row);
    return goSaying(page(row.key), "已批准。从生效那天起到期的各期按新的目录，以前各期不变。");
  },
});

export const reject = formAction({
  action: "catalog.reject",
  schema: which.extend({ reason: reasonSchema }),
  subject,
  run: async (permit, { id, reason }) => {
    const row = await findRuleChange(permit.viewer, "catalog", id);
    await rejectRuleChange(permit, row, reason);
    return goSaying(page(row.key), "已退回。");
  },
});
