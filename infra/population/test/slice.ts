import { parentPort, workerData } from 'node:worker_threads';
import { checksum, population } from '../index.ts';

/** A part of a population, made in a worker of its own. */
const { seed, mode, from, to } = workerData as { seed: number; mode: 'realistic' | 'stress'; from: number; to: number };
parentPort?.postMessage(checksum(population({ seed, mode }), from, to));
