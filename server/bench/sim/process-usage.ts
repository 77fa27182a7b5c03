import { readdirSync, readFileSync } from 'node:fs';

/** What a process has used so far; nothing where the machine does not tell, because it is no Linux or the process has gone. */
export interface Usage {
  readonly cpuSeconds: number;
  readonly memoryBytes: number;
}

/** Of the kernel's count, on every Linux that Node runs on. Source: proc(5), sysconf(3) */
const TICKS_PER_SECOND = 100;

export function usageOf(pid: number): Usage {
  const [, , userTicks, systemTicks] = statOf(pid) ?? [0, 0, 0, 0];
  const kilobytes = Number(/VmRSS:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`) ?? '')?.[1] ?? 0);
  return { cpuSeconds: (userTicks + systemTicks) / TICKS_PER_SECOND, memoryBytes: kilobytes * 1024 };
}

/** A process and those that it started, as PostgreSQL has one for each connection. Memory that they share counts for each. */
export function usageOfFamily(pid: number): Usage {
  const family = [pid, ...everyPid().filter((child) => statOf(child)?.[1] === pid)].map(usageOf);
  return {
    cpuSeconds: family.reduce((total, { cpuSeconds }) => total + cpuSeconds, 0),
    memoryBytes: family.reduce((total, { memoryBytes }) => total + memoryBytes, 0),
  };
}

function everyPid(): readonly number[] {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0);
  } catch {
    return [];
  }
}

/** Its number, its parent's, and its ticks in the user's and in the kernel's code. */
function statOf(pid: number): readonly [number, number, number, number] | null {
  const text = read(`/proc/${pid}/stat`);
  if (text === null) return null;
  // The second field is the program's name in brackets, which may hold blanks.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return [pid, fields[1] ?? 0, fields[11] ?? 0, fields[12] ?? 0];
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
