"""Saving: at every moment the old file is there or the new one, whole, whatever fails and whoever looks."""
import errno
import fcntl
import itertools
import os
import re
import resource
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
import unittest

import support
from support import Case, isms, read

OLD = support.model('\n\n  <person name="Ann Keane"   id="ann"/>\n' + "  <!-- a remark -->\n" * 2000).encode()
NEW = isms("convert", "-", stdin=OLD).out
OTHER = support.model('  <person id="bob"/>\n').encode()
MARK = re.compile(r"^\..*\.isms-[0-9a-f]{16}\.tmp$")
TRACER, NO_TRACER = support.tracer()
ROOT = os.geteuid() == 0
NOBODY = 65534


def as_nobody():
    """How to run a command without the rights of root, or None where that is not possible."""
    if not ROOT:
        return {}
    how = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    try:
        return how if isms("--version", **how).code == 0 else None
    except (OSError, subprocess.SubprocessError):
        return None


class Saving(Case):
    def setUp(self):
        super().setUp()
        self.assertNotEqual(OLD, NEW)
        self.file = self.write("model.xml", OLD)

    def leftovers(self, folder=None):
        return [n for n in os.listdir(folder or self.folder) if MARK.match(n)]

    def save(self, *options, **how):
        return isms("convert", "--in-place", *options, self.file, **how)

    def fails(self, result, message, content=OLD):
        """That nothing was saved, that it is said why, and that nothing is left behind."""
        self.expect(3, result)
        self.assertRegex(result.messages, r"(?m): error: .*?(" + message + ")")
        self.assertEqual(b"", result.out)
        if content is not None:
            self.assertEqual(content, read(self.file))
        self.assertEqual([], self.leftovers())

    def saved(self, result, path=None):
        self.expect(0, result)
        self.assertEqual(b"", result.err)
        self.assertEqual(NEW, read(path or self.file))
        self.assertEqual([], self.leftovers())


class Files(Saving):
    def test_permissions_stay(self):
        for mode in (0o600, 0o640, 0o644, 0o664, 0o666, 0o755, 0o4750, 0o2640):
            with self.subTest(mode=oct(mode)):
                support.write(self.file, OLD)
                os.chmod(self.file, mode)
                there = stat.S_IMODE(os.stat(self.file).st_mode)
                self.saved(self.save(umask=0o077))
                self.assertEqual(there, stat.S_IMODE(os.stat(self.file).st_mode))

    def test_new_files_get_what_the_umask_leaves(self):
        for mask, mode in ((0o022, 0o644), (0o077, 0o600), (0o002, 0o664)):
            path = self.path(f"new-{mask}.xml")
            self.saved(isms("convert", "-o", path, self.file, umask=mask), path)
            self.assertEqual(mode, stat.S_IMODE(os.stat(path).st_mode))

    @unittest.skipUnless(ROOT, "only root can give files away")
    def test_owner_stays(self):
        os.chown(self.file, 1234, 2345)
        os.chmod(self.file, 0o640)
        self.saved(self.save())
        there = os.stat(self.file)
        self.assertEqual((1234, 2345, 0o640), (there.st_uid, there.st_gid, stat.S_IMODE(there.st_mode)))

    @unittest.skipUnless(ROOT, "only root can give files away")
    def test_files_of_others(self):
        """Who may replace another's file does, but rights that were meant for its group reach nobody else."""
        how = as_nobody()
        if how is None:
            self.skipTest("the command cannot be run as another user")
        os.chmod(self.folder, 0o777)
        for mode, expected in ((0o666, 0o606), (0o6777, 0o707)):
            support.write(self.file, OLD)
            os.chown(self.file, 0, 0)
            os.chmod(self.file, mode)
            self.saved(self.save(**how))
            there = os.stat(self.file)
            self.assertEqual((NOBODY, expected), (there.st_uid, stat.S_IMODE(there.st_mode)))

    def test_without_permission(self):
        how = as_nobody()
        if how is None:
            self.skipTest("the command cannot be run as another user")
        os.chmod(self.folder, 0o777)
        if ROOT:
            os.chown(self.file, NOBODY, NOBODY)
        os.chmod(self.file, 0o444)
        self.fails(self.save(**how), "permission")
        self.fails(self.save("--force", **how), "permission")
        os.chmod(self.file, 0o644)
        os.chmod(self.folder, 0o555)
        self.fails(self.save(**how), "temporary file.*permission")
        self.fails(isms("convert", "-o", self.path("new.xml"), self.file, **how), "permission")
        os.chmod(self.folder, 0o700 if not ROOT else 0o777)
        os.chmod(self.file, 0o200)
        self.expect(3, self.save(**how))

    def test_symbolic_links_stay(self):
        os.mkdir(self.path("there"))
        os.rename(self.file, self.path("there", "target.xml"))
        os.symlink("there/target.xml", self.path("one.xml"))
        os.symlink("one.xml", self.path("two.xml"))
        os.symlink(self.path("two.xml"), self.file)
        self.saved(self.save(), self.path("there", "target.xml"))
        for name in ("one.xml", "two.xml", "model.xml"):
            self.assertTrue(os.path.islink(self.path(name)))
        self.assertEqual([], self.leftovers(self.path("there")))

    def test_links_that_lead_nowhere(self):
        os.symlink("later.xml", self.path("link.xml"))
        self.saved(isms("convert", "-o", self.path("link.xml"), self.file), self.path("later.xml"))
        self.assertTrue(os.path.islink(self.path("link.xml")))
        os.symlink("round.xml", self.path("round.xml"))
        self.fails(isms("convert", "-o", self.path("round.xml"), self.file), "symbolic links|too many")

    def test_hard_links_are_not_broken(self):
        os.link(self.file, self.path("second.xml"))
        self.fails(self.save(), "hard links")
        self.fails(self.save("--force"), "hard links")
        self.assertTrue(os.path.samefile(self.file, self.path("second.xml")))

    def test_what_is_no_file(self):
        os.mkfifo(self.path("pipe"))
        os.mkdir(self.path("folder"))
        for name in ("pipe", "folder", "/dev/null"):
            with self.subTest(name):
                self.fails(isms("convert", "-i", self.path(name), timeout=10), "regular file")
                self.fails(isms("convert", "-o", self.path(name), self.file, timeout=10), "no regular file")
                self.fails(isms("convert", "-f", "-o", self.path(name), self.file, timeout=10), "no regular file")
        self.fails(isms("convert", "-o", self.path("none", "new.xml"), self.file), "no such file")
        self.fails(isms("convert", "-o", self.path("model.xml", "new.xml"), self.file), "folder|directory")

    def test_long_names(self):
        for length in (200, 228, 229, 240, 255):
            with self.subTest(length=length):
                path = self.path("n" * (length - 4) + ".xml")
                self.saved(isms("convert", "-o", path, self.file), path)
                support.write(path, OLD)
                self.saved(isms("convert", "-i", path), path)
        self.fails(isms("convert", "-o", self.path("n" * 256), self.file), "too long")

    def test_odd_names(self):
        for name in ("with space.xml", "a%20b.xml", "new\nline.xml", "-dash.xml", "ä桜.xml", b"\xff\xfe.xml",
                     "file:x.xml"):
            with self.subTest(name=name):
                name = os.fsencode(name)
                path = os.path.join(self.folder.encode(), name)
                support.write(path, OLD)
                self.expect(0, isms("convert", "-i", "--", name, cwd=self.folder))
                self.assertEqual(NEW, read(path))

    def test_leftovers_of_crashes_go(self):
        gone = [".model.xml.isms-0123456789abcdef.tmp", ".model.xml.isms-ffffffffffffffff.tmp"]
        kept = [".model.xml.isms-0123456789abcdeg.tmp", ".model.xml.isms-0123456789abcdef.tmp2",
                ".other.xml.isms-0123456789abcdef.tmp",
                "model.xml.isms-0123456789abcdef.tmp", ".model.xml.isms-0123.tmp", "model.xml~"]
        for name in gone + kept:
            self.write(name, "x")
        self.expect(0, self.save())
        self.assertEqual(sorted([*kept, "model.xml"]), sorted(os.listdir(self.folder)))

    def test_the_work_of_others_stays(self):
        """A temporary file that somebody is writing right now is locked, and stays."""
        path = self.write(".model.xml.isms-0123456789abcdef.tmp", "x")
        os.symlink("model.xml", self.path(".model.xml.isms-0123456789abcde0.tmp"))
        with open(path, "rb+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            self.expect(0, self.save())
            self.assertEqual(2, len(self.leftovers()))
        os.unlink(self.path(".model.xml.isms-0123456789abcde0.tmp"))
        self.saved(self.save())

    def test_the_first_failure_ends_it(self):
        second, third = self.write("second.xml", OLD.replace(b"ann",
                                                             b"bob")), self.write("third.xml", OLD.replace(b"ann",
                                                                                                           b"cem"))
        os.link(second, self.path("link.xml"))
        result = self.expect(3, isms("convert", "-i", self.file, second, third))
        self.assertIn("second.xml: error: has several hard links", result.messages)
        self.assertEqual(NEW, read(self.file))
        self.assertEqual(OLD.replace(b"ann", b"cem"), read(third))


class Conflicts(Saving):
    def changed_meanwhile(self, change, *options, output=None):
        """Runs the command so that `change` comes between reading the file and saving it."""
        process = subprocess.Popen([support.ISMS, "convert", *options, "-o", output or self.file, self.file, "-"],
                                   stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=support.environment())
        # more than a pipe holds: once it is through, standard input is being read, and the file has been
        process.stdin.write(OTHER[:-8] + b"  <!-- and so on -->\n" * 60000)
        process.stdin.flush()
        change()
        out, err = process.communicate(b"</isms>\n", timeout=30)
        return support.Result(process.returncode, out, err)

    def rewrite(self):
        support.write(self.file, OLD + b"\n")

    def same_size(self):
        """With the time put back, or within one tick of the clock, only the bytes tell."""
        before = os.stat(self.file)
        support.write(self.file, OLD.replace(b"Keane", b"Keene"))
        os.utime(self.file, ns=(before.st_atime_ns, before.st_mtime_ns))
        self.assertEqual((before.st_size, before.st_mtime_ns, before.st_ino),
                         tuple(getattr(os.stat(self.file), name) for name in ("st_size", "st_mtime_ns", "st_ino")))

    def replace(self):
        os.rename(self.write("other.xml", OLD), self.file)

    def test_nothing_changed(self):
        self.expect(0, self.changed_meanwhile(lambda: None))
        self.assertIn(b'"ann"', read(self.file))
        self.assertIn(b'"bob"', read(self.file))

    def test_changed(self):
        link = self.path("link.xml")
        os.symlink("model.xml", link)
        for change in (self.rewrite, self.same_size, self.replace):
            for output in (self.file, self.path(".", "model.xml"), os.path.relpath(self.file), link):
                with self.subTest(change.__name__, output=output):
                    support.write(self.file, OLD)
                    result = self.changed_meanwhile(change, output=output)
                    there = read(self.file)
                    self.fails(result, "was changed by someone else since it was read", None)
                    self.assertNotIn(b"bob", there)

    def test_gone(self):
        self.fails(self.changed_meanwhile(lambda: os.unlink(self.file)), "is gone since it was read", None)
        self.assertFalse(os.path.exists(self.file))

    def test_forced(self):
        for change in (self.rewrite, self.same_size, self.replace, lambda: os.unlink(self.file)):
            support.write(self.file, OLD)
            self.expect(0, self.changed_meanwhile(change, "--force"))
            self.assertIn(b"bob", read(self.file))
            self.assertEqual([], self.leftovers())

    def test_readers_see_whole_files(self):
        first = self.write("first.xml", NEW)
        second = self.write("second.xml", isms("convert", "-", stdin=OTHER).out)
        whole, seen, end = {read(first), read(second)}, [], threading.Event()
        self.expect(0, isms("convert", "-o", self.file, first))

        def look():
            while not end.is_set():
                seen.append(read(self.file) in whole)

        readers = [threading.Thread(target=look) for _ in range(4)]
        for reader in readers:
            reader.start()
        try:
            for i in range(100):
                self.expect(0, isms("convert", "-o", self.file, second if i % 2 else first))
        finally:
            end.set()
            for reader in readers:
                reader.join()
        self.assertTrue(seen and all(seen))

    def test_two_writers(self):
        """Both at once: one file or the other, nothing left behind; who comes too late says so."""
        first, second = self.write("first.xml", NEW), self.write("second.xml", OTHER)
        other = isms("convert", second).out
        for _ in range(10):
            writers = [subprocess.Popen([support.ISMS, "convert", "-o", self.file, source], stderr=subprocess.PIPE,
                                        env=support.environment()) for source in (first, second)]
            for writer in writers:
                messages = writer.communicate(timeout=30)[1]
                self.assertIn(writer.returncode, (0, 3), messages)
                if writer.returncode:
                    self.assertIn(b"someone else", messages)
            self.assertIn(read(self.file), (NEW, other))
            self.assertEqual([], self.leftovers())


class Scene:
    """A command that makes or replaces files, all of them below one folder."""

    def __init__(self, case, name, command, old=None, codes=(0,), force=()):
        self.case, self.name, self.codes, self.force = case, name, codes, force
        self.folder, self.source = case.path(name), case.path("source.xml")
        self.command = [part.replace("FOLDER", self.folder) for part in command]
        self.old, self.new = None, {}
        if old is not None:
            self.old = {file: old for file in self.make()}
            self.command += force
        self.new = self.make()

    def reset(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        os.mkdir(self.folder)
        for file, data in (self.old or {}).items():
            os.chmod(support.write(os.path.join(self.folder, file), data), 0o640)
        support.write(self.source, OLD)

    def make(self):
        self.reset()
        self.case.assertIn(support.run([support.ISMS, *self.command]).code, self.codes)
        return self.there()

    def there(self):
        """The files but for what a save has left behind."""
        return {n: read(self.folder, n) for n in os.listdir(self.folder) if not MARK.match(n)}

    def leftovers(self):
        return [n for n in os.listdir(self.folder) if MARK.match(n)]

    def trace(self, *options):
        self.reset()
        log = self.case.path("trace")
        done = support.run([TRACER, "-qq", "-o", log, *options, support.ISMS, *self.command])
        self.case.assertIn(done.code, self.codes, repr(done))
        lines = read(log).decode("utf-8", "replace").splitlines()
        os.unlink(log)
        return [l for l in lines if re.match(r"\w+\(", l)]

    # what ends or only looks, and what the memory of the process is made of; what is said is left out as well
    LEFT_OUT = {"exit_group", "exit", "restart_syscall", "brk"}

    def points(self):
        """The system calls from the end of reading to that of the first save: (name, which one of this name, the
        line)."""
        lines, counts, points = self.trace("-s", "4096"), {}, []
        made = [i for i, l in enumerate(lines) if "O_EXCL" in l]
        end = made[1] if len(made) > 1 else len(lines)
        begin = max(i for i, l in enumerate(lines[:made[0]]) if l.startswith(("read(", "pread64(")))
        for i, line in enumerate(lines[:end]):
            name = line.split("(")[0]
            counts[name] = counts.get(name, 0) + 1
            if i > begin and name not in self.LEFT_OUT and not line.startswith("write(2,"):
                points.append((name, counts[name], line))
        names = [p[0] for p in points]
        self.case.assertTrue(any(n.startswith(("rename", "link")) for n in names) and "fsync" in names, names)
        return points

    def inject(self, name, which, what):
        self.reset()
        return support.run([TRACER, "-qq", "-o", os.devnull, "-e", f"trace={name}", "-e",
                            f"inject={name}:{what}:when={which}", support.ISMS, *self.command])

    def check_whole(self):
        """That each file is as it was or as it is to be."""
        there, old = self.there(), self.old or {}
        for file in {*there, *old}:
            self.case.assertIn(there.get(file), (old.get(file), self.new.get(file)), f"{file} is torn")
            if self.old is not None:
                self.case.assertEqual(0o640, stat.S_IMODE(os.stat(os.path.join(self.folder, file)).st_mode))
        return there


class InPlace(Scene):
    """A model that is saved to the file that it was read from."""

    def __init__(self, case):
        super().__init__(case, "in-place", ["convert", "-i", "FOLDER/model.xml"], None)

    def reset(self):
        self.old = {"model.xml": OLD}
        super().reset()


def scenes(case):
    """Whatever the command saves: files that were there, and new ones."""
    source, day = case.path("source.xml"), ["--at", support.DAY]
    case.write("source.xml", OLD)
    tables = ["raci", *day, "--format", "html", "-o", "FOLDER/r.html", source]
    known = ["check", *day, "--write-baseline", "FOLDER/known.txt", source]
    return [Scene(case, "convert", ["convert", "-o", "FOLDER/m.xml", source], OLD),
            Scene(case, "convert-new", ["convert", "-o", "FOLDER/m.xml", source]),
            Scene(case, "raci", tables, b"old"), Scene(case, "raci-new", tables),
            Scene(case, "baseline", known, b"# old", (0, 1)),
            Scene(case, "site", ["report", "site", *day, "--out", "FOLDER", source], b"old"),
            Scene(case, "init", ["init", "FOLDER/m.xml"]),
            Scene(case, "init-force", ["init", "FOLDER/m.xml"], b"old", (0,), ["--force"])]


@unittest.skipUnless(TRACER, NO_TRACER)
class Faults(Saving):
    """Each system call of saving fails, or is the last."""

    def setUp(self):
        super().setUp()
        self.scene = InPlace(self)

    def test_order(self):
        """What survives a power failure: data before the name, and the name before success is told."""
        lines = self.scene.trace()
        made = next(i for i, l in enumerate(lines) if l.startswith("openat(") and "O_EXCL" in l)
        self.assertRegex(lines[made], r"O_NOFOLLOW.*O_CLOEXEC|O_CLOEXEC.*O_NOFOLLOW")
        self.assertRegex(lines[made], r", 0600\)")
        descriptor = lines[made].rsplit("= ", 1)[1]
        written = max(i for i, l in enumerate(lines) if l.startswith(f"write({descriptor},"))
        synced = next(i for i, l in enumerate(lines) if i > made and l.startswith(f"fsync({descriptor})"))
        renamed = next(i for i, l in enumerate(lines) if l.startswith("rename"))
        folder = next(i for i, l in enumerate(lines) if i > renamed and l.startswith("fsync("))
        self.assertLess(made, written)
        self.assertLess(written, synced)
        self.assertLess(synced, renamed)
        self.assertLess(renamed, folder)

    def fail_each(self, scene, errors):
        for name, which, line in scene.points():
            for error in errors:
                with self.subTest(scene.name, error=error, call=line[:150], which=which):
                    result = scene.inject(name, which, "error=" + error)
                    there = scene.check_whole()
                    standard = line.startswith("write(1,")
                    if error == "EINTR" and name in ("openat", "open", "write", "fsync", "read") and not standard:
                        self.assertIn(result.code, scene.codes, repr(result))
                    if result.code in scene.codes:
                        self.assertEqual(scene.new, there)
                    else:
                        self.assertEqual(3, result.code, repr(result))
                        self.assertRegex(result.messages, r": error: \S|out of memory")
                        made = re.search("was written and is in place|standard output", result.messages)
                        if not made and len(scene.new) == 1:  # else files before this one are saved
                            self.assertEqual(scene.old or {}, there)
                    self.assertEqual([], scene.leftovers() if name != "unlink" else [])

    def test_errors(self):
        self.fail_each(self.scene, ("EIO", "ENOSPC", "EDQUOT", "EACCES", "EINTR", "EAGAIN", "EMFILE", "EROFS", "EXDEV",
                                    "ENOMEM"))

    def test_errors_of_all_that_is_saved(self):
        for scene in scenes(self):
            self.fail_each(scene, ("ENOSPC", "EINTR", "EIO")[:1 if len(scene.new) > 1 else 3])

    def test_not_durable_is_another_matter(self):
        for scene in (self.scene, *scenes(self)):
            with self.subTest(scene.name):
                result = scene.inject("fsync", 2, "error=EIO")
                self.assertRegex(self.expect(3, result).messages, "was written and is in place, but may be lost")
                self.assertNotEqual(scene.old or {}, scene.check_whole())

    def test_killed(self):
        for scene in (self.scene, *scenes(self)):
            new = 0
            for name, which, line in scene.points():
                with self.subTest(scene.name, call=line[:150], which=which):
                    result = scene.inject(name, which, "signal=SIGKILL")
                    self.assertLess(result.code, 0, repr(result))
                    new += scene.check_whole() != (scene.old or {})
                    self.assertLessEqual(len(scene.leftovers()), 1)
                    if scene.leftovers():
                        again = [part for part in scene.command if part != "--force"]
                        forced = ["--force"] if scene.name.startswith("init") else []
                        self.assertIn(isms(*again, *forced).code, scene.codes)
                        self.assertEqual((scene.new, []), (scene.there(), scene.leftovers()), "the next save cleans up")
            self.assertGreater(new, 0)

    def test_reading_fails(self):
        lines = self.scene.trace()
        place = [i for i, l in enumerate(lines) if l.startswith("openat(") and "model.xml" in l][0]
        for name in ("openat", "read"):
            which = sum(l.startswith(name + "(") for l in lines[:place + 1]) + (name == "read")
            for error in ("EIO", "EACCES", "EISDIR", "ENOMEM"):
                with self.subTest(call=name, error=error):
                    result = self.expect(3, self.scene.inject(name, which, "error=" + error))
                    self.assertRegex(result.messages, r"error: cannot be (read|opened): \S")
                    self.assertEqual(self.scene.old, self.scene.there())
            self.expect(0, self.scene.inject(name, which, "error=EINTR"))
            self.assertEqual(self.scene.new, self.scene.there())


class Disk:
    """What a trace of system calls does to a folder, and what may be left of that when the power fails: of each file
    that was not synced any part of what was written, of the folder all that was synced and any of the changes since."""

    def __init__(self, lines, folder):
        self.steps, descriptors, self.files, names = [], {}, [], {}
        text = lambda coded: bytes.fromhex(coded.replace("\\x", "")).decode("utf-8", "surrogateescape")
        inside = lambda path: os.path.dirname(path) == folder
        for line in lines:
            call = re.match(r"(\w+)\((.*)\)\s+= (-?\d+)", line)
            if not call or int(call[3]) < 0:
                continue
            name, result = call[1], int(call[3])
            paths = [os.path.normpath(text(path)) for path in re.findall(r'"((?:\\x..)*)"', call[2])]
            first = call[2].split(",")[0].strip()
            if name == "openat":
                descriptors[result] = None
                if "O_CREAT" in call[2] and inside(paths[0]):
                    descriptors[result] = names[paths[0]] = len(self.files)
                    self.files.append([])
                    self.steps.append(("name", paths[0], len(self.files) - 1))
                elif paths[0] == folder:
                    descriptors[result] = "folder"
            elif name == "write" and descriptors.get(int(first)) is not None:
                data = bytes.fromhex(re.search(r'"(.*)"', call[2])[1].replace("\\x", ""))
                self.steps.append(("write", descriptors[int(first)], data[:result]))
            elif name in ("fsync", "fdatasync") and descriptors.get(int(first)) is not None:
                self.steps.append(("sync", descriptors[int(first)], None))
            elif name == "close":
                descriptors.pop(int(first), None)
            elif name.startswith(("rename", "link")) and inside(paths[-1]):
                names[paths[1]] = names[paths[0]]
                self.steps.append(("name", paths[1], names[paths[0]]))
                if name.startswith("rename"):
                    self.steps[-1] = ("move", paths, names[paths[0]])
            elif name == "unlink" and inside(paths[0]):
                self.steps.append(("gone", paths[0], None))

    @staticmethod
    def apply(names, change):
        kind, what, file = change
        if kind == "gone":
            names.pop(what, None)
        elif kind == "move":
            names.pop(what[0], None)
            names[what[1]] = file
        else:
            names[what] = file

    def states(self, count):
        """All that may be there after so many steps: {path: bytes} of what was made; None for what was there before."""
        written, synced, done, pending = {}, {}, [], []
        for kind, what, more in self.steps[:count]:
            if kind == "write":
                written[what] = written.get(what, b"") + more
            elif (kind, what) == ("sync", "folder"):
                done, pending = done + pending, []
            elif kind == "sync":
                synced[what] = len(written.get(what, b""))
            else:
                pending.append((kind, what, more))
        for kept in itertools.product((False, True), repeat=len(pending)):
            names = {}
            for change in done + [c for c, keep in zip(pending, kept) if keep]:
                self.apply(names, change)
            for part in (0, 0.5, 1):
                cut = {f: synced.get(f, 0) + int((len(data) - synced.get(f, 0)) * part) for f, data in written.items()}
                yield {path: written.get(file, b"")[:cut.get(file, 0)] for path, file in names.items()}

    def bad(self, old, new):
        """States that are neither the one nor the other: (steps, path, bytes)."""
        found = []
        for count in range(len(self.steps) + 1):
            for state in self.states(count):
                for path in new:
                    there = state.get(path, old.get(path))
                    if there not in (old.get(path), new[path]) or (count == len(self.steps) and there != new[path]):
                        found.append((count, path, there))
        return found


@unittest.skipUnless(TRACER, NO_TRACER)
class Power(Saving):
    """The power fails after each step of a save, and what was not synced is lost, in whole or in part."""

    def disk(self, scene):
        lines = scene.trace("-xx", "-s", "10000000", "-e",
                            "trace=openat,write,fsync,fdatasync,close,/^rename,/^link,unlink")
        disk = Disk(lines, scene.folder)
        place = lambda files: {os.path.join(scene.folder, file): data for file, data in (files or {}).items()}
        return disk, place(scene.old), place(scene.new)

    def test_old_or_new(self):
        for scene in (InPlace(self), *scenes(self)):
            with self.subTest(scene.name):
                disk, old, new = self.disk(scene)
                self.assertGreaterEqual(len(disk.steps), 5)
                self.assertEqual([], disk.bad(old, new))

    def test_syncs_are_needed(self):
        """This test would notice: without one of the syncs, files are torn or lost."""
        for scene in (InPlace(self), scenes(self)[3]):
            disk, old, new = self.disk(scene)
            whole = disk.steps
            for kind in ("file", "folder"):
                disk.steps = [s for s in whole if s[0] != "sync" or (s[1] == "folder") != (kind == "folder")]
                self.assertEqual(len(whole) - 1, len(disk.steps))
                self.assertNotEqual([], disk.bad(old, new), kind)


SHIM = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stddef.h>
#include <sys/types.h>
static unsigned turn;
static size_t some(size_t size) { return size > 7 ? size / 2 : size; }
ssize_t write(int fd, const void *data, size_t size)
{
    ssize_t (*next)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
    if (++turn % 3 == 0) { errno = EINTR; return -1; }
    return next(fd, data, some(size));
}
ssize_t read(int fd, void *data, size_t size)
{
    ssize_t (*next)(int, void *, size_t) = dlsym(RTLD_NEXT, "read");
    if (++turn % 3 == 0) { errno = EINTR; return -1; }
    return next(fd, data, some(size));
}
int fsync(int fd)
{
    int (*next)(int) = dlsym(RTLD_NEXT, "fsync");
    if (++turn % 3) { errno = EINTR; return -1; }
    return next(fd);
}
"""


class Limits(Saving):
    def test_short_and_interrupted(self):
        compiler = shutil.which((os.environ.get("CC") or "cc").split()[0])
        if not compiler or not sys.platform.startswith("linux"):
            self.skipTest("there is no compiler")
        if support.SANITIZED:
            self.skipTest("sanitizers want to be loaded first")
        shim = self.path("shim.so")
        self.write("shim.c", SHIM)
        done = support.run([compiler, "-shared", "-fPIC", "-o", shim, self.path("shim.c"), "-ldl"])
        if done.code != 0:
            self.skipTest("the shim cannot be built: " + done.messages[:200])
        env = support.environment(LD_PRELOAD=shim)
        self.saved(self.save(env=env))
        support.write(self.file, OLD)
        self.assertEqual(NEW, self.expect(0, isms("convert", self.file, env=env)).out)
        self.assertEqual(NEW, self.expect(0, isms("convert", "-", stdin=OLD, env=env)).out)
        self.saved(isms("convert", "-o", self.path("new.xml"), self.file, env=env), self.path("new.xml"))

    def test_files_must_not_grow(self):
        """A limit on the size of files is an error like a full disk, be its signal ignored or not."""
        for size in (0, 1, 4096, len(NEW) - 1):
            for handling in (signal.SIG_IGN, signal.SIG_DFL):
                with self.subTest(size=size, handling=handling):
                    def limit():
                        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
                        signal.signal(signal.SIGXFSZ, handling)
                    self.fails(self.save(preexec_fn=limit), "cannot be written: .*(too large|too big|size limit)")
                    result = self.expect(3, isms("raci", "-o", self.path("table"), self.file,
                                                 preexec_fn=limit)) if size == 0 else None
                    self.assertTrue(result is None or "cannot be written" in result.messages)
        self.saved(self.save(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (len(NEW),) * 2)))

    def test_no_descriptors_are_left(self):
        for count in range(3, 8):
            with self.subTest(descriptors=count):
                support.write(self.file, OLD)
                result = self.save(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (count, count)))
                if result.code == 127:  # the loader itself had too few
                    continue
                there = read(self.file)
                if result.code == 0:
                    self.assertEqual(NEW, there)
                elif "is in place" not in result.messages:
                    self.fails(result, "too many open files")

    def test_standard_output_on_a_full_disk(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("there is no /dev/full")
        with open("/dev/full", "wb") as full:
            result = support.run([support.ISMS, "convert", self.file], stdout=full)
        self.assertEqual(3, result.code)
        self.assertIn(os.strerror(errno.ENOSPC).lower().split(" left")[0], result.messages.lower())

    def test_terminated(self):
        """A signal that ends the command at any time leaves one of the two files."""
        for wait in range(0, 12):
            support.write(self.file, OLD)
            process = subprocess.Popen([support.ISMS, "convert", "-i", self.file], env=support.environment(),
                                       stderr=subprocess.PIPE)
            time.sleep(wait / 2000)
            process.terminate()
            process.communicate(timeout=10)
            self.assertIn(read(self.file), (OLD, NEW))
        self.expect(0, self.save())
        self.assertEqual([], self.leftovers())


if __name__ == "__main__":
    support.main()
