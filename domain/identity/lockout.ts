/** Growing delay per account *and* address, so that nobody can lock a colleague out (ruling 8). */

/** Seconds to wait after `failures` wrong passwords; the first `free` are free, then 15 s, 30 s, 1 min … up to 15 min. */
export function secondsToWait(failures: number, free: number): number {
  if (failures < free) return 0;
  return Math.min(15 * 2 ** (failures - free), 900);
}
