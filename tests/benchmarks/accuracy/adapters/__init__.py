"""The adapters, one module a data set or family of them."""
