#!/usr/bin/env python3
"""Measures `schoolgate events` on one year of a large calendar, and compares the list with recurring-ical-events.

usage: calendars.py SCHOOLGATE [EVENTS]

The calendar is made anew, the same each time: clubs every week since 2010, registers every school day, assemblies on the
first Monday of the month, single events and days off, with dates left out and dates moved. Exit code 1 where the two
lists differ. The comparison is left out where `make test` has not installed the library.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

LIBRARIES = Path(__file__).resolve().parent.parent / ".build" / "test-python"
ZONE = ZoneInfo("Europe/London")
YEAR = ("2026-09-01", "2027-09-01")
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR"]


def stamp(moment):
    return moment.strftime("%Y%m%dT%H%M%S")


def event(number, dice):
    """The lines of one event; one kind in ten repeats every day, three every week, one every month."""
    begin = datetime(2010 + dice.randrange(17), 1 + dice.randrange(12), 1 + dice.randrange(28), 8 + dice.randrange(9), dice.choice([0, 15, 30]))
    length = timedelta(minutes=dice.choice([30, 45, 60, 90]))
    head = [f"UID:{number}@oakfield.example", "DTSTAMP:20260801T090000Z", f"SUMMARY:Event {number}", "LOCATION:School hall"]
    kind = dice.randrange(100)
    extra = []
    if kind < 40:  # once, in the year that is looked at
        begin = datetime(2026, 9, 1, begin.hour, begin.minute) + timedelta(days=dice.randrange(365))
        rule = None
    elif kind < 60:
        day = date(2026, 9, 1) + timedelta(days=dice.randrange(365))
        end = day + timedelta(days=1 + dice.randrange(3))
        return [[*head, f"DTSTART;VALUE=DATE:{day:%Y%m%d}", f"DTEND;VALUE=DATE:{end:%Y%m%d}"]]
    elif kind < 62:
        rule = "FREQ=DAILY"
    elif kind < 64:
        while begin.weekday() > 4:
            begin += timedelta(days=1)
        rule = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
    elif kind < 70:
        rule = f"FREQ=WEEKLY;COUNT={10 + dice.randrange(400)}"
    elif kind < 75:
        rule = "FREQ=WEEKLY;INTERVAL=2"
    elif kind < 80:
        until = datetime(2026, 10, 1, tzinfo=timezone.utc) + timedelta(days=dice.randrange(300))
        rule = f"FREQ=WEEKLY;UNTIL={stamp(until)}Z"
    elif kind < 90:
        begin = begin.replace(day=1 + begin.day % 7)
        while begin.weekday() > 4:
            begin += timedelta(days=1)
        rule = f"FREQ=MONTHLY;BYDAY={(begin.day - 1) // 7 + 1}{WEEKDAYS[begin.weekday()]}"
    else:
        rule = "FREQ=YEARLY"
    lines = [*head, f"DTSTART;TZID=Europe/London:{stamp(begin)}", f"DTEND;TZID=Europe/London:{stamp(begin + length)}"]
    if rule is None:
        return [lines]
    lines.append(f"RRULE:{rule}")
    if rule in ("FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2"):
        step = 1 if rule == "FREQ=DAILY" else 14
        first = begin + timedelta(days=-(-(datetime(2026, 10, 1) - begin).days // step) * step)
        lines.append(f"EXDATE;TZID=Europe/London:{stamp(first)},{stamp(first + timedelta(days=7 * step))}")
        moved = first + timedelta(days=2 * step)
        to = moved + timedelta(hours=1)
        extra = [[*head, f"RECURRENCE-ID;TZID=Europe/London:{stamp(moved)}", f"DTSTART;TZID=Europe/London:{stamp(to)}",
                  f"DTEND;TZID=Europe/London:{stamp(to + length)}"]]
    return [lines, *extra]


def make_calendar(path, count):
    dice = random.Random(5545)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Oakfield School//Bench//EN\r\n")
        for number in range(count):
            for lines in event(number, dice):
                file.write("\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT", ""]))
        file.write("END:VCALENDAR\r\n")


def measure(command, output):
    with open(output, "wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
    return os.waitstatus_to_exitcode(status), used.ru_utime, used.ru_maxrss / 1024


def judged(path):
    """The list of recurring-ical-events, in the shape of `schoolgate events`."""
    sys.path.insert(0, str(LIBRARIES))
    import icalendar
    import recurring_ical_events

    window = [datetime.combine(date.fromisoformat(day), time(), ZONE) for day in YEAR]
    shown = lambda moment: moment.astimezone(timezone.utc).astimezone(ZONE).isoformat() if isinstance(moment, datetime) else moment.isoformat()
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(path.read_bytes())).between(*window)
    return sorted((shown(one["DTSTART"].dt), shown(one["DTEND"].dt), str(one["UID"])) for one in found)


def main():
    program = Path(sys.argv[1]).resolve()
    counts = [int(sys.argv[2])] if len(sys.argv) > 2 else [10_000, 50_000]
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        for count in counts:
            make_calendar(folder / "school.ics", count)
            for form in ("text", "json"):
                command = [program, "events", folder / "school.ics", "--from", YEAR[0], "--to", YEAR[1], "--format", form]
                code, seconds, memory = measure(command, folder / form)
                assert code == 0, f"schoolgate ended with {code}"
                print(f"events, {count:,} events, one year, {form}: {seconds:.2f} s of user CPU, {memory:.0f} MB")
        rows = json.loads((folder / "json").read_text(encoding="utf-8"))["occurrences"]
        if len(counts) > 1:
            make_calendar(folder / "school.ics", counts[0])
            measure([program, "events", folder / "school.ics", "--from", YEAR[0], "--to", YEAR[1], "--format", "json"], folder / "json")
            rows = json.loads((folder / "json").read_text(encoding="utf-8"))["occurrences"]
        if not (LIBRARIES / "packages").exists():
            print("not compared with recurring-ical-events: run 'make test' once, which installs it")
            return
        ours = sorted((row["start"], row["end"], row["uid"]) for row in rows)
        others = judged(folder / "school.ics")
        print(f"{len(ours):,} occurrences of {counts[0]:,} events; recurring-ical-events lists {len(others):,}: {'the same' if ours == others else 'NOT THE SAME'}")
        if ours != others:
            for row in sorted(set(ours) ^ set(others))[:10]:
                print("ours only" if row in set(ours) else "theirs only", *row)
            sys.exit(1)


if __name__ == "__main__":
    main()
