import { hasArrived } from "@/db/inspections/record-visit";
import { findVisit } from "@/db/inspections/visits";
import { typed, type Typed } from "@/domain/disclosure/forms/typed";
import type { Person } from "@/domain/permissions/actor";
import { giveToken, takeFromDevice, type Taken } from "@/server/device";
import { permitOrRecord } from "@/server/form-guard";
import { addressSaying } from "@/server/said";
import { takeVisit, visitUnreadable } from "../take";

/** Visits to a village without a line, sent at home (ruling 42). */
export const GET = giveToken;

export const POST = (request: Request): Promise<Response> => takeFromDevice(request, { take, action: () => "inspection.visit" });

/** A visit is written once and for all: what arrived before, when the line broke before the answer, is not refused as somebody else's. */
async function take(viewer: Person, values: Typed, once: string): Promise<Taken> {
  const { row, subject } = await findVisit(viewer, typed(values, "id"));
  const page = `/desk/inspections/visits/${row.id}`;
  if (await hasArrived(viewer, once)) return { at: page };
  const answer = await takeVisit(await permitOrRecord(viewer, "inspection.visit", subject, once), row.id, values);
  return "errors" in answer ? { says: visitUnreadable, errors: answer.errors } : { at: await addressSaying(page, answer.saved) };
}
