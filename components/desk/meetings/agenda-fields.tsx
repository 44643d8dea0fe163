import { agendaKindNames, agendaKinds } from "@/domain/meetings/agenda";
import { fieldNames } from "@/domain/meetings/forms/field-names";
import { meetingKinds, type MeetingKind } from "@/domain/meetings/kinds";
import type { AgendaItem } from "@/domain/meetings/record";
import { voteModeNames, voteModes } from "@/domain/meetings/votes";
import { Fold } from "../fold";
import { Select, TextArea, TextField, Tick } from "../field";

const MORE_ROWS = 2;
const kindOptions = agendaKindNames.map((value) => ({ value, label: agendaKinds[value].zh }));
const modeOptions = voteModeNames.map((value) => ({ value, label: voteModes[value].zh }));

/** Items of the agenda, each in its section; always a few empty ones more, which are ignored while empty. */
export function AgendaFields({ kinds, agenda }: { kinds: readonly MeetingKind[]; agenda: readonly AgendaItem[] }) {
  const rows: (AgendaItem | null)[] = [...agenda, ...Array.from({ length: MORE_ROWS }, () => null)];
  return <>{rows.map((item, i) => <ItemFields key={i} i={i} kinds={kinds} item={item} isOpen={i <= agenda.length} />)}</>;
}

function ItemFields({ i, kinds, item, isOpen }: { i: number; kinds: readonly MeetingKind[]; item: AgendaItem | null; isOpen: boolean }) {
  const vote = item?.vote;
  return (
    <Fold bold summary={`议题 ${i + 1}${item ? `：${item.topic}` : ""}`} prefix={fieldNames.agendaItem(i)} main={fieldNames.agenda(i, "topic")} open={isOpen} className="mb-3 border-l-2 border-line pl-3">
      <TextField name={fieldNames.agenda(i, "topic")} label="议题" value={item?.topic} maxLength={120} />
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Select name={fieldNames.agenda(i, "kind")} label="是什么事" value={item?.kind ?? "work"} options={kindOptions} />
        {kinds.length > 1 && <Select name={fieldNames.agenda(i, "section")} label="属于哪种会议" value={item?.section ?? kinds[0]} options={kinds.map((value) => ({ value, label: meetingKinds[value].zh }))} />}
        <TextField name={fieldNames.agenda(i, "speaker")} label="发言人" value={item?.speaker} maxLength={60} />
      </div>
      <TextArea name={fieldNames.agenda(i, "discussion")} label="发言摘要" hint="不同意见也要记" value={item?.discussion} rows={3} maxLength={2000} />
      <Fold summary="表决（有表决时填）" prefix={fieldNames.agendaItem(i)} main={fieldNames.agenda(i, "approve")} open={Boolean(vote)}>
        <p className="mb-2 text-sm text-soft">应到、实到有表决权的人数按名单自动算；只记票数，不记谁投了什么。</p>
        <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-5">
          <Select name={fieldNames.agenda(i, "mode")} label="方式" value={vote?.mode ?? "show_hand"} options={modeOptions} />
          {figures.map(([part, zh]) => <TextField key={part} name={fieldNames.agenda(i, part)} label={zh} value={vote ? String(vote[part]) : ""} inputMode="numeric" autoComplete="off" />)}
        </div>
        <Tick name={fieldNames.agenda(i, "passed")} label="结果：通过" value={vote?.passed ? "yes" : ""} />
      </Fold>
    </Fold>
  );
}

const figures = [["approve", "赞成"], ["oppose", "反对"], ["abstain", "弃权"], ["written", "会前书面赞成"]] as const;
