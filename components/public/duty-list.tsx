import { sayDay, sayShortDay, type Day } from "@/domain/calendar/day";
import type { Period } from "@/domain/calendar/period";
import type { DisclosureKind, Frequency } from "@/domain/disclosure/catalog/vocabulary";
import { dutyStates, sayDutyDays, type DutyState } from "@/domain/duties/duty";
import { periodWords } from "./notice-line";
import { href, type View } from "./view";

export type DutyInPublic = {
  key: string; itemTitle: string; kind: DisclosureKind; orgKind: string; orgId: string; period: Period; dueOn: Day; state: DutyState; days: number; frequency: Frequency;
  postedOn: Day | null; publishedOn: Day | null; nil: boolean; boardOnly: boolean; eventDay: Day | null; satisfiedBy: readonly string[];
  exemption: { reason: string; on: Day } | null;
};

const looks: Record<DutyState, string> = { upcoming: "", due_soon: "warn", online_only: "warn", overdue: "bad", done_on_time: "good", late: "warn", late_report: "warn", made_up: "warn", exempt: "" };

type Props = { view: View; duties: readonly DutyInPublic[]; branchNames: ReadonlyMap<string, string> };

/** What must be public, line by line: by when, and how it stands. Board-only items link nowhere (ruling 12). */
export function DutyList({ view, duties, branchNames }: Props) {
  return (
    <ul className="list">
      {duties.map((duty) => {
        const noticeId = duty.boardOnly ? undefined : duty.satisfiedBy[0];
        return (
          <li key={duty.key}>
            {noticeId ? <a href={href(view, `/notices/${noticeId}`)}>{duty.itemTitle}</a> : <b>{duty.itemTitle}</b>}
            <span className="small"><b className={`tag ${looks[duty.state]}`}>{dutyStates[duty.state].zh}</b> {details(duty, branchNames).join(" · ")}</span>
          </li>
        );
      })}
    </ul>
  );
}

function details(duty: DutyInPublic, branchNames: ReadonlyMap<string, string>): string[] {
  const { orgKind, orgId, state, days, dueOn, period, publishedOn, postedOn, nil, boardOnly, exemption, eventDay } = duty;
  return [
    orgKind === "branch" ? (branchNames.get(orgId) ?? "") : "",
    eventDay ? `${sayShortDay(eventDay)}发生` : (periodWords(period) ?? ""),
    dutyStates[state].open ? `应在${sayShortDay(dueOn)}前公开` : "",
    sayDutyDays({ state, days }),
    publishedOn && !boardOnly ? `${sayShortDay(publishedOn)}公开` : "",
    boardOnly ? `只贴公开栏${postedOn ? `，${sayShortDay(postedOn)}张贴` : ""}` : "",
    nil ? "本期没有" : "",
    exemption && state === "exempt" ? `${sayDay(exemption.on)}镇党建办免除：${exemption.reason}` : "",
  ].filter(Boolean);
}
