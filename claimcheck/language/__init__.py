"""Words to values: pure functions over text."""
