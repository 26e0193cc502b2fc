/** Disks in files and in memory, whose power can be cut and which can be filled. Needs root, on Linux. */
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { family, signalAll } from './processes.mjs';

/** @param {string} command @param {string[]} args */
const run = (command, ...args) => execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });

/** @param {string} place */
const released = (place) => {
  try {
    run('umount', '-l', place);
  } catch {
    // It was not mounted.
  }
};

/**
 * A disk in a file.
 * @param {string} folder
 */
export function blockDisk(folder) {
  const [image, copy, place, placeAfter] = [
    join(folder, 'disk.img'),
    join(folder, 'copy.img'),
    join(folder, 'disk'),
    join(folder, 'after'),
  ];
  run('truncate', '-s', '500M', image);
  run('mkfs.ext4', '-q', '-F', '-E', 'lazy_itable_init=0,lazy_journal_init=0', image);
  mkdirSync(place);
  mkdirSync(placeAfter);
  run('mount', '-o', 'loop', image, place);
  return {
    place,
    /** Flushes everything written so far, as after some idle time. */
    settle: () => run('sync', '-f', place),
    /** Copies what has reached the disk, without what only memory held: the disk after a power cut. */
    cut() {
      run('cp', '--sparse=always', image, copy);
      return () => {
        released(place);
        run('mount', '-o', 'loop', copy, placeAfter);
        return placeAfter;
      };
    },
    remove() {
      for (const each of [place, placeAfter]) released(each);
      for (const each of [place, placeAfter, image, copy]) rmSync(each, { recursive: true, force: true });
    },
  };
}

/** Starts two programs that write and flush megabytes on the disk of a folder, in large and in small blocks. @param {string} folder */
export function keepDiskBusy(folder) {
  const programs = ['bs=1M count=300 conv=fsync', 'bs=64k count=2000 oflag=dsync'].map((how, i) =>
    spawn('sh', ['-c', `while true; do dd if=/dev/zero of=${join(folder, `busy-${i}`)} ${how}; done`], {
      detached: true,
      stdio: 'ignore',
    }),
  );
  return () =>
    signalAll(
      programs.flatMap(({ pid = 0 }) => family(pid)),
      'SIGKILL',
    );
}

/** Distance between two refills, ms: other programs use each byte that is freed. */
const REFILL_MS = 20;

/**
 * A small disk that can be filled to its last byte and stays full: Firefox frees space by emptying its cache.
 * @param {string} folder
 * @param {number} megabytes
 */
export function smallDisk(folder, megabytes) {
  const place = join(folder, 'small');
  const ballast = join(place, 'ballast');
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let refilling;
  mkdirSync(place);
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', place);
  const fillUp = () => {
    const file = openSync(ballast, 'a');
    for (const size of [1 << 20, 65_536, 4_096]) while (wrote(file, size));
    closeSync(file);
  };
  return {
    place,
    fill() {
      fillUp();
      refilling = setInterval(fillUp, REFILL_MS);
    },
    free() {
      clearInterval(refilling);
      rmSync(ballast, { force: true });
    },
    remove() {
      clearInterval(refilling);
      released(place);
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** @param {number} file @param {number} size */
function wrote(file, size) {
  try {
    return writeSync(file, Buffer.alloc(size, 1)) === size;
  } catch {
    return false;
  }
}
