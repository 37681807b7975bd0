"""Plausible falsehoods and harmless rewrites of claims, and how many of them a run notices."""
