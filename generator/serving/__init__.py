"""`polydto serve`: pages of contracts on this machine, which follow each edit."""
