/** What a body may draft now: its catalog items with the periods and events that ask for a notice, and the notices there are. */
import { and, desc, eq, ne } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Period } from "@/domain/calendar/period";
import { catalogOn, eventFrequency, itemsOf, type CatalogItem } from "@/domain/disclosure/catalog/item";
import { disclosureKindOf, type DisclosureKind } from "@/domain/disclosure/catalog/vocabulary";
import { owesOn, type DisclosingBody } from "@/domain/duties/disclosing-body";
import { deadlines } from "@/domain/duties/disclosure-deadlines";
import { disclosureDueOn } from "@/domain/duties/disclosure-due";
import type { Viewer } from "@/domain/permissions/actor";
import { refusal } from "@/domain/permissions/permit";
import { hidden } from "@/domain/permissions/refusal";
import { listCatalogVersions } from "../catalog";
import { db } from "../client";
import { publicBodyOf } from "../duties";
import { listOpenEvents, type OpenEvent } from "../open-events";
import { townProfile } from "../organization";
import { notice } from "../schema/notices";
import { settingsOn, workdayCalendar } from "../settings";
import type { Owner } from "./owner";
import { placeOf, type Notice } from "./rows";

export type OwnNotice = Pick<Notice, "id" | "catalogCode" | "period" | "eventId" | "state" | "title">;
export type OwedItem = {
  item: CatalogItem;
  kind: DisclosureKind;
  /** Periods that have begun and have no notice yet, the earliest due first. */
  open: { period: Period; dueOn: Day }[];
  /** Newest first, without discarded ones. */
  notices: OwnNotice[];
};

/** Everything that a body publishes, in catalog order. @throws Refusal "hidden" for a body that the viewer may not draft for */
export async function listOwed(viewer: Viewer, owner: Owner): Promise<OwedItem[]> {
  const where = { ownerKind: owner.kind, ownerId: owner.id };
  if (refusal(viewer, "notice.draft", { kind: "notice", id: "new", ...placeOf(where) })) throw hidden();
  const catalogs = await listCatalogVersions();
  const body = await bodyOf(owner);
  const [calendar, settings] = [await workdayCalendar(), await settingsOn(viewer.today)];
  const due = deadlines({ catalogs, bodies: [body], events: [], calendar, settings, today: viewer.today })(body);
  const notices = await db()
    .select({ id: notice.id, catalogCode: notice.catalogCode, period: notice.period, eventId: notice.eventId, state: notice.state, title: notice.title })
    .from(notice)
    .where(and(eq(notice.ownerKind, owner.kind), eq(notice.ownerId, owner.id), ne(notice.state, "discarded")))
    .orderBy(desc(notice.createdAt));
  const current = catalogOn(catalogs, viewer.today);
  const items = current ? itemsOf(current, owner.kind, owner.variant).filter((item) => item.coveredBy === null && owesOn(body, item, viewer.today)) : [];
  const lines = [...items, ...endedItems(due.map(({ owed }) => owed.item), items)].map((item) => {
    const own = notices.filter(({ catalogCode }) => catalogCode === item.code);
    const taken = new Set(own.filter(({ eventId }) => eventId === "").map(({ period }) => period));
    const open = due
      .filter(({ owed, frequency, period }) => owed.item.code === item.code && frequency !== "long_term" && !taken.has(period))
      .map(({ period, dueOn }) => ({ period, dueOn }))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
    return { item, kind: disclosureKindOf(item.code, owner.variant), open, notices: own };
  });
  return lines.filter(({ item, open }) => items.includes(item) || open.length > 0);
}

/** Items that were ended and still owe a period of before: each once, in its last words. */
function endedItems(due: readonly CatalogItem[], current: readonly CatalogItem[]): CatalogItem[] {
  const ended = due.filter(({ code }) => !current.some((item) => item.code === code));
  return [...new Map(ended.map((item) => [item.code, item])).values()];
}

export type EventToTell = OpenEvent & { dueOn: Day };

/** Events of an item that wait for their notice, with the day by which it is due. */
export async function listEventsToTell(viewer: Viewer, owner: Owner, item: CatalogItem): Promise<EventToTell[]> {
  const frequency = eventFrequency(item);
  if (!frequency) return [];
  const events = await listOpenEvents(viewer, { ownerKind: owner.kind, ownerId: owner.id }, item.code);
  const [calendar, settings] = [await workdayCalendar(), await settingsOn(viewer.today)];
  return events.map((event) => ({ ...event, dueOn: disclosureDueOn(frequency, event.day, calendar, settings, item.due[frequency]) }));
}

async function bodyOf(owner: Owner): Promise<DisclosingBody> {
  const goLiveOn = owner.community?.goLiveOn ?? (await townProfile()).goLiveOn;
  if (owner.kind === "branch") return { kind: "branch", id: owner.id, goLiveOn };
  return publicBodyOf(owner.community!);
}
