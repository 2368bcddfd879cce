"""What separates two contracts, and whom that breaks. Knows no language and no YAML."""
