"""What one run keeps for the next, in the cache: a pure function of what it is named by, never trusted unseen."""
