"""What is said and what is found: frozen values, no input or output."""
