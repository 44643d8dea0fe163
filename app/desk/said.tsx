import { Notice } from "@/components/desk/show";
import { saidTo } from "@/server/said";

/** What a form has to say on the page to which it led. */
export async function SaidHere({ said }: { said: string | undefined }) {
  const sentence = await saidTo(said);
  if (!sentence) return null;
  return <div role={sentence.tone === "bad" ? "alert" : "status"}><Notice tone={sentence.tone}>{sentence.text}</Notice></div>;
}
