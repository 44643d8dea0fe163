import { FindingList } from "@/components/desk/inspections/finding-list";
import { Section } from "@/components/desk/show";
import type { FindingLine } from "@/db/inspections/findings";
import { listInspectionsWaiting } from "@/db/inspections/waiting";
import { settingsOn } from "@/db/settings";
import { sayDay } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";

const MOST = 8;

/** What waits for this viewer in inspections and rectification; for leaders what is late or has come back. Nothing when nothing waits. */
export async function InspectionsWaiting({ viewer }: { viewer: Person }) {
  if (!mightDo(viewer, "finding.read")) return null;
  const { plans, visits, toFinish, acts, red } = await listInspectionsWaiting(viewer);
  const settings = await settingsOn(viewer.today);
  const list = (findings: readonly (FindingLine & { why?: string })[]) => <FindingList findings={findings.slice(0, MOST).map((line) => ({ ...line, branchName: line.branch.name }))} today={viewer.today} settings={settings} />;
  return (
    <>
      {plans.length > 0 && <p className="mb-4"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/inspections/plans">{plans.length} 份督查年度计划等您批准</a></p>}
      {visits.length > 0 && <p className="mb-4"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/inspections">{visits.length} 个支部等您去检查</a></p>}
      {toFinish.length > 0 && (
        <Section title={`查过还没有办完的（${toFinish.length} 次）`} id="visits-to-finish">
          <ul className="list-disc pl-6">
            {toFinish.slice(0, MOST).map(({ id, branchName, title, step, dueOn }) => <li key={id}><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/inspections/visits/${id}`}>{branchName}（{title}）：{step === "notice" ? `等发整改通知书，${sayDay(dueOn!)}前` : "等反馈给支部"}</a></li>)}
          </ul>
        </Section>
      )}
      {acts.length > 0 && <Section title={`等您办的整改（${acts.length} 件）`} id="rectify">{list(acts)}{acts.length > MOST && <More n={acts.length} />}</Section>}
      {red.length > 0 && <Section title={`超期或反弹的整改（${red.length} 件）`} id="rectify-red">{list(red)}{red.length > MOST && <More n={red.length} />}</Section>}
    </>
  );
}

const More = ({ n }: { n: number }) => <p><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/findings">全部 {n} 件</a></p>;
