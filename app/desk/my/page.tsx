import { notFound } from "next/navigation";
import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Select, TextField } from "@/components/desk/field";
import { Corrections } from "@/components/desk/members/corrections";
import { History } from "@/components/desk/members/history";
import { Facts, Section, Title } from "@/components/desk/show";
import { findOwn } from "@/db/members/own";
import { fullYears, sayDay } from "@/domain/calendar/day";
import { correctableFields } from "@/domain/members/form";
import { duesTypes, educations, genders, stages, statuses } from "@/domain/members/vocabulary";
import { sayYuan } from "@/domain/money/fen";
import { newFormToken } from "@/server/form-token";
import { person } from "@/server/viewer";
import { ask } from "./actions";

export const metadata = { title: "我的党员信息" };
const yes = (flag: boolean) => (flag ? "是" : "否");

export default async function MyPage() {
  const viewer = await person();
  const own = await findOwn(viewer);
  if (!own) notFound();
  return (
    <>
      <Title lead="这是党支部保存的关于您的全部信息，只有您、支部书记和镇党建办能看到全部。有错的，可以申请更正。">我的党员信息</Title>
      <Facts
        facts={[
          ["姓名", own.name],
          ["党支部", `${own.branchName ?? "—"}${own.groupName ? `　${own.groupName}` : ""}`],
          ["类别、状态", `${stages[own.stage].zh}　${statuses[own.status].zh}`],
          ["性别、民族", `${genders[own.gender].zh}　${own.ethnicity || "—"}`],
          ["出生年月", own.birthMonth],
          ["学历", own.education ? educations[own.education].zh : "—"],
          ["入党、转正", `${own.joinedOn ? sayDay(own.joinedOn) : "—"}　${own.confirmedOn ? sayDay(own.confirmedOn) : "—"}`],
          ["党龄", own.confirmedOn ? `${fullYears(own.confirmedOn, viewer.today)} 年（从转正之日算）` : "—"],
          ["手机号码", own.mobile ?? "没有登记"],
          ["身份证号", own.identity ?? (own.idTail ? `只存后四位 ${own.idTail}` : "没有登记")],
          ["工作单位及职务", own.workUnit || "—"],
          ["居住地", own.residence || "—"],
          ["党费类型、月基数", `${own.duesType ? duesTypes[own.duesType].zh : "—"}　${own.duesBase === null ? "没有登记" : `${sayYuan(own.duesBase)} 元`}`],
          ["困难 / 年老体弱 / 退役军人", `${yes(own.difficult)} / ${yes(own.elderlyInfirm)} / ${yes(own.veteran)}`],
          ["备注", own.remark || "—"],
        ]}
      />
      <p className="mb-4 print:hidden"><ButtonLink href="/desk/my/year">我的一年</ButtonLink></p>
      <Section title="申请更正" id="corrections">
        <Corrections corrections={own.corrections} />
        <ActionForm action={ask} token={await newFormToken()}>
          <Select name="field" label="哪一项有错" empty="请选择" options={Object.entries(correctableFields).map(([value, label]) => ({ value, label }))} />
          <TextField name="proposed" label="正确的应该是" maxLength={200} />
          <TextField name="reason" label="依据" hint="例如：身份证、入党志愿书、任职文件" maxLength={200} />
          <Submit>提交申请</Submit>
        </ActionForm>
      </Section>
      <Section title="经过" id="history"><History member={own} /></Section>
    </>
  );
}
