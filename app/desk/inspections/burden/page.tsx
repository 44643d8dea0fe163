import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { TextArea } from "@/components/desk/field";
import { Empty, Section, Table, Title } from "@/components/desk/show";
import { listBurdens } from "@/db/inspections/burden";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { speakUp } from "../actions";

export const metadata = { title: "督查负担" };

/** The burden meter: what was asked of each branch this year, in the branches' own order, and what it says (RL-1). */
export default async function BurdenPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("inspection.read");
  const { said } = await asked(searchParams, ["said"]);
  const year = +viewer.today.slice(0, 4);
  const burdens = await listBurdens(viewer, year);
  const mine = burdens.filter(({ branchId }) => may(viewer, "burden.say", { kind: "inspection_burden", id: branchId, branch: branchId }));
  const tokens = await Promise.all(mine.map(() => newFormToken()));
  return (
    <>
      <Title lead="今年查了几次、问了几项、另要了几份材料。按支部顺序排列，不作比较；觉得重复、太多，书记可以在这里说。">督查负担（{year} 年）</Title>
      <SaidHere said={said} />
      {burdens.length === 0 ? <Empty>没有您能看的支部。</Empty> : (
        <Table caption="督查负担" rows={burdens} keyOf={({ branchId }) => branchId} columns={[
          { name: "支部", cell: ({ branchName }) => branchName },
          { name: "查了几次", number: true, cell: ({ visits }) => visits },
          { name: "问了几项", number: true, cell: ({ items }) => items },
          { name: "另要材料", number: true, cell: ({ papers }) => papers },
          { name: "支部怎么说", cell: ({ notes }) => notes.map(({ said: text }, i) => <p key={i}>{text}</p>) },
        ]} />
      )}
      {mine.map(({ branchId, branchName }, i) => (
        <Section key={branchId} title={`${branchName}：说说负担`}>
          <ActionForm action={speakUp} token={tokens[i]!} hidden={{ branchId }}>
            <TextArea name="said" label="哪里重复、哪里多了" rows={3} hint="例如：同样的会议记录，今年三拨人要了三次。" />
            <Submit>说出来</Submit>
          </ActionForm>
        </Section>
      ))}
    </>
  );
}
