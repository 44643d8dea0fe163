import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { DayField, Select } from "@/components/desk/field";
import { Empty, Section, Title } from "@/components/desk/show";
import { listHandOvers } from "@/db/questions/hand-over";
import { listScopeNames } from "@/db/organization";
import { sayDay } from "@/domain/calendar/day";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { communitiesFor } from "../scope";
import { noteHandOver } from "./actions";

export const metadata = { title: "移交纪检登记" };

export default async function HandOverPage() {
  const viewer = await personWho("hand_over.note");
  const communities = await communitiesFor(viewer, "hand_over.note");
  const only = communities.length === 1 ? communities[0]! : null;
  const names = await listScopeNames();
  const handOvers = await listHandOvers(viewer);
  return (
    <>
      <p><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/questions">返回群众意见</a></p>
      <Title lead="检举控告不在本站接收。有人当面或来电反映的，请他打 12388 或找镇纪委；已经代交的，这里只记移交日期，不写内容，也不写人。">移交纪检登记</Title>
      <ActionForm action={noteHandOver} token={await newFormToken()} hidden={only ? { communityId: only.id } : {}} className="mb-8">
        {only ? <p className="mb-4">社区：<b>{only.name}</b></p> : <Select name="communityId" label="社区" empty="请选择" options={communities.map(({ id, name }) => ({ value: id, label: name }))} />}
        <DayField name="on" label="移交日期" value={viewer.today} />
        <Submit>登记</Submit>
      </ActionForm>
      <Section title="已登记的移交">
        {handOvers.length === 0 ? <Empty>没有登记过移交。</Empty> : (
          <ul className="list-disc pl-5">{handOvers.map((row) => <li key={row.id}>{row.communityId && names.get(row.communityId)}：移交于{sayDay(row.on)}</li>)}</ul>
        )}
      </Section>
    </>
  );
}
