"""From the words of an article to what they state."""
