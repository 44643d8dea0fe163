import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Select, TextArea, Tick } from "@/components/desk/field";
import { Badge, Empty, Facts, Notice, Section, Title } from "@/components/desk/show";
import { listHandovers, listOpenWork, listSuccessors, type Handover } from "@/db/branches/handover";
import { sayInstant } from "@/domain/calendar/day";
import { openKinds, type OpenItem } from "@/domain/organization/handover";
import { branchSubject, handoverSubject } from "@/domain/organization/subject";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { branchPage } from "../../../branch-or-404";
import { give, take } from "../../actions";

export const metadata = { title: "工作交接" };

export default async function HandoverPage({ params }: { params: Promise<{ id: string }> }) {
  const { viewer, found: { branch }, path } = await branchPage(params);
  const handovers = await listHandovers(viewer, branch);
  const successors = await listSuccessors(viewer, branch);
  const given = handovers.some(({ outgoingId, takenAt }) => outgoingId === viewer.id && !takenAt);
  const allowed = may(viewer, "handover.give", branchSubject(branch));
  return (
    <>
      <p><a className="inline-block min-h-11 py-2 text-link underline" href={path}>返回{branch.name}</a></p>
      <Title lead="换届、调离时用。清单由系统按现有记录数出来；移交人先签，接手人核对后再签，两个人各签各的。">工作交接</Title>
      {handovers.filter((one) => may(viewer, "handover.take", handoverSubject(one))).map((one) => <Take key={one.id} handover={one} />)}
      <Section title="现在还没有办完的" id="open"><Open items={await listOpenWork(viewer, branch)} /></Section>
      {allowed && !given && (
        <Section title="移交">
          {successors.length === 0 ? <Empty>本支部还没有别的人有岗位。请先由安全管理员给接手的人授权，再办交接。</Empty> : (
            <ActionForm action={give} token={await newFormToken()} hidden={{ branchId: branch.id }}>
              <Select name="incomingId" label="接手的人" empty="请选择" options={successors.map(({ accountId, name }) => ({ value: accountId, label: name }))} />
              <TextArea name="remark" label="另外要交代的（可不填）" hint="例如：纸质档案、印章、钥匙放在哪里。不要写个人信息。" />
              <Tick name="sure" label="上面的清单已经当面逐项交接" />
              <Submit>签名移交</Submit>
            </ActionForm>
          )}
        </Section>
      )}
      {given && <Notice tone="warn"><p>您已签名移交，等接手的人签收。</p></Notice>}
      <Section title="交接记录" id="handovers">
        {handovers.length === 0 ? <Empty>还没有交接过。</Empty> : handovers.map((one) => <Recorded key={one.id} handover={one} viewer={viewer} />)}
      </Section>
    </>
  );
}

function Open({ items }: { items: readonly OpenItem[] }) {
  return (
    <ul className="mb-4 divide-y divide-line border-y border-line bg-white">
      {items.map(({ kind, count, says }) => (
        <li key={kind} className="px-3 py-2">
          {count > 0 ? <a className="inline-block min-h-11 py-2 text-link underline" href={openKinds[kind].href}>{openKinds[kind].zh}：{count} 件</a> : <span className="text-soft">{openKinds[kind].zh}：没有</span>}
          {says.length > 0 && <span className="block text-sm text-soft">{says.join("；")}{count > says.length && "……"}</span>}
        </li>
      ))}
    </ul>
  );
}

async function Take({ handover }: { handover: Handover }) {
  return (
    <Section title={`${handover.outgoingName}向您移交工作`}>
      <Notice tone="warn">
        <p className="mb-2">移交时没有办完的：</p>
        <Open items={handover.open} />
        {handover.remark && <p className="mb-2 whitespace-pre-line">另外交代：{handover.remark}</p>}
        <ActionForm action={take} token={await newFormToken()} hidden={{ handoverId: handover.id }}>
          <TextArea name="objection" label="与实际不符的地方（没有就留空）" />
          <Tick name="sure" label="已逐项核对，同意接手" />
          <Submit>签名接手</Submit>
        </ActionForm>
      </Notice>
    </Section>
  );
}

function Recorded({ handover: { outgoingName, incomingName, givenAt, takenAt, open, remark, objection }, viewer }: { handover: Handover; viewer: Person }) {
  return (
    <>
      <Facts
        facts={[
          ["移交人", `${outgoingName}，${sayInstant(givenAt)} 签名`],
          ["接手人", takenAt ? `${incomingName}，${sayInstant(takenAt)} 签名` : <>{incomingName} <Badge tone="warn">等签收</Badge></>],
          ["没有办完的", open.filter(({ count }) => count > 0).map(({ kind, count }) => `${openKinds[kind].zh} ${count} 件`).join("；") || "没有"],
          ...(remark ? [["另外交代", remark] as [string, string]] : []),
          ...(objection ? [["接手人注明", objection] as [string, string]] : []),
        ]}
      />
      {takenAt && may(viewer, "branch.maintain", { kind: "branch", id: "" }) && <p className="mb-4 text-soft">移交人的授权应在 24 小时内由安全管理员收回（SOD-06）；安全管理员的工作台有提醒。</p>}
    </>
  );
}
