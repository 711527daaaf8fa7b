"""What recurring-ical-events says about every case in a folder, as one JSON object.

usage: occurrences.py LIBRARIES FOLDER

The first line of CASE.expected is "FROM TO ZONE". A value is the list of "start end title" lines, or a sentence that
tells why the library gave up.
"""

import json
import sys
import warnings
from datetime import date, datetime, time, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

sys.path.insert(0, sys.argv[1])
import icalendar
import recurring_ical_events

warnings.simplefilter("ignore")


def shown(moment, zone):
    if not isinstance(moment, datetime):
        return moment.isoformat()
    # A floating time is in the site's zone.
    known = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    return known.astimezone(timezone.utc).astimezone(zone).isoformat()


def key(start, zone):
    day = not isinstance(start, datetime)
    moment = datetime.combine(start, time(), zone) if day else start if start.tzinfo else start.replace(tzinfo=zone)
    return moment.timestamp(), not day


def lines(data, begin, end, zone):
    rows = []
    for calendar in icalendar.Calendar.from_ical(data, multiple=True):
        for event in recurring_ical_events.of(calendar).between(begin, end):
            start = event["DTSTART"].dt
            stop = event["DTEND"].dt if "DTEND" in event else start + event["DURATION"].dt if "DURATION" in event else start
            cancelled = " CANCELLED" if event.get("STATUS") == "CANCELLED" else ""
            line = f"{shown(start, zone)} {shown(stop, zone)} {event.get('SUMMARY', '')}{cancelled}"
            rows.append((*key(start, zone), str(event.get("UID", "")), line))
    return [row[-1] for row in sorted(rows)]


def verdict(case):
    begin, end, name = case.with_suffix(".expected").read_text(encoding="utf-8").split("\n")[0].split()
    zone = ZoneInfo(name)
    window = [datetime.combine(date.fromisoformat(day), time(), zone) for day in (begin, end)]
    try:
        return lines(case.read_bytes(), *window, zone)
    except Exception as problem:
        return f"{type(problem).__name__}: {problem}"


print(json.dumps({case.stem: verdict(case) for case in Path(sys.argv[2]).glob("*.ics")}))
