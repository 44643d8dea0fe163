import { SendQueued } from "@/components/desk/device/send-queued";
import { person } from "@/server/viewer";

/** Every page of the inspections sends what waits on the device. */
export default async function InspectionsLayout({ children }: { children: React.ReactNode }) {
  const { id } = await person();
  return (
    <>
      <SendQueued owner={id} />
      {children}
    </>
  );
}
