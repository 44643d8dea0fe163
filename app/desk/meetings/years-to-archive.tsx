import { ActionForm } from "@/components/desk/action-form";
import { Submit } from "@/components/desk/button";
import { Section } from "@/components/desk/show";
import { listYearsToArchive } from "@/db/meetings/archive-year";
import type { Person } from "@/domain/permissions/actor";
import { mightDo } from "@/domain/permissions/desk-links";
import { newFormToken } from "@/server/form-token";
import { archive } from "./actions";

/** 年度归档 of the years that are over. Nothing while nothing is to be archived. */
export async function YearsToArchive({ viewer }: { viewer: Person }) {
  if (!mightDo(viewer, "meeting.archive")) return null;
  const years = await Promise.all((await listYearsToArchive(viewer)).map(async (one) => ({ ...one, token: await newFormToken() })));
  if (years.length === 0) return null;
  return (
    <Section title="年度归档" id="archive">
      {years.map(({ year, filed, unfiled, token }) => (
        <ActionForm key={year} action={archive} token={token} hidden={{ year: String(year) }}>
          <p className="mb-2">{year} 年有 {filed} 份已备案的记录可以归档{unfiled > 0 && `，另有 ${unfiled} 份还没有备案，以后可再归档`}。归档后仍可查看，更正只能用更正单。</p>
          <Submit look="plain">归档 {year} 年的 {filed} 份</Submit>
        </ActionForm>
      ))}
    </Section>
  );
}
