import { Empty, Notice, Title } from "@/components/desk/show";
import { platformColumns } from "@/domain/ledgers/platform";
import { meetingStates } from "@/domain/meetings/lifecycle";
import { personWho } from "@/server/viewer";
import { meetingOr404 } from "../../find-or-404";
import { paperOf } from "../paper";

export const metadata = { title: "录入上级平台" };

/** One value after the other, each chosen whole by one tap, in the order in which a superior's platform asks for them: nothing is typed twice. */
export default async function CopyPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await personWho("meeting.read");
  const found = await meetingOr404(viewer, (await params).id);
  const { row } = found;
  const paper = paperOf(found);
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/meetings/${row.id}`}>返回这份记录</a></p>
      <Title lead="按上级平台常见的顺序排列。点一下格子里的字就会整格选中，再复制、粘贴过去。栏目各地不一，以当地平台为准。">录入上级平台</Title>
      {row.state !== "cancelled" && !meetingStates[row.state].done && <Notice tone="warn">这份记录还没有经书记确认，内容可能还会改。</Notice>}
      {row.state === "cancelled" ? <Empty>这份记录已取消，不用录入。</Empty> : (
        <dl className="max-w-3xl border-x border-t border-line bg-white">
          {platformColumns.map(({ zh, cell }) => (
            <div key={zh} className="grid border-b border-line p-2 sm:grid-cols-[8rem_1fr]">
              <dt className="font-bold">{zh}</dt>
              <dd className="min-h-11 py-2 select-all whitespace-pre-line wrap-anywhere">{String(cell(paper) ?? "") || "（空）"}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
