"""One file a checker; each compares one kind of statement with what references say."""
