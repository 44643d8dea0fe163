import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { DayField, Select, TextField, Tick } from "@/components/desk/field";
import { Empty, Section, Title } from "@/components/desk/show";
import type { Branch } from "@/db/organization";
import { sayDay } from "@/domain/calendar/day";
import { branchKinds, branchParents, branchStatuses, mayBecome, usualTermEnd, type BranchStatus } from "@/domain/organization/branch-status";
import { LAST_THEME_DAY } from "@/domain/organization/forms";
import { branchSubject } from "@/domain/organization/subject";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { branchPage } from "../../../branch-or-404";
import { describe, maintain } from "../../actions";

export const metadata = { title: "修改支部基本信息" };

export default async function EditBranchPage({ params }: { params: Promise<{ id: string }> }) {
  const { viewer, found: { branch }, path } = await branchPage(params);
  const subject = branchSubject(branch);
  const [contact, details] = [may(viewer, "branch.contact", subject), may(viewer, "branch.maintain", subject)];
  return (
    <>
      <p><a className="inline-block min-h-11 py-2 text-link underline" href={path}>返回{branch.name}</a></p>
      <Title>修改基本信息</Title>
      {!contact && !details && <Empty>您的岗位不能修改支部信息。请联系支部书记或镇党建办。</Empty>}
      {contact && <Contact branch={branch} />}
      {details && <Details branch={branch} />}
    </>
  );
}

async function Contact({ branch }: { branch: Branch }) {
  return (
    <Section title="联系方式和主题党日">
      <ActionForm action={describe} token={await newFormToken()} hidden={{ branchId: branch.id }}>
        <TextField name="themeDay" label="固定主题党日（每月几日）" hint={`1 到 ${LAST_THEME_DAY} 日。改了以后从下个月起按新的日子提醒。`} inputMode="numeric" value={String(branch.themeDay)} />
        <TextField name="address" label="活动场所" value={branch.address} />
        <TextField name="phone" label="支部电话" hint="单位的固定电话；不登记个人手机号。" inputMode="tel" value={branch.phone} />
        <Submit>保存</Submit>
      </ActionForm>
    </Section>
  );
}

const optionsOf = (vocabulary: Readonly<Record<string, { zh: string }>>) => Object.entries(vocabulary).map(([value, { zh }]) => ({ value, label: zh }));

async function Details({ branch }: { branch: Branch }) {
  const reachable = optionsOf(branchStatuses).filter(({ value }) => mayBecome(branch.status, value as BranchStatus));
  return (
    <Section title="组织设置（镇党建办）">
      <ActionForm action={maintain} token={await newFormToken()} hidden={{ branchId: branch.id }}>
        <Select name="kind" label="形式" value={branch.kind} options={optionsOf(branchKinds)} />
        <TextField name="coveredUnits" label="覆盖单位数" hint="联合党支部一般不超过 5 个（ORG-03）；其他填 1。" inputMode="numeric" value={String(branch.coveredUnits)} />
        <Select name="parent" label="上级党组织" value={branch.parent} options={optionsOf(branchParents)} />
        <Select name="status" label="状态" hint="合并、撤销前，先把全部党员的组织关系转走。" value={branch.status} options={reachable} />
        <Tick name="hasCommittee" label="设支部委员会" value={branch.hasCommittee ? "yes" : ""} />
        <Tick name="softLax" label="列为软弱涣散，整顿中" value={branch.softLaxSince ? "yes" : ""} />
        <DayField name="establishedOn" label="批准成立日期" value={branch.establishedOn} />
        <TextField name="approvalDocument" label="批复文号" value={branch.approvalDocument} />
        <DayField name="termStartedOn" label="本届开始日期" value={branch.termStartedOn} />
        <DayField name="termEndsOn" label="届满日期（只在人工改动时填）" hint={`按任期算出来是 ${sayDay(usualTermEnd(branch))}；不改就留空（ORG-07）。`} value={branch.termEndsOn ?? ""} />
        <TextField name="termReason" label="改动届满日期的理由和文号" value={branch.termReason} />
        <Submit>保存组织设置</Submit>
      </ActionForm>
    </Section>
  );
}
