import { randomUUID } from 'node:crypto';
import { link, rename, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { digestOf } from '../base/digest.ts';

/**
 * Does `work` while no other process on this machine does any for the same folder, waiting for others to finish
 * first; `waiting` is called once if it has to wait. The lock is a socket: it is released when its process ends,
 * however that happens, so no stale lock can block anyone.
 */
export async function oneAtATime<T>(folder: string, waiting: () => void, work: () => Promise<T>): Promise<T> {
  const place = await takePlace(addressOf(folder), waiting);
  try {
    return await work();
  } finally {
    place?.leave();
  }
}

interface Place {
  leave(): void;
}

/** Undefined if the system has no such sockets; then there is no waiting. */
async function takePlace(address: string, waiting: () => void): Promise<Place | undefined> {
  for (let toldOnce = false; ; ) {
    const place = await listen(address);
    if (place !== 'taken') return place;
    const holder = await reach(address);
    if (holder === undefined) {
      await removeStale(address);
      continue;
    }
    if (!toldOnce) waiting();
    toldOnce = true;
    await new Promise((resolve) => holder.once('close', resolve));
  }
}

/**
 * Removes the name left by a killed process, exactly once: if several processes find it at the same time, each
 * renames it to a name of its own and looks again, and one that took the name of a process that is still listening
 * gives it back.
 */
async function removeStale(address: string): Promise<void> {
  const aside = `${address}.${process.pid}.${randomUUID().slice(0, 8)}`;
  try {
    await rename(address, aside);
  } catch {
    return;
  }
  const holder = await reach(aside);
  if (holder === undefined) return rm(aside, { force: true }).catch(() => {});
  holder.destroy();
  await link(aside, address).catch(() => {});
  await rm(aside, { force: true }).catch(() => {});
}

/**
 * Socket names must be short, wherever the folder is. On Linux and Windows they are names without files, which
 * disappear with their process, so nobody has to find out whether one is stale.
 */
function addressOf(folder: string): string {
  const name = `lectern-${digestOf(path.resolve(folder))}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return process.platform === 'linux' ? `\0${name}` : path.join(tmpdir(), `${name}.sock`);
}

function listen(address: string): Promise<Place | 'taken' | undefined> {
  const waiters = new Set<Socket>();
  const server: Server = createServer((waiter) => {
    waiters.add(waiter.unref());
    waiter.on('error', () => {});
  });
  const leave = () => {
    server.close();
    for (const waiter of waiters) waiter.destroy();
  };
  return new Promise((resolve) => {
    server.once('listening', () => resolve({ leave }));
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code === 'EADDRINUSE' ? 'taken' : undefined),
    );
    server.listen(address).unref();
  });
}

/** A connection to the process that listens there, or undefined if none does. */
function reach(address: string): Promise<Socket | undefined> {
  const socket = connect(address);
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(socket));
    socket.on('error', () => resolve(undefined));
  });
}
