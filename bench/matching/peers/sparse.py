"""SciPy's sparse matching on a graph file (see graph-file.ts): /usr/bin/python3 sparse.py FILE

min_weight_full_bipartite_matching knows no capacities and wants everybody matched: a mentor becomes one column for each place
(no more than mentees who could take one), and each mentee has a column of their own for staying without, at a cost above all else.
"""

import json
import sys
import time

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

numbers = np.fromfile(sys.argv[1], dtype="<i4")
mentees, mentors, edges = (int(n) for n in numbers[:3])
capacity, start, mentor, points = np.split(numbers[4:], np.cumsum([mentors, mentees + 1, edges]))

places = np.minimum(capacity, np.bincount(mentor, minlength=mentors))
first = np.concatenate([[0], np.cumsum(places)])
most = int(points.max())
base = (mentees + 1) * (most + 1)

mentee = np.repeat(np.arange(mentees), np.diff(start))
copies = places[mentor]
rows = np.repeat(mentee, copies)
within = np.arange(copies.sum()) - np.repeat(np.cumsum(copies) - copies, copies)
columns = np.repeat(first[mentor], copies) + within
costs = np.repeat(most + 1 - points.astype(np.float64), copies)
alone = np.arange(mentees)
matrix = csr_matrix(
    (
        np.concatenate([costs, np.full(mentees, float(base))]),
        (np.concatenate([rows, alone]), np.concatenate([columns, first[-1] + alone])),
    ),
    shape=(mentees, int(first[-1]) + mentees),
)

began = time.perf_counter()
taken_by, taken = min_weight_full_bipartite_matching(matrix)
seconds = time.perf_counter() - began

matched = taken < first[-1]
paid = np.asarray(matrix[taken_by[matched], taken[matched]]).ravel()
print(
    json.dumps(
        {
            "seconds": seconds,
            "cardinality": int(matched.sum()),
            "points": int((most + 1) * int(matched.sum()) - int(paid.sum())),
        }
    )
)
