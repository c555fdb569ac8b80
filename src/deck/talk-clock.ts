/**
 * How long a talk has run, as a value. All times are milliseconds; `now` is the reading of any one clock, always
 * the same one.
 */
export type TalkClock = {
  /** What had passed when it was last started or stopped. */
  readonly elapsed: number;
  /** When it was started; absent while it stands. */
  readonly runningSince?: number;
};

/** A clock that stands, with nothing passed. */
export const newClock: TalkClock = { elapsed: 0 };

/** What has passed by now. A clock of the system that was put back takes nothing away. */
export function elapsedAt({ elapsed, runningSince = Infinity }: TalkClock, now: number): number {
  return elapsed + Math.max(0, now - runningSince);
}

/** Lets it go on from where it stands; a running one runs on. */
export function startClock(clock: TalkClock, now: number): TalkClock {
  return clock.runningSince === undefined ? { ...clock, runningSince: now } : clock;
}

/** Stops it where it is; a standing one stands. */
export function stopClock(clock: TalkClock, now: number): TalkClock {
  return { elapsed: elapsedAt(clock, now) };
}

/** Stops a running clock and starts a standing one. */
export function toggleClock(clock: TalkClock, now: number): TalkClock {
  return clock.runningSince === undefined ? startClock(clock, now) : stopClock(clock, now);
}

/** Sets it to nothing; a running one runs on from there. */
export function resetClock(clock: TalkClock, now: number): TalkClock {
  return clock.runningSince === undefined ? newClock : { elapsed: 0, runningSince: now };
}

/** How long each slide was shown so far, by its index. Milliseconds. */
export type SlideTimes = ReadonlyMap<number, number>;

/**
 * Adds the time for which a slide was shown when it is left.
 *
 * @param since the reading when it came up @param now the reading when it is left. Readings of `elapsedAt`
 *   leave out the time in which the talk's clock stood.
 */
export function leaving(times: SlideTimes, slide: number, since: number, now: number): SlideTimes {
  return new Map(times).set(slide, (times.get(slide) ?? 0) + Math.max(0, now - since));
}
