from pathlib import Path

from generator.testing import conformance

test_conformance = conformance(Path(__file__).parent)
