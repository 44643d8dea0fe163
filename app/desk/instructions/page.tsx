import { ButtonLink } from "@/components/desk/button";
import { Select } from "@/components/desk/field";
import { FilterForm } from "@/components/desk/filter-form";
import { InstructionList } from "@/components/desk/instructions/instruction-list";
import { Pager } from "@/components/desk/pager";
import { Empty, Title } from "@/components/desk/show";
import { listInstructions } from "@/db/instructions/instructions";
import { instructionStateNames, instructionStates, openInstructionStates } from "@/domain/instructions/lifecycle";
import { mightDo } from "@/domain/permissions/desk-links";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";

export const metadata = { title: "领导批示" };
const PATH = "/desk/instructions";

/** What leaders asked for, those due first; a secretary sees what is asked of him. */
export default async function InstructionsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("instruction.read");
  const query = await asked(searchParams, ["state", "after"]);
  const state = instructionStateNames.find((name) => name === query.state);
  const states = state ? [state] : query.state === "all" ? undefined : openInstructionStates;
  const { rows, next } = await listInstructions(viewer, { states }, query.after ?? null);
  return (
    <>
      <Title lead="镇领导在总览、支部或问题上留下的任务：谁办、什么时候答复、办得怎么样。">领导批示</Title>
      {mightDo(viewer, "instruction.give") && <p className="mb-4 print:hidden"><ButtonLink look="main" href={`${PATH}/new`}>作批示</ButtonLink></p>}
      <FilterForm path={PATH}>
        <Select name="state" label="看哪些" value={state ?? query.state} empty="没有办结的" options={[...instructionStateNames.map((value) => ({ value, label: instructionStates[value].zh })), { value: "all", label: "全部" }]} />
      </FilterForm>
      {rows.length === 0 ? <Empty>没有这样的批示。{mightDo(viewer, "instruction.give") && "要布置一件事，请点“作批示”。"}</Empty> : <InstructionList lines={rows} today={viewer.today} />}
      <Pager path={PATH} query={query} next={next} />
    </>
  );
}
