"""A small part of YAML, enough for the params files of the cases: nested block maps and lists, flow
lists and maps on one line, plain and quoted scalars, comments.  Anything else raises ValueError."""

import json
import re

NUMBER = re.compile(r"[-+]?(\d[\d_]*(\.\d*)?|\.\d+)([eE][-+]?\d+)?$")


def scalar(text):
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false"):
        return text == "true"
    if text.lstrip("+-") == ".inf" or text == ".nan":
        return float(text.replace(".", "", 1))
    if NUMBER.match(text):
        plain = text.replace("_", "")
        return float(plain) if re.search(r"[.eE]", plain) else int(plain)
    return text


class Flow:
    """One line of flow style, or one scalar."""

    def __init__(self, text):
        self.text, self.at = text, 0

    def blanks(self):
        while self.at < len(self.text) and self.text[self.at] == " ":
            self.at += 1

    def next_is(self, chars):
        self.blanks()
        return self.at < len(self.text) and self.text[self.at] in chars

    def take(self, char):
        if not self.next_is(char):
            raise ValueError("expected %r at %d in %r" % (char, self.at, self.text))
        self.at += 1

    def quoted(self, quote):
        if quote == '"':
            value, used = json.JSONDecoder().raw_decode(self.text[self.at :])
            self.at += used
            return value
        end, out = self.at + 1, ""
        while True:
            close = self.text.index("'", end)
            out += self.text[end:close]
            if self.text[close + 1 : close + 2] != "'":
                self.at = close + 1
                return out
            out, end = out + "'", close + 2

    def plain(self, stops):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] not in stops:
            self.at += 1
        return self.text[start : self.at].strip()

    def value(self, inside=False):
        self.blanks()
        if self.next_is("["):
            return self.items("[", "]", self.item, list)
        if self.next_is("{"):
            return self.items("{", "}", self.pair, dict)
        if self.next_is("'\""):
            return self.quoted(self.text[self.at])
        return scalar(self.plain(",]}" if inside else ""))

    def item(self):
        """Of a list: a value, or one pair without braces, as DVC writes it."""
        start = self.at
        if not self.next_is("[{'\""):
            key = self.plain(",]}:")
            if self.text.startswith(": ", self.at):
                self.take(":")
                return {scalar(key): self.value(True)}
            self.at = start
        return self.value(True)

    def pair(self):
        key = self.quoted(self.text[self.at]) if self.next_is("'\"") else scalar(self.plain(":,}"))
        if not self.next_is(":"):
            return key, None
        self.take(":")
        return key, self.value(True)

    def items(self, first, last, read, make):
        self.take(first)
        found = []
        while not self.next_is(last):
            found.append(read())
            if not self.next_is(last):
                self.take(",")
        self.take(last)
        return make(found)


def without_comment(line):
    quote = ""
    for i, char in enumerate(line):
        if quote:
            quote = "" if char == quote else quote
        elif char in "'\"" and (i == 0 or line[i - 1] in " [{,:"):
            quote = char
        elif char == "#" and (i == 0 or line[i - 1] == " "):
            return line[:i].rstrip()
    return line.rstrip()


def flow(text):
    reader = Flow(text)
    value = reader.value()
    reader.blanks()
    if reader.at != len(text):
        raise ValueError("left over: %r" % text[reader.at :])
    return value


def split_key(text):
    reader = Flow(text)
    if text[:1] in "'\"":
        key = reader.quoted(text[0])
        rest = text[reader.at :]
        if not rest.startswith(":"):
            raise ValueError(text)
        return key, rest[1:].strip()
    found = re.match(r"([^\[\]{}#&*!|>,][^:]*):(\s+(.*))?$", text)
    if not found:
        raise ValueError("no key in %r" % text)
    return scalar(found.group(1).strip()), (found.group(3) or "").strip()


def block(lines):
    """Value of `lines`, a list of (indent, text) that is used up."""
    indent, text = lines[0]
    if text == "-" or text.startswith("- "):
        out = []
        while lines and lines[0][0] == indent and (lines[0][1] == "-" or lines[0][1].startswith("- ")):
            rest = lines.pop(0)[1][1:].strip()
            if rest:
                try:
                    split_key(rest)
                except ValueError:
                    out.append(flow(rest))
                    continue
                lines.insert(0, (indent + 2, rest))
            out.append(block(lines) if lines and lines[0][0] > indent else None)
        return out
    out = {}
    while lines and lines[0][0] == indent:
        text = lines[0][1]
        if text == "-" or text.startswith("- "):
            break
        key, rest = split_key(text)
        lines.pop(0)
        if rest:
            out[key] = flow(rest)
        elif lines and (lines[0][0] > indent or (lines[0][0] == indent and lines[0][1].startswith("-"))):
            out[key] = block(lines)
        else:
            out[key] = None
    return out


def loads(text):
    lines = []
    for raw in text.splitlines():
        line = without_comment(raw)
        if line.strip() and line != "---":
            lines.append((len(line) - len(line.lstrip()), line.strip()))
    if not lines:
        return None
    if len(lines) == 1 and lines[0][1][0] in "[{":
        return flow(lines[0][1])
    value = block(lines)
    if lines:
        raise ValueError("left over: %r" % (lines,))
    return value
