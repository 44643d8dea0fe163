/** What a new draft begins with: who answers for it and how to reach them, the form of the period before, no figures (issue: drafting). */
import { and, desc, eq, lt } from "drizzle-orm";
import { sayPeriod, type Period } from "@/domain/calendar/period";
import type { NoticeBody } from "@/domain/disclosure/body";
import type { CatalogItem } from "@/domain/disclosure/catalog/item";
import type { Statement } from "@/domain/disclosure/finance/statement";
import type { NoticeFields } from "@/domain/disclosure/notice-fields";
import type { Viewer } from "@/domain/permissions/actor";
import { refusal } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import { db } from "../client";
import { bodyKey, listHolders } from "../holders";
import { townProfile } from "../organization";
import { notice } from "../schema/notices";
import { noticeVersion } from "../schema/publications";
import { lastStatement, statementsInForce } from "./finance-chain";
import type { Owner } from "./owner";
import { placeOf } from "./rows";

type About = { owner: Owner; item: CatalogItem; period: Period; /** Of the event, where one made it due. */ subject: string | null };

/** The common fields, filled in from what the town knows about the body. */
export async function presetFields(viewer: Viewer, { owner, item, period, subject }: About): Promise<Omit<NoticeFields, "body">> {
  const town = await townProfile();
  const body = { ownerKind: owner.kind, ownerId: owner.id };
  const holders = (await listHolders(viewer, [body])).get(bodyKey(body)) ?? [];
  const when = subject === null && !item.frequencies.includes("long_term") ? sayPeriod(period) : "";
  return {
    title: `${owner.name}${when}${subject ?? item.title}`.slice(0, 80),
    responsiblePerson: holders.find(({ role }) => role === "branch_secretary")?.name ?? "",
    contact: owner.officePhone,
    objectionChannel: owner.kind === "community" ? `向${owner.name}村务监督委员会反映，或拨打镇党建办电话 ${town.officePhone}` : `向${owner.name}支部委员会反映，或拨打镇党建办电话 ${town.officePhone}`,
    boardLocation: owner.boardLocation,
    publicityRule: item.publicity[0],
    publicityDays: 0,
    explanations: {},
    imagesChecked: false,
  };
}

/** The last thing published on this item by this body before a period, to copy its structure. */
export async function findLastPublished(viewer: Viewer, { kind: ownerKind, id: ownerId }: Pick<Owner, "kind" | "id">, code: string, before: Period): Promise<{ title: string; body: NoticeBody } | null> {
  if (refusal(viewer, "notice.read", { kind: "notice", id: "last", ...placeOf({ ownerKind, ownerId }) })) throw hidden();
  const [last] = await db()
    .select({ title: noticeVersion.title, content: noticeVersion.content })
    .from(noticeVersion)
    .innerJoin(notice, eq(notice.id, noticeVersion.noticeId))
    .where(and(eq(notice.ownerKind, ownerKind), eq(notice.ownerId, ownerId), eq(noticeVersion.catalogCode, code), lt(noticeVersion.period, before)))
    .orderBy(desc(noticeVersion.period), desc(noticeVersion.seq))
    .limit(1);
  return last ? { title: last.title, body: last.content.body } : null;
}

/**
 * The statement before a period, with what only insiders see (holder and last digits of accounts): from its working copy, as long
 * as that still says what was published.
 */
export async function statementBefore(viewer: Viewer, ownerId: string, period: Period): Promise<Statement | null> {
  if (refusal(viewer, "notice.evidence", { kind: "notice", id: "last", community: ownerId })) throw hidden();
  const published = await lastStatement(ownerId, period);
  if (!published) return null;
  const found = (await statementsInForce(ownerId)).find((entry) => entry.period === published.period)!;
  const [row] = await db().select({ body: notice.body }).from(notice).where(eq(notice.id, found.noticeId));
  const known = row?.body.kind === "finance" ? row.body.statement.banks : [];
  return { ...published, banks: published.banks.map((bank) => ({ ...bank, ...insideOf(bank.bank, known) })) };
}

function insideOf(name: string, known: Statement["banks"]): Partial<Statement["banks"][number]> {
  const bank = known.find((entry) => entry.bank === name);
  return bank ? { holder: bank.holder, tail: bank.tail } : {};
}
