import { ActionForm } from "@/components/desk/action-form";
import { ButtonLink, Submit } from "@/components/desk/button";
import { Select, TextField } from "@/components/desk/field";
import { Pager } from "@/components/desk/pager";
import { MemberTable } from "@/components/desk/members/member-table";
import { Empty, Notice, Section, Title } from "@/components/desk/show";
import { listWaitingCorrections } from "@/db/members/corrections";
import { listOpenLetters } from "@/db/members/letters";
import { countMembers, listMembers } from "@/db/members/list";
import { settingsOn } from "@/db/settings";
import { addDays, sayDay, type Day } from "@/domain/calendar/day";
import { correctableFields } from "@/domain/members/form";
import { memberViewNames, memberViews } from "@/domain/members/views";
import { mightDo } from "@/domain/permissions/desk-links";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { search } from "./actions";
import { filterSchema, openCalled } from "./filter";
import { branchesFor } from "./scope";

export const metadata = { title: "党员名册" };
const PATH = "/desk/members";

export default async function MembersPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("member.read");
  const query = await asked(searchParams, ["view", "branch", "called", "after"]);
  const { view, branch } = filterSchema.parse(query);
  const filter = { view, branchId: branch, called: openCalled(query.called) };
  const branches = await branchesFor(viewer, "member.read");
  const { rows, next } = await listMembers(viewer, filter, query.after ?? null);
  const { mobile_contact_days } = await settingsOn(viewer.today);
  const several = branches.length > 1;
  return (
    <>
      <Title lead="点姓名看每个人的情况和经过。敏感信息平时不显示，查看时写明用途。">党员名册</Title>
      <p className="mb-4 flex flex-wrap gap-2 print:hidden">
        {mightDo(viewer, "member.import") && <ButtonLink look="main" href={`${PATH}/import`}>导入名册</ButtonLink>}
        {mightDo(viewer, "member.add") && <ButtonLink href={`${PATH}/new`}>登记申请人、转入党员</ButtonLink>}
      </p>
      <Waiting waiting={mightDo(viewer, "correction.decide") ? await listWaitingCorrections(viewer) : []} />
      <Letters letters={mightDo(viewer, "member.transfer") ? await listOpenLetters(viewer) : []} today={viewer.today} />
      <nav aria-label="按类别看" className="mb-4 flex flex-wrap gap-x-4 print:hidden">
        {memberViewNames.map((name) => (
          <a key={name} href={`${PATH}?view=${name}${branch ? `&branch=${branch}` : ""}`} aria-current={name === view ? "page" : undefined} className={`inline-block min-h-11 py-2 text-link ${name === view ? "font-bold no-underline" : "underline"}`}>{memberViews[name].zh}</a>
        ))}
      </nav>
      <ActionForm action={search} token={await newFormToken()} hidden={{ view }} className="mb-4 rounded border border-line bg-white p-3 print:hidden">
        <div className="grid gap-x-4 sm:grid-cols-2">
          {several && <Select name="branch" label="党支部" value={branch} empty="全部" options={branches.map(({ id, name }) => ({ value: id, label: name }))} />}
          <TextField name="called" label="姓名" value={filter.called} maxLength={20} autoComplete="off" />
        </div>
        <p className="flex flex-wrap gap-2"><Submit>查找</Submit><ButtonLink href={PATH}>清除条件</ButtonLink></p>
      </ActionForm>
      <p className="mb-2">{memberViews[view].zh}共 {await countMembers(viewer, filter)} 人。</p>
      {rows.length === 0
        ? <Empty>这里没有人。{view === "roster" ? "还没有名册的，请镇党建办导入；找人的，请换个写法。" : "请换一个类别，或者清除条件。"}</Empty>
        : <MemberTable caption={memberViews[view].zh} rows={rows} withBranch={several} contactSince={view === "mobile" ? addDays(viewer.today, -mobile_contact_days) : undefined} />}
      <Pager path={PATH} query={query} next={next} />
      {mightDo(viewer, "member.export") && rows.length > 0 && (
        <Section title="导出" id="export">
          <form method="post" action={`${PATH}/export`} className="print:hidden">
            <input type="hidden" name="formToken" value={await newFormToken()} />
            <input type="hidden" name="view" value={view} />
            {branch && <input type="hidden" name="branch" value={branch} />}
            <TextField name="purpose" label="导出用途" hint="导出上面这一类的名册，不含身份证号、手机号和党费基数；用途会留下记录。" required minLength={4} maxLength={200} />
            <Submit look="plain">导出名册（.xlsx）</Submit>
          </form>
        </Section>
      )}
    </>
  );
}

function Waiting({ waiting }: { waiting: Awaited<ReturnType<typeof listWaitingCorrections>> }) {
  if (waiting.length === 0) return null;
  return (
    <Notice tone="warn">
      <p className="font-bold">有 {waiting.length} 件更正申请等待办理：</p>
      <ul>{waiting.map((one) => <li key={one.id}><a className="inline-block min-h-11 py-2 text-link underline" href={`${PATH}/${one.memberId}#corrections`}>{one.branchName}　{one.name}：{correctableFields[one.field as keyof typeof correctableFields]}</a></li>)}</ul>
    </Notice>
  );
}

/** Letters that went out and have no receipt yet (TRF-01). */
function Letters({ letters, today }: { letters: Awaited<ReturnType<typeof listOpenLetters>>; today: Day }) {
  if (letters.length === 0) return null;
  return (
    <Notice tone={letters.some(({ validUntil }) => validUntil < today) ? "bad" : "plain"}>
      <p className="font-bold">有 {letters.length} 张介绍信还没有收到回执：</p>
      <ul>{letters.map((one) => <li key={one.id}><a className="inline-block min-h-11 py-2 text-link underline" href={`${PATH}/${one.memberId}#acts`}>{one.name}　转往{one.toOrg}，有效期至{sayDay(one.validUntil)}{one.validUntil < today && "（已过期）"}</a></li>)}</ul>
    </Notice>
  );
}
