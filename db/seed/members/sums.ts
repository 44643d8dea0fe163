/** The sums of handbook §14.5 in which the roster file agrees. Its years of membership do not (54 / 654 / 555 / 231 by day of confirmation). */
export const memberSums = {
  all: 1494, full: 1466, probationary: 28, male: 1153, female: 341,
  college: 389, secondary: 402, primary: 703,
  farmer: 1012, employed: 236, retired: 171, student: 21, relief: 54,
  mobile: 167, difficult: 38, infirm: 121, veteran: 96, lostContact: 3,
} as const;
