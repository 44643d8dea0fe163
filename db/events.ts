/** 登记事项: the clerk's word that something happened which must be published (immediate items, changes of long-lived ones). */
import { eventFrequency } from "@/domain/disclosure/catalog/item";
import { itemOfPeriod } from "@/domain/disclosure/catalog/revised";
import type { Day } from "@/domain/calendar/day";
import type { Permit } from "@/domain/permissions/permit";
import { Refusal } from "@/domain/permissions/refusal";
import { catalogItemOf, listCatalogVersions } from "./catalog";
import { db } from "./client";
import { idFrom, newId } from "./id";
import { findPublicOwner } from "./notices/owner";
import type { Branch } from "./organization";
import { disclosureEvent } from "./schema/duties";
import { atomically, type Statement } from "./write";

export type NewEvent = { ownerKind: "community" | "branch"; ownerId: string; code: string; day: Day; title: string };

/** Opens a duty that runs from the day of the event. Returns the event's id. */
export async function openEvent(permit: Permit<"event.open">, { code, ...input }: NewEvent): Promise<string> {
  const owner = await findPublicOwner(input.ownerKind, input.ownerId);
  const item = await catalogItemOf({ catalogCode: code, period: input.day }, permit.today, owner.variant);
  if (item.owner !== input.ownerKind) throw new Refusal("rule", "这一项不由您这里公开，请重新选择。", { code: "请重新选择事项" });
  if (!eventFrequency(item)) throw new Refusal("rule", `“${item.title}”按期公开，不用登记事项，到期会自动列出来。`, { code: "请选择随时公开、事前公示或长期公开的事项" });
  if (input.day > permit.today) throw new Refusal("rule", "事项发生的日期不能晚于今天。", { day: "请填写实际发生的日期" });
  const id = permit.once ? idFrom(permit.once) : newId();
  await atomically(permit, [db().insert(disclosureEvent).values({ id, ...input, catalogCode: code, by: permit.actor, at: permit.now })]);
  return id;
}

/** What the board owes once a committee is elected: the result (P06), and who does what now (P02, on the community's board). */
const afterElection = [{ code: "P06", title: "换届选举结果" }, { code: "P02", title: "支部换届，班子成员有变化" }];

/** The events that an approved election is, so that nobody has to report it once more; items that the town's catalog no longer has are left out. */
export async function eventsOfElection(permit: Permit<"election.record">, { id: branchId, communityId, leadsCommunity }: Pick<Branch, "id" | "communityId" | "leadsCommunity">, day: Day): Promise<Statement[]> {
  const { variant } = await findPublicOwner("branch", branchId);
  const catalogs = await listCatalogVersions();
  return afterElection.flatMap(({ code, title }) => {
    const item = itemOfPeriod(catalogs, code, variant, day, permit.today);
    const ownerId = item?.owner === "community" ? (leadsCommunity ? communityId : null) : branchId;
    if (!item || !eventFrequency(item) || !ownerId) return [];
    const id = permit.once ? idFrom(permit.once, code) : newId();
    return [db().insert(disclosureEvent).values({ id, ownerKind: item.owner, ownerId, catalogCode: code, day, title, by: permit.actor, at: permit.now })];
  });
}
