"""SciPy's dense assignment on a graph file that holds every open pair: /usr/bin/python3 dense.py FILE

linear_sum_assignment on the whole matrix, a mentor being one line for each place. The matrix is made as SciPy likes it best (costs,
not more rows than columns), so that it copies nothing. An open pair costs most + 1 - points, a closed one `base`: to stay without.
The time is that of the solve alone.
"""

import json
import resource
import sys
import time

import numpy as np
from scipy.optimize import linear_sum_assignment

file = sys.argv[1]
mentees, mentors, edges = (int(n) for n in np.fromfile(file, dtype="<i4", count=3))
capacity, start = np.split(np.fromfile(file, dtype="<i4", count=mentors + mentees + 1, offset=16), [mentors])
first = 16 + 4 * (mentors + mentees + 1)


def numbers(at, count):
    return np.fromfile(file, dtype="<i4", count=count, offset=first + 4 * int(at))


# in pieces, so that the file does not count among the memory
most = max(int(numbers(edges + start[i], start[i + 1] - start[i]).max(initial=0)) for i in range(mentees))
base = float((mentees + 1) * (most + 1))
slot_of = np.repeat(np.arange(mentors), capacity)
upright = mentees <= len(slot_of)
costs = np.empty((mentees, len(slot_of)) if upright else (len(slot_of), mentees))
row = np.empty(mentors)
for i in range(mentees):
    row[:] = base
    row[numbers(start[i], start[i + 1] - start[i])] = most + 1 - numbers(edges + start[i], start[i + 1] - start[i])
    if upright:
        costs[i] = row[slot_of]
    else:
        costs[:, i] = row[slot_of]

began = time.perf_counter()
rows, columns = linear_sum_assignment(costs)
seconds = time.perf_counter() - began

paid = costs[rows, columns]
paid = paid[paid < base]
print(
    json.dumps(
        {
            "seconds": seconds,
            "cardinality": len(paid),
            "points": int((most + 1) * len(paid) - paid.sum()),
            "peakBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        }
    )
)
