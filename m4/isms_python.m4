# ISMS_PYTHON: whether Python bindings can be built, for which interpreter, and where they go.
#
# Sets have_python, why_no_python, swig_shown, isms_python_looks, and substitutes PYTHON, PYTHON_INCLUDES,
# PYTHON_SUFFIX, PYTHON_CFLAGS, TEST_PYTHON, SWIG, pythondir.
AC_DEFUN([ISMS_PYTHON],
[AC_ARG_WITH([python],
    [AS_HELP_STRING([--with-python@<:@=PYTHON@:>@],
        [build the Python bindings for this interpreter, 3.9 or newer @<:@python3, where it can be done@:>@])],
    [], [with_python=auto])
AC_ARG_WITH([pythondir],
    [AS_HELP_STRING([--with-pythondir=DIR],
        [install the Python package into DIR/isms @<:@where the interpreter looks below the prefix@:>@])],
    [AS_CASE([$with_pythondir], [/*], [],
        [AC_MSG_ERROR([--with-pythondir needs the full name of a folder, not "$with_pythondir"])])],
    [with_pythondir=])
AC_ARG_VAR([PYTHON], [Python interpreter to build the bindings for])
ISMS_SWIG

have_python=no why_no_python=" (--without-python)"
# An interpreter of this machine tells nothing of another one.
AS_IF([test "x$with_python" = xauto && test "x$cross_compiling" = xyes],
    [with_python=no why_no_python=" (compiled for another machine; see --with-python)"])
AS_CASE([$with_python],
    [no], [PYTHON=],
    [yes|auto], [PYTHON=${PYTHON:-$PYTHON3}],
    [PYTHON=$with_python])
AS_IF([test "x$with_python" != xno], [
    AS_IF([test -z "$PYTHON"], [why_no_python=" (no python3; on Debian and Ubuntu: apt-get install python3-dev)"],
        [AC_MSG_CHECKING([what $PYTHON has for extensions])
         isms_python_facts=`$PYTHON "$srcdir/tools/python_facts.py" "$prefix" "$exec_prefix" $with_pythondir 2>&AS_MESSAGE_LOG_FD` ||
            isms_python_facts=
         isms_python_old=no isms_python_version=
         eval "$isms_python_facts"
         AC_MSG_RESULT([${isms_python_version:-nothing}])
         AS_IF([test "x$isms_python_old" = xyes], [why_no_python=" ($PYTHON is older than Python 3.9)"],
            [test -z "$isms_python_version"], [why_no_python=" ($PYTHON is no Python that works; see config.log)"],
            [test "x$isms_python_header" != xyes],
                [why_no_python=" ($PYTHON has no Python.h; on Debian and Ubuntu: apt-get install python3-dev)"],
            [test "x`pwd`" != "x`pwd | tr -d ' '`"],
                [why_no_python=" (libtool cannot link them in a folder with blanks in its name)"],
            [test "x$enable_shared" != xyes], [why_no_python=" (needs the shared library)"],
            [test "x$enable_sanitizers" != xno && $CC --version | grep clang >/dev/null],
                [why_no_python=" (with sanitizers it needs gcc: their runtime has to be a library)"],
            [test -z "$SWIG" && test ! -f "$srcdir/bindings/python/_isms_wrap.c"],
                [why_no_python=" (no SWIG 4.1 or newer; on Debian and Ubuntu: apt-get install swig)"],
            [have_python=yes])])])
AS_IF([test "x$have_python" = xno && test "x$with_python" != xno && test "x$with_python" != xauto],
    [AC_MSG_ERROR([Python bindings cannot be built$why_no_python])])
TEST_PYTHON=$PYTHON3
AS_IF([test "x$have_python" = xyes], [
    PYTHON=$isms_python_program PYTHON_INCLUDES=$isms_python_includes PYTHON_SUFFIX=$isms_python_suffix
    pythondir=$isms_python_folder
    why_no_python=" ($PYTHON, $isms_python_version)"
    TEST_PYTHON=$PYTHON])
# SWIG's code and Python's headers are not ours to judge: no -Wconversion, no -Wpedantic.
PYTHON_CFLAGS="-std=c11 -fvisibility=hidden -Wall -Wextra -Wno-unused-parameter -Wno-missing-field-initializers"
AS_IF([test "x$enable_werror" = xyes], [PYTHON_CFLAGS="$PYTHON_CFLAGS -Werror"])
AS_IF([test "x$enable_sanitizers" != xno],
    [PYTHON_CFLAGS="$PYTHON_CFLAGS -fsanitize=$enable_sanitizers -fno-omit-frame-pointer"])
AC_SUBST([PYTHON_INCLUDES])
AC_SUBST([PYTHON_SUFFIX])
AC_SUBST([PYTHON_CFLAGS])
AC_SUBST([TEST_PYTHON])
AC_SUBST([pythondir])
AM_CONDITIONAL([HAVE_PYTHON], [test "x$have_python" = xyes])
])

# ISMS_SWIG: a SWIG that is new enough, or none. SWIG=no does without, as a release can.
AC_DEFUN([ISMS_SWIG],
[AC_ARG_VAR([SWIG], [SWIG 4.1 or newer; "no" for none])
AC_CACHE_CHECK([for SWIG 4.1 or newer], [ac_cv_path_SWIG],
    [AC_PATH_PROGS_FEATURE_CHECK([SWIG], [swig swig4.0],
        [isms_swig_version=`$ac_path_SWIG -version 2>/dev/null | sed -n 's/^SWIG Version //p'`
         AS_VERSION_COMPARE([${isms_swig_version:-0}], [4.1], [],
            [ac_cv_path_SWIG=$ac_path_SWIG ac_path_SWIG_found=:],
            [ac_cv_path_SWIG=$ac_path_SWIG ac_path_SWIG_found=:])],
        [ac_cv_path_SWIG=no])])
SWIG=$ac_cv_path_SWIG
AS_IF([test "x$SWIG" = xno], [SWIG= swig_shown=no],
    [swig_shown="yes ($SWIG, `$SWIG -version | sed -n 's/^SWIG Version //p'`)"])
])
