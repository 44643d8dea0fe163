/** The templates in force: those that come with the portal and the town's own approved versions (ruling 5). */
import { and, desc, eq, ne } from "drizzle-orm";
import type { BranchCategory } from "@/domain/organization/kinds";
import type { Viewer } from "@/domain/permissions/actor";
import type { Permit } from "@/domain/permissions/permit";
import { hidden, Refusal } from "@/domain/permissions/refusal";
import { templateFaults, type StandardItem, type StandardTemplate } from "@/domain/standards/item";
import { builtInTemplates } from "@/domain/standards/templates/built-in";
import { db } from "../client";
import { idFrom, newId } from "../id";
import { standardTemplate } from "../schema/standards";
import { atomically, exactlyOne } from "../write";

export type TemplateVersion = typeof standardTemplate.$inferSelect;

/** Everything that may hold in some year; templateFor picks. */
export async function listTemplates(_viewer: Viewer): Promise<StandardTemplate[]> {
  const own = await db().select().from(standardTemplate).where(eq(standardTemplate.state, "approved")).orderBy(standardTemplate.decidedAt);
  const latest = new Map(own.map(({ category, year, items }) => [`${category}/${year}`, { category, year, items, source: "本镇修订", confidence: "地" as const }]));
  return [...builtInTemplates.filter(({ category, year }) => !latest.has(`${category}/${year}`)), ...latest.values()];
}

/** Versions that were proposed, the newest first. */
export async function listTemplateVersions(_viewer: Viewer, category: BranchCategory): Promise<TemplateVersion[]> {
  return db().select().from(standardTemplate).where(eq(standardTemplate.category, category)).orderBy(desc(standardTemplate.at));
}

export async function findTemplateVersion(_viewer: Viewer, id: string): Promise<TemplateVersion> {
  const [row] = await db().select().from(standardTemplate).where(eq(standardTemplate.id, id));
  if (!row) throw hidden();
  return row;
}

export type TemplateProposal = { category: BranchCategory; year: number; items: StandardItem[]; reason: string };

/** A version for a year that has not been assessed yet: this year or a later one. */
export async function proposeTemplate(permit: Permit<"template.propose">, { category, year, items, reason }: TemplateProposal): Promise<string> {
  const faults = templateFaults(items);
  if (faults.length > 0) throw new Refusal("rule", `模板还不能提交：${faults.join("")}`);
  if (year < +permit.today.slice(0, 4)) throw new Refusal("rule", "模板不能追溯到以前的年度。", { year: "请填今年或以后" });
  const id = permit.once ? idFrom(permit.once) : newId();
  const [open] = await db().select({ id: standardTemplate.id }).from(standardTemplate).where(and(eq(standardTemplate.category, category), eq(standardTemplate.state, "proposed"), ne(standardTemplate.id, id)));
  if (open) throw new Refusal("rule", "这一类模板已有一个修改在等镇领导决定，请等决定以后再提。");
  await atomically(permit, [db().insert(standardTemplate).values({ id, category, year, items, state: "proposed", reason, by: permit.actor, at: permit.now })]);
  return id;
}

export async function decideTemplate(permit: Permit<"template.approve" | "template.reject">, rejectReason: string | null): Promise<void> {
  const state = permit.action === "template.approve" ? "approved" as const : "rejected" as const;
  await atomically(permit, [
    exactlyOne(db().update(standardTemplate).set({ state, decidedBy: permit.actor, decidedAt: permit.now, rejectReason }).where(and(eq(standardTemplate.id, permit.subject.id), eq(standardTemplate.state, "proposed")))),
  ]);
}
