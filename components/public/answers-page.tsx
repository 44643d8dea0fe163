import { dayOf, sayDay, type Day, type Instant } from "@/domain/calendar/day";
import { questionTypes, type QuestionType } from "@/domain/questions/lifecycle";
import { Page } from "./page";
import { PartLinks } from "./part-links";
import { href, type View } from "./view";

export type Released = { type: QuestionType; receivedOn: Day; releasedAt: Instant; question: string; answer: string };
type Props = { view: View; path: string; title: string; parts: readonly (readonly Released[])[]; part: number };

/** What people asked about a notice and what they were answered, as the office released it (ruling 17). */
export function AnswersPage({ view, path, title, parts, part }: Props) {
  return (
    <Page view={view} title={`大家问过的：${title}`}>
      <p className="crumb"><a className="go" href={href(view, path)}>{title}</a></p>
      <h1>大家问过的</h1>
      {parts[part - 1]!.map((one, i) => (
        <section key={i}>
          <h2>{questionTypes[one.type].zh}（{sayDay(one.receivedOn)}收到）</h2>
          <p className="said">{one.question}</p>
          <h3>答复（{sayDay(dayOf(one.releasedAt))}公开）</h3>
          <p className="said">{one.answer}</p>
        </section>
      ))}
      <PartLinks view={view} path={`${path}/answers`} part={part} of={parts.length} />
    </Page>
  );
}
