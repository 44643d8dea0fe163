import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Choices, DayField, Select, TextArea } from "@/components/desk/field";
import { Notice, Title } from "@/components/desk/show";
import { findFinding } from "@/db/inspections/findings";
import { listPublicBranches } from "@/db/organization";
import { addDays } from "@/domain/calendar/day";
import { instructionOwnerNames, instructionOwners } from "@/domain/instructions/lifecycle";
import { areaCodes, areas } from "@/domain/overview/areas";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { or404 } from "../../inspections/find-or-404";
import { give } from "../actions";

export const metadata = { title: "作批示" };
const USUAL_DAYS = 7;

/** A leader leaves a task on a branch, a finding or an area of the overview. */
export default async function NewInstructionPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("instruction.give");
  const { branch, finding, area } = await asked(searchParams, ["branch", "finding", "area"]);
  const about = finding ? await or404(findFinding(viewer, finding)) : null;
  const branches = (await listPublicBranches()).map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }));
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/instructions">返回领导批示</a></p>
      <Title lead="写清要办什么、谁来办、什么时候答复。办理的同志答复以后，由您办结，或者写明原因退回一次。">作批示</Title>
      {about && <Notice>关于问题：{about.row.description}（{about.branch.name}）</Notice>}
      <ActionForm action={give} token={await newFormToken()} hidden={about ? { findingId: about.row.id } : {}}>
        {!about && <Select name="branchId" label="哪个支部" value={branch} empty="全镇，不专指一个支部" options={branches} />}
        <Select name="area" label="哪个栏目" value={area ?? (about ? "rectification" : "")} empty="不专指一个栏目" options={areaCodes.map((value) => ({ value, label: areas[value].zh }))} />
        <TextArea name="said" label="要办什么" rows={4} hint="写事情，不写姓名、证件号和手机号。" />
        <Choices name="owner" label="由谁办理" options={instructionOwnerNames.map((value) => ({ value, label: instructionOwners[value].zh }))} />
        <DayField name="dueOn" label="什么时候以前答复" value={addDays(viewer.today, USUAL_DAYS)} />
        <Submit>发出批示</Submit>
      </ActionForm>
    </>
  );
}
