# SPDX-License-Identifier: GPL-3.0-or-later
"""Headless Chromium, driven over its debugging pipe: one page at a time, at a given width."""
import base64
import json
import os
import shutil
import subprocess
import tempfile
import time

PROGRAM = next((path for path in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if path), None)
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-pipe"]


class Chromium:
    """A context manager that starts the browser. At the end it kills it and removes its profile."""

    def __enter__(self):
        self.profile = tempfile.mkdtemp(prefix="gijiroku-browser-")
        self.number = 0
        self.pending = b""
        self.requests = []  # addresses, if a test calls Network.enable
        to_browser, self.write_end = os.pipe()
        self.read_end, from_browser = os.pipe()

        def connect():  # the browser reads descriptor 3 and writes descriptor 4
            high_in, high_out = os.dup2(to_browser, 20), os.dup2(from_browser, 21)
            os.dup2(high_in, 3)
            os.dup2(high_out, 4)

        self.process = subprocess.Popen([PROGRAM, *FLAGS, "--user-data-dir=" + self.profile, "about:blank"],
                                        preexec_fn=connect, close_fds=False,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        page = next(t for t in self.call("Target.getTargets")["targetInfos"] if t["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=page["targetId"], flatten=True)["sessionId"]
        self.call("Page.enable")
        return self

    def __exit__(self, *unused):
        self.process.kill()
        self.process.wait()
        os.close(self.write_end)
        os.close(self.read_end)
        shutil.rmtree(self.profile, ignore_errors=True)

    def call(self, method, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if getattr(self, "session", None):
            message["sessionId"] = self.session
        os.write(self.write_end, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.next_message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def next_message(self):
        while b"\0" not in self.pending:
            piece = os.read(self.read_end, 1 << 16)
            if not piece:
                raise RuntimeError("the browser ended")
            self.pending += piece
        message, self.pending = self.pending.split(b"\0", 1)
        message = json.loads(message)
        if message.get("method") == "Network.requestWillBeSent":
            self.requests.append(message["params"]["request"]["url"])
        return message

    def open(self, url, width=1280, height=900, dark=False, media="", forced=False):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                  mobile=width < 600)
        features = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
                    {"name": "forced-colors", "value": "active" if forced else "none"}]
        self.call("Emulation.setEmulatedMedia", media=media, features=features)
        self.call("Page.navigate", url=url)
        while self.next_message().get("method") != "Page.loadEventFired":
            pass

    def value(self, expression):
        """The value of a JavaScript expression in the page, or that of its promise.

        The debugger runs it, so the page's content policy does not restrict it.
        """
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True,
                           awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"])
        return result["result"].get("value")

    def press(self, key):
        code = {"Tab": 9, "Enter": 13, "Escape": 27, "ArrowUp": 38, "ArrowDown": 40}[key]
        text = {"text": "\r"} if key == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **text)

    def type(self, text):
        self.call("Input.insertText", text=text)

    def compose(self, text):
        """Enters text as an input method does before the user confirms it."""
        self.call("Input.imeSetComposition", text=text, selectionStart=len(text), selectionEnd=len(text))

    def click(self, selector):
        x, y = self.value("(e => { e.scrollIntoView({block: 'nearest'}); const r = e.getBoundingClientRect(); "
                          "return [r.left + r.width / 2, r.top + r.height / 2] })(document.querySelector('%s'))" % selector)
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def wait_for(self, expression, seconds=5):
        """The first true value of the expression within `seconds`, or else its last value.

        A page that is left while it is asked has none.
        """
        end = time.monotonic() + seconds
        while not (value := self.value_if_there(expression)) and time.monotonic() < end:
            time.sleep(0.02)
        return value

    def value_if_there(self, expression):
        try:
            return self.value(expression)
        except RuntimeError as error:
            if "navigated or closed" not in str(error):
                raise
            return None

    def picture(self, path, whole=False):
        shot = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        with open(path, "wb") as out:
            out.write(base64.b64decode(shot["data"]))
