import { ButtonLink } from "@/components/desk/button";
import { Badge, Section, Table, Title } from "@/components/desk/show";
import { listBranchesToAttend, listLeaders, type BranchToAttend, type LeaderLine } from "@/db/meetings/leaders";
import { settingsOn } from "@/db/settings";
import { sayDay } from "@/domain/calendar/day";
import { meetingKinds } from "@/domain/meetings/kinds";
import { attendsEnough, isToBeVisited } from "@/domain/meetings/leaders";
import { personWho } from "@/server/viewer";

export const metadata = { title: "领导干部参加组织生活" };

/** MTG-19: where leaders should go, from records that exist anyway. */
export default async function LeadersPage() {
  const viewer = await personWho("duty.overview");
  const { dual_life_percent: percent, leader_visit_days: days } = await settingsOn(viewer.today);
  const branches = await listBranchesToAttend(viewer);
  const due = branches.filter(({ lastOn }) => isToBeVisited(lastOn, viewer.today, days));
  return (
    <>
      <Title lead={`领导干部以普通党员身份参加所在支部的组织生活，一般不少于应到次数的 ${percent}%；${days} 天没有镇里同志列席过的支部，列在“要去的支部”。都从会议记录算出，只作提醒，不作评比。`}>领导干部参加组织生活</Title>
      <p className="mb-4 print:hidden"><ButtonLink href="/desk/duties/life">组织生活应办事项</ButtonLink></p>
      <Section title="所在支部（今年）" id="own">
        <Table
          caption="领导干部参加所在支部组织生活"
          rows={await listLeaders(viewer)}
          keyOf={({ accountId }) => accountId}
          columns={[
            { name: "姓名", cell: ({ name }) => name },
            { name: "所在支部", cell: ({ own }) => own?.branchName ?? "账号没有对应到党员名册" },
            { name: "应到", cell: ({ own }) => (own ? `${own.due} 次` : "—") },
            { name: "参加", cell: ({ own }) => (own ? `${own.present} 次` : "—") },
            { name: "提醒", cell: (line) => <Reminder line={line} percent={percent} /> },
          ]}
        />
      </Section>
      <Section title={`要去的支部 ${due.length} 个`} id="visit">
        <BranchTable rows={due} caption={`${days} 天没有镇里同志列席过的支部`} />
      </Section>
      <Section title="其余支部" id="others">
        <BranchTable rows={branches.filter((one) => !due.includes(one))} caption="近期有镇里同志列席过的支部" />
      </Section>
    </>
  );
}

function Reminder({ line: { own }, percent }: { line: LeaderLine; percent: number }) {
  if (!own) return <>请在党员名册里补上这位同志的手机号，才能算。</>;
  if (own.due === 0) return <>今年还没有叫到他的会。</>;
  return attendsEnough(own, percent) ? <Badge tone="good">够 {percent}%</Badge> : <Badge tone="warn">不到 {percent}%，请安排参加</Badge>;
}

function BranchTable({ rows, caption }: { rows: readonly BranchToAttend[]; caption: string }) {
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={({ branchId }) => branchId}
      columns={[
        { name: "支部", cell: ({ branchId, name }) => <a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/meetings?branch=${branchId}`}>{name}</a> },
        { name: "镇里同志最近列席", cell: ({ lastOn }) => (lastOn ? sayDay(lastOn) : "一年内没有记录") },
        { name: "下一次计划", cell: ({ next }) => (next ? `${sayDay(next.plannedOn)}　${next.kinds.map((kind) => meetingKinds[kind].short).join("、")}` : "30 天内没有计划") },
      ]}
    />
  );
}
