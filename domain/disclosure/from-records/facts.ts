/** What the records know of an item of the party catalog. No identity numbers, telephones of persons, birthdays or grades of persons. */
import type { OutcomeFact } from "../../inspections/outcome";
import type { Day } from "../../calendar/day";
import type { MeetingKind } from "../../meetings/kinds";
import type { ReviewGrade } from "../../meetings/review";
import type { Position } from "../../members/vocabulary";

export type OrganizationFacts = { name: string; superior: string; branches: readonly { name: string; establishedOn: Day; termStartedOn: Day; termEndsOn: Day; groups: number }[] };
export type CommitteeFacts = { officePhone: string; posts: readonly { name: string; position: Position }[] };
/** Confirmed records only. `themes` and `decisions` as they were written, without the names of who is in charge. */
export type LifeFacts = { kinds: readonly { kind: MeetingKind; planned: number; held: number; themes: readonly string[]; decisions: readonly string[] }[] };
export type ReviewFacts = { heldOn: Day; grades: Readonly<Record<ReviewGrade, number | null>> };
/** Problems that inspections found in the year; nothing but counts is made of them. */
export type RectificationFacts = { year: string; visits: number; found: readonly OutcomeFact[] };
/** What the supervision committee did in the half-year, and what the town's inspections found in its field. */
export type SupervisionFacts = { passed: number; returned: number; found: readonly OutcomeFact[] };

export type RecordFacts = { P01: OrganizationFacts; P02: CommitteeFacts; P05: LifeFacts; P08: ReviewFacts; P15: RectificationFacts; V15: SupervisionFacts };
export type DraftedCode = keyof RecordFacts;
