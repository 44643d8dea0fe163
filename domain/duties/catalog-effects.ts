/**
 * What a change of the catalog would do to the duties of the coming year, before anybody approves it: reckoned by the engine that
 * reckons the duties themselves, once with the catalogs as they are and once with the change.
 */
import { addYears, type Day } from "../calendar/day";
import { periodDays, type Period } from "../calendar/period";
import type { WorkdayCalendar } from "../calendar/workdays";
import type { CatalogVersion } from "../disclosure/catalog/item";
import { itemKey } from "../disclosure/catalog/revised";
import type { Frequency } from "../disclosure/catalog/vocabulary";
import type { SettingValues } from "../settings";
import type { DisclosingBody } from "./disclosing-body";
import { deadlines } from "./disclosure-deadlines";
import type { Deadline } from "./disclosure-duty";

export const effectKinds = {
  added: { zh: "新增" },
  ended: { zh: "不再要求" },
  moved: { zh: "到期日变了" },
  worded: { zh: "到期日不变，按新的要求" },
} as const;
export type EffectKind = keyof typeof effectKinds;

export type CatalogEffect = { kind: EffectKind; frequency: Frequency; period: Period; dueBefore: Day | null; dueAfter: Day | null; communities: number; branches: number };
export type Proposed = {
  key: string;
  fromDay: Day;
  now: readonly CatalogVersion[];
  then: readonly CatalogVersion[];
  bodies: readonly DisclosingBody[];
  calendar: WorkdayCalendar;
  settings: SettingValues;
};

/** The periods of the item that end on or after the first day, a year ahead, in order of time. Empty for what only events open. */
export function catalogEffects({ key, fromDay, now, then, bodies, calendar, settings }: Proposed): CatalogEffect[] {
  const today = addYears(fromDay, 1);
  const only = (versions: readonly CatalogVersion[]) => versions.map((version) => ({ ...version, items: version.items.filter((item) => itemKey(item) === key) }));
  const given = { bodies, events: [], calendar, settings, today };
  const [before, after] = [deadlines({ ...given, catalogs: only(now) }), deadlines({ ...given, catalogs: only(then) })];
  const effects = new Map<string, CatalogEffect>();
  for (const body of bodies) {
    const [old, young] = [byPeriod(before(body), fromDay), byPeriod(after(body), fromDay)];
    for (const slot of new Set([...old.keys(), ...young.keys()])) {
      const effect = effectOf(old.get(slot), young.get(slot));
      const group = JSON.stringify(effect);
      const known = effects.get(group) ?? { ...effect, communities: 0, branches: 0 };
      known[body.kind === "community" ? "communities" : "branches"] += 1;
      effects.set(group, known);
    }
  }
  return [...effects.values()].sort((a, b) => (dayOfEffect(a) < dayOfEffect(b) ? -1 : 1));
}

const dayOfEffect = ({ dueAfter, dueBefore }: CatalogEffect) => dueAfter ?? dueBefore ?? "";

/** A long-lived item is one duty, whatever the day since when it stands. */
const slotOf = ({ frequency, period }: Deadline) => (frequency === "long_term" ? frequency : `${frequency}/${period}`);

function byPeriod(found: readonly Deadline[], fromDay: Day): Map<string, Deadline> {
  return new Map(found.filter(({ frequency, period }) => frequency === "long_term" || periodDays(period).to >= fromDay).map((one) => [slotOf(one), one]));
}

function effectOf(before: Deadline | undefined, after: Deadline | undefined): Omit<CatalogEffect, "communities" | "branches"> {
  const { frequency, period } = (after ?? before)!;
  const [dueBefore, dueAfter] = [before?.dueOn ?? null, after?.dueOn ?? null];
  const kind: EffectKind = !before ? "added" : !after ? "ended" : dueBefore === dueAfter ? "worded" : "moved";
  return { kind, frequency, period, dueBefore, dueAfter };
}
