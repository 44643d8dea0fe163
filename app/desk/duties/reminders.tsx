import { Section } from "@/components/desk/show";
import { listReminders } from "@/db/reminders";
import { sayInstant } from "@/domain/calendar/day";
import type { Person } from "@/domain/permissions/actor";

/** Who was reminded of one duty, when and with which words. */
export async function Reminders({ viewer, about }: { viewer: Person; about: string }) {
  const reminders = (await listReminders(viewer)).filter((one) => one.about === about);
  if (reminders.length === 0) return null;
  return (
    <Section title="催办记录" id="reminders">
      <ul className="list-disc pl-6">{reminders.map(({ id, at, byName, note }) => <li key={id}>{sayInstant(at)}　{byName}：{note}</li>)}</ul>
    </Section>
  );
}
