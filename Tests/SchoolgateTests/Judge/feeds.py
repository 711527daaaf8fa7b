"""feeds.py LIBRARIES SITE FROM TO: what other programs think of the calendars of a built site, and whether its pages,
feeds and JSON-LD list the same instants. Writes one line a problem, then how much was looked at."""

import ctypes
import datetime
import html.parser
import json
import pathlib
import sys

sys.path.insert(0, sys.argv[1])
import icalendar  # noqa: E402
import recurring_ical_events  # noqa: E402

site = pathlib.Path(sys.argv[2])
start, end = (datetime.date.fromisoformat(day) for day in sys.argv[3:5])
counts = {"feeds": 0, "events": 0, "dates": 0, "pages": 0}

libical = ctypes.CDLL("libical.so.3")
libical.icalparser_parse_string.restype = ctypes.c_void_p


def problem(path, text):
    print(f"{path.relative_to(site)}: {text}")


def instant(value):
    """A whole day as a day, anything else in UTC, so that all sources can be compared."""
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%MZ")


def written(text):
    return text if len(text) == 10 else instant(datetime.datetime.fromisoformat(text))


def occurrences(path):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    return recurring_ical_events.of(calendar).between(start, end)


def judge(path):
    raw = path.read_bytes()
    calendar = icalendar.Calendar.from_ical(raw)
    counts["feeds"] += 1
    for part in calendar.walk():
        for name, error in part.errors:
            problem(path, f"icalendar: {part.name} {name}: {error}")
    uids = set()
    for event in calendar.walk("VEVENT"):
        counts["events"] += 1
        for needed in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
            if needed not in event:
                problem(path, f"an event without {needed}")
        key = (str(event.get("UID")), str(event["RECURRENCE-ID"].dt) if "RECURRENCE-ID" in event else "")
        if key in uids:
            problem(path, f"{key} stands twice")
        uids.add(key)
    # For METHOD:PUBLISH, RFC 5546 wants the organizer's name, and names of people are never published.
    parsed = libical.icalparser_parse_string(raw.replace(b"METHOD:PUBLISH\r\n", b""))
    if not parsed:
        problem(path, "libical reads nothing")
        return
    parsed = ctypes.c_void_p(parsed)
    if libical.icalcomponent_count_errors(parsed):
        problem(path, "libical finds errors")
    if not libical.icalrestriction_check(parsed):
        problem(path, "libical: a property is missing or stands too often")
    libical.icalcomponent_free(parsed)


class Page(html.parser.HTMLParser):
    """The instants of an event's coming dates, its JSON-LD, and the entries of lists."""

    def __init__(self, path):
        super().__init__()
        self.dates, self.data, self.entries = [], None, []
        self.is_list = self.is_data = False
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        classes = (attributes.get("class") or "").split()
        if "date-list" in classes:
            self.is_list = True
        if tag == "time" and self.is_list:
            self.dates.append(attributes["datetime"])
        if tag == "time" and "event-time" in classes:
            self.entries.append(attributes["datetime"])
        self.is_data = tag == "script" and attributes.get("type") == "application/ld+json"

    def handle_endtag(self, tag):
        if tag in ("ul", "ol"):
            self.is_list = False
        self.is_data = False

    def handle_data(self, text):
        if self.is_data and text.strip():
            self.data = json.loads(text)


for path in sorted(site.rglob("*.ics")):
    judge(path)
    if path.name != "event.ics":
        continue
    counts["pages"] += 1
    page = Page(path.with_name("index.html"))
    found = sorted({instant(event["DTSTART"].dt) for event in occurrences(path)})
    counts["dates"] += len(found)
    shown = [written(date) for date in page.dates]
    for date in shown:
        if date not in found:
            problem(path, f"{date} is on the page only")
    missed = [date for date in found if shown and date <= max(shown) and date not in shown]
    if missed:
        problem(path, f"{missed[0]} is in the feed only")
    if page.data is not None and found and page.data["startDate"]:
        if written(page.data["startDate"]) not in found:
            problem(path, f"{page.data['startDate']} is in the JSON-LD only")

print(json.dumps(counts))
