"""When dateutil lets rules happen: reads "DTSTART FROM TO RULE" lines, writes a line of starts for each.

usage: rules.py LIBRARIES MOST

Times are UTC without its Z. At most MOST starts of a rule in [FROM, TO) are written.
"""

import sys
from datetime import datetime
from types import SimpleNamespace

sys.path.insert(0, sys.argv[1])
from dateutil import rrule

FORM = "%Y%m%dT%H%M%S"


# A copy, as dateutil looks for what never happens until the last year that it finds there.
rrule.datetime = SimpleNamespace(**vars(rrule.datetime))


def matches(start, text):
    """What dateutil lists, which is nothing for a rule whose hours or minutes it can never reach."""
    try:
        # All is in UTC here; dateutil wants the Z at both ends or at none.
        yield from rrule.rrulestr(text.replace("Z", ""), dtstart=start)
    except ValueError:
        return


def starts(start, text):
    """The starts of a rule, of which DTSTART "always counts as the first" (RFC 5545, section 3.3.10)."""
    yield start
    parts = dict(part.split("=") for part in text.split(";"))
    left = int(parts["COUNT"]) - 1 if "COUNT" in parts else None
    for moment in matches(start, text):
        if moment == start:
            continue
        if left is not None:
            if left == 0:
                return
            left -= 1
        yield moment


most = int(sys.argv[2])
for line in sys.stdin:
    start, begin, end, text = line.split()
    start, begin, end = (datetime.strptime(part, FORM) for part in (start, begin, end))
    found = []
    rrule.datetime.MAXYEAR = end.year
    for moment in starts(start, text):
        if moment >= end or len(found) == most:
            break
        if moment >= begin:
            found.append(moment.strftime(FORM))
    print(" ".join(found))
