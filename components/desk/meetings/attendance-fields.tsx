import { presetMark, markText, sayTally, tally, type Attendance } from "@/domain/meetings/attendance";
import { fieldNames } from "@/domain/meetings/forms/field-names";
import type { RosterMember } from "@/domain/meetings/record";
import { positions } from "@/domain/members/vocabulary";
import { TextArea } from "../field";
import { Empty } from "../show";
import { MarkSelect } from "./mark-select";

type Props = { called: readonly RosterMember[]; attendance: readonly Attendance[] };

/** The roll as a list with everybody preset by what is known: only exceptions are touched, one by one or by the sheet's numbers. */
export function AttendanceFields({ called, attendance }: Props) {
  if (called.length === 0) return <Empty>名册里还没有这次会议应到的党员。请先由文书导入党员名册，再来登记到会情况；其他内容可以先填先存。</Empty>;
  const known = new Map(attendance.map(({ memberId, ...mark }) => [memberId, mark]));
  const rows = called.map((member) => ({ member, mark: known.get(member.id) ?? presetMark(member) }));
  return (
    <>
      <p className="mb-2">现在是：{sayTally(tally(rows.map(({ mark }) => mark)))}。已按名册预先填好（流动党员在外、年老体弱免到、其余到场），<b>只改不一样的</b>。</p>
      <TextArea name="numbers" label="按签到表序号登记（可不用）" rows={2} hint="例如：3 7 12 请假 看病；20 缺席。写在这里的比下面单独选的优先。" />
      <ol className="mb-4 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {rows.map(({ member, mark }, i) => (
          <li key={member.id} className="grid grid-cols-[1fr_9.5rem] items-center gap-2 border-b border-line py-1">
            <span className="wrap-anywhere"><span className="tabular-nums text-soft">{i + 1}.</span> <b>{member.name}</b> <span className="text-sm text-soft">{knownOf(member)}</span></span>
            <MarkSelect name={fieldNames.mark(member.id)} label={`${i + 1} 号${member.name}`} value={markText(mark)} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** What the roster knows: the seat, the stage where there is no vote, away, frail. */
function knownOf({ committee, stage, away, infirm }: RosterMember): string {
  return [committee ? positions[committee].zh : "", stage === "probationary" ? "预备" : "", away ? (away.place ? `在外：${away.place}` : "在外") : "", infirm ? "体弱" : ""].filter(Boolean).join("　");
}
