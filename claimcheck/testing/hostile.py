"""Text that breaks what reads or renders it carelessly."""

from hypothesis import strategies as st

_PIECES = (
    "<script>alert(1)</script>", "</style>", "]]>", "<!--", "&amp;", "\"'`", "{{7*7}}", "${x}", "%s%n", "../../etc",
    "=1+1", "@SUM(1)", "|", "\\", "\x00", "\x1b[31m", "\r\n", "\u2028", "\ufeff", "\u202e", "\u200d", "\ud800",
    "e\u0301" * 3, "\U0001f468\u200d\U0001f469", "ＡＢ", "ß", "İ", "١٢٣", "７０万", "::error::", "- [ ] x", "```",
    "javascript:alert(1)", "'; DROP TABLE claims; --", "*" * 40, "((((" * 10, '"“«「' * 10, "9" * 400,
)  # fmt: skip
_LONG_WORD = 5_000


def hostile_text(*, max_pieces: int = 6, surrogates: bool = True) -> st.SearchStrategy[str]:
    """Return a strategy for text with markup, controls, escapes, marks that turn its direction, and long words.

    Lone surrogates, which no encoding writes, are among it unless `surrogates` is false.
    """
    pieces = [piece for piece in _PIECES if surrogates or piece.isascii() or not _has_surrogate(piece)]
    some = st.one_of(
        st.sampled_from(pieces),
        st.text(max_size=20)
        if surrogates
        else st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
        st.sampled_from("a9 .\"'").map(lambda char: char * _LONG_WORD),
    )
    return st.lists(some, min_size=1, max_size=max_pieces).map("".join)


def _has_surrogate(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text)
