/** One duty to publish: the item, the deadline and what was found to meet it, put together. */
import type { Period } from "../calendar/period";
import type { Day } from "../calendar/day";
import { codesMet, isBoardOnly, type CatalogItem, type CatalogVersion } from "../disclosure/catalog/item";
import { disclosureKindOf, type DisclosureKind, type Frequency, type Owner, type Variant } from "../disclosure/catalog/vocabulary";
import type { SettingValues } from "../settings";
import { completionOf, type DisclosureEvent, type DisclosureFact } from "./disclosure-facts";
import { daysToDue, dutyState, type Duty, type Exemption } from "./duty";

export type DisclosureDuty = Duty & {
  orgKind: Owner;
  kind: DisclosureKind;
  /** The item's title; `title` adds what the clerk wrote about the event, which nobody has checked for names. */
  itemTitle: string;
  frequency: Frequency;
  /** All codes that one notice meets, e.g. F02–F05. */
  codes: readonly string[];
  /** What happened, for duties opened by an event. */
  event: { id: string; title: string; day: Day } | null;
  publishedOn: Day | null;
  postedOn: Day | null;
  /** 本期无此事项 */
  nil: boolean;
  /** The public page shows this line and the posting day, no content (ruling 12). */
  boardOnly: boolean;
};

/** A catalog item with what every duty of it shares. */
export type Owed = { item: CatalogItem; title: string; codes: readonly string[]; kind: DisclosureKind; boardOnly: boolean };

/** Works out once per item what its duties share: F02 stands for 收支公开（F02–F05）. */
export function owedItem(version: CatalogVersion, item: CatalogItem, variant: Variant): Owed {
  const codes = codesMet(version, item);
  const title = codes.length > 1 ? `${item.title}（${codes[0]}–${codes.at(-1)}）` : item.title;
  return { item, title, codes, kind: disclosureKindOf(item.code, variant), boardOnly: isBoardOnly(item.audiences[0]) };
}

/** Which duty it is: whose, for what, by when. */
export type Deadline = { orgKind: Owner; orgId: string; owed: Owed; frequency: Frequency; period: Period; dueOn: Day; event: DisclosureEvent | null };

/** Ordinary long-lived items need no board day (ruling 10). */
const needsBoard = ({ frequency, owed }: Deadline) => frequency !== "long_term" || owed.boardOnly;

/** @param found the notices that may meet the duty */
export function disclosureDuty(deadline: Deadline, found: readonly DisclosureFact[], exemption: Exemption | null, today: Day, settings: SettingValues): DisclosureDuty {
  const { orgKind, orgId, owed, frequency, period, dueOn, event } = deadline;
  const done = completionOf(found, needsBoard(deadline), today);
  const doneOn = done?.doneOn ?? null;
  const onlineOnly = done !== null && doneOn === null;
  return {
    key: `disclosure/${orgKind}/${orgId}/${owed.item.code}/${frequency}/${event?.id ?? period}`,
    family: "disclosure",
    code: owed.item.code,
    title: event ? `${owed.title}：${event.title}` : owed.title,
    orgKind,
    orgId,
    period,
    dueOn,
    state: dutyState({ dueOn, doneOn, onlineOnly, exemption, today, soonDays: settings.duty_soon_days }),
    doneOn,
    days: daysToDue(dueOn, doneOn, today),
    satisfiedBy: done?.noticeIds ?? [],
    exemption,
    kind: owed.kind,
    itemTitle: owed.title,
    frequency,
    codes: owed.codes,
    event: event && { id: event.id, title: event.title, day: event.day },
    publishedOn: done?.publishedOn ?? null,
    postedOn: done?.postedOn ?? null,
    nil: done?.nil ?? false,
    boardOnly: owed.boardOnly,
  };
}
