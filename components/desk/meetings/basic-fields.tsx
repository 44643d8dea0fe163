import { dayOf, timeOf } from "@/domain/calendar/day";
import type { MeetingRecord, RosterMember } from "@/domain/meetings/record";
import { DayField, Select, TextField } from "../field";

type Props = { record: MeetingRecord; roster: readonly RosterMember[]; writer: string };

/** Who hosts and who writes: from the roster, or the person at the keyboard. A name that is on no roster any more is kept. */
function chosen(id: string | null, name: string, writer: string): string {
  return id ?? (name === writer && name !== "" ? "me" : "");
}

/** What every meeting has: name, theme, when, where, host, recorder. Preset as far as it is known. */
export function BasicFields({ record, roster, writer }: Props) {
  const people = roster.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <TextField name="title" label="会议名称" value={record.title} maxLength={80} />
      <TextField name="theme" label="主题" hint="写这次要解决什么，例如“清理北渠淤泥”；不能只写“学习文件”" value={record.theme} maxLength={120} />
      <div className="grid max-w-2xl grid-cols-2 gap-x-4 sm:grid-cols-3">
        <div className="col-span-2 sm:col-span-1"><DayField name="startedOn" label="日期" value={dayOf(record.startedAt)} /></div>
        <TextField name="startTime" label="开会时间" type="time" value={timeOf(record.startedAt)} />
        <TextField name="endTime" label="散会时间" type="time" value={timeOf(record.endedAt)} />
      </div>
      <TextField name="place" label="地点" value={record.place} maxLength={80} />
      <div className="grid max-w-2xl grid-cols-2 gap-x-4">
        <Select name="host" label="主持人" value={chosen(record.hostId, record.hostName, "")} empty="请选择" options={people} />
        <Select name="recorder" label="记录人" value={chosen(record.recorderId, record.recorderName, writer)} empty="请选择" options={[{ value: "me", label: `${writer}（我）` }, ...people]} />
      </div>
    </>
  );
}
