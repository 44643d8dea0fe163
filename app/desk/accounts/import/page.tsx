import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { countOf, StaffPlan, wrongIn } from "@/components/desk/organization/staff-plan";
import { Notice, Section, Title } from "@/components/desk/show";
import { UploadForm } from "@/components/desk/upload-form";
import { planAccounts } from "@/db/staff/accounts";
import { MOST_NEW_PEOPLE } from "@/domain/organization/staff/people";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { createFromStaff, dropAccounts } from "./actions";

export const metadata = { title: "导入工作人员账号" };

export default async function ImportAccountsPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("account.create");
  const { said } = await asked(searchParams, ["said"]);
  const plan = await planAccounts(viewer);
  const added = plan ? countOf(plan.decisions, "new") : 0;
  const ready = plan !== null && wrongIn(plan) === 0 && added > 0;
  return (
    <>
      <div className="print:hidden">
        <p><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/accounts">返回账号</a></p>
        <Title lead="读镇党建办填好的组织架构表里的“工作人员”表，给每个人建一个账号。有一个人不对就一个都不建。这里只建账号，没有任何权限；岗位由安全管理员用同一个文件授权。">导入工作人员账号</Title>
        <SaidHere said={said} />
      </div>
      {/* Always here: its answer, the passwords, outlives the sheet that waited. */}
      <ActionForm action={createFromStaff} token={await newFormToken()} hidden={plan ? { digest: plan.digest } : {}}>
        {ready && (
          <Notice tone="good">
            <p className="font-bold">“{plan.fileName}”核对通过：新建 {added} 个账号，已有 {countOf(plan.decisions, "unchanged")} 个不变。</p>
            <p className="mb-2 text-sm text-soft">每个一次性密码约需 0.2 秒，{added} 个账号约需 {Math.ceil(added / 5)} 秒，按下后请等一等。密码只在下一屏显示一次，请先准备好打印机。</p>
            <Submit>全部建立</Submit>
          </Notice>
        )}
      </ActionForm>
      <div className="print:hidden">
        {plan && (
          <Section title={`核对：${plan.fileName}`} id="plan">
            {wrongIn(plan) === 0 && added === 0 && <Notice><p>表里的人都已有账号，没有要新建的。</p></Notice>}
            <StaffPlan
              faults={plan.faults} decisions={plan.decisions} words={{ new: "新建", unchanged: "已有账号", refused: "不能导入" }} caption="每个人会怎样" keyOf={({ lines }) => String(lines[0])}
              columns={[
                { name: "姓名", cell: ({ name }) => name },
                { name: "登录名", cell: ({ username }) => username },
                { name: "手机尾号", cell: ({ mobileEnd }) => mobileEnd || "—" },
                { name: "行", cell: ({ lines }) => lines.join("、") },
              ]}
            />
            <ActionForm action={dropAccounts} token={await newFormToken()}><Submit look="plain">不导入了</Submit></ActionForm>
          </Section>
        )}
        <Section title={plan ? "换一个文件" : "选择文件"}>
          <UploadForm
            to="/files/staff?for=accounts" token={await newFormToken()} name="staff" label="组织架构表（.xlsx）" accept=".xlsx" submit="读出来看看"
            hint={`只读“工作人员”表；手机号读出后只留后四位供核对。已有账号的人不变，可以重复导入。一次最多新建 ${MOST_NEW_PEOPLE} 个账号。`}
          />
        </Section>
      </div>
    </>
  );
}
