/** Growing delay per account *and* address, so that nobody can lock a colleague out (ruling 8). */

/** Seconds to wait after `failures` wrong passwords; the first `free` are free, then 15 s, 30 s, 1 min … up to 15 min. */
export function secondsToWait(failures: number, free: number): number {
  if (failures < free) return 0;
  return Math.min(15 * 2 ** (failures - free), 900);
}

/** Wrong passwords of a name at an address are counted for so long. */
export const WINDOW_MINUTES = 60;
/** Sign-ins of an address in an hour, whatever the names. Villages share one address (ruling 8): generous. */
export const PER_ADDRESS = 300;
/** Somebody at an unlocked screen may not try out the password of its owner: so often in an hour. */
export const OLD_PASSWORD_TRIES = 10;
