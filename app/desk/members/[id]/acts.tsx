import type { ReactNode } from "react";
import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Choices, DayField, Select, TextArea, TextField, Tick } from "@/components/desk/field";
import { Section } from "@/components/desk/show";
import { listContactPeople, type FoundMember } from "@/db/members/find";
import { listPublicBranches } from "@/db/organization";
import type { FormState } from "@/domain/form-state";
import { contactWays, correctableFields, revealedFields, type RevealedField } from "@/domain/members/form";
import { nextStages, nextStatuses } from "@/domain/members/steps";
import { correctionSubject } from "@/domain/members/subject";
import { mobileReasons, stages, statuses } from "@/domain/members/vocabulary";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import type { Action } from "@/domain/permissions/table";
import { newFormToken } from "@/server/form-token";
import { decide, noteContact, recordChange, returnHome, reveal, revealDues, saveMobile, sendLetter, takeReceipt } from "./actions";

type Props = { viewer: Person; member: FoundMember };
type Act = { needs: Action; title: string; submit: string; action: (previous: FormState, form: FormData) => Promise<FormState>; when: (member: FoundMember) => boolean; fields: (props: Props) => Promise<ReactNode> | ReactNode };

const options = (vocabulary: Record<string, { zh: string }>) => Object.entries(vocabulary).map(([value, { zh }]) => ({ value, label: zh }));
const here = ({ status, here: placed }: FoundMember) => placed && statuses[status].inBranch;
const away = (member: FoundMember) => member.mobiles.find(({ returnedOn }) => returnedOn === null);
const letterOut = (member: FoundMember) => member.transfers.some(({ direction, receiptOn }) => direction === "out" && receiptOn === null);
const isMember = ({ stage }: FoundMember) => stage === "full" || stage === "probationary";
const changes = (member: FoundMember) => [
  ...(here(member) ? nextStages[member.stage].map((stage) => ({ value: `stage:${stage}`, label: stages[stage].zh })) : []),
  ...nextStatuses(member.stage, member.status).map((status) => ({ value: `status:${status}`, label: statuses[status].zh })),
];
const revealable = (member: FoundMember): RevealedField[] => [...(member.hasMobile ? ["mobile" as const] : []), ...(member.hasIdentity ? ["identity" as const] : [])];

/** What can be done about a member, as a table: an act shows when the viewer may do it and it makes sense now. */
const acts: Act[] = [
  {
    needs: "member.reveal", title: "查看敏感信息", submit: "查看", action: reveal, when: (member) => revealable(member).length > 0,
    fields: ({ member }) => (
      <>
        <Choices name="revealed" label="看哪一项" options={revealable(member).map((value) => ({ value, label: revealedFields[value].zh }))} />
        <TextField name="purpose" label="用途" hint="例如：电话通知参加党员大会。用途会留下记录。" maxLength={200} />
      </>
    ),
  },
  {
    needs: "member.reveal_dues", title: "查看党费基数", submit: "查看", action: revealDues, when: (member) => member.hasDuesBase,
    fields: () => <TextField name="duesPurpose" label="用途" hint="例如：核对本年度党费标准。用途会留下记录。" maxLength={200} />,
  },
  {
    needs: "member.mobile", title: "登记联系", submit: "登记联系", action: noteContact, when: (member) => Boolean(away(member)),
    fields: ({ viewer }) => <><DayField name="contactOn" label="联系日期" value={viewer.today} /><Choices name="how" label="怎么联系的" value="phone" options={options(contactWays)} /></>,
  },
  {
    needs: "member.mobile", title: "流动登记", submit: "保存外出情况", action: saveMobile, when: (member) => here(member) && isMember(member),
    fields: async ({ viewer, member }) => {
      const open = away(member);
      const people = member.subject.branch ? await listContactPeople(viewer, member.subject.branch) : [];
      return (
        <>
          <DayField name="outOn" label="外出日期" value={open?.outOn} hint="外出满 6 个月、不能参加活动又没有转关系的，登记为流动党员" />
          <Select name="mobileReason" label="外出原因" value={open?.reason} empty="请选择" options={options(mobileReasons)} />
          <TextField name="place" label="外出地点" value={open?.place} hint="到县市即可" maxLength={60} />
          <TextField name="hostBranch" label="流入地党组织" value={open?.hostBranch} maxLength={60} />
          <Tick name="hostReported" label="已到流入地党组织报到" value={open?.hostReported ? "yes" : ""} />
          <Select name="contactMemberId" label="专门联系人" value={open?.contactMemberId ?? ""} empty="还没有定" options={people.filter(({ id }) => id !== member.id).map(({ id, name }) => ({ value: id, label: name }))} />
          <DayField name="expectedReturnOn" label="预计返回日期" value={open?.expectedReturnOn ?? ""} />
        </>
      );
    },
  },
  { needs: "member.mobile", title: "已返回", submit: "登记返回", action: returnHome, when: (member) => Boolean(away(member)), fields: ({ viewer }) => <DayField name="returnedOn" label="返回日期" value={viewer.today} /> },
  {
    needs: "member.change", title: "登记变化", submit: "登记变化", action: recordChange, when: (member) => changes(member).length > 0,
    fields: ({ viewer, member }) => (
      <>
        <Select name="change" label="变成" empty="请选择" options={changes(member)} />
        <DayField name="happenedOn" label="哪天发生（决定生效）" value={viewer.today} />
        <TextArea name="reason" label="原因和依据" hint="例如：支部党员大会讨论通过，镇党委批准" maxLength={200} />
        <TextField name="documentNo" label="文号（没有就不填）" maxLength={60} />
      </>
    ),
  },
  {
    needs: "member.transfer", title: "转出组织关系", submit: "登记介绍信", action: sendLetter, when: (member) => here(member) && isMember(member) && !letterOut(member),
    fields: async ({ viewer, member }) => (
      <>
        <Select name="toBranchId" label="转到本镇的党支部" empty="不在本镇" options={(await listPublicBranches()).filter(({ id }) => id !== member.subject.branch).map(({ id, name }) => ({ value: id, label: name }))} />
        <TextField name="toOrg" label="或转到外地的党组织" maxLength={60} />
        <TextField name="letterNo" label="介绍信编号" maxLength={40} />
        <DayField name="issuedOn" label="开具日期" value={viewer.today} />
        <TextField name="duesPaidTo" label="党费交至月份" hint="例如 2026-09" maxLength={7} />
      </>
    ),
  },
  {
    needs: "member.transfer", title: "收到回执", submit: "登记回执", action: takeReceipt, when: letterOut,
    fields: ({ viewer }) => <><p className="mb-2">登记后，组织关系从这一天起转出。收到回执以前，仍由本支部管理。</p><DayField name="receiptOn" label="回执日期" value={viewer.today} /></>,
  },
];

export async function Acts({ viewer, member }: Props) {
  const possible = acts.filter((act) => act.when(member) && may(viewer, act.needs, member.subject));
  if (possible.length === 0) return null;
  const forms = await Promise.all(possible.map(async (act) => ({ act, token: await newFormToken(), fields: await act.fields({ viewer, member }) })));
  return (
    <Section title="办理" id="acts">
      {forms.map(({ act, token, fields }) => (
        <ActionForm key={act.title} fold={{ says: act.title, className: "mb-2 border border-line bg-white px-3 print:hidden" }} action={act.action} token={token} hidden={{ memberId: member.id }} className="py-3">{fields}<Submit>{act.submit}</Submit></ActionForm>
      ))}
    </Section>
  );
}

/** The requests that wait for this viewer. */
export async function DecideCorrections({ viewer, member }: Props) {
  const { subject } = member;
  const placed = { id: member.id, branchId: subject.branch ?? null, groupId: subject.group ?? null, communityId: subject.community ?? null, accountId: subject.people?.self?.[0] ?? null };
  const waiting = member.corrections.filter((request) => may(viewer, "correction.decide", correctionSubject(request, placed)));
  const oldest = waiting.slice(-1); // one at a time: fields are known by their names
  return Promise.all(oldest.map(async (request) => (
    <ActionForm key={request.id} action={decide} token={await newFormToken()} hidden={{ correctionId: request.id }} className="mb-4 border border-line bg-white p-3 print:hidden">
      <p className="mb-2 font-bold">办理：{correctableFields[request.field as keyof typeof correctableFields]}</p>
      <p className="mb-2 text-soft">核实后先在“修改信息”里改好，再在这里答复。</p>
      <Choices name="verdict" label="结果" options={[{ value: "accepted", label: "已按申请更正" }, { value: "refused", label: "不采纳" }]} />
      <TextField name="answer" label="答复" hint="本人能看到" maxLength={200} />
      <Submit>答复</Submit>
    </ActionForm>
  )));
}
