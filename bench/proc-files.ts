import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether the system describes its processes in files, as Linux does. */
export const hasProcFiles = existsSync('/proc/self/status');

/** The largest memory that a process has had so far, in bytes. */
export function peakMemory(pid: number): number {
  const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kibibytes) * 1024;
}

/** The time that all threads of a process have had on a processor, in milliseconds. */
export function processorTime(pid: number): number {
  const folder = `/proc/${pid}/task`;
  // The first figure of schedstat, in nanoseconds; the ticks of stat are as long as what is measured here.
  const times = readdirSync(folder).map(thread =>
    Number(readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return times.reduce((sum, time) => sum + time, 0) / 1e6;
}
