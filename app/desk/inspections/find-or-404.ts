import { notFound } from "next/navigation";
import { Refusal } from "@/domain/permissions/refusal";

/** What the viewer may not know of answers 404; a rule that is not met yet does too, for there is nothing to show. */
export async function or404<T>(finding: Promise<T>): Promise<T> {
  try {
    return await finding;
  } catch (error) {
    if (error instanceof Refusal) notFound();
    throw error;
  }
}
