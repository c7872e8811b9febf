// Times one run of @fullstax/kaplan-meier-estimator on the rows of a file; its own process, so that it can be stopped.
import { readFileSync } from 'node:fs';
import { compute } from '@fullstax/kaplan-meier-estimator';

const [file, size] = [process.argv[2]!, Number(process.argv[3])];
const bytes = readFileSync(file);
const time = Array.from(new Float64Array(bytes.buffer, bytes.byteOffset, size));
const event = Array.from(
  new Int32Array(bytes.buffer, bytes.byteOffset + 8 * size, size),
  (value) => value === 1,
);
const start = performance.now();
compute(time, event);
process.stdout.write(String(performance.now() - start));
