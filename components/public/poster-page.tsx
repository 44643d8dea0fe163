import type { Day } from "@/domain/calendar/day";
import { partsOf, weightOf } from "@/domain/disclosure/parts";
import { PosterSheet, type NumberedSheet } from "./poster";
import { posterStylesheet } from "./poster-stylesheet";
import { Qr } from "./qr";
import { href, type View } from "./view";

/** Sheets of one print job: enough for a board, light enough to load. */
const JOB = { rows: 10, weight: 4200 } as const;

/** Sheets in print jobs, each a page of its own. */
export function printJobs(sheets: readonly NumberedSheet[]): NumberedSheet[][] {
  return partsOf(sheets, ({ sheet }) => sheet.reduce((sum, block) => sum + weightOf(block.kind === "table" ? block.rows.flat().join("") : block.text), 0), JOB);
}

type Props = {
  view: View;
  title: string;
  back: { path: string; says: string };
  jobs: readonly (readonly NumberedSheet[])[];
  /** Which job, from 1; and the address that takes `part`. */
  job: number;
  path: string;
  today: Day;
  /** Address of the site, for the QR codes. */
  publicUrl: string;
};

/** A print job of sheets; on the screen, what will come out of the printer. */
export function PosterPage({ view, title, back, jobs, job, path, today, publicUrl }: Props) {
  const shown = jobs[job - 1]!;
  const codes = new Map(shown.map(({ printable: { notice } }) => [notice.noticeId, notice.checkCode]));
  return (
    <html lang="zh-CN" className={view.big ? "big" : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex,noarchive" />
        <title>{`打印：${title}`}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: posterStylesheet }} />
      </head>
      <body>
        <header className="tools">
          <h1>打印：{title}</h1>
          <p><a href={href(view, back.path)}>{back.says}</a></p>
          <p>用 A4 纸打印：按 Ctrl+P，或在浏览器菜单里选“打印”。共 {jobs.flat().length} 张{jobs.length > 1 && `，分 ${jobs.length} 次打印，这是第 ${job} 次`}。</p>
          {jobs.length > 1 && <p>{jobs.map((_, i) => i + 1).map((n) => <a key={n} href={href(view, path, { part: n > 1 ? n : null })} aria-current={n === job ? "page" : undefined}>第 {n} 次</a>)}</p>}
        </header>
        <svg className="symbols" width="0" height="0" aria-hidden="true">{[...codes].map(([id, code]) => <Qr key={id} id={`qr-${id}`} text={`${publicUrl}/verify?code=${code}`} />)}</svg>
        <main>{shown.map((numbered, i) => <PosterSheet key={i} numbered={numbered} today={today} site={publicUrl.replace(/^https?:\/\//, "")} />)}</main>
      </body>
    </html>
  );
}
