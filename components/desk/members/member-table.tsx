import type { Day } from "@/domain/calendar/day";
import { educations, genders, stages, statuses, type Education, type Gender, type Stage, type Status } from "@/domain/members/vocabulary";
import { Badge, Table, type Column, type Tone } from "../show";

type Row = {
  id: string; name: string; gender: Gender; birthMonth: string; education: Education | null; stage: Stage; status: Status;
  joinedOn: string | null; branchName: string; groupName: string | null; posts: readonly string[]; isAway: boolean; outOn: Day | null; lastContactOn: Day | null;
};

const statusTone = (status: Status): Tone => (status === "normal" ? "plain" : statuses[status].inBranch ? "warn" : "bad");

export function StatusMark({ status }: { status: Status }) {
  return <Badge tone={statusTone(status)}>{statuses[status].zh}</Badge>;
}

function LastContact({ row, since }: { row: Row; since: Day }) {
  const isLate = (row.lastContactOn ?? row.outOn ?? since) < since;
  return <span className="whitespace-nowrap">{row.lastContactOn ?? "还没有"}{isLate && <> <Badge tone="warn">该联系了</Badge></>}</span>;
}

/** Members as the viewer may see them: masked rows carry the year of birth only. */
export function MemberTable({ caption, rows, withBranch, contactSince }: { caption: string; rows: readonly Row[]; withBranch: boolean; /** of mobile members: whom nobody called since that day is marked (MBR-04) */ contactSince?: Day }) {
  const columns: Column<Row>[] = [
    { name: "姓名", cell: (row) => <a className="inline-block min-h-11 min-w-11 py-2 text-link underline" href={`/desk/members/${row.id}`}>{row.name}</a> },
    ...(withBranch ? [{ name: "党支部", cell: (row: Row) => row.branchName }] : []),
    ...(contactSince ? [{ name: "最近联系", cell: (row: Row) => <LastContact row={row} since={contactSince} /> }] : []),
    { name: "党小组", cell: (row) => row.groupName ?? "—" },
    { name: "性别", cell: (row) => genders[row.gender].zh },
    { name: "出生", cell: (row) => <span className="whitespace-nowrap">{row.birthMonth}</span> },
    { name: "学历", cell: (row) => (row.education ? educations[row.education].zh : "—") },
    { name: "类别", cell: (row) => <>{stages[row.stage].zh}{row.status !== "normal" && <> <StatusMark status={row.status} /></>}{row.isAway && <> <Badge>流动</Badge></>}</> },
    { name: "入党", cell: (row) => <span className="whitespace-nowrap">{row.joinedOn ?? "—"}</span> },
    { name: "职务", cell: (row) => row.posts.join("、") || "—" },
  ];
  return <Table caption={caption} rows={rows} keyOf={(row) => row.id} columns={columns} />;
}
