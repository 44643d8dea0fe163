import { Shell } from "@/components/desk/shell";
import { ActionForm } from "@/components/desk/action-form";
import { townProfile } from "@/db/organization";
import { sayDay } from "@/domain/calendar/day";
import { linksFor } from "@/domain/permissions/desk-links";
import { environment } from "@/server/environment";
import { newFormToken } from "@/server/form-token";
import { signedIn } from "@/server/viewer";
import { redirect } from "next/navigation";
import { endSession } from "./account/actions";

export default async function DeskLayout({ children }: { children: React.ReactNode }) {
  const session = await signedIn();
  if (!session) redirect("/login");
  const { DEMO_TODAY } = environment();
  const signOut = (
    <ActionForm action={endSession} token={await newFormToken()} hidden={{ sessionId: session.sessionId }}>
      <button type="submit" className="min-h-11 min-w-11 py-2 underline">退出</button>
    </ActionForm>
  );
  return (
    <Shell town={(await townProfile()).name} name={session.viewer.name} today={sayDay(session.viewer.today)} demoDay={DEMO_TODAY ? sayDay(DEMO_TODAY) : null} links={session.mustChange ? [] : linksFor(session.viewer)} signOut={signOut}>
      {children}
    </Shell>
  );
}
