import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Empty, Section, Title } from "@/components/desk/show";
import { listReferences } from "@/db/references";
import { sayDay } from "@/domain/calendar/day";
import { mightDo } from "@/domain/permissions/desk-links";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../asked";
import { SaidHere } from "../said";
import { add } from "./actions";
import { ReferenceFields } from "./fields";

export const metadata = { title: "文件库" };

export default async function ReferencesPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("reference.read");
  const { said } = await asked(searchParams, ["said"]);
  const documents = await listReferences(viewer);
  const mayKeep = mightDo(viewer, "reference.keep");
  return (
    <>
      <Title lead="学习过的文件、讲话和它们公布的日期，由镇党建办登记一次。提交会议记录时用来核对：没有公布的文件不可能学过。">文件库</Title>
      <SaidHere said={said} />
      <Section title={`${documents.length} 份`} id="list">
        {documents.length === 0 ? <Empty>还没有登记文件。{mayKeep ? "请在下面登记第一份。" : "由镇党建办登记。"}</Empty> : (
          <ul className="mb-4 divide-y divide-line border-y border-line bg-white">
            {documents.map(({ id, title, aliases, issuedOn }) => (
              <li key={id} className="px-2 py-2">
                {mayKeep ? <a className="inline-block min-h-11 py-2 font-bold wrap-anywhere text-link underline" href={`/desk/references/${id}`}>{title}</a> : <p className="py-2 font-bold wrap-anywhere">{title}</p>}
                <p className="flex flex-wrap gap-x-4 text-sm"><span>{sayDay(issuedOn)}</span>{aliases.length > 0 && <span className="text-soft">又称：{aliases.join("、")}</span>}</p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {mayKeep && (
        <Section title="登记一份" id="add">
          <ActionForm action={add} token={await newFormToken()}><ReferenceFields /><Submit>登记</Submit></ActionForm>
        </Section>
      )}
    </>
  );
}
