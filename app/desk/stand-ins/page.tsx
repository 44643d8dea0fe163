import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { DayField, Select, TextField } from "@/components/desk/field";
import { Badge, Empty, Section, Table, Title } from "@/components/desk/show";
import { listScopeNames } from "@/db/organization";
import { listCandidates, listPosts, listStandIns } from "@/db/stand-ins";
import { roles } from "@/domain/permissions/roles";
import { grantStandings, sayTerm, standingOf } from "@/domain/permissions/say-grant";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { nameStandIn } from "./actions";
import { EndStandIn } from "./end";
import { SaidHere } from "../said";

export const metadata = { title: "代理" };

/** 代理: somebody is away, and nothing may wait for him (ruling 4). */
export default async function StandInsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("stand_in.name");
  const { said } = await asked(searchParams, ["said"]);
  const names = await listScopeNames();
  const posts = await listPosts(viewer);
  const standIns = await listStandIns(viewer);
  const where = (scopes: { id: string }[]) => scopes.map(({ id }) => names.get(id) ?? "").join("、");
  return (
    <>
      <Title lead="审核人、签认人、文书请假或出差时，指定一位同志代理，事情不因等人而停。代理要有起止日期，由安全管理员复核后生效。">代理</Title>
      <SaidHere said={said} />
      <Section title="指定代理人" id="name">
        <ActionForm action={nameStandIn} token={await newFormToken()}>
          <Select name="post" label="谁的岗位要人代理" empty="请选择" options={posts.map(({ accountId, name, role, scopes }) => ({ value: `${role}:${accountId}`, label: `${name}　${roles[role].zh}（${where(scopes)}）` }))} />
          <Select name="standInId" label="代理人" empty="请选择" options={(await listCandidates(viewer)).map(({ accountId, name, username }) => ({ value: accountId, label: `${name}（${username}）` }))} />
          <DayField name="fromDay" label="从哪天起" value={viewer.today} />
          <DayField name="toDay" label="到哪天止" hint="两头都算，一次最多 30 天。" />
          <TextField name="reason" label="原因" hint="例如：住院；外出培训" />
          <Submit>提出代理</Submit>
        </ActionForm>
      </Section>
      <Section title="已指定的代理" id="list">
        {standIns.length === 0 ? <Empty>还没有指定过代理。</Empty> : (
          <Table
            caption="已指定的代理"
            rows={standIns}
            keyOf={({ id }) => id}
            columns={[
              { name: "代理人", cell: ({ name, forName }) => `${name}（代${forName}）` },
              { name: "岗位", cell: ({ role, scopeId }) => `${roles[role].zh}，${names.get(scopeId) ?? ""}` },
              { name: "起止", cell: sayTerm },
              { name: "状态", cell: (one) => { const { zh, tone } = grantStandings[standingOf(one, viewer.today)]; return <Badge tone={tone}>{zh}</Badge>; } },
              { name: "原因", cell: ({ reason }) => reason },
              { name: "办理", cell: (one) => <EndStandIn standIn={one} today={viewer.today} /> },
            ]}
          />
        )}
      </Section>
    </>
  );
}
