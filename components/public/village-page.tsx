import type { Day } from "@/domain/calendar/day";
import { sayShortDay } from "@/domain/calendar/day";
import { periodOf, sayPeriod, type Period } from "@/domain/calendar/period";
import type { WorkdayCalendar } from "@/domain/calendar/workdays";
import { disclosureKinds, type DisclosureKind } from "@/domain/disclosure/catalog/vocabulary";
import type { OutcomeLine } from "@/domain/inspections/outcome";
import type { PublicLine } from "@/domain/disclosure/public-notice";
import { dutyStates } from "@/domain/duties/duty";
import { mostUrgentFirst } from "@/domain/duties/duty-lists";
import { DutyList, type DutyInPublic } from "./duty-list";
import { NoticeLineItem } from "./notice-line";
import { Supervision } from "./supervision";
import { Page } from "./page";
import { Unannounced } from "./unannounced";
import { href, type View } from "./view";

type Props = {
  view: View;
  today: Day;
  community: { id: string; name: string; officePhone: string; boardLocation: string };
  /** The quarter of due days that is shown; null for the present one. */
  quarter: Period | null;
  /** The newest statement of income and expenses. */
  account: PublicLine | null;
  latest: readonly PublicLine[];
  /** Where the branch that speaks for it meets people; null while nobody has written it down. */
  site: { name: string; opening: string; office: string } | null;
  duties: readonly DutyInPublic[];
  workdays: WorkdayCalendar;
  branchNames: ReadonlyMap<string, string>;
  supervision: OutcomeLine;
};

/** A community: the newest account first, then the calendar that the office sees too, then what is new. */
export function VillagePage({ view, today, community, account, latest, site, supervision, ...calendar }: Props) {
  return (
    <Page view={view} title={community.name}>
      <h1>{community.name}</h1>
      {account && (
        <a className="lead" href={href(view, `/notices/${account.noticeId}`)}>
          最新的账：<b>{account.title}</b><br /><span className="small">{sayShortDay(account.publishedOn)}公开</span>
        </a>
      )}
      <p>
        <a className="button" href={href(view, "/ask", { village: community.id })}>向{community.name}提问</a>
        <a className="button plain" href={href(view, "/notices", { village: community.id })}>查全部公开</a>
      </p>
      <h2>最新公开</h2>
      {latest.length === 0 ? <p>还没有公开的内容。</p> : <ul className="list">{latest.map((line) => <NoticeLineItem key={line.noticeId} view={view} line={line} today={today} />)}</ul>}
      <Calendar view={view} today={today} community={community} {...calendar} />
      <Supervision whose="" line={supervision} />
      <h2>公开栏在哪里</h2>
      <p>{community.boardLocation}　电话 <a href={`tel:${community.officePhone}`}>{community.officePhone}</a></p>
      {site && <><h2>党群服务中心</h2><p>{site.name}　开放时间：{site.opening}　负责单位：{site.office}</p></>}
      <p className="noprint"><a className="go" href={href(view, `/villages/${community.id}/board`, { month: today.slice(0, 7) })}>打印本月的公开栏</a></p>
    </Page>
  );
}

const QUARTERS = 5;

/** 应公开清单: what falls due in one quarter and long-lived items; what still has to be done stands first, and what is overdue before all. */
function Calendar({ view, today, community, quarter, duties, workdays, branchNames }: Omit<Props, "account" | "latest" | "site" | "supervision">) {
  const present = periodOf("quarter", today);
  const shown = quarter ?? present;
  const isStanding = (duty: DutyInPublic) => duty.frequency === "long_term" && !duty.eventDay;
  const dated = duties.filter((duty) => !isStanding(duty));
  const due = dated.filter((duty) => periodOf("quarter", duty.dueOn) === shown);
  const older = quarter ? [] : dated.filter((duty) => duty.state === "overdue" && !due.includes(duty));
  const open = [...older, ...due.filter((duty) => dutyStates[duty.state].open)].sort(mostUrgentFirst);
  const done = [...due.filter((duty) => !dutyStates[duty.state].open), ...(quarter ? [] : duties.filter(isStanding))];
  const list = (chosen: readonly DutyInPublic[]) => <DutyList view={view} duties={chosen} branchNames={branchNames} />;
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">该公开的都公开了吗</h2>
      <Quarters view={view} communityId={community.id} duties={dated} shown={shown} present={present} />
      {due.length > 0 ? <p>{sayPeriod(shown)}到期的有 {due.length} 项：<Counts duties={due} />。</p> : <p>{sayPeriod(shown)}没有到期的事项。</p>}
      <Unannounced workdays={workdays} until={open.map(({ dueOn }) => dueOn)} />
      {open.length > 0 && <><h3>还没有办完的（{open.length} 项）</h3>{list(open)}</>}
      {kinds.map((kind) => {
        const own = done.filter((duty) => duty.kind === kind);
        return own.length > 0 && <div key={kind}><h3>{disclosureKinds[kind].zh}（{own.length} 项）</h3>{list(own)}</div>;
      })}
    </section>
  );
}

const kinds: DisclosureKind[] = ["finance", "village", "residents", "party"];

/** Of the quarter: how many are in which state, in words. */
function Counts({ duties }: { duties: readonly DutyInPublic[] }) {
  const states = Object.entries(dutyStates).map(([state, { zh }]) => ({ zh, n: duties.filter((duty) => duty.state === state).length }));
  return <>{states.filter(({ n }) => n > 0).map(({ zh, n }) => `${zh} ${n} 项`).join("，")}</>;
}

/** The latest quarters in which anything falls due, as links. */
function Quarters({ view, communityId, duties, shown, present }: { view: View; communityId: string; duties: readonly DutyInPublic[]; shown: Period; present: Period }) {
  const quarters = [...new Set([present, ...duties.map((duty) => periodOf("quarter", duty.dueOn))])].filter((quarter) => quarter <= present).sort().reverse().slice(0, QUARTERS);
  return (
    <nav aria-label="按季度看">
      <ul className="nav">{quarters.map((quarter) => <li key={quarter}><a href={href(view, `/villages/${communityId}`, { quarter: quarter === present ? null : quarter })} aria-current={quarter === shown ? "page" : undefined}>{sayPeriod(quarter)}</a></li>)}</ul>
    </nav>
  );
}
