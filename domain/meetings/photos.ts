/** Photos are always optional; one record holds at most this many (RL-1), made smaller and without where they were taken. */
export const MOST_PHOTOS = 3;
