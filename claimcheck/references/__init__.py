"""What is believed: reference files and services, read, indexed and looked up as one catalogue."""
