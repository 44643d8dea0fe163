import { dayOf, sayDay, type Day, type Instant } from "@/domain/calendar/day";
import { questionTypes, type QuestionType } from "@/domain/questions/lifecycle";

type Released = { type: QuestionType; communityName: string; receivedOn: Day; releasedAt: Instant; question: string; answer: string };

/** Questions with their answers, as the office released them without personal data. Nothing when there are none. */
export function ReleasedQuestions({ releases }: { releases: readonly Released[] }) {
  if (releases.length === 0) return null;
  return (
    <section aria-labelledby="released">
      <h2 id="released">大家问过的</h2>
      {releases.map((release, i) => (
        <article key={i}>
          <h3>问：<span className="said">{release.question}</span></h3>
          <p className="said">答：{release.answer}</p>
          <p className="small">{questionTypes[release.type].zh}，{release.communityName}{sayDay(release.receivedOn)}收到，{sayDay(dayOf(release.releasedAt))}公开</p>
        </article>
      ))}
    </section>
  );
}
