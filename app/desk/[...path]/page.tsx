import { notFound } from "next/navigation";
import { person } from "@/server/viewer";

/** Staff addresses that nothing else answers. */
export default async function Nowhere() {
  await person();
  notFound();
}
