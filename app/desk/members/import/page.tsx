import { ActionForm } from "@/components/desk/action-form";
import { Busy, BusyOnSubmit } from "@/components/desk/busy";
import { ButtonLink, Submit } from "@/components/desk/button";
import { DayField } from "@/components/desk/field";
import { Pager } from "@/components/desk/pager";
import { Empty, Notice, Section, Title } from "@/components/desk/show";
import { DecisionList } from "@/components/desk/members/decision-list";
import { findLastImport } from "@/db/members/roster-import";
import { townProfile } from "@/db/organization";
import { sayDay, sayInstant, timeOf, type Day } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";
import { newFormToken } from "@/server/form-token";
import { importingNow, type Importing } from "@/server/importing";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { applyRoster, dropRoster } from "./actions";
import { kindNames, kinds, remarksOf, waitingPlan, type Kind, type WaitingPlan } from "./plan";

export const metadata = { title: "导入党员名册" };
const PATH = "/desk/members/import";
const ROWS = 100;
/** Said beforehand, so that it holds without JavaScript too. */
const BUSY = "点“全部导入”后一次写完，全镇的名册一般要几秒到一分钟，请不要关闭页面；写完会说新增、更新了多少人。";

export default async function ImportRosterPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("member.import");
  const query = await asked(searchParams, ["said", "show", "after"]);
  const running = importingNow(viewer);
  const found = running ? null : await waitingPlan(viewer);
  const { goLiveOn } = await townProfile();
  return (
    <>
      <Title lead="先读出来给您看每一行怎么处理，确认后才写入；有一行读不懂，就一行都不写。空着的格子不改动已有内容；同一份名册可以反复导入，不会重复。">导入党员名册</Title>
      <SaidHere said={query.said} />
      <p className="mb-4 flex flex-wrap gap-2">
        <ButtonLink href="/desk/members">回到党员名册</ButtonLink>
        <ButtonLink href={`${PATH}/template`}>下载模板（.xlsx）</ButtonLink>
      </p>
      <LastImport viewer={viewer} />
      {running ? <Running running={running} /> : <Upload isAnother={found !== null} asOf={goLiveOn <= viewer.today ? goLiveOn : viewer.today} token={await newFormToken()} />}
      {found && <Preview found={found} show={query.show} after={query.after} />}
    </>
  );
}

/** A plain POST, so that a file can be sent without scripts. */
function Upload({ isAnother, asOf, token }: { isAnother: boolean; asOf: Day; token: string }) {
  return (
    <Section title={isAnother ? "换一个文件" : "选择文件"}>
      <form method="post" action="/files/roster" encType="multipart/form-data" className="my-4">
        <input type="hidden" name="formToken" value={token} />
        <DayField name="asOf" label="从哪天起算" value={asOf} hint="表里没有写日子的情况（所在支部、职务、流动、失联）从这一天起记。第一次导入一般填上线日，以后填名册的日期。" />
        <label htmlFor="roster-file" className="block font-bold">名册文件（.xlsx）</label>
        <p id="roster-file-hint" className="text-sm text-soft">全国党员管理系统导出的名册可以直接用；标题行、空格、全角数字、1998.07 这样的日期都能读。.xls、.et、CSV 请先在 WPS 或 Excel 里另存为“Excel 工作簿（*.xlsx）”。文件本身不保存。</p>
        <div className="mt-1 flex flex-wrap items-center gap-2">
          <input id="roster-file" type="file" name="file" accept=".xlsx" aria-describedby="roster-file-hint" className="block min-h-11 max-w-full rounded border border-stone-500 bg-white p-2" />
          <Submit look={isAnother ? "plain" : "main"}>读出来看看</Submit>
        </div>
        <BusyOnSubmit says="正在读出表格……" />
      </form>
    </Section>
  );
}

/** What came of the last time: also for whoever closed the page before it was told. */
async function LastImport({ viewer }: { viewer: Person }) {
  const last = await findLastImport(viewer);
  return last && <p className="mb-2 text-soft">上次导入：{sayInstant(last.at)}，“{last.fileName}”，新增 {last.added} 人，更新 {last.changed} 人，没有变化 {last.unchanged} 人。</p>;
}

function Running({ running: { since, isOwn } }: { running: Importing }) {
  if (!isOwn) return <div role="status"><Notice tone="warn">另一位同志正在导入名册，{timeOf(since)} 开始的。请过一会儿<a className="inline-block min-h-11 py-2 text-link underline" href={PATH}>刷新这一页</a>再继续。</Notice></div>;
  return (
    <div role="status">
      <Notice tone="warn">
        <Busy says={`正在导入，${timeOf(since)} 开始的。`} howFarAt={`${PATH}/progress`} isElsewhere />
        <p>写完以后<a className="inline-block min-h-11 py-2 text-link underline" href={PATH}>刷新这一页</a>看结果。</p>
      </Notice>
    </div>
  );
}

async function Preview({ found, show, after }: { found: WaitingPlan; show?: string; after?: string }) {
  const { waiting, plan, by } = found;
  const isBad = plan.file.faults.length > 0 || by.refused.length > 0;
  const shown: Kind = kindNames.find((kind) => kind === show) ?? kindNames.find((kind) => by[kind].length > 0) ?? "unchanged";
  const from = /^\d{1,5}$/.test(after ?? "") ? +after! : 0;
  const next = from + ROWS < by[shown].length ? String(from + ROWS) : null;
  const token = await newFormToken();
  return (
    <Section title={`核对：${waiting.fileName}`} id="preview">
      {plan.file.unread.length > 0 && <p className="mb-2 text-soft">这些列系统不收，没有读：{plan.file.unread.slice(0, 30).join("、")}。</p>}
      <p className="mb-2">共读出 {plan.decisions.length} 人，没有写日子的情况从{sayDay(waiting.asOf)}起算。</p>
      {isBad ? (
        <div role="alert">
          <Notice tone="bad">
            <p className="font-bold">{plan.file.faults.length > 0 ? "这个文件还不能导入：" : `有 ${by.refused.length} 行不能导入，所以一行都没有导入。请改好表格，再上传一次。`}</p>
            {plan.file.faults.map((fault) => <p key={fault}>{fault}</p>)}
            {by.refused.length > 0 && (
              <form method="post" action={`${PATH}/report`} className="mt-2"><input type="hidden" name="formToken" value={token} /><Submit look="plain">下载错误清单（.xlsx）</Submit></form>
            )}
          </Notice>
        </div>
      ) : (
        <Notice tone="good">
          <p className="mb-2 font-bold">每一行都读懂了，可以导入：新增 {by.new.length} 人，更新 {by.changed.length} 人，没有变化 {by.unchanged.length} 人。</p>
          <p className="mb-2">{BUSY}</p>
          <ActionForm action={applyRoster} token={token} hidden={{ digest: waiting.digest }} busy={`正在导入 ${plan.decisions.length} 人……`} howFarAt={`${PATH}/progress`}><Submit>全部导入</Submit></ActionForm>
        </Notice>
      )}
      <nav aria-label="按处理方式看" className="mb-2 flex flex-wrap gap-x-4">
        {kindNames.map((kind) => (
          <a key={kind} href={`${PATH}?show=${kind}#preview`} aria-current={kind === shown ? "page" : undefined} className={`inline-block min-h-11 py-2 text-link ${kind === shown ? "font-bold no-underline" : "underline"}`}>{kinds[kind].zh} {by[kind].length}</a>
        ))}
      </nav>
      {by[shown].length === 0 ? <Empty>没有这样的行。</Empty> : (
        <DecisionList tone={kinds[shown].tone} label={kinds[shown].zh} rows={by[shown].slice(from, from + ROWS).map((decision) => ({ line: decision.line.line, sheet: decision.line.sheet, name: decision.line.name, remarks: remarksOf(decision) }))} />
      )}
      <Pager path={PATH} query={{ show: shown, ...(from > 0 && { after: String(from) }) }} next={next} />
      {!isBad && plan.missing.length > 0 && <Missing names={plan.missing.map((member) => `${plan.names.get(member.branchId) ?? ""}　${member.name}`)} />}
      {plan.file.ignored.length > 0 && (
        <details className="mb-4">
          <summary className="min-h-11 cursor-pointer py-2 text-link underline">没有当作党员的行（标题、表头、合计、填表人等，共 {plan.file.ignored.length} 行）</summary>
          <ul className="list-disc pl-6">{plan.file.ignored.slice(0, ROWS).map((row) => <li key={`${row.sheet} ${row.line}`}>“{row.sheet}”第 {row.line} 行：{row.text}</li>)}</ul>
        </details>
      )}
      <ActionForm action={dropRoster} token={await newFormToken()}><Submit look="plain">不导入了</Submit></ActionForm>
    </Section>
  );
}

/** Known here, absent from the file: told, never removed. */
function Missing({ names }: { names: string[] }) {
  return (
    <details className="mb-4">
      <summary className="min-h-11 cursor-pointer py-2 text-link underline">系统里有、这份名册里没有的 {names.length} 人（不会改动；转出、去世等请到个人页登记）</summary>
      <ul className="list-disc pl-6">{names.slice(0, 200).map((name, i) => <li key={i}>{name}</li>)}</ul>
      {names.length > 200 && <p>还有 {names.length - 200} 人。</p>}
    </details>
  );
}
