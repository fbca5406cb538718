"""Documents that mean harm: each is taken or refused with a clear message, at once, and no other file is opened.

tests/data/hostile/MANIFEST.tsv says what is to come of each. Where the folder named by ISMS_CORPUS holds a larger
collection (hostile/MANIFEST.tsv with run_manifest.py and generate.py), that is judged too.
"""
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import unittest

import support
from support import Case, NAMESPACE

DATA = support.source_path("tests", "data", "hostile")
BAIT = "BAIT-51c0ffee-NEVER-SHOWN"
OSCAL = "http://csrc.nist.gov/ns/oscal/1.0"
STATUSES = {"accept": 0, "reject": 3, "foreign": 4}
SECONDS = 2  # of processor time, each
CORPUS = os.environ.get("ISMS_CORPUS") or os.path.join(os.path.dirname(support.SOURCE), "shared", "corpus")


class Measured(support.Result):
    """What a run cost: processor time in seconds."""

    seconds = 0


def measured(command, stdin=None, timeout=60, env=None, memory=None):
    """Runs a command; with `memory`, it cannot get more than so many bytes."""
    def limit():
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))

    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(command, stdin=stdin or subprocess.DEVNULL, stdout=out, stderr=err,
                                   env=support.environment() if env is None else env,
                                   preexec_fn=limit if memory and not support.SANITIZED else None)
        killer = threading.Timer(timeout, process.kill)
        killer.start()
        _, status, usage = os.wait4(process.pid, 0)
        killer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        result = Measured(process.returncode, out.read(), err.read())
    result.seconds = usage.ru_utime + usage.ru_stime
    return result


def manifest():
    rows = []
    for line in support.read(DATA, "MANIFEST.tsv").decode().splitlines():
        if line and not line.startswith(("#", "file\t")):
            rows.append(line.split("\t"))
    return rows


class Judged(Case):
    def judge(self, path, expected, place, result):
        """That a command took or refused a document as it should have."""
        self.assertEqual(STATUSES[expected], result.code, repr(result))
        self.assertLess(result.seconds, SECONDS)
        self.assertNotIn(BAIT.encode(), result.out + result.err)
        if expected == "accept":
            self.assertNotIn(b" error: ", result.err)
            return
        self.assertEqual(b"", result.out)
        errors = [l for l in result.messages.splitlines() if ": error: " in l]
        self.assertTrue(errors, "refused without a message")
        if path == "-":
            name = "standard input"
        else:
            name = path
        for error in errors:
            self.assertRegex(error, re.escape(name) + r":\d+:\d+: error: \S")
            self.assertRegex(error, r"^[^\x00-\x1f\x7f-\x9f]*$")
        if place != "-":
            self.assertRegex(errors[0], re.escape(f"{name}:{place}:"))


class Small(Judged):
    def setUp(self):
        super().setUp()
        self.bait = self.write("bait.txt", BAIT + "\n")
        for name, *_ in manifest():
            self.write(name, support.read(DATA, name).replace(b"@BAIT@", self.bait.encode()))

    def test_manifest_is_whole(self):
        rows = manifest()
        self.assertGreaterEqual(len(rows), 40)
        self.assertEqual(sorted(n for n in os.listdir(DATA) if n.endswith(".xml")), [r[0] for r in rows])
        for row in rows:
            self.assertEqual(4, len(row))
            self.assertIn(row[1], STATUSES)

    def test_files(self):
        for name, expected, place, what in manifest():
            with self.subTest(name, what=what):
                path = self.path(name)
                self.judge(path, expected, place, measured([support.ISMS, "convert", path]))
                again = measured([support.ISMS, "check", "--at", support.DAY, "--fail-on", "none", path])
                self.assertEqual((STATUSES[expected], True), (again.code, BAIT.encode() not in again.out + again.err))

    def test_standard_input(self):
        for name, expected, place, what in manifest():
            with self.subTest(name, what=what), open(self.path(name), "rb") as file:
                self.judge("-", expected, place, measured([support.ISMS, "convert", "-"], stdin=file))

    def test_what_is_accepted_comes_back(self):
        """What is written is read again as the same, also by others."""
        for name, expected, _, what in manifest():
            if expected != "accept":
                continue
            with self.subTest(name, what=what):
                once = support.isms("convert", self.path(name))
                again = support.isms("convert", "-", stdin=once.out)
                self.assertEqual((0, once.out), (again.code, again.out))
                if support.XMLLINT:
                    self.expect(0, support.run([support.XMLLINT, "--nonet", "--noout",
                                                self.write("out.xml", once.out)]))

    def test_the_environment_changes_nothing(self):
        catalog = self.write("catalog.xml", '<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"><system '
                             f'systemId="bait.txt" uri="file://{self.bait}"/></catalog>')
        env = support.environment(XML_CATALOG_FILES=catalog, SGML_CATALOG_FILES=catalog, XML_DEBUG_CATALOG="1",
                                  XML_MEM_TRACE="1",
                                  http_proxy="http://127.0.0.1:9/", ftp_proxy="http://127.0.0.1:9/", HOME=self.folder,
                                  TMPDIR="/nonexistent", ISMS=self.bait, POSIXLY_CORRECT=None)
        for name, expected, place, what in manifest():
            with self.subTest(name, what=what):
                self.judge(self.path(name), expected, place, measured([support.ISMS, "convert", self.path(name)],
                                                                      env=env))

    def test_no_other_file_and_no_socket(self):
        strace, why_not = support.tracer()
        if not strace:
            self.skipTest(why_not)
        allowed = re.compile(r"(.*/)?lib[^/]*\.so[.0-9]*|/etc/ld\.so\.(cache|preload)|/usr/(lib|share)/locale/.*"
                             r"|.*/gconv[^/]*(/.*)?"
                             r"|/(proc|sys)/.*(cgroup|meminfo|cpu|maps).*|/etc/localtime|/usr/share/zoneinfo/.*")
        log = self.path("trace")
        for name, expected, place, what in manifest():
            with self.subTest(name, what=what):
                path = self.path(name)
                result = measured([strace, "-f", "-qq", "-o", log, "-e",
                                   "trace=open,openat,openat2,%network,execve,fork,vfork",
                                   support.ISMS, "convert", path])
                self.assertEqual(STATUSES[expected], result.code, repr(result))
                opened = []
                for line in support.read(log).decode("utf-8", "replace").splitlines():
                    call = re.search(r"\b(\w+)\(", line)
                    if not call or "+++" in line:
                        continue
                    if call[1].startswith("open"):
                        found = re.search(r'"([^"]*)"', line)[1]
                        if found == path:
                            self.assertIn("O_CLOEXEC", line)
                            opened.append(found)
                        elif not allowed.fullmatch(found):
                            self.fail("opened: " + line)
                    elif call[1] != "execve":
                        self.fail(line)
                self.assertEqual([path], opened)


def memory_for(size, taken):
    """How much memory a document of so many bytes may take, in bytes."""
    return (20 if taken else 2) * size + (16 << 20)


def document(*pieces):
    return b"".join([f'<isms xmlns="{NAMESPACE}" version="1">\n'.encode(), *pieces, b"\n</isms>\n"])


def person(attributes):
    return b'<person id="p" ' + attributes + b"/>"


def names(count, template):
    return b" ".join(template % i for i in range(count))


# name: (expected, bytes); each limit from both sides where that is cheap
SHAPES = {
    "depth-90": ("accept", lambda: document(b"<x:a xmlns:x='urn:x'>" * 90 + b"</x:a>" * 90)),
    "depth-110": ("reject", lambda: document(b"<x:a xmlns:x='urn:x'>" * 110 + b"</x:a>" * 110)),
    "depth-million": ("reject", lambda: document(b"<a>" * 1000000)),
    "depth-of-units": ("accept", lambda: document(*(b'<unit id="u%d" parent="u%d"/>\n' % (i, i + 1)
                                                    for i in range(5000)))),
    "units-in-a-circle": ("accept", lambda: document(*(b'<unit id="u%d" parent="u%d"/>\n' % (i, (i + 1) % 5000)
                                                       for i in range(5000)))),
    "attributes-900": ("accept", lambda: document(person(b'xmlns:x="urn:x" ' + names(900, b'x:a%d=""')))),
    "attributes-1100": ("reject", lambda: document(person(b'xmlns:x="urn:x" ' + names(1100, b'x:a%d=""')))),
    "attributes-300000": ("reject", lambda: document(person(names(300000, b'a%d=""')))),
    "attributes-at-root": ("reject", lambda: b"<isms " + names(300000, b'a%d=""') + b"/>"),
    "namespaces-300": ("accept",
                       lambda: document(person(b" ".join(b'xmlns:x%d="urn:x%d"' % (i, i) for i in range(300))))),
    "namespaces-100000": ("reject",
                          lambda: document(person(b" ".join(b'xmlns:x%d="urn:x%d"' % (i, i) for i in range(100000))))),
    "names-100000": ("reject", lambda: document(b"".join(b"<n%d/>" % i for i in range(100000)))),
    "name-of-element": ("reject", lambda: document(b"<" + b"n" * 2000000 + b"/>")),
    "name-of-attribute": ("reject", lambda: document(person(b"n" * 2000000 + b'=""'))),
    "value-900-k": ("accept", lambda: document(person(b'name="' + b"v" * 900000 + b'"'))),
    "value-3-m": ("reject", lambda: document(person(b'name="' + b"v" * 3000000 + b'"'))),
    "value-of-references": ("reject", lambda: document(person(b'name="' + b"&#65;" * 3000000 + b'"'))),
    "text-8-m": ("reject", lambda: document(b"<x:t xmlns:x='urn:x'>" + b"t" * 8000000 + b"</x:t>")),
    "text-of-references": ("reject", lambda: document(b"<x:t xmlns:x='urn:x'>" + b"&amp;" * 8000000 + b"</x:t>")),
    "cdata-8-m": ("reject", lambda: document(b"<x:t xmlns:x='urn:x'><![CDATA[" + b"t" * 8000000 + b"]]></x:t>")),
    "text-of-sections": ("accept", lambda: document(b"<x:t xmlns:x='urn:x'>" + b"<![CDATA[]]>" * 100000 + b"</x:t>")),
    "comment-3-m": ("reject", lambda: document(b"<!--" + b"c" * 3000000 + b"-->")),
    "comments": ("accept", lambda: document(b"<!---->" * 100000)),
    "instruction-3-m": ("reject", lambda: document(b"<?i " + b"c" * 3000000 + b"?>")),
    "space-in-a-tag": ("reject", lambda: document(b'<person id="p"' + b" " * 9000000 + b"/>")),
    "space-before-the-root": ("reject", lambda: b"\n" * 3000000 + document()),
    "space-behind-the-root": ("reject", lambda: document() + b" " * 3000000),
    "flood-of-tags": ("reject", lambda: b"<" * 5000000),
    "flood-of-ampersands": ("reject", lambda: document(b"&" * 5000000)),
    "flood-of-zeros": ("reject", lambda: b"\0" * 5000000),
    "flood-of-text": ("reject", lambda: b"x" * 5000000),
    "flood-of-bytes": ("reject", lambda: document(b"\xff" * 5000000)),
    "flood-of-wrong-values": ("reject", lambda: document(b'<person id="&#32;" since="x"/>\n' * 50000)),
    "unknown-elements": ("accept", lambda: document(b"<a/>" * 200000)),
    "wide": ("accept", lambda: document(b"".join(b'<person id="p%d"/>\n' % i for i in range(50000)))),
    "same-id": ("accept", lambda: document(b'<person id="p"/>\n' * 20000)),
    "subset-without-end": ("reject", lambda: b"<!DOCTYPE isms [" + b"<!ENTITY a 'b'>" * 300000),
    "huge-codes": ("reject",
                   lambda: document(b'<responsibility id="r"><participation holder="p" codes="' + b"R " * 400000
                                    + b'X"/></responsibility>')),
    "huge-lists": ("accept", lambda: document(*(b'<responsibility id="r%d" concerns="%s"/>' % (i, b"a " * 500000)
                                                for i in range(6)))),
    "huge-list-of-others": ("accept", lambda: document(b'<responsibility id="r" concerns="' + names(100000, b"a%d")
                                                       + b'"/>')),
    "huge-list": ("accept", lambda: document(b'<responsibility id="r" concerns="' + b"a " * 100000 + b'"/>')),
}


# What is said of these is no more than what they are.
CHECKED = ("huge-list", "huge-lists", "huge-list-of-others")


class Generated(Judged):
    def test_shapes(self):
        for name, (expected, make) in SHAPES.items():
            with self.subTest(name):
                data = make()
                path = self.write(name + ".xml", data)
                result = measured([support.ISMS, "convert", "--quiet", path],
                                  memory=memory_for(len(data), expected == "accept"))
                self.judge(path, expected, "-", result)
                if expected == "accept":
                    result = measured([support.ISMS, "check", "--quiet", "--at", support.DAY, "--fail-on", "none",
                                       path], memory=memory_for(len(data), True) if name in CHECKED else None)
                    self.assertEqual(0, result.code, repr(result)[:1000])
                    self.assertLess(result.seconds, 3 * SECONDS, "check")
                os.unlink(path)

    def test_flood_of_problems(self):
        """A thousand problems of what has a very long id take no more than one."""
        catalog = (f'<catalog xmlns="{OSCAL}" uuid="8c1ca9e8-7a11-4b9c-8f8a-0a4d6b9b0001"><metadata><title>T</title>'
                   "<last-modified>2026-11-22T09:00:00Z</last-modified><version>1</version>"
                   f'<oscal-version>1.2.2</oscal-version></metadata><control id="{"c" * 999000}"><title>C</title>'
                   + '<prop name="!"/>' * 1200 + "</control></catalog>").encode()
        path = self.write("flood.xml", catalog)
        result = measured([support.ISMS, "validate", path], memory=memory_for(len(catalog), False))
        self.assertEqual(1, result.code, repr(result)[:1000])
        self.assertLess(result.seconds, SECONDS)
        self.assertEqual(1000, result.err.count(b"error: ") + result.out.count(b"error: "))
        self.assertLess(len(result.err) + len(result.out), 2 * len(catalog) + 1000000)

    def test_small_stack(self):
        """Recursion is bounded: a stack of 128 kB does as well."""
        for name in ("depth-90", "depth-110", "depth-of-units", "units-in-a-circle", "depth-million"):
            path = self.write(name + ".xml", SHAPES[name][1]())
            for command in ("convert", "raci", "check --fail-on none"):
                with self.subTest(name, command=command):
                    done = support.run(["sh", "-c", f'ulimit -s 128 && exec "$0" {command} --quiet "$1"', support.ISMS,
                                        path])
                    self.assertEqual(STATUSES[SHAPES[name][0]], done.code, repr(done)[:1000])

    def test_each_beginning_of_a_document(self):
        """Cut after each byte, a document is refused, or whole."""
        text = support.model('  <!-- c --><?i j?><person id="p" name="&#65;ä"><x:y xmlns:x="u"><![CDATA[z]]></x:y>'
                             "</person>\n").encode()
        for length in range(0, len(text) - 2):
            result = support.isms("convert", "-", stdin=text[:length])
            self.assertIn(result.code, (3, 4), f"{length}: {result!r}")
            self.assertRegex(result.messages, r"(?m)^standard input:\d+:\d+: error: ")
        self.expect(0, support.isms("convert", "-", stdin=text[:-1]))

    def test_each_byte_changed(self):
        """Damage to single bytes never crashes; what is taken comes back the same from then on."""
        text = support.model('  <person id="p" name="&#65;ä"><x:y xmlns:x="u">z</x:y></person>\n').encode()
        for i in range(0, len(text), 2):
            for change in (0x80, 0x01, 0x1c):
                data = bytes([*text[:i], text[i] ^ change, *text[i + 1:]])
                result = support.isms("convert", "--quiet", "-", stdin=data)
                self.assertIn(result.code, (0, 3, 4), f"{i} {change}: {result!r}")


def corpus(*parts):
    return os.path.join(CORPUS, "hostile", *parts)


@unittest.skipUnless(os.path.exists(corpus("MANIFEST.tsv")),
                     "no larger collection: ISMS_CORPUS names the folder of one")
class Corpus(Case):
    LIMITS = ["--reject-codes", "3", "--accept-codes", "0", "--not-ours-code", "4"]
    # how many of each big shape: beyond our limits where it is to be refused, else modest
    SIZES = {"amp-attribute": 1500000, "charrefs": 5000000, "control-flat": 20000, "control-text": 900000,
             "deep": 10000,
             "deep-ns": 10000, "deep-unclosed": 100000, "endless-subset": 1000000, "gzip-bomb": 1000000,
             "long-attribute": 2000000, "long-attribute-name": 10000, "long-cdata": 5000000, "long-comment": 2000000,
             "long-name": 10000, "long-namespace-uri": 10000, "long-pi": 2000000, "long-text": 5000000,
             "lt-flood": 1000000,
             "many-attributes": 5000, "many-attributes-root": 100000, "many-entities": 10000, "many-names": 30000,
             "many-namespaces": 3000, "plain-flood": 1000000, "quadratic-blowup": 10000, "space-after-root": 2000000,
             "space-before-root": 2000000, "space-in-tag": 10000000, "utf16-text": 5000000, "xz-bomb": 1000000,
             "zero-flood": 1000000}
    TAKEN = {"many-cdata": 100000, "many-comments": 100000, "many-pis": 100000, "wide": 100000, "wide-mixed": 100000}

    def make(self, *arguments):
        done = support.run([sys.executable, "-B", corpus("generate.py"), *arguments], timeout=300)
        self.assertEqual(0, done.code, repr(done))
        return done.text

    def judge(self, *options):
        done = support.run([sys.executable, "-B", corpus("run_manifest.py"), self.path("MANIFEST.tsv"), "--cmd",
                            f"{support.ISMS} convert --quiet {{}}", *self.LIMITS, *options], timeout=600)
        self.assertEqual(0, done.code, done.text[:4000] + done.messages[:1000])
        self.assertRegex(done.text, r"(?m)^[1-9]\d* rows, 0 failed$")

    def test_small_files(self):
        self.make("graft", self.folder, "--root", "isms", "--ns", NAMESPACE)
        shutil.copyfile(corpus("MANIFEST.tsv"), self.path("MANIFEST.tsv"))
        if os.path.isdir(corpus("canary")):
            support.copy_tree(corpus("canary"), self.path("canary"))
        self.judge(*(["--strace"] if support.tracer()[0] else []))

    def test_big_shapes(self):
        rows = [line.split("\t") for line in self.make("list").splitlines()]
        kinds = {row[0]: row[2] for row in rows if len(row) > 2}
        for name, count in {**self.SIZES, **self.TAKEN}.items():
            if name not in kinds:
                continue
            with self.subTest(name):
                path = self.path(name + ".xml")
                self.make("big", name, path, "--n", str(count), "--root", "isms", "--ns", NAMESPACE)
                taken = name in self.TAKEN or kinds[name] == "accept"
                result = measured([support.ISMS, "convert", "--quiet", path],
                                  memory=memory_for(os.path.getsize(path), taken))
                self.assertEqual(0 if taken else 3, result.code, repr(result)[:500])
                self.assertLess(result.seconds, SECONDS)
                self.assertRegex(result.messages, r"^$" if taken else re.escape(path) + r":\d+:\d+: error: ")
                os.unlink(path)


if __name__ == "__main__":
    support.main()
