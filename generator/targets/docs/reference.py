"""Style reference: one page that says all of a contract, or a folder with a page for each
declaration. It loads nothing, and needs no script to be read."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.code import Code
from generator.declaredcode import code_of_declarations
from generator.ir import Contract, Declaration
from generator.outputnames import shown_of, words_of, wrong_in
from generator.problems import Position, Problem, did_you_mean
from generator.target import Draw, OutputFile
from generator.targets.docs.escape import content, hash_of, text
from generator.targets.docs.prose import is_installed
from generator.targets.docs.reference_view import Options, Reference, file_of
from generator.targets.docs.reference_views import CodeView, DeclarationView, PageView
from generator.wire import FORMATS

# In characters, on one page. What is more makes a page slow to open.
_MOST_CODE, _MOST_SAMPLES = 1_500_000, 1_000_000
_PAGE = "docs/reference/page.html.jinja"


def problems(contract: Contract, options: Options) -> Iterable[Problem]:
    """A missing extra, an output or a format that there is not, and what the outputs refuse."""
    at = Position(contract.path or contract.name, 1, 1)
    if not is_installed():
        message = "markdown-it-py, which draws descriptions, is not installed"
        yield Problem(at, "missing-extra", message, "pip install 'polydto[docs]'")
    for format_ in words_of(options.formats):
        if format_ not in FORMATS:
            message = f"the option formats has '{format_}', of which there are no samples"
            yield Problem(at, "unknown-name", message, did_you_mean(format_, FORMATS))
    yield from wrong_in(options.outputs, "outputs", at)
    for shown in shown_of(options.outputs):
        found = shown.target.problems(contract, shown.options)
        yield from (problem for problem in found if not problem.warning)


def view(contract: Contract, options: Options) -> PageView:
    """The page, or the index of a folder, without the code of other outputs."""
    return Reference(contract, options).page()


def files(contract: Contract, options: Options, draw: Draw) -> Iterator[OutputFile]:
    """`<contract>.html`; or `<contract>/index.html` and `<contract>/at.<Name>.html`."""
    reference = Reference(contract, options)
    index = reference.page()._replace(
        style_hash=hash_of(_source("style.css.jinja")),
        script_hash=hash_of(_source("script.js.jinja")),
    )
    code = {
        shown.name: code_of_declarations(contract, shown, draw)
        for shown in shown_of(options.outputs)
    }
    if options.pages == "single":
        pairs = zip(index.shown, _declared(contract), strict=True)
        whole = [_with_code(made, declared.name, code) for made, declared in pairs]
        fitting, left_out = _fitting(whole)
        page = index._replace(shown=fitting, left_out=Code(", ").join(left_out))
        yield OutputFile(f"{contract.name}.html", draw(_PAGE, page))
        return
    yield OutputFile(f"{contract.name}/index.html", draw(_PAGE, index))
    made_all = (*index.operations, *index.types)
    for made, declared in zip(made_all, _declared(contract), strict=True):
        page = reference.single(index, _with_code(made, declared.name, code))
        yield OutputFile(f"{contract.name}/{file_of(declared.name)}", draw(_PAGE, page))


def _declared(contract: Contract) -> tuple[Declaration, ...]:
    """In the order of pages: operations, then types."""
    return (*(operation.request for operation in contract.operations), *contract.types)


def _with_code(
    made: DeclarationView, name: str, code: Mapping[str, Mapping[str, str]]
) -> DeclarationView:
    views = (
        CodeView(text(output), content(parts[name]))
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


def _source(name: str) -> str:
    """The text of a script or style as it stands on the page."""
    from generator.render import TEMPLATES  # only a run that draws loads Jinja

    return (TEMPLATES / "docs/reference" / name).read_text(encoding="utf-8")
