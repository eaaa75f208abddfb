// How long Google takes, for the virtual clock. The figures fit the published medians in PLATFORM.md section 3
// (values.get of 100×10 cells 0.17 s, 10,000×10 0.47 s; values.update 0.25 and 1.25 s; a batchUpdate of 200 requests 1.0 s).

const READ_MS = 167;
const READ_MS_PER_CELL = 0.003;
const WRITE_MS = 240;
const WRITE_MS_PER_CELL = 0.0101;
const WRITE_MS_PER_REQUEST = 3.8;

export function readCostMs(cells: number): number {
  return Math.round(READ_MS + cells * READ_MS_PER_CELL);
}

export function writeCostMs(cells: number, requests = 0): number {
  return Math.round(WRITE_MS + cells * WRITE_MS_PER_CELL + requests * WRITE_MS_PER_REQUEST);
}
