"""Which way a change goes."""

import enum


class Direction(enum.StrEnum):
    """Which way a change goes."""

    UP = "up"
    DOWN = "down"
    NONE = "none"
