"""A browser for the tests: headless Chromium, driven through chromedriver by the protocol of W3C WebDriver."""

import base64
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
ROOMS = "/session"  # as WebDriver calls it
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars",
         "--host-resolver-rules=MAP * ~NOTFOUND"]


def missing():
    """The programs that are not here."""
    return [name for name in ("chromium", "chromedriver") if not shutil.which(name)]


class Failure(Exception):
    pass


class Browser:
    def __init__(self, width=1280, height=900):
        self.profile = tempfile.mkdtemp(prefix="pages-")
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.room = None
        try:
            self.root = "http://127.0.0.1:%d" % self.port()
            self.start(width, height)
        except BaseException:
            self.close()
            raise

    def port(self):
        for line in self.driver.stdout:
            found = re.search(r"started successfully on port (\d+)", line)
            if found:
                return int(found.group(1))
        raise Failure("chromedriver does not start")

    def start(self, width, height):
        options = {"binary": shutil.which("chromium"),
                   "args": FLAGS + ["--user-data-dir=" + self.profile, "--window-size=%d,%d" % (width, height)]}
        wanted = {"browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
                  "unhandledPromptBehavior": "ignore"}
        self.room = self.call("POST", ROOMS, {"capabilities": {"alwaysMatch": wanted}})["sessionId"]

    def close(self):
        if self.room:
            try:
                self.call("DELETE", ROOMS + "/" + self.room)
            except (Failure, OSError):
                pass
        self.driver.terminate()
        self.driver.wait()
        self.driver.stdout.close()
        shutil.rmtree(self.profile, ignore_errors=True)

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.root + path, data, {"Content-Type": "application/json"}, method=method)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise Failure("%s %s: %s" % (method, path, json.load(error)["value"]["message"].split("\n")[0])) from None

    def do(self, path, body):
        return self.call("POST", "%s/%s%s" % (ROOMS, self.room, path), body)

    # --- pages ---

    def reset(self):
        """As it was at the start."""
        if self.has_dialog():
            self.do("/alert/accept", {})
        self.devtools("Emulation.clearDeviceMetricsOverride")
        self.colour_scheme("light")
        self.point((0, 0))
        self.log()

    def open(self, path):
        self.do("/url", {"url": path if "://" in path else "file://" + urllib.request.pathname2url(os.path.abspath(path))})

    def js(self, script, *args):
        return self.do("/execute/sync", {"script": script, "args": list(args)})

    def js_later(self, script, *args):
        """The script calls its last argument with the answer."""
        return self.do("/execute/async", {"script": script, "args": list(args)})

    def wait(self, script, what, seconds=15):
        end = time.monotonic() + seconds
        while not self.js(script):
            if time.monotonic() > end:
                raise Failure("waited in vain: " + what)
            time.sleep(0.02)

    def log(self):
        """What the console says, and the addresses that were asked for beyond files and data, since the last time."""
        says = self.do("/se/log", {"type": "browser"})
        asked = []
        for entry in self.do("/se/log", {"type": "performance"}):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                asked.append(message["params"]["request"]["url"])
        return says, [url for url in asked if not url.startswith(("file:", "data:", "blob:", "chrome:", "about:"))]

    def devtools(self, command, **params):
        return self.do("/goog/cdp/execute", {"cmd": command, "params": params})

    def colour_scheme(self, scheme):
        self.devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def size(self, width, height):
        self.devtools("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def picture(self, path):
        """Of the whole page."""
        is_long = self.js("return document.documentElement.scrollHeight > innerHeight")
        shot = self.devtools("Page.captureScreenshot", format="png", captureBeyondViewport=is_long)
        with open(path, "wb") as f:
            f.write(base64.b64decode(shot["data"]))

    def has_dialog(self):
        try:
            self.call("GET", "%s/%s/alert/text" % (ROOMS, self.room))
            return True
        except Failure:
            return False

    # --- the pointer, in the coordinates of the window ---

    def point(self, *steps):
        """Each step is (x, y), "down" or "up"."""
        actions = []
        for step in steps:
            if step == "down" or step == "up":
                actions.append({"type": "pointerDown" if step == "down" else "pointerUp", "button": 0})
            else:
                actions.append({"type": "pointerMove", "duration": 30, "x": round(step[0]), "y": round(step[1])})
        self.do("/actions", {"actions": [{"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": actions}]})

    def click(self, selector):
        x, y = self.js("const r = document.querySelector(arguments[0]).getBoundingClientRect();"
                       "return [r.x + r.width / 2, r.y + r.height / 2]", selector)
        self.point((x, y), "down", "up")
