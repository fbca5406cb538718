# ISMS_PYTHON: whether Python bindings can be built, for which interpreter, and where they go.
#
# Sets have_python, why_no_python, PYTHON, PYTHON_INCLUDES, PYTHON_SUFFIX, pythondir.
AC_DEFUN([ISMS_PYTHON],
[have_python=no why_no_python= pythondir= pythondir_shown=none python_advice=
AS_CASE([$with_python],
    [no], [why_no_python=" (--without-python)"],
    [yes|auto], [PYTHON=$PYTHON3],
    [AC_PATH_PROG([PYTHON], [$with_python])
     AS_IF([test -z "$PYTHON"], [AC_MSG_ERROR([there is no $with_python])])])
AS_IF([test "x$with_python" != xno && test -z "$PYTHON"], [why_no_python=" (no python3)"])
AS_IF([test -n "$PYTHON" && test "x$with_python" != xno], [
    AC_MSG_CHECKING([what $PYTHON has for extensions])
    eval "`$PYTHON - "$prefix" <<'END'
import os, sys, sysconfig
prefix = "/usr/local" if sys.argv@<:@1@:>@ == "NONE" else sys.argv@<:@1@:>@
include = sysconfig.get_path("include")
own = sysconfig.get_path("platlib")
# Where the interpreter looks by itself, if that lies below the prefix; else what Python does below any prefix.
folder = own if own.startswith(os.path.join(prefix, "")) else None
if not folder and prefix == "/usr" and "deb_system" in sysconfig.get_scheme_names():
    folder = sysconfig.get_path("platlib", "deb_system")
folder = folder or sysconfig.get_path("platlib", "posix_prefix", {"base": prefix, "platbase": prefix})
facts = {"version": "yes" if sys.version_info >= (3, 9) else "no",
         "header": "yes" if os.path.exists(os.path.join(include, "Python.h")) else "no",
         "includes": include, "suffix": sysconfig.get_config_var("EXT_SUFFIX"), "folder": folder,
         "looks": "yes" if folder in sys.path else "no"}
for name, value in facts.items():
    print(f"isms_python_{name}='{value}'")
END`"
    AC_MSG_RESULT([$isms_python_includes])
    PYTHON_INCLUDES="-I$isms_python_includes"
    PYTHON_SUFFIX=$isms_python_suffix
    pythondir=${with_pythondir:-$isms_python_folder}
    AS_IF([test "x$isms_python_version" != xyes], [why_no_python=" (Python 3.9 or newer is needed)"],
        [test "x$isms_python_header" != xyes],
            [why_no_python=" (no Python.h; on Debian and Ubuntu: apt-get install python3-dev)"],
        [test "x$enable_shared" != xyes], [why_no_python=" (needs a shared library)"],
        [test "x$enable_sanitizers" != xno && $CC --version | grep clang >/dev/null],
            [why_no_python=" (with sanitizers, needs gcc: their runtime has to be a library)"],
        [test -z "$SWIG" && test ! -f "$srcdir/bindings/python/_isms_wrap.c"],
            [why_no_python=" (no SWIG; on Debian and Ubuntu: apt-get install swig)"],
        [have_python=yes])])
AS_IF([test "x$have_python" = xno && test "x$with_python" != xno && test "x$with_python" != xauto],
    [AC_MSG_ERROR([Python bindings cannot be built:$why_no_python])])
AS_IF([test "x$have_python" = xyes], [
    pythondir_shown=$pythondir
    why_no_python=" ($PYTHON)"
    AS_IF([test "x$isms_python_looks" != xyes || test -n "$with_pythondir"],
        [python_advice="
To import isms after that: export PYTHONPATH=$pythondir"])
    TEST_PYTHON=$PYTHON], [TEST_PYTHON=$PYTHON3])
# SWIG's code and Python's headers are not ours to judge: no -Wconversion, no -Wpedantic.
PYTHON_CFLAGS="-std=c11 -fvisibility=hidden -Wall -Wextra -Wno-unused-parameter -Wno-missing-field-initializers"
AS_IF([test "x$enable_werror" = xyes], [PYTHON_CFLAGS="$PYTHON_CFLAGS -Werror"])
AS_IF([test "x$enable_sanitizers" != xno],
    [PYTHON_CFLAGS="$PYTHON_CFLAGS -fsanitize=$enable_sanitizers -fno-omit-frame-pointer"])
AC_SUBST([PYTHON])
AC_SUBST([PYTHON_INCLUDES])
AC_SUBST([PYTHON_SUFFIX])
AC_SUBST([PYTHON_CFLAGS])
AC_SUBST([TEST_PYTHON])
AC_SUBST([pythondir])
AM_CONDITIONAL([HAVE_PYTHON], [test "x$have_python" = xyes])
])
