"""Chromium without a window, spoken to over a pipe in its own DevTools protocol.

No driver is needed: the protocol is JSON with a zero byte after each message, on file descriptors 3 and 4 of the browser
(`--remote-debugging-pipe`). Each `Tab` is a page in a profile of its own, so that nothing is left over from one to the next.
"""

import itertools
import json
import os
import queue
import shutil
import subprocess
import tempfile
import threading
import time
from pathlib import Path

PROBES = Path(__file__).resolve().parent / "probes"
PATIENCE = 120  # seconds for one answer; a machine with other work is slow, a browser that hangs stays silent
KEPT = 3  # entries of one shape on a thin page
STARTS = 3  # attempts to start; on a busy machine Chromium sometimes ends before it says a word

FLAGS = [
    "--headless=new",
    "--no-sandbox",  # as root there is none; we look at our own pages only
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-background-timer-throttling",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    # A page that asks another machine for something is caught by its request; nothing leaves this machine.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    "--remote-debugging-pipe",
]


# The top of the page, nothing with the focus, and the next Tab leads to the first stop.
AS_OPENED = """(() => {
  if (location.hash) location.hash = ''
  scrollTo(0, 0)
  const first = document.body.insertBefore(document.createElement('span'), document.body.firstChild)
  first.tabIndex = -1
  first.focus()
  first.remove()
})()"""


class BrowserTrouble(Exception):
    """The browser could not do what it was asked: our own mistake, or a browser that is gone."""


class Chromium:
    """One browser. Use it as a context: it ends when the block ends."""

    def __init__(self, program=None):
        self.program = program or find_program()
        self._numbers = itertools.count(1)
        self._answers = {}
        self._tabs = {}
        self._writing = threading.Lock()
        self.judged_colours = set()  # see axe.py

    def __enter__(self):
        for attempt in range(STARTS):
            self._start()
            try:
                self.version = self.send("Browser.getVersion")["product"]
                return self
            except BrowserTrouble:
                self._end()
                time.sleep(attempt + 1)
        raise BrowserTrouble(f"{self.program} does not start; run it once by hand: {self.program} --headless=new --no-sandbox --dump-dom about:blank")

    def __exit__(self, *_):
        try:
            self.send("Browser.close")
        except BrowserTrouble:
            pass
        self._end()

    def tab(self):
        """A new tab, with a profile of its own."""
        context = self.send("Target.createBrowserContext")["browserContextId"]
        target = self.send("Target.createTarget", url="about:blank", browserContextId=context, newWindow=True)["targetId"]
        session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        tab = Tab(self, session, context)
        self._tabs[session] = tab
        tab.prepare()
        return tab

    def send(self, method, session=None, **parameters):
        """Asks the browser, and waits for its answer."""
        return self.ask(method, session, **parameters)()

    def ask(self, method, session=None, **parameters):
        """Asks the browser. What comes back waits for the answer when it is called, so that more can be asked meanwhile."""
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        waiting = self._answers[number] = queue.SimpleQueue()
        data = json.dumps(message).encode() + b"\0"
        try:
            with self._writing:
                while data:
                    data = data[os.write(self._to, data) :]
        except OSError as trouble:
            raise BrowserTrouble(f"no way to ask for {method}") from trouble
        return lambda: self._answer(number, waiting, method)

    def _answer(self, number, waiting, method):
        try:
            answer = waiting.get(timeout=PATIENCE)
        except queue.Empty as trouble:
            raise BrowserTrouble(f"no answer to {method}") from trouble
        finally:
            self._answers.pop(number, None)
        if answer is None:
            raise BrowserTrouble(f"the browser ended while it was asked for {method}")
        if "error" in answer:
            raise BrowserTrouble(f"{method}: {answer['error'].get('message')}")
        return answer["result"]

    def _start(self):
        self._profile = tempfile.mkdtemp(prefix="schoolgate-browser-")
        browser_reads, self._to = os.pipe()
        self._from, browser_writes = os.pipe()

        def place_pipes():
            # First away from 3 and 4, as one of the two may be there already.
            reads, writes = os.dup(browser_reads), os.dup(browser_writes)
            high_reads, high_writes = os.dup2(reads, 100), os.dup2(writes, 101)
            os.dup2(high_reads, 3)
            os.dup2(high_writes, 4)

        self._process = subprocess.Popen(
            [self.program, *FLAGS, f"--user-data-dir={self._profile}", "about:blank"],
            preexec_fn=place_pipes, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(browser_reads)
        os.close(browser_writes)
        threading.Thread(target=self._listen, args=(self._from,), daemon=True).start()

    def _listen(self, source):
        rest = b""
        while data := os.read(source, 1 << 20):
            *messages, rest = (rest + data).split(b"\0")
            for message in messages:
                self._take(json.loads(message))
        for waiting in list(self._answers.values()):
            waiting.put(None)
        os.close(source)

    def _take(self, message):
        if "id" in message:
            if waiting := self._answers.get(message["id"]):
                waiting.put(message)
        elif tab := self._tabs.get(message.get("sessionId")):
            tab.note(message["method"], message["params"])

    def _end(self):
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._to)
        shutil.rmtree(self._profile, ignore_errors=True)


class Tab:
    """One page at a time, and what the browser said while it was open."""

    def __init__(self, browser, session, context):
        self.browser, self.session, self.context = browser, session, context
        self._changed = threading.Condition()
        self.events = []
        self.shown = None  # the page that is as it was opened: its address, and whether it was made thin

    def send(self, method, **parameters):
        return self.browser.send(method, session=self.session, **parameters)

    def note(self, method, parameters):
        with self._changed:
            self.events.append((method, parameters))
            self._changed.notify_all()

    def heard(self):
        """All events since the page was opened, as (method, parameters)."""
        with self._changed:
            return list(self.events)

    def prepare(self):
        for domain in ("Page", "Runtime", "Network", "Log", "Audits", "DOM"):
            self.send(f"{domain}.enable")
        self.send("Page.setLifecycleEventsEnabled", enabled=True)
        self.send("Emulation.setFocusEmulationEnabled", enabled=True)

    def open(self, address, width=1280, height=900, scripts=True, **features):
        """Opens a page and waits until it is loaded with its pictures and fonts.

        `features` are media features, with `_` for `-`: `prefers_color_scheme="dark"`; `media="print"` is the medium.
        """
        with self._changed:
            self.events.clear()
        self.shown = None
        self.send("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.look(width, height, **features)
        loader = self.send("Page.navigate", url=address).get("loaderId")
        self._wait(lambda method, what: method == "Page.lifecycleEvent" and what["name"] == "load" and what["loaderId"] == loader)
        self.settle()
        if scripts:
            self.shown = address, False

    def show(self, address, thin=False, width=1280, **features):
        """The page as `open` would leave it; loaded anew only if it is not there, or `changed` by a test for good.

        A `thin` page has no more than the first entries of each shape: see probes/thin.js.
        """
        if self.shown not in ((address, False), (address, thin)):
            self.open(address, width=width, **features)
        else:
            self.look(width, **features)
            self.evaluate(AS_OPENED)
        if thin and self.shown != (address, True):
            self.probe("thin", keep=KEPT)
            self.shown = address, True
        self.settle()

    def changed(self):
        self.shown = None

    def look(self, width=1280, height=900, media="screen", **features):
        """Changes window and media features of the open page."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        wanted = {"prefers_color_scheme": "light", **features}
        self.send("Emulation.setEmulatedMedia", media=media,
                  features=[{"name": name.replace("_", "-"), "value": value} for name, value in wanted.items()])

    def settle(self):
        """Waits until fonts are there and the page is laid out anew."""
        self.evaluate("document.fonts.ready.then(() => document.documentElement.getBoundingClientRect().width)")

    def evaluate(self, expression):
        """The value of a JavaScript expression; a promise is waited for."""
        answer = self.send("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if trouble := answer.get("exceptionDetails"):
            raise BrowserTrouble(trouble.get("exception", {}).get("description") or trouble["text"])
        return answer["result"].get("value")

    def probe(self, name, **options):
        """The answer of the function in probes/NAME.js; it can use what common.js has."""
        common, function = ((PROBES / f"{part}.js").read_text() for part in ("common", name))
        return self.evaluate(f"(() => {{ {common}\nreturn ({function})({json.dumps(options)}) }})()")

    def press(self, key, times=1):
        """Presses a key as a person would, who does not wait for what comes of it."""
        number = {"Tab": 9, "Enter": 13}[key]
        text = {"text": "\r"} if key == "Enter" else {}
        answers = [
            self.browser.ask("Input.dispatchKeyEvent", session=self.session, type=kind, key=key, code=key, windowsVirtualKeyCode=number,
                             **(text if kind == "keyDown" else {}))
            for _ in range(times) for kind in ("keyDown", "keyUp")
        ]
        for answer in answers:
            answer()

    def _wait(self, wanted):
        def found():
            return any(wanted(method, parameters) for method, parameters in self.events)

        with self._changed:
            if not self._changed.wait_for(found, timeout=PATIENCE):
                raise BrowserTrouble("the page did not finish loading")


def find_program():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    raise BrowserTrouble("there is no Chromium; please install it: apt-get install chromium")
