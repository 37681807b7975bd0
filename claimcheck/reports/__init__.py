"""A report rendered: plugins of the group `claimcheck.reports`, each a function `render(report, page)`."""
