import { InstructionList } from "@/components/desk/instructions/instruction-list";
import { Section } from "@/components/desk/show";
import { listInstructionsToAct } from "@/db/instructions/instructions";
import type { Person } from "@/domain/permissions/actor";

const MOST = 8;

/** On the start page: what a leader asked of me, or what waits for the leader's decision. Nothing when nothing waits. */
export async function InstructionsWaiting({ viewer }: { viewer: Person }) {
  const lines = await listInstructionsToAct(viewer);
  if (lines.length === 0) return null;
  return (
    <Section title={`等您办的领导批示（${lines.length} 件）`} id="instructions">
      <InstructionList lines={lines.slice(0, MOST)} today={viewer.today} />
      {lines.length > MOST && <p><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/instructions">全部 {lines.length} 件</a></p>}
    </Section>
  );
}
