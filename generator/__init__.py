"""polydto: one reviewed YAML contract in, the DTOs of every client out."""

__version__ = "0.1.0"
