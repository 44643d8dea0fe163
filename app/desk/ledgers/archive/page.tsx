import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Select, TextArea, TextField } from "@/components/desk/field";
import { Empty, Section, Table, Title } from "@/components/desk/show";
import { listArchives, type ArchiveLine } from "@/db/archives/keep";
import type { BranchRow } from "@/db/meetings/rows";
import { sayDay } from "@/domain/calendar/day";
import { ledgerSubject } from "@/domain/ledgers/subject";
import type { Person } from "@/domain/permissions/actor";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { orNotFound } from "../../meetings/find-or-404";
import { Choose } from "../choose";
import { ledgerPlace, queryOf } from "../place";
import { checkYearArchive } from "./actions";

export const metadata = { title: "年度归档" };
const PATH = "/desk/ledgers/archive";

export default async function ArchivePage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("ledger.read");
  const { branches, branch, year } = await ledgerPlace(viewer, await asked(searchParams, ["branch", "year"]));
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/ledgers${branch ? queryOf(branch.id, year) : ""}`}>返回台账</a></p>
      <Title lead="把一年的记录、台账、公开事项、附件封成一个压缩包，带封签，拿到任何电脑上不联网也能看、能核对有没有被改动。">年度归档</Title>
      <Choose path={PATH} branches={branches} branch={branch} year={year} today={viewer.today} />
      {branch ? <OfBranch viewer={viewer} branch={branch} year={year} /> : <Empty>请先选择党支部，再点“查看”。</Empty>}
    </>
  );
}

async function OfBranch({ viewer, branch, year }: { viewer: Person; branch: BranchRow; year: string }) {
  const archives = await orNotFound(listArchives(viewer, branch.id));
  const subject = ledgerSubject(branch, year);
  return (
    <>
      {may(viewer, "archive.make", subject) && <Make branch={branch} year={year} isRunning={year === viewer.today.slice(0, 4)} token={await newFormToken()} />}
      <Section title="已办理的归档" id="made">
        {archives.length === 0 ? <Empty>{branch.name}还没有办理过归档。</Empty> : <Made archives={archives} />}
      </Section>
      {archives.length > 0 && may(viewer, "archive.check", subject) && <Check archives={archives} token={await newFormToken()} />}
    </>
  );
}

/** A plain POST: it is answered with a file, and works without scripts. */
function Make({ branch, year, isRunning, token }: { branch: BranchRow; year: string; isRunning: boolean; token: string }) {
  return (
    <Section title={`办理 ${year} 年归档`} id="make">
      {isRunning && <p className="mb-2 max-w-3xl">{year}年还没有过完，现在归档的是到今天为止的记录，年底可以再办一次。</p>}
      <form method="post" action={`${PATH}/make`} className="print:hidden">
        <input type="hidden" name="formToken" value={token} />
        <input type="hidden" name="branch" value={branch.id} />
        <input type="hidden" name="year" value={year} />
        <TextField name="purpose" label="归档用途" hint="个人信息按您的岗位脱敏；用途和压缩包的摘要会留下记录。" required minLength={4} maxLength={200} />
        <Submit>归档并下载（.zip）</Submit>
      </form>
    </Section>
  );
}

function Made({ archives }: { archives: readonly ArchiveLine[] }) {
  return (
    <Table
      caption="已办理的归档" rows={archives} keyOf={({ id }) => id}
      columns={[
        { name: "年份", cell: ({ year }) => `${year}年` },
        { name: "哪天办理", cell: ({ on }) => <span className="whitespace-nowrap">{sayDay(on)}</span> },
        { name: "谁办理", cell: ({ byName }) => byName },
        { name: "文件（个）", number: true, cell: ({ count }) => count },
        { name: "内容摘要", cell: ({ contentDigest }) => <Digest text={contentDigest} /> },
        { name: "压缩包的 SHA-256", cell: ({ fileDigest }) => <Digest text={fileDigest} /> },
      ]}
    />
  );
}

function Digest({ text }: { text: string }) {
  return <span className="inline-block w-64 font-mono text-sm break-all">{text}</span>;
}

function Check({ archives, token }: { archives: readonly ArchiveLine[]; token: string }) {
  return (
    <Section title="核对手里的归档" id="check">
      <p className="mb-2 max-w-3xl">只想知道压缩包是不是原来的，把它的 SHA-256 填到<a className="inline-block min-h-11 py-2 text-link underline" href="/verify">验真伪</a>页面就行。要知道是哪个文件被动过：打开归档里的“验证.html”，选中文件夹，把它列出的文件清单粘贴到这里。归档本身不用上传。</p>
      <ActionForm action={checkYearArchive} token={token}>
        <Select name="archiveId" label="是哪一次归档" options={archives.map(({ id, year, on, byName, fileDigest }) => ({ value: id, label: `${year}年，${sayDay(on)}，${byName}，${fileDigest.slice(0, 8)}` }))} />
        <TextArea name="list" label="文件清单" hint="每行是 64 位摘要、空格、文件名；命令 sha256sum 的输出也可以。" rows={6} />
        <Submit look="plain">核对</Submit>
      </ActionForm>
    </Section>
  );
}
