"""polydto in Bazel: one rule makes the files of one contract for one target.

The action sees the contract, the files that it imports and the tool; no polydto.yaml of the
workspace, no cache and no environment of a user.
"""

def _polydto_files_impl(ctx):
    name = ctx.label.name

    # A configuration beside the folder: paths in it are relative to itself.
    config = ctx.actions.declare_file(name + ".polydto.yaml")
    output = {"target": ctx.attr.target, "out": name}
    output.update({key: _value(text) for key, text in ctx.attr.options.items()})
    for key, entries in (("only", ctx.attr.only), ("exclude", ctx.attr.exclude)):
        if entries:
            output[key] = entries

    # JSON is YAML.
    content = json.encode({"edition": ctx.attr.edition, "targets": {ctx.attr.target: output}})
    ctx.actions.write(config, content + "\n")

    if ctx.attr.outs:
        outputs = [ctx.actions.declare_file(name + "/" + path) for path in ctx.attr.outs]
    else:
        outputs = [ctx.actions.declare_directory(name)]
    arguments = ctx.actions.args()
    arguments.add("generate")
    arguments.add_all(["--quiet", "--no-cache", "--force"])
    arguments.add("--config", config)
    arguments.add(ctx.file.spec)
    ctx.actions.run(
        executable = ctx.executable.polydto,
        arguments = [arguments],
        inputs = [config, ctx.file.spec] + ctx.files.imports,
        outputs = outputs,
        # No folder can be made there, so no compiled templates of another run are looked for.
        env = {"XDG_CACHE_HOME": "/dev/null"},
        mnemonic = "Polydto",
        progress_message = "Making %s of %s" % (ctx.attr.target, ctx.file.spec.short_path),
    )
    return [DefaultInfo(files = depset(outputs))]

def _value(text):
    return text == "true" if text in ("true", "false") else text

polydto_files = rule(
    implementation = _polydto_files_impl,
    doc = "The files of one contract for one target, in a folder of the rule's name.",
    attrs = {
        "spec": attr.label(
            allow_single_file = [".yaml", ".yml"],
            mandatory = True,
            doc = "The contract.",
        ),
        "imports": attr.label_list(
            allow_files = [".yaml", ".yml"],
            doc = "The contracts that it imports, directly or not.",
        ),
        "target": attr.string(mandatory = True, doc = "As `polydto list targets` prints it."),
        "options": attr.string_dict(doc = "The target's options, as in polydto.yaml."),
        "only": attr.string_list(doc = "The part of the contract that is wanted."),
        "exclude": attr.string_list(doc = "What is not."),
        "edition": attr.int(default = 1, doc = "Of generated code."),
        "outs": attr.string_list(
            doc = "The files in the folder, for rules that want files; without, the folder is one output.",
        ),
        "polydto": attr.label(
            executable = True,
            allow_files = True,
            cfg = "exec",
            mandatory = True,
            doc = "The program: a py_console_script_binary of rules_python, say, or a script.",
        ),
    },
)
