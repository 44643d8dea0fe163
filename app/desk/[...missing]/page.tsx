import { notFound } from "next/navigation";
import { person } from "@/server/viewer";

/** An address that does not exist looks exactly like one that this person may not see. */
export default async function Missing() {
  await person();
  notFound();
}
