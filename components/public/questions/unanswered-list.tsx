import { sayDay, type Day } from "@/domain/calendar/day";
import { daysOverdue, sayTimeLeft } from "@/domain/questions/clock";
import { levels, questionTypes, type Level, type QuestionType } from "@/domain/questions/lifecycle";

type Row = { id: string; type: QuestionType; communityName: string; level: Level; receivedOn: Day; promisedOn: Day };

/** Type, community and days: no text of a villager stands here. */
export function UnansweredList({ questions, today }: { questions: readonly Row[]; today: Day }) {
  return (
    <ul className="list">
      {questions.map((row) => {
        const late = daysOverdue(row.promisedOn, today);
        return (
          <li key={row.id}>
            <p>
              <b>{row.communityName}　{questionTypes[row.type].zh}</b>{" "}
              <span className={late > 0 ? "tag bad" : "tag"}>{late > 0 ? `已超期 ${late} 天` : sayTimeLeft(row.promisedOn, today)}</span>
              <span className="small">{sayDay(row.receivedOn)}收到，应在{sayDay(row.promisedOn)}以前答复{row.level === "town" && `；已转${levels.town.zh}`}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
