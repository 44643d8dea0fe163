import { sayDay, type Day } from "@/domain/calendar/day";
import { instructionStates, isLate, sayHands, sayInstructionDue, type InstructionOwner, type InstructionState } from "@/domain/instructions/lifecycle";
import { areas, type AreaCode } from "@/domain/overview/areas";
import { Badge } from "../show";

type Row = { id: string; area: AreaCode | null; owner: InstructionOwner; dueOn: Day; state: InstructionState };
export type ListedInstruction = { row: Row; branchName: string | null; problem: string | null; said: string };

export const InstructionMark = ({ row, today }: { row: Row; today: Day }) => (
  <><Badge tone={isLate(row, today) ? "bad" : instructionStates[row.state].tone}>{instructionStates[row.state].zh}</Badge> <span className="text-sm">{sayInstructionDue(row, today)}</span></>
);

/** 石桥第一党支部　三会一课 / 全镇　财务公开 */
export const sayAbout = ({ row: { area }, branchName }: Pick<ListedInstruction, "branchName"> & { row: Pick<Row, "area"> }) => [branchName ?? "全镇", area && areas[area].zh].filter(Boolean).join("　");

/** What was asked, of whom, until when, in whose hands. */
export function InstructionList({ lines, today }: { lines: readonly ListedInstruction[]; today: Day }) {
  return (
    <ul className="mb-4 divide-y divide-line border-y border-line bg-white">
      {lines.map((line) => {
        const { row, branchName, problem, said } = line;
        const hands = sayHands(row.state, row.owner, branchName);
        return (
          <li key={row.id} className="px-2 py-2">
            <a className="inline-block min-h-11 py-2 font-bold text-link underline wrap-anywhere" href={`/desk/instructions/${row.id}`}>{said}</a>
            <p className="text-sm text-soft">{sayAbout(line)}{problem && `　问题：${problem}`}</p>
            <p className="flex flex-wrap items-baseline gap-x-2"><InstructionMark row={row} today={today} /><span className="text-sm text-soft">{sayDay(row.dueOn)}前{hands && `，在${hands}手里`}</span></p>
          </li>
        );
      })}
    </ul>
  );
}
