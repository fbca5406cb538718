"""Speed of the Python bindings, as ratios in one run.

    bench.py ROUNDS IMPORT FILE         IMPORT is the program tests/bench/import
    bench.py ROUNDS IMPORT oscal FILE   reading a document of OSCAL

Each operation runs in a process of its own, in turn with the others; medians count. lxml is compared where
it is installed.
"""

import json
import os
import statistics
import subprocess
import sys
import threading
import time

NAMESPACE = "{urn:libisms:1}participation"


def import_in_python(path, _):
    import isms

    begin = time.perf_counter()
    isms.load(path)
    return {"import in Python": time.perf_counter() - begin}


def by_objects(path, _):
    import isms

    begin = time.perf_counter()
    model = isms.load(path)
    read = time.perf_counter()
    count = 0
    for responsibility in model.responsibilities:
        for part in responsibility.participations:
            part.holder, part.codes, part.from_
            count += 1
    gone_through = time.perf_counter()
    holders, codes, begins = [], [], []
    for responsibility in model.responsibilities:
        for part in responsibility.participations:
            holders.append(part.holder.id)
            codes.append(part.codes)
            begins.append(part.from_)
    listed = time.perf_counter()
    columns = model.columns("participation", "holder", "codes", "from_")
    made = time.perf_counter()
    assert list(columns.values()) == [holders, [tuple(sorted(one)) for one in codes], begins]
    return {"participations": count, "import, then three fields of each": gone_through - begin,
            "three fields of each": gone_through - read,
            "three lists, object by object": listed - gone_through,
            "the same by columns": made - listed}


def by_lxml(path, _):
    from lxml import etree

    begin = time.perf_counter()
    tree = etree.parse(path, etree.XMLParser(huge_tree=True))
    for part in tree.iter(NAMESPACE):
        part.get("holder"), part.get("codes"), part.get("from")
    return {"lxml: parse, then three attributes of each": time.perf_counter() - begin}


def processor_time(command):
    """What a program takes from its start to its end, of the processor: other work does not count."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, command
    return usage.ru_utime + usage.ru_stime


def whole_read(path, program):
    return {"libisms: a whole process": processor_time([program, path])}


def whole_parse_by_lxml(path, _):
    code = "import sys; from lxml import etree; etree.parse(sys.argv[1], etree.XMLParser(huge_tree=True))"
    return {"lxml: a whole process": processor_time([sys.executable, "-c", code, path])}


def two_files(path, _):
    import isms

    begin = time.perf_counter()
    for _ in range(2):
        isms.load(path)
    one = time.perf_counter()
    threads = [threading.Thread(target=isms.load, args=(path,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {"two imports, one after the other": one - begin,
            "two imports in two threads": time.perf_counter() - one}


def import_in_c(path, program):
    return {"import in C": float(subprocess.run([program, path], check=True, capture_output=True,
                                                text=True).stdout)}


OPERATIONS = {one.__name__: one
              for one in (import_in_c, import_in_python, by_objects, by_lxml, two_files, whole_read,
                          whole_parse_by_lxml)}
OF_OSCAL = ["whole_read", "whole_parse_by_lxml"]


def measure(rounds, path, program, names):
    """Medians of what all operations measure."""
    values = {}
    for number in range(rounds):
        for name in names:
            if sys.stderr.isatty():
                print(f"\r{path}: round {number + 1} of {rounds}, {name:20}", end="", file=sys.stderr)
            run = subprocess.run([sys.executable, __file__, name, path, program], check=True,
                                 capture_output=True, text=True)
            for what, value in json.loads(run.stdout).items():
                values.setdefault(what, []).append(value)
    if sys.stderr.isatty():
        print("\r" + " " * 79 + "\r", end="", file=sys.stderr)
    return {what: statistics.median(got) for what, got in values.items()}


def ratio(medians, what, above, below, limit, least):
    """A line of a ratio with its limit, and whether it was missed."""
    if above not in medians or below not in medians:
        print(f"  {what:44} not measured: lxml is not installed")
        return
    value = medians[above] / medians[below]
    missed = value < limit if least else value > limit
    print(f"  {what:44} {value:8.2f}   {'at least' if least else 'at most'} {limit}"
          f"{'  MISSED' if missed else ''}")


def main():
    if sys.argv[1:2] and sys.argv[1] in OPERATIONS:
        print(json.dumps(OPERATIONS[sys.argv[1]](sys.argv[2], sys.argv[3])))
        return
    oscal = sys.argv[3:4] == ["oscal"]
    if oscal:
        del sys.argv[3]
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    rounds, program, large = int(sys.argv[1]), *sys.argv[2:]
    names = OF_OSCAL if oscal else [name for name in OPERATIONS if name not in OF_OSCAL]
    try:
        import lxml  # noqa: F401
    except ImportError:
        names = [name for name in names if not name.endswith("by_lxml")]
    print(f"Python {sys.version.split()[0]}, medians of {rounds} rounds, {large}")
    medians = measure(rounds, large, program, names)
    for what, value in medians.items():
        print(f"  {what:44} {value:8.0f}" if what == "participations" else f"  {what:44} {value:8.3f} s")
    if oscal:
        ratio(medians, "lxml, parsing / libisms, reading", "lxml: a whole process",
              "libisms: a whole process", 5, True)
        return
    ratio(medians, "import in Python / in C", "import in Python", "import in C", 1.05, False)
    ratio(medians, "lxml / libisms, parsing and three fields", "lxml: parse, then three attributes of each",
          "import, then three fields of each", 1, True)
    ratio(medians, "object by object / columns", "three lists, object by object", "the same by columns", 10, True)
    ratio(medians, "two imports: one after the other / threads", "two imports, one after the other",
          "two imports in two threads", 1.5, True)


if __name__ == "__main__":
    main()
