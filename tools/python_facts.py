"""What configure asks a Python: can extensions be built for it, and where does it look for packages?

    python_facts.py PREFIX EXEC_PREFIX [FOLDER]

Prints assignments for a shell. Packages go into FOLDER, if one is given; else where the interpreter looks by itself,
if that is a folder of the prefix; else where Python has packages below any prefix. Old Pythons have to read this too.
"""
import os
import site
import sys
import sysconfig


def belongs(folder, prefix):
    """Whether a folder is one of this prefix: PREFIX/lib*/...; /usr/local/lib is none of /usr."""
    return os.path.relpath(folder, prefix).split(os.sep)[0].startswith("lib")


def looks_into():
    """Where the interpreter looks for packages, also where there is no such folder yet."""
    folders = site.getsitepackages()
    if site.ENABLE_USER_SITE:
        folders.append(site.getusersitepackages())
    return folders + [os.path.abspath(folder) for folder in sys.path]


def folder_below(prefix):
    """Where packages go below a prefix."""
    for folder in looks_into():
        if belongs(folder, prefix) and os.path.basename(folder) in ("site-packages", "dist-packages"):
            return folder
    return sysconfig.get_path("platlib", "posix_prefix", {"base": prefix, "platbase": prefix})


def facts(prefix, exec_prefix, folder=None):
    base = {"NONE": "/usr/local"}.get(prefix, prefix)
    base = os.path.normpath({"NONE": base, "${prefix}": base}.get(exec_prefix, exec_prefix))
    chosen = folder or folder_below(base)
    include = sysconfig.get_path("include")
    return {
        "program": sys.executable,
        "version": ".".join(map(str, sys.version_info[:3])),
        "includes": "-I" + include,
        "header": "yes" if os.path.exists(os.path.join(include, "Python.h")) else "no",
        "suffix": sysconfig.get_config_var("EXT_SUFFIX"),
        "looks": "yes" if os.path.abspath(chosen) in looks_into() else "no",
        # "make install prefix=..." moves the package too
        "folder": folder or os.path.join("${exec_prefix}", os.path.relpath(chosen, base)),
    }


def quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"


if __name__ == "__main__":
    if sys.version_info < (3, 9):
        print("isms_python_old=yes")
    else:
        for name, value in sorted(facts(*sys.argv[1:]).items()):
            print("isms_python_%s=%s" % (name, quoted(value)))
