"""Whether tests notice when a branch of the machine is always, or never, taken.

    branches.py SOURCES FOLDER MOST FILE... -- TEST...

Each conditional jump that a compiler made of FILE, below the folder SOURCES, is turned twice in the
programs TEST: it always jumps, and it never does, the one thing at a time. TEST run in their order
until one fails, without what has the tag "slow"; a mutant that none notices is told with its line.
They run in folders of their own below FOLDER, with `srcdir` as they need it. The programs are built
without optimization (CFLAGS='-O0 -g -DISMS_COVERAGE') for x86-64, so that a jump is a decision in
the source.

What no test can notice, as it changes nothing that can be seen, is named in tests/mutation/branches.txt,
with its reason: "FILE TEXT OF THE LINE" and behind a tab, why. Fails where more than MOST others are missed.
"""

import concurrent.futures
import os
import re
import resource
import shutil
import subprocess
import sys
import threading

JUMP = re.compile(r"\s+([0-9a-f]+):\t((?:[0-9a-f]{2} )+)\s*(j[a-z]+) ")
LINE = re.compile(r"(/\S+):(\d+)(?: \(discriminator \d+\))?$")
MEMORY = 8 << 30


def text_begins(program):
    """Where code stands in the file, less where it stands in memory."""
    for row in subprocess.run(["objdump", "-h", program], check=True, capture_output=True, text=True).stdout.split("\n"):
        fields = row.split()
        if len(fields) > 5 and fields[1] == ".text":
            return int(fields[5], 16) - int(fields[3], 16)
    return sys.exit(f"{program}: no code")


def jumps_of(program, paths):
    """Conditional jumps by source: (line, place in the file, bytes)."""
    shift, at, found = text_begins(program), None, {path: [] for path in paths}
    listing = subprocess.run(["objdump", "-dlw", program], check=True, capture_output=True, text=True).stdout
    for row in listing.split("\n"):
        if line := LINE.match(row):
            at = os.path.realpath(line[1]), int(line[2])
        elif at and at[0] in found and (jump := JUMP.match(row)) and jump[3] != "jmp":
            found[at[0]].append((at[1], int(jump[1], 16) + shift, bytes.fromhex(jump[2])))
    return found


def turned(code, always):
    """The same number of bytes, without a condition."""
    if not always:
        return b"\x90" * len(code)
    return b"\xeb" + code[1:] if len(code) == 2 else b"\x90\xe9" + code[2:]


def limit(seconds):
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def seconds_of(sources, folder, tests):
    """How long each test may use the processor: what it takes as it is, several times. Fails where one fails."""
    shop, seconds = Workshop(folder, sources, tests, [600] * len(tests)), []
    for number, test in enumerate(tests):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        if not shop.passes(number):
            sys.exit(f"{test} fails as it is")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(5 + int(3 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)))
    return seconds


class Workshop:
    """A folder with a copy of each program, for one mutant at a time."""

    def __init__(self, folder, sources, tests, seconds):
        self.folder, self.seconds = os.path.abspath(folder), seconds
        self.environment = dict(os.environ, srcdir=sources, CK_FORK="no", CK_VERBOSITY="silent",
                                CK_EXCLUDE_TAGS="slow")
        os.makedirs(self.folder, exist_ok=True)
        self.copies = [shutil.copy(test, os.path.join(self.folder, "test-" + os.path.basename(test))) for test in tests]

    def passes(self, number):
        place = os.path.join(self.folder, "in")
        shutil.rmtree(place, ignore_errors=True)
        os.makedirs(place)
        try:
            return subprocess.run([self.copies[number]], cwd=place, env=self.environment, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                  preexec_fn=lambda: limit(self.seconds[number]),
                                  timeout=60 + 6 * self.seconds[number], check=False).returncode == 0
        except subprocess.TimeoutExpired:
            return False

    def catches(self, places, always):
        """Whether a test fails with the jump turned, of which `places` tells (number of test, place, bytes)."""
        for number, place, code in places:
            with open(self.copies[number], "r+b") as file:
                file.seek(place)
                file.write(turned(code, always))
            well = self.passes(number)
            with open(self.copies[number], "r+b") as file:
                file.seek(place)
                file.write(code)
            if not well:
                return True
        return False


def answered(path):
    """What nobody can notice: (file, text of the line)."""
    known = set()
    with open(path, encoding="utf-8") as file:
        for row in file.read().split("\n"):
            if row and not row.startswith("#"):
                known.add(tuple(row.split("\t")[0].split(" ", 1)))
    return known


def works_on(jumps, name, path):
    """Each jump of a source in all programs that have it, turned both ways: (line, places, always)."""
    having = {number: one[path] for number, one in enumerate(jumps) if one[path]}
    if len({len(one) for one in having.values()}) != 1:
        sys.exit(f"{name}: not the same in all programs, or in none")
    for row in zip(*having.values()):
        places = [(number, place, code) for number, (_, place, code) in zip(having, row)]
        yield from ((row[0][0], places, always) for always in (True, False))


def judge(sources, folder, names, tests, known):
    """Tries all; how many there are, which lines are known, and what is missed."""
    paths = {os.path.realpath(os.path.join(sources, name)): name for name in names}
    jumps = [jumps_of(test, paths) for test in tests]
    seconds = seconds_of(sources, os.path.join(folder, "as-is"), tests)
    shops = threading.local()
    missed, total, excused = 0, 0, set()

    def attempt(work):
        if not hasattr(shops, "mine"):
            shops.mine = Workshop(os.path.join(folder, str(threading.get_ident())), sources, tests, seconds)
        return shops.mine.catches(*work[1:])

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, name in paths.items():
            with open(path, encoding="utf-8") as file:
                lines = file.read().split("\n")
            # at the "{" of a function with arguments without number it is asked whether some are no integers
            works = [one for one in works_on(jumps, name, path) if lines[one[0] - 1] != "{"]
            survivors = []
            for (line, _, always), well in zip(works, pool.map(attempt, works)):
                text = lines[line - 1].strip()
                if not well and (name, text) in known:
                    excused.add((name, text))
                if not well:
                    survivors.append(f"  {'known' if (name, text) in known else 'missed'} {name}:{line}: "
                                     f"{'always' if always else 'never'} jumps: {text}")
            total += len(works)
            missed += sum(one.startswith("  missed") for one in survivors)
            print(f"{name:<34}{len(works) - len(survivors):>5} of {len(works):>5} caught", *survivors,
                  sep="\n", flush=True)
    return total, excused, missed


def main(sources, folder, most, *rest):
    names, tests = rest[:rest.index("--")], rest[rest.index("--") + 1:]
    if "x86-64" not in subprocess.run(["objdump", "-f", tests[0]], check=True, capture_output=True, text=True).stdout:
        sys.exit("branches.py knows the jumps of x86-64 alone")
    known = answered(os.path.join(sources, "tests/mutation/branches.txt"))
    total, excused, missed = judge(os.path.realpath(sources), folder, names, tests, known)
    for name, text in sorted(one for one in known - excused if one[0] in names):
        print(f"{name}: caught after all, take it out of branches.txt: {text}")
    print(f"{total} branches turned: {missed} missed, of {most} that may be; {len(excused)} lines of which nothing can "
          "be seen")
    return missed > int(most)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
