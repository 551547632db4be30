// What two texts share and what not, word by word (Myers, "An O(ND) Difference Algorithm", 1986).

const MOST_EDITS = 1000;
const WORDS = new Intl.Segmenter(undefined, { granularity: "word" });

/**
 * The parts of two texts in order: {kind, text}, where kind is "same", "gone" (only in the first) or
 * "new" (only in the second). Of a change, what is gone comes first. Texts that share next to nothing
 * come out as replaced.
 */
export function diff(before, after) {
  const a = words(before);
  const b = words(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return runs([
    ...as("same", a.slice(0, start)),
    ...edits(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...as("same", a.slice(a.length - end)),
  ]);
}

function words(text) {
  return Array.from(WORDS.segment(text), (s) => s.segment);
}

function as(kind, all) {
  return all.map((text) => ({ kind, text }));
}

function edits(a, b) {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const middle = most + 1;
  const reach = new Int32Array(2 * most + 3).fill(-1); // how far in a each diagonal gets
  reach[middle + 1] = 0;
  const trace = []; // the same before each round, for diagonals -d - 1 to d + 1
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const from = down(k, d, reach[middle + k - 1], reach[middle + k + 1]) ? k + 1 : k - 1;
      let x = reach[middle + from] + (from < k ? 1 : 0);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return walked(trace, a, b);
    }
  }
  return [...as("gone", a), ...as("new", b)];
}

function down(k, d, left, right) {
  return k === -d || (k !== d && left < right);
}

/** The way back from the ends of both texts to their beginnings, turned round. */
function walked(trace, a, b) {
  const parts = [];
  let x = a.length;
  let y = b.length;
  for (let d = trace.length - 1; d >= 0; d--) {
    const k = x - y;
    const at = (diagonal) => trace[d][diagonal + d + 1];
    const isDown = down(k, d, at(k - 1), at(k + 1));
    const fromX = at(isDown ? k + 1 : k - 1);
    const fromY = fromX - (isDown ? k + 1 : k - 1);
    while (x > fromX && y > fromY) {
      parts.push({ kind: "same", text: a[--x] });
      y--;
    }
    if (d === 0) break;
    parts.push(isDown ? { kind: "new", text: b[--y] } : { kind: "gone", text: a[--x] });
  }
  return parts.reverse();
}

/**
 * Joins neighbours; a space or a short word that two larger changes happen to share becomes a part of
 * both, so that a rewritten sentence reads as one.
 */
function runs(parts) {
  const blocks = []; // same texts and changes by turns
  for (const { kind, text } of parts) {
    const wanted = kind === "same" ? "same" : "change";
    if (blocks.at(-1)?.kind !== wanted) blocks.push({ kind: wanted, same: "", gone: "", new: "" });
    blocks.at(-1)[kind] += text;
  }
  const folded = [];
  blocks.forEach((block, i) => {
    const last = folded.at(-1);
    if (last?.kind === "change" && block.kind === "change") {
      last.gone += block.gone;
      last.new += block.new;
    } else if (last?.kind === "change" && blocks[i + 1] && chance(block.same, last, blocks[i + 1])) {
      last.gone += block.same;
      last.new += block.same;
    } else {
      folded.push({ ...block });
    }
  });
  return folded.flatMap((block) => ["same", "gone", "new"].filter((kind) => block[kind]).map((kind) => ({ kind, text: block[kind] })));
}

function chance(text, before, after) {
  const size = (change) => Math.max(change.gone.length, change.new.length);
  return !text.includes("\n") && (text.trim() === "" || text.length <= Math.min(size(before), size(after)));
}
