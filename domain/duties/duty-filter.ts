/** Which duties a list shows: by state, kind, body, item, period and due quarter. The same filter draws the list and its export. */
import type { Day } from "../calendar/day";
import { periodDays, type Period } from "../calendar/period";
import type { DisclosureDuty } from "./disclosure-duty";
import { dutyStates, type DutyState } from "./duty";
import { countedAs, trustFigures, type Counted, type TrustFigure } from "./trust-line";

/** To be done now, by somebody who has not done it yet. */
export function isPressing(state: DutyState): boolean {
  return dutyStates[state].open && state !== "upcoming";
}

/** Views of several states at once, before the single states. `pressing`: to be done now, without what is still far off. */
const views = {
  pressing: { zh: "该办的", has: isPressing },
  open: { zh: "没办完的", has: (state: DutyState) => dutyStates[state].open },
  all: { zh: "全部", has: () => true },
} as const;
export type DutyView = keyof typeof views | DutyState;

export const dutyViewNames = [...Object.keys(views), ...Object.keys(dutyStates)] as [DutyView, ...DutyView[]];
const isGroup = (view: DutyView): view is keyof typeof views => view in views;
export const sayDutyView = (view: DutyView) => (isGroup(view) ? views[view].zh : dutyStates[view].zh);

/** The figures of the trust line, as a filter: a figure and the rows behind it are the same question. */
export type CountedFilter = Counted | "due";
export const countedNames = ["due", "exempt", "notYetDue", ...(Object.keys(trustFigures) as TrustFigure[])] as [CountedFilter, ...CountedFilter[]];
/** 已到期 is the sum of the four figures, so its rows are theirs together. */
const isCounted = (duty: PlacedDuty, counted: CountedFilter, today: Day) => (counted === "due" ? Object.hasOwn(trustFigures, countedAs(duty, today)) : countedAs(duty, today) === counted);

export type DutyFilter = {
  state: DutyView;
  kind?: DisclosureDuty["kind"];
  community?: string;
  /** `community/shiqiao` or `branch/qh007` */
  body?: string;
  code?: string;
  period?: Period;
  /** The period in which the due day lies. */
  due?: Period;
  counted?: CountedFilter;
};

/** `seq`: where the body stands in the town's register, for tables that must not be a ranking. */
export type PlacedDuty = DisclosureDuty & { ownerName: string; communityId: string | null; seq: number };

export function fits(duty: PlacedDuty, filter: DutyFilter, today: Day): boolean {
  const { state, kind, community, body, code, period, due, counted } = filter;
  const days = due ? periodDays(due) : null;
  return (
    (isGroup(state) ? views[state].has(duty.state) : duty.state === state) &&
    (!kind || duty.kind === kind) &&
    (!community || duty.communityId === community) &&
    (!body || `${duty.orgKind}/${duty.orgId}` === body) &&
    (!code || duty.code === code) &&
    (!period || duty.period === period) &&
    (!days || (duty.dueOn >= days.from && duty.dueOn <= days.to)) &&
    (!counted || isCounted(duty, counted, today))
  );
}
