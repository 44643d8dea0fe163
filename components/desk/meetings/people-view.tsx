import { attendanceKindNames, attendanceKinds, sayMark, type AttendanceKind, type AttendanceReason } from "@/domain/meetings/attendance";
import { excludeReasons, type ExcludeReason } from "@/domain/meetings/votes";
import { Facts } from "../show";

export type Person = { memberId: string; name: string; kind: AttendanceKind; reason: AttendanceReason | null; excluded: ExcludeReason | null };

/** Everybody by how he took part; reasons stand beside names. */
export function PeopleView({ people }: { people: readonly Person[] }) {
  const groups = attendanceKindNames.map((kind) => ({ kind, of: people.filter((person) => person.kind === kind) })).filter(({ of }) => of.length > 0);
  return (
    <Facts
      facts={groups.map(({ kind, of }) => [
        `${attendanceKinds[kind].zh}（${of.length} 人）`,
        of.map((person) => `${person.name}${person.reason ? `（${sayMark(person).split("：")[1]}）` : ""}${person.excluded ? `［表决不计：${excludeReasons[person.excluded].zh}］` : ""}`).join("、"),
      ])}
    />
  );
}
