"""Text from a contract cannot become code: proven on the sources and on the environment."""

import ast
from pathlib import Path

import pytest
from jinja2 import TemplateError

from generator.code import Code
from generator.render import TEMPLATES, environment

ROOT = Path(__file__).parent.parent


def test_only_escape_modules_make_code_of_data() -> None:
    """`Code(…)` of anything but a constant stands in a target's escape.py, nowhere else."""
    found = []
    for path in (*(ROOT / "generator").rglob("*.py"), *(ROOT / "examples").rglob("*.py")):
        if path.name == "escape.py" and {"targets", "examples"} & set(path.parts):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in ("Markup", "_code") and path.name != "code.py":
                found.append(f"{path.name}:{node.lineno} {name}")
            if name == "Code" and not all(isinstance(part, ast.Constant) for part in node.args):
                found.append(f"{path.name}:{node.lineno} Code")
            if name == "__new__" and path.name != "code.py":
                found.append(f"{path.name}:{node.lineno} __new__")
    assert not found


def test_no_frozen_value_is_changed_through_the_back_door() -> None:
    for path in sorted((ROOT / "generator").rglob("*.py")):
        assert "object.__setattr__" not in path.read_text(encoding="utf-8"), path


@pytest.mark.parametrize(
    "template",
    [
        "{{ page }}",
        "{{ page ~ page }}",
        "{{ page + page }}",
        "{{ missing }}",
        "{{ [page] | join }}",
        "{{ page | safe }}",
        "{{ page | e }}",
        "{{ page | tojson }}",
        "{{ page | replace('a', 'b') }}",
        "{{ page | upper }}",
        "{{ page | default('x') }}",
        "{{ code + page }}",
        "{{ code % page }}",
        "{{ code.format(page) }}",
        "{{ code.join([page]) }}",
        "{{ [code, page] | join(code) }}",
        "{% set x = page %}{{ x }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(page) }}",
        "{% for x in [page] %}{{ x }}{% endfor %}",
        "{% filter upper %}{{ page }}{% endfilter %}",
        "{% call m() %}{{ page }}{% endcall %}",
    ],
)
def test_a_template_cannot_print_plain_text(template: str) -> None:
    made = environment()
    with pytest.raises((TypeError, TemplateError)):
        made.from_string(template).render(page="*/ system('x'); /*", code=Code("{}"))


def test_a_template_prints_code_unchanged() -> None:
    made = environment()
    template = "{% macro m(x) %}<{{ x }}>{% endmacro %}{{ m(page) }} & {{ page + page }}"
    assert made.from_string(template).render(page=Code("'<&>'")) == "<'<&>'> & '<&>''<&>'"


def test_every_template_uses_only_what_is_safe() -> None:
    made = environment()
    templates = sorted(TEMPLATES.rglob("*.jinja"))
    assert templates
    for path in templates:
        source = path.read_text(encoding="utf-8")
        made.parse(source)
        assert "autoescape" not in source, path
