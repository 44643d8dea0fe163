import { ButtonLink } from "@/components/desk/button";
import { InstructionList } from "@/components/desk/instructions/instruction-list";
import { Empty, Section } from "@/components/desk/show";
import { listInstructions } from "@/db/instructions/instructions";
import { openInstructionStates } from "@/domain/instructions/lifecycle";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";

const MOST = 5;

/** On the overview: instructions that are not closed yet, those due first, and for leaders the way to a new one. */
export async function InstructionsOpen({ viewer }: { viewer: Person }) {
  const { rows } = await listInstructions(viewer, { states: openInstructionStates });
  return (
    <Section title="没有办结的领导批示" id="instructions">
      {rows.length === 0 ? <Empty>没有在办的批示。</Empty> : <InstructionList lines={rows.slice(0, MOST)} today={viewer.today} />}
      <p className="flex flex-wrap gap-2 print:hidden">{mightDo(viewer, "instruction.give") && <ButtonLink look="main" href="/desk/instructions/new">作批示</ButtonLink>}<ButtonLink href="/desk/instructions">全部批示</ButtonLink></p>
    </Section>
  );
}
