"""Systemic risk of firms by scipy.sparse: one shock after the other, and several as the columns of one matrix.

Reads from the folder given: from, to, sector (int32), amount (float64), classes (int32, supplier's sector x customer's
sector) and shocks (int32, the firms that fail, one after the other). Prints the times of the faster way
and mean figures as JSON.
"""

import json
import os
import resource
import sys
import time

import numpy as np
import scipy
from scipy import sparse

TOLERANCE = 1e-2
COLUMNS = (1, 8)


def read(folder, name, kind=np.int32):
    return np.fromfile(os.path.join(folder, name), dtype=kind)


class Network:
    """The matrices of both directions."""

    def __init__(self, folder):
        seller, buyer = read(folder, "from"), read(folder, "to")
        amount = read(folder, "amount", np.float64)
        sector = read(folder, "sector")
        count, sectors = len(sector), sector.max() + 1
        table = read(folder, "classes")
        side = int(round(len(table) ** 0.5))
        kind = table.reshape(side, side)[sector[seller], sector[buyer]]
        self.count, self.sector = count, sector
        self.sales = np.bincount(seller, amount, count)
        bought = np.bincount(buyer, amount, count)
        revenue = np.where(self.sales > 0, self.sales, 1)
        self.up = sparse.csr_matrix((amount / revenue[seller], (seller, buyer)), shape=(count, count))
        some = kind > 0
        # Essential inputs of one sector are one row, all linear ones of a customer another; rows by customer.
        bins = np.where(kind == 2, sector[seller], sectors)[some]
        keys, row = np.unique(buyer[some].astype(np.int64) * (sectors + 1) + bins, return_inverse=True)
        whole = np.bincount(row, amount[some], len(keys))
        base = np.where(kind[some] == 2, whole[row], bought[buyer[some]])
        self.down = sparse.csr_matrix((amount[some] / base, (row, seller[some])), shape=(len(keys), count))
        owner = keys // (sectors + 1)
        self.first = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
        self.limited = owner[self.first]
        self.markets = sparse.csr_matrix((self.sales, (sector, np.arange(count))), shape=(sectors, count))


def sweep(net, floor, down, up):
    """Losses after one sweep, in both directions."""
    left = net.markets @ (1 - down)
    with np.errstate(divide="ignore", invalid="ignore"):
        part = net.sales[:, None] / left[net.sector]
    missed = np.where(part < 1, part, 1.0) * down
    short = np.zeros_like(down)
    short[net.limited] = np.maximum.reduceat(net.down @ missed, net.first, axis=0)
    return np.minimum(1, np.maximum(floor, short)), np.minimum(1, np.maximum(floor, net.up @ up))


def risks(net, shocks):
    floor = np.zeros((net.count, len(shocks)))
    floor[shocks, np.arange(len(shocks))] = 1
    down = up = floor
    found, sweeps = np.zeros(len(shocks)), np.zeros(len(shocks), int)
    is_open = np.ones(len(shocks), bool)
    while is_open.any():
        next_down, next_up = sweep(net, floor, down, up)
        growth = np.maximum((next_down - down).max(0), (next_up - up).max(0))
        down, up = next_down, next_up
        sweeps[is_open] += 1
        done = is_open & (growth <= TOLERANCE)
        found[done] = net.sales @ np.maximum(down[:, done], up[:, done]) / net.sales.sum()
        is_open &= ~done
    return found, sweeps


def timed(net, shocks, columns):
    wall, cpu = time.perf_counter(), time.process_time()
    parts = [risks(net, shocks[s : s + columns]) for s in range(0, len(shocks), columns)]
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    found, sweeps = (np.concatenate(list(lists)) for lists in zip(*parts))
    return {
        "columns": columns,
        "wall": 1000 * wall / len(shocks),
        "cpu": 1000 * cpu / len(shocks),
        "mean": float(found.mean()),
        "sweeps": float(sweeps.mean()),
    }


def main(folder):
    net = Network(folder)
    shocks = read(folder, "shocks")
    fastest = min((timed(net, shocks, columns) for columns in COLUMNS), key=lambda run: run["cpu"])
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"scipy": scipy.__version__, "megabytes": megabytes, **fastest}))


main(sys.argv[1])
