import { fieldNames } from "@/domain/meetings/forms/field-names";
import type { MeetingRecord, RosterMember } from "@/domain/meetings/record";
import { excludeReasonNames, excludeReasons } from "@/domain/meetings/votes";
import { Select } from "../field";

const MORE_ROWS = 2;

/** Members who are left out of the denominator of votes, each with one of the reasons that are allowed. */
export function ExcludedFields({ excluded, called }: { excluded: MeetingRecord["excluded"]; called: readonly RosterMember[] }) {
  const rows: (MeetingRecord["excluded"][number] | null)[] = [...excluded, ...Array.from({ length: MORE_ROWS }, () => null)];
  const members = called.map(({ id, name }) => ({ value: id, label: name }));
  const reasons = excludeReasonNames.map((value) => ({ value, label: excludeReasons[value].zh }));
  return (
    <details open={excluded.length > 0} className="mb-4">
      <summary className="min-h-11 cursor-pointer py-2">表决时经批准不计入应到的党员</summary>
      <p className="mb-2 text-sm text-soft">预备党员、留党察看和权利中止的已自动不计。流动党员不会自动不计，确有下列情形的在这里写明。</p>
      {rows.map((row, i) => (
        <div key={i} className="grid max-w-2xl grid-cols-2 gap-x-4">
          <Select name={fieldNames.excluded(i, "member")} label={`第 ${i + 1} 人`} value={row?.memberId ?? ""} empty="没有" options={members} />
          <Select name={fieldNames.excluded(i, "reason")} label="原因" value={row?.reason ?? ""} empty="请选择" options={reasons} />
        </div>
      ))}
    </details>
  );
}
