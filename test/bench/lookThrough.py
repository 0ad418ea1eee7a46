"""Shares of all origins by scipy's sparse LU: (I - Q) X = B, with one elimination and one right side per origin.

Reads the graph from the folder given (groupStart, edgeStart, edgeTo, originOf as int32, edgeShare as float64), and, if
there, `order`, in which every node comes after those it leads to. Writes X, row by row, and prints times as JSON.
"""

import json
import os
import statistics
import sys
import time

import numpy
import scipy
from scipy.sparse import csc_matrix, identity
from scipy.sparse.linalg import splu

SLOW = 5.0
REPEATS = 5


def read(folder, name, kind):
    return numpy.fromfile(os.path.join(folder, name), dtype=kind)


def system(folder, origins):
    """I - Q by columns and one right side per origin; nodes with a mark are sources here."""
    group_start = read(folder, "groupStart", numpy.int32)
    edge_start = read(folder, "edgeStart", numpy.int32)
    edge_to = read(folder, "edgeTo", numpy.int32)
    share = read(folder, "edgeShare", numpy.float64)
    origin_of = read(folder, "originOf", numpy.int32)
    nodes = len(group_start) - 1
    groups = numpy.diff(group_start)
    node_of_group = numpy.repeat(numpy.arange(nodes), groups)
    row = numpy.repeat(node_of_group, numpy.diff(edge_start))
    walk = csc_matrix((share / groups[row], (row, edge_to)), shape=(nodes, nodes))
    right = numpy.zeros((nodes, origins))
    marked = numpy.flatnonzero(origin_of >= 0)
    right[marked, origin_of[marked]] = 1
    return (identity(nodes, format="csc") - walk).tocsc(), right


def timed(matrix, right, ordering):
    """Medians of elimination and solution, the first run left out; a slow one is run once."""
    runs = []
    while len(runs) <= REPEATS:
        begin = time.perf_counter()
        factors = splu(matrix, permc_spec=ordering)
        middle = time.perf_counter()
        solution = factors.solve(right)
        end = time.perf_counter()
        runs.append((middle - begin, end - middle))
        if end - begin > SLOW:
            break
    kept = runs[1:] or runs
    fill = int(factors.L.nnz + factors.U.nnz)
    eliminate, solve = (1000 * statistics.median(run[i] for run in kept) for i in (0, 1))
    return solution, {"eliminate": eliminate, "solve": solve, "fill": fill, "runs": len(kept)}


def main(folder, origins):
    matrix, right = system(folder, origins)
    found = {}
    for ordering in ("COLAMD", "MMD_AT_PLUS_A"):
        solution, found[ordering] = timed(matrix, right, ordering)
        if ordering == "COLAMD":
            solution.astype(numpy.float64, order="C").tofile(os.path.join(folder, "solution"))
    if os.path.exists(os.path.join(folder, "order")):
        order = read(folder, "order", numpy.int32)
        _, found["ours"] = timed(matrix[order][:, order].tocsc(), right[order], "NATURAL")
    print(json.dumps({"scipy": scipy.__version__, "orderings": found}))


main(sys.argv[1], int(sys.argv[2]))
