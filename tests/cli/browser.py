"""Chromium without a window, spoken to over a pipe in the DevTools protocol: nothing but Chromium itself is needed.

    with Browser() as browser:
        page = browser.open("file:///.../index.html", width=390, dark=True)
        page.evaluate("document.title")
"""
import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

from support import environment

CHROMIUM = next((found for found in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if found), None)
PATIENCE = 60  # seconds for any one answer
NOWHERE = ["http://*", "https://*", "ws://*", "wss://*", "ftp://*"]


class Failed(Exception):
    """The browser did not start, did not answer, or refused."""


class Browser:
    """A browser with a profile of its own, which ends with it."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="isms-browser-")
        to_child, self.writes = os.pipe()
        self.reads, from_child = os.pipe()
        high = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (to_child, from_child)]
        for end in (to_child, from_child):
            os.close(end)

        def ends():  # the protocol speaks on 3 and 4
            os.dup2(high[0], 3)
            os.dup2(high[1], 4)

        self.process = subprocess.Popen(
            [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
             "--remote-debugging-pipe", "--no-first-run", "--disable-background-networking",
             "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={self.folder}/profile", "about:blank"],
            preexec_fn=ends, close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, env=environment(HOME=self.folder))
        for end in high:
            os.close(end)
        self.data, self.number, self.answers, self.listeners = b"", 0, {}, {}
        try:
            self.ask("Browser.getVersion")
        except Failed:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        try:
            os.write(self.writes, json.dumps({"id": 0, "method": "Browser.close"}).encode() + b"\0")
            self.process.wait(10)
        except (OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.writes)
        os.close(self.reads)
        shutil.rmtree(self.folder, ignore_errors=True)

    def ask(self, method, session=None, **parameters):
        """The answer to a command."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        try:
            os.write(self.writes, json.dumps(message).encode() + b"\0")
        except OSError as error:
            raise Failed(f"the browser has ended: {error}") from None
        self.wait(lambda: self.number in self.answers, method)
        answer = self.answers.pop(self.number)
        if "error" in answer:
            raise Failed(f"{method}: {answer['error'].get('message')}")
        return answer["result"]

    def wait(self, done, what):
        """Takes in what the browser says until `done`."""
        end = time.monotonic() + PATIENCE
        while not done():
            if not select.select([self.reads], [], [], max(0, end - time.monotonic()))[0]:
                raise Failed(f"the browser does not answer: {what}")
            more = os.read(self.reads, 1 << 20)
            if not more:
                raise Failed(f"the browser has ended: {what}")
            *messages, self.data = (self.data + more).split(b"\0")
            for message in map(json.loads, messages):
                if "id" in message:
                    self.answers[message["id"]] = message
                else:
                    self.listeners.get(message.get("sessionId"), lambda _: None)(message)

    def open(self, address, **how):
        """A new page that shows an address; see Page."""
        return Page(self, address, **how)


class Page:
    """A page as a reader sees it. Whatever it asks for and complains of is kept in `requests` and `complaints`."""

    def __init__(self, browser, address=None, width=1280, height=900, dark=False, script=True, media=""):
        self.browser, self.requests, self.complaints, self.loaded = browser, [], [], 0
        self.target = browser.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.ask("Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]
        browser.listeners[self.session] = self.hear
        for domain in ("Page", "Network", "Runtime", "Log", "Accessibility"):
            self.ask(f"{domain}.enable")
        self.ask("Network.setBlockedURLs", urls=NOWHERE)
        self.ask("Emulation.setScriptExecutionDisabled", value=not script)
        self.show(width, height, dark, media)
        if address:
            self.go(address)

    def ask(self, method, **parameters):
        return self.browser.ask(method, self.session, **parameters)

    def hear(self, message):
        method, told = message["method"], message["params"]
        if method == "Network.requestWillBeSent":
            self.requests.append(told["request"]["url"])
        elif method == "Page.loadEventFired":
            self.loaded += 1
        elif method == "Runtime.exceptionThrown":
            self.complaints.append(json.dumps(told["exceptionDetails"])[:500])
        elif method == "Runtime.consoleAPICalled":
            self.complaints.append(json.dumps(told["args"])[:500])
        elif method == "Log.entryAdded":
            self.complaints.append(told["entry"]["text"])

    def show(self, width=1280, height=900, dark=False, media=""):
        """The size and light in which it is looked at; media is "print" for paper."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500)
        self.ask("Emulation.setEmulatedMedia", media=media,
                 features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])

    def go(self, address):
        before = self.loaded
        told = self.ask("Page.navigate", url=address)
        if told.get("errorText"):
            raise Failed(f"{address}: {told['errorText']}")
        if told.get("loaderId"):  # a place on the same page loads nothing
            self.browser.wait(lambda: self.loaded > before, address)

    def evaluate(self, expression):
        """The value of an expression of JavaScript, also where the page itself may run none."""
        told = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in told:
            raise Failed(json.dumps(told["exceptionDetails"])[:1000])
        return told["result"].get("value")

    def now(self, expression):
        """Whether an expression is true; on a page that is just being left it is not."""
        try:
            return self.evaluate(expression)
        except Failed as error:
            if "navigated" not in str(error) and "context was destroyed" not in str(error):
                raise
            return False

    def until(self, expression):
        """Waits until an expression is true, on whatever page that is by then."""
        end = time.monotonic() + PATIENCE
        while not self.now(expression):
            if time.monotonic() > end:
                raise Failed(f"never came true: {expression}")
            time.sleep(0.02)

    def type(self, text):
        """Types as a person would, where the focus is."""
        for letter in text:
            self.ask("Input.dispatchKeyEvent", type="keyDown", text=letter, key=letter)
            self.ask("Input.dispatchKeyEvent", type="keyUp", key=letter)

    def press(self, key):
        """Presses a key that is none of a letter: Tab, Enter, Escape, ArrowDown..."""
        code = {"Tab": 9, "Enter": 13, "Escape": 27, "Space": 32, "ArrowUp": 38, "ArrowDown": 40, "Home": 36, "End": 35}[key]
        text = {"Enter": "\r", "Space": " "}.get(key, "")
        which = {"key": " " if key == "Space" else key, "code": key, "windowsVirtualKeyCode": code}
        self.ask("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", text=text, **which)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **which)

    def accessible(self):
        """What a screen reader is told: (role, name) of each thing."""
        nodes = self.ask("Accessibility.getFullAXTree")["nodes"]
        return [(node.get("role", {}).get("value"), node.get("name", {}).get("value", ""))
                for node in nodes if not node.get("ignored")]

    def screenshot(self, path, whole=False):
        told = self.ask("Page.captureScreenshot", format="png", captureBeyondViewport=whole, optimizeForSpeed=True)
        with open(path, "wb") as file:
            file.write(base64.b64decode(told["data"]))

    def pdf(self):
        """The page as it would be printed."""
        return base64.b64decode(self.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"])

    def close(self):
        self.browser.listeners.pop(self.session, None)
        self.browser.ask("Target.closeTarget", targetId=self.target)
