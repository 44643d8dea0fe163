import { db } from "@/db/client";

/** Lets something happen and takes it back, so that the next attempt finds the same state. */
export async function undone<T>(work: () => Promise<T>): Promise<T> {
  const { $client } = db();
  $client.exec("SAVEPOINT undone");
  try {
    return await work();
  } finally {
    $client.exec("ROLLBACK TO undone");
    $client.exec("RELEASE undone");
  }
}
