/** 学时: 45 minutes are one (handbook §2.2). */
const MINUTES = 45;

/** How many whole hours of study fit in so many minutes. */
export const hoursIn = (minutes: number) => Math.floor(Math.max(0, minutes) / MINUTES);
