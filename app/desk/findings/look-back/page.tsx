import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Empty, Section, Title } from "@/components/desk/show";
import { countRipe, listLookBackDraws } from "@/db/inspections/look-backs";
import { settingsOn } from "@/db/settings";
import { sayDay } from "@/domain/calendar/day";
import { drawMethod } from "@/domain/inspections/draw";
import { may } from "@/domain/permissions/permit";
import { newFormToken } from "@/server/form-token";
import { personWho } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { drawAgain } from "../actions";

export const metadata = { title: "回头看" };

/** 回头看: at least a fifth of what was closed 30 to 90 days ago, drawn so that anybody can repeat it. */
export default async function LookBackPage({ searchParams }: { searchParams: SearchParams }) {
  const viewer = await personWho("finding.draw_look_back");
  const { said } = await asked(searchParams, ["said"]);
  const settings = await settingsOn(viewer.today);
  const { ripe, toDraw } = await countRipe(viewer);
  const draws = await listLookBackDraws(viewer);
  return (
    <>
      <p className="print:hidden"><a className="inline-block min-h-11 py-2 text-link underline" href="/desk/findings">返回问题整改</a></p>
      <Title lead={`销号满 ${settings.lookback_from_days} 天、不超过 ${settings.lookback_to_days} 天的问题，至少抽 ${settings.lookback_percent}%，最少一件。由没有复核过它的督查员去看。`}>回头看</Title>
      <SaidHere said={said} />
      <Section title="现在可以抽的" id="ripe">
        {ripe === 0 ? <Empty>现在没有到时间的问题。</Empty> : <p className="mb-2">有 {ripe} 件到了时间，将抽 {toDraw} 件。</p>}
        {ripe > 0 && may(viewer, "finding.draw_look_back", { kind: "look_back", id: "town" }) && <ActionForm action={drawAgain} token={await newFormToken()}><Submit>抽取</Submit></ActionForm>}
      </Section>
      <Section title="抽取过的" id="drawn">
        {draws.length === 0 ? <Empty>还没有抽取过。</Empty> : draws.map((one) => (
          <div key={one.id} className="mb-4 border border-line bg-white p-3">
            <p>{sayDay(one.on)}从 {one.drawFrom.length} 件里抽 {one.drawCount} 件：</p>
            <ul className="list-disc pl-6">{one.drawn.map((id) => <li key={id}><a className="inline-block min-h-11 py-2 text-link underline" href={`/desk/findings/${id}`}>{one.names.get(id)}</a></li>)}</ul>
            <details><summary className="min-h-11 cursor-pointer py-2">怎么重算</summary><p>{drawMethod}</p><p className="wrap-anywhere">种子：{one.seed}</p><p className="wrap-anywhere">名单：{one.drawFrom.join("、")}</p></details>
          </div>
        ))}
      </Section>
    </>
  );
}
