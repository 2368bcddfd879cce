"""The files of a reference as views, whatever they are written in: what fits on which."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.code import Code
from generator.declaredcode import code_of_declarations
from generator.ir import Contract, Declaration
from generator.outputnames import Shown, shown_of, words_of, wrong_in
from generator.problems import Position, Problem, did_you_mean
from generator.target import Draw
from generator.targets.docs.prose import is_installed
from generator.targets.docs.reference_view import Options, Reference
from generator.targets.docs.reference_views import CodeView, DeclarationView, PageView
from generator.targets.docs.reference_writing import Writing, file_of
from generator.wire import FORMATS

# In characters, on one page. What is more makes a page slow to open.
_MOST_CODE, _MOST_SAMPLES = 1_500_000, 1_000_000


def told(contract: Contract, options: Options, extra: str) -> Iterable[Problem]:
    """A missing extra, an output or a format that there is not, and what the outputs refuse."""
    at = Position(contract.path or contract.name, 1, 1)
    if not is_installed():
        message = "markdown-it-py, which draws descriptions, is not installed"
        yield Problem(at, "missing-extra", message, f"pip install 'polydto[{extra}]'")
    for format_ in words_of(options.formats):
        if format_ not in FORMATS:
            message = f"the option formats has '{format_}', of which there are no samples"
            yield Problem(at, "unknown-name", message, did_you_mean(format_, FORMATS))
    yield from wrong_in(options.outputs, "outputs", at)
    for shown in shown_of(options.outputs):
        found = shown.target.problems(contract, shown.options)
        yield from (problem for problem in found if not problem.warning)


def pages_of(
    contract: Contract, options: Options, writing: Writing, draw: Draw
) -> Iterator[tuple[str, PageView]]:
    """Each page by the path of its file: `<contract>.html`; or `<contract>/index.html` and
    `<contract>/at.<Name>.html`."""
    reference = Reference(contract, options, writing)
    index = reference.page()
    code = {
        shown: code_of_declarations(contract, shown, draw) for shown in shown_of(options.outputs)
    }
    if options.pages == "single":
        pairs = zip(index.shown, _declared(contract), strict=True)
        whole = [_with_code(made, declared.name, code, writing) for made, declared in pairs]
        fitting, left_out = _fitting(whole)
        page = index._replace(shown=fitting, left_out=Code(", ").join(left_out))
        yield f"{contract.name}.{writing.suffix}", page
        return
    yield f"{contract.name}/index.{writing.suffix}", index
    made_all = (*index.operations, *index.types)
    for made, declared in zip(made_all, _declared(contract), strict=True):
        shown = _with_code(made, declared.name, code, writing)
        path = f"{contract.name}/{file_of(declared.name, writing.suffix)}"
        yield path, reference.single(index, shown)


def _declared(contract: Contract) -> tuple[Declaration, ...]:
    """In the order of pages: operations, then types."""
    return (*(operation.request for operation in contract.operations), *contract.types)


def _with_code(
    made: DeclarationView,
    name: str,
    code: Mapping[Shown, Mapping[str, str]],
    writing: Writing,
) -> DeclarationView:
    views = (
        CodeView(writing.text(output.name), writing.sample(parts[name], output.target_name))
        for output, parts in code.items()
        if name in parts
    )
    return made._replace(code=tuple(views))


def _fitting(shown: Sequence[DeclarationView]) -> tuple[tuple[DeclarationView, ...], list[Code]]:
    """With no more code and samples than one page can hold; and what was left out of it.

    Outputs and formats are left out of all declarations, those first that come last.
    """
    outputs: Counter[Code] = Counter()
    formats: Counter[Code] = Counter()
    for made in shown:
        for view in made.code:
            outputs[view.output] += len(view.code)
        for format_ in made.formats:
            formats[format_.name] += sum(
                len(one.request + one.response) for one in format_.exchanges
            )
    dropped = [*_beyond(outputs, _MOST_CODE), *_beyond(formats, _MOST_SAMPLES)]
    if not dropped:
        return tuple(shown), []
    kept = tuple(
        made._replace(
            code=tuple(view for view in made.code if view.output not in dropped),
            formats=tuple(view for view in made.formats if view.name not in dropped),
        )
        for made in shown
    )
    return kept, dropped


def _beyond(sizes: Mapping[Code, int], most: int) -> Iterator[Code]:
    size = 0
    for name, more in sizes.items():
        if size + more > most:
            yield name
        else:
            size += more
