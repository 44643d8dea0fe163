import { Submit } from "@/components/desk/button";
import { DayField, Select } from "@/components/desk/field";
import { Empty, Title } from "@/components/desk/show";
import { rosterOn } from "@/db/members/roster-on";
import { listBranchesFor, listPublicGroupsOf } from "@/db/meetings/rows";
import { isDay, sayDay } from "@/domain/calendar/day";
import { presetMark, sayMark } from "@/domain/meetings/attendance";
import { meetingKindNames, meetingKinds } from "@/domain/meetings/kinds";
import { calledBy } from "@/domain/meetings/voters";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";

export const metadata = { title: "签到表" };
const withNames = meetingKindNames.filter((kind) => meetingKinds[kind].roll !== "outside");

/** A sign-in sheet to print, numbered like the recording form, with what is known beforehand. */
export default async function SheetPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("meeting.roster");
  const query = await asked(searchParams, ["branch", "kind", "day", "group"]);
  const branches = await listBranchesFor(viewer, "meeting.roster");
  const branch = branches.find(({ id }) => id === query.branch) ?? branches[0];
  const kind = withNames.find((name) => name === query.kind) ?? "theme_day";
  const day = query.day && isDay(query.day) ? query.day : viewer.today;
  const groups = branch ? await listPublicGroupsOf(branch.id) : [];
  const group = groups.find(({ id }) => id === query.group) ?? null;
  const called = branch ? calledBy(kind, await rosterOn(viewer, branch.id, day), group?.id ?? null) : [];
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/meetings">返回组织生活</a></p>
      <form method="get" className="mb-4 grid gap-x-4 rounded border border-line bg-white p-3 sm:grid-cols-4 print:hidden">
        {branches.length > 1 && <Select name="branch" label="党支部" value={branch?.id} options={branches.map(({ id, name }) => ({ value: id, label: name }))} />}
        <Select name="kind" label="会议类型" value={kind} options={withNames.map((value) => ({ value, label: meetingKinds[value].zh }))} />
        {groups.length > 0 && <Select name="group" label="党小组（党小组会）" value={group?.id} empty="—" options={groups.map(({ id, name }) => ({ value: id, label: name }))} />}
        <DayField name="day" label="哪天开会" value={day} />
        <div><Submit look="plain">换一张</Submit></div>
      </form>
      <Title lead={`${sayDay(day)}　应到 ${called.length} 人。会后按序号登记，例如“3 7 请假 看病”。`}>{branch?.name}{group?.name ?? ""}{meetingKinds[kind].zh}签到表</Title>
      {called.length === 0 ? <Empty>名册里没有这次会议应到的党员。请先导入党员名册{kind === "group_meeting" ? "，并选择党小组" : ""}。</Empty> : (
        <ol className="columns-1 gap-8 sm:columns-2 print:columns-2 print:text-[14pt]">
          {called.map((member, i) => {
            const mark = presetMark(member);
            return (
              <li key={member.id} className="grid grid-cols-[2.5rem_6rem_1fr] border-b border-ink py-2 break-inside-avoid">
                <span className="tabular-nums">{i + 1}</span><span>{member.name}</span><span className="text-sm text-soft">{mark.kind === "on_site" ? "" : sayMark(mark)}</span>
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}
