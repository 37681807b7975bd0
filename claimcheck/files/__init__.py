"""Bytes in and out: claim files, configuration, articles. Rules about the file live here."""
