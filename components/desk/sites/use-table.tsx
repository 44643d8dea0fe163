import { sayDay } from "@/domain/calendar/day";
import type { UseLine } from "@/domain/sites/use";
import { Table } from "../show";

const link = "inline-block min-h-11 min-w-11 py-2 text-link underline";
const keyOf = ({ source }: UseLine) => ("meetingId" in source ? source.meetingId : source.useId);

/** 日期｜时段｜用途｜组织单位｜人数｜负责人｜备注, each line with the way to where it was typed. */
export function UseTable({ lines, mayCorrect }: { lines: readonly UseLine[]; mayCorrect: boolean }) {
  return (
    <Table
      caption="使用登记" rows={lines} keyOf={keyOf}
      columns={[
        { name: "日期", cell: ({ on }) => <span className="whitespace-nowrap">{sayDay(on)}</span> }, { name: "时段", cell: ({ from, to }) => <span className="whitespace-nowrap">{from}—{to}</span> },
        { name: "用途", cell: ({ purpose }) => purpose }, { name: "组织单位", cell: ({ organizer }) => organizer }, { name: "人数", number: true, cell: ({ people }) => people ?? "" }, { name: "负责人", cell: ({ responsible }) => responsible },
        { name: "备注", cell: ({ remark }) => <span className="inline-block max-w-72 wrap-anywhere">{remark}</span> },
        { name: "出处", cell: ({ source, purpose }) => ("meetingId" in source ? <a className={link} href={`/desk/meetings/${source.meetingId}`} aria-label={`会议记录：${purpose}`}>会议记录</a> : mayCorrect ? <a className={link} href={`/desk/sites/uses/${source.useId}`} aria-label={`更正：${purpose}`}>更正</a> : "") },
      ]}
    />
  );
}
