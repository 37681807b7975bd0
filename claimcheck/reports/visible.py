"""Untrusted text in a report: what no reader should be given as it is, shown by number; JSON that steers nothing."""

import json
import re

from claimcheck.reports.terminal import harmless, shortened

# Controls but tab and line feed, what turns the direction of writing, half characters, and what is none.
_HARMFUL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff"
    r"\ufff9-\ufffb\ufffe\uffff]"
)
# By their numbers, which are the same text in JSON, they are harmless; they stand in strings only.
_UNSEEN = re.compile(
    r"[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]"
)
_CODE_POINTS = 20  # that a column may hold: a letter with its marks, or white space that becomes one
_ADDRESS = re.compile(r"https?://[\w.~:/?#\[\]@!$&'()*+,;=%-]+", re.ASCII)
_BREAK = re.compile(r"\r\n?")


def visible(text: str) -> str:
    r"""Return text with its lines kept (as \n) and every control, turn of direction and half character by number."""
    return _HARMFUL.sub(lambda match: f"\\u{ord(match.group()):04x}", _BREAK.sub("\n", text))


def brief(text: str, width: int) -> str:
    """Return text on one line that is harmless to show, cut at a word to so many columns."""
    kept = text[: width * _CODE_POINTS]
    shown = shortened(harmless(kept), width)
    return f"{shown}…" if len(kept) < len(text) and not shown.endswith("…") else shown


def web_address(url: str) -> str | None:
    """Return an address in the letters of RFC 3986, None for what is none, or none of the web."""
    from urllib.parse import quote

    try:
        quoted = quote(url, safe="%/:?#[]@!$&'()*+,;=~")
    except UnicodeEncodeError:  # half a character
        return None
    return quoted if _ADDRESS.fullmatch(quoted) else None


def to_json(value: object, indent: int | None = None) -> str:
    """Return JSON in which unseen characters and half characters stand by their numbers."""
    return _UNSEEN.sub(
        lambda match: f"\\u{ord(match.group()):04x}", json.dumps(value, ensure_ascii=False, indent=indent)
    )
