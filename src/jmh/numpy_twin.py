"""The timeline of (a) in NumPy, as it is usually written and in its best blocking, on the very inputs of the kernel.

    python3 src/jmh/numpy_twin.py <folder> [repetitions]

Reads what the benchmark wrote into the folder, computes both truths' health factors of every position at every step, minimum and
step of the minimum, first breach, accounts, debt, fair collateral and repayable debt by class and step, totals by step and
quantiles of the health factor by step, holds them to the kernel's results, and prints medians in milliseconds.
"""

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

THREADS = os.cpu_count()
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")  # the threads are ours: one block each

import numpy as np

LEVELS = (0.01, 0.05, 0.25, 0.5)
CLOSE, FULL, DUST = 0.5, 0.95, 2000.0
USUAL = 100_000  # positions at once, so that a million fits into memory
BLOCK = 256  # positions of one pair of slots at once: what they need stays in the second cache


class Input:
    def __init__(self, folder):
        def read(name):
            return np.fromfile(os.path.join(folder, name + ".f64"))

        self.read = read
        self.pledged, self.owed = read("pledged"), read("owed")
        self.ps, self.os = read("pledgedSlot").astype(int), read("owedSlot").astype(int)
        self.n, self.steps = len(self.pledged), len(read("debtTotal"))

        def table(name):
            return read(name).reshape(-1, self.steps)

        self.seen = [table("seen" + t) for t in ("Collateral", "Weighted", "Debt")]
        self.fair = [table("fair" + t) for t in ("Collateral", "Weighted", "Debt")]


class Result:
    """Sums by step: 6 totals and, for 4 classes, accounts, debt, collateral and repayable debt; figures by account."""

    def __init__(self, n, steps):
        self.totals = np.zeros((6, steps))
        self.classes = np.zeros((4, 4, steps))
        self.worst, self.fair_worst = np.empty(n), np.empty(n)
        self.worst_step, self.breach = np.empty(n, int), np.empty(n, int)
        self.quantiles = None


def usual(data, quantiles):
    out = Result(data.n, data.steps)
    health = []
    for start in range(0, data.n, USUAL):
        part = slice(start, min(data.n, start + USUAL))
        q, d = data.pledged[part, None], data.owed[part, None]
        seen_collateral = q * data.seen[0][data.ps[part]]
        seen_weighted = q * data.seen[1][data.ps[part]]
        seen_debt = d * data.seen[2][data.os[part]]
        fair_collateral = q * data.fair[0][data.ps[part]]
        fair_weighted = q * data.fair[1][data.ps[part]]
        fair_debt = d * data.fair[2][data.os[part]]
        h, f = seen_weighted / seen_debt, fair_weighted / fair_debt
        out.worst[part], out.worst_step[part] = h.min(axis=1), h.argmin(axis=1)
        out.fair_worst[part] = f.min(axis=1)
        under, below = h < 1, f < 1
        out.breach[part] = np.where(under.any(axis=1), under.argmax(axis=1), -1)
        whole = (h <= FULL) | (seen_debt <= DUST)
        due = np.where(under, np.where(whole, seen_debt, CLOSE * seen_debt), 0)
        for i, mask in enumerate((~under & ~below, under & ~below, ~under & below, under & below)):
            out.classes[i, 0] += mask.sum(axis=0)
            out.classes[i, 1] += np.where(mask, seen_debt, 0).sum(axis=0)
            out.classes[i, 2] += np.where(mask, fair_collateral, 0).sum(axis=0)
            out.classes[i, 3] += np.where(mask, due, 0).sum(axis=0)
        tables = (seen_collateral, seen_weighted, seen_debt, fair_collateral, fair_weighted, fair_debt)
        for i, table in enumerate(tables):
            out.totals[i] += table.sum(axis=0)
        if quantiles:
            health.append(h)
    if quantiles:
        out.quantiles = np.quantile(np.concatenate(health), LEVELS, axis=0)
    return out


def blocked(data, order):
    """Positions in order of their two slots; in a block every row is one multiple of the same ratio, sums by class are products of a
    mask with the quantities (BLAS), and what a class does not need is left out. Without quantiles."""
    out = Result(data.n, data.steps)
    blocks, bounds = [], np.flatnonzero(np.diff(data.ps[order] * 100_000 + data.os[order])) + 1
    edges = np.concatenate(([0], bounds, [data.n]))
    for first, last in zip(edges[:-1], edges[1:]):
        blocks += [(s, min(last, s + BLOCK)) for s in range(first, last, BLOCK)]
    parts = [blocks[t::THREADS] for t in range(THREADS)]
    with ThreadPoolExecutor(THREADS) as pool:
        for totals, classes in pool.map(lambda part: worker(data, order, part, out), parts):
            out.totals += totals
            out.classes += classes
    return out


def worker(data, order, blocks, out):
    totals, classes = np.zeros((6, data.steps)), np.zeros((4, 4, data.steps))
    h, f, w = (np.empty((BLOCK, data.steps)) for _ in range(3))
    u, b = (np.empty((BLOCK, data.steps), bool) for _ in range(2))
    for first, last in blocks:
        accounts, m = order[first:last], last - first
        i, j = data.ps[accounts[0]], data.os[accounts[0]]
        q, d = data.pledged[accounts], data.owed[accounts]
        k = (q / d)[:, None]
        hs, fs, us, bs, ws = h[:m], f[:m], u[:m], b[:m], w[:m]
        np.multiply(k, data.seen[1][i] / data.seen[2][j], out=hs)
        np.multiply(k, data.fair[1][i] / data.fair[2][j], out=fs)
        steps = hs.argmin(axis=1)
        out.worst_step[accounts], out.worst[accounts] = steps, hs[np.arange(m), steps]
        out.fair_worst[accounts] = fs.min(axis=1)
        np.less(hs, 1, out=us)
        np.less(fs, 1, out=bs)
        first_under = us.argmax(axis=1)
        out.breach[accounts] = np.where(us[np.arange(m), first_under], first_under, -1)
        sums = np.stack((np.ones(m), d, q))
        every = sums.sum(axis=1)
        pd, fc = data.seen[2][j], data.fair[0][i]
        for t, (row, total) in enumerate(
            zip((*data.seen, *data.fair), (every[2], every[2], every[1]) * 2)
        ):
            totals[t] += total * row[i if t % 3 < 2 else j]
        if not us.any() and not bs.any():
            sound = np.repeat(every[:, None], data.steps, axis=1)
            both = seen_only = fair_only = np.zeros((3, data.steps))
        else:
            np.multiply(us, 1.0, out=ws)
            seen = sums @ ws
            np.multiply(us & bs, 1.0, out=ws)
            both = sums @ ws
            np.multiply(bs, 1.0, out=ws)
            fair = sums @ ws
            seen_only, fair_only = seen - both, fair - both
            sound = every[:, None] - seen - fair_only
            rows, columns = np.nonzero(us)
            debt = d[rows] * pd[columns]
            whole = (hs[rows, columns] <= FULL) | (debt <= DUST)
            due = np.where(whole, debt, CLOSE * debt)
            false = ~bs[rows, columns]
            classes[1, 3] += np.bincount(columns[false], due[false], data.steps)
            classes[3, 3] += np.bincount(columns[~false], due[~false], data.steps)
        for c, of in enumerate((sound, seen_only, fair_only, both)):
            classes[c, 0] += of[0]
            classes[c, 1] += of[1] * pd
            classes[c, 2] += of[2] * fc
    return totals, classes


def agrees(data, out):
    """Edges within rounding may fall to the other side where the order of operations differs."""
    near = lambda name, value: np.allclose(value, data.read(name), rtol=1e-9, atol=1e-6 * max(1, np.abs(value).max()))
    checks = {
        "worst": near("worst", out.worst),
        "fairWorst": near("fairWorst", out.fair_worst),
        "breach": (data.read("breach") != out.breach).mean() < 1e-5,
        "debtTotal": near("debtTotal", out.totals[2]),
        "collateralTotal": near("collateralTotal", out.totals[3]),
        "falseAccounts": np.abs(data.read("falseAccounts") - out.classes[1, 0]).max() <= 1,
        "falseDebt": near("falseDebt", out.classes[1, 1]),
        "trueDebt": near("trueDebt", out.classes[3, 1]),
        "trueRepayable": near("trueRepayable", out.classes[3, 3]),
        "maskedCollateral": near("maskedCollateral", out.classes[2, 2]),
    }
    if out.quantiles is not None:
        # Bins of 1/256 and the ranks between two neighbours.
        checks["quantile"] = np.allclose(data.read("quantile"), out.quantiles[0], rtol=1 / 200)
    return [name for name, good in checks.items() if not good]


def median(repetitions, work):
    times = []
    for _ in range(repetitions):
        start = time.perf_counter()
        out = work()
        times.append(1000 * (time.perf_counter() - start))
    return sorted(times)[len(times) // 2], out


def main():
    data = Input(sys.argv[1])
    repetitions = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    order = np.lexsort((data.os, data.ps))
    few = 1 if data.n > USUAL else repetitions
    rows = {}
    rows["usual"], out = median(few, lambda: usual(data, False))
    wrong = agrees(data, out)
    if data.n <= USUAL:
        rows["usualWithQuantiles"], out = median(1, lambda: usual(data, True))
        wrong += agrees(data, out)
    rows["blocked"], out = median(repetitions, lambda: blocked(data, order))
    wrong += agrees(data, out)
    for name, value in rows.items():
        print(name, round(value, 3))
    print("differs", ",".join(sorted(set(wrong))) or "nowhere")
    print("version", np.__version__)


main()
