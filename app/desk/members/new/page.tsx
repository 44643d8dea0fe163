import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { DayField, Select, TextField } from "@/components/desk/field";
import { MemberFields, PrivateFields } from "@/components/desk/members/member-fields";
import { Title } from "@/components/desk/show";
import { listPublicPlaces } from "@/db/members/known";
import { stages } from "@/domain/members/vocabulary";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { branchesFor } from "../scope";
import { add } from "./actions";

export const metadata = { title: "登记申请人、转入党员" };

export default async function NewMemberPage() {
  const viewer = await personWho("member.add");
  const branches = await branchesFor(viewer, "member.add");
  const { groups } = await listPublicPlaces();
  const only = branches.length === 1 ? branches[0]! : null;
  return (
    <>
      <Title lead="登记入党申请人、积极分子、发展对象；外地转入的党员凭介绍信登记。本镇支部之间转接，请在个人页开介绍信。">登记申请人、转入党员</Title>
      <p className="mb-4"><ButtonLink href="/desk/members">回到党员名册</ButtonLink></p>
      <ActionForm action={add} token={await newFormToken()}>
        <div className="grid gap-x-4 sm:grid-cols-2">
          <Select name="branchId" label="党支部" value={only?.id} empty="请选择" options={branches.map(({ id, name }) => ({ value: id, label: name }))} />
          <Select name="stage" label="人员类别" empty="请选择" options={Object.entries(stages).map(([value, { zh }]) => ({ value, label: zh }))} />
          <DayField name="fromDay" label="从哪天起" hint="递交申请书、列为积极分子或转入的日子" />
          <TextField name="reason" label="依据" hint="例如：2026年3月5日递交入党申请书" maxLength={200} />
        </div>
        <MemberFields groups={only ? groups.filter(({ branchId }) => branchId === only.id) : []} />
        <PrivateFields />
        <fieldset className="mb-4 border border-line bg-white p-3">
          <legend className="px-1 font-bold">从外地转入的党员才填</legend>
          <div className="grid gap-x-4 sm:grid-cols-2">
            <TextField name="fromOrg" label="转出的党组织" maxLength={60} />
            <TextField name="letterNo" label="介绍信编号" maxLength={40} />
            <DayField name="issuedOn" label="介绍信开具日期" />
          </div>
        </fieldset>
        <Submit>登记</Submit>
      </ActionForm>
    </>
  );
}
