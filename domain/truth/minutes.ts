import type { MeetingRecord } from "../meetings/record";

/** Everything in a record that somebody wrote about what was said and done, in the order of the form. */
export function minutesOf({ theme, agenda, decisions, summary, followUp }: Pick<MeetingRecord, "theme" | "agenda" | "decisions" | "summary" | "followUp">): string {
  return [theme, ...agenda.flatMap(({ topic, discussion }) => [topic, discussion]), ...decisions.map(({ content }) => content), summary, followUp].join("\n");
}
