"""Saving: at every moment the old file is there or the new one, whole, whatever fails and whoever looks."""
import errno
import fcntl
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
    def changed_meanwhile(self, change, *options):
        """Runs the command so that `change` comes between reading the file and saving it."""
        process = subprocess.Popen([support.ISMS, "convert", *options, "-o", self.file, self.file, "-"],
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
        time.sleep(0.02)
        support.write(self.file, OLD.replace(b"Keane", b"Keene"))

    def replace(self):
        os.rename(self.write("other.xml", OLD), self.file)

    def test_nothing_changed(self):
        self.expect(0, self.changed_meanwhile(lambda: None))
        self.assertIn(b'"ann"', read(self.file))
        self.assertIn(b'"bob"', read(self.file))

    def test_changed(self):
        for change in (self.rewrite, self.same_size, self.replace):
            with self.subTest(change.__name__):
                support.write(self.file, OLD)
                result = self.changed_meanwhile(change)
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

        readers = [threading.Thread(target=look) for _ in range(2)]
        for reader in readers:
            reader.start()
        try:
            for i in range(60):
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


@unittest.skipUnless(TRACER, NO_TRACER)
class Faults(Saving):
    """Each system call of saving fails, or is the last."""

    # what ends or only looks, and what the memory of the process is made of
    LEFT_OUT = {"exit_group", "exit", "restart_syscall"}

    def trace(self, *options):
        log = self.path("trace")
        self.expect(0, support.run([TRACER, "-qq", "-s", "4096", "-o", log, *options, support.ISMS, "convert", "-i",
                                    self.file]))
        lines = read(log).decode("utf-8", "replace").splitlines()
        os.unlink(log)
        return [l for l in lines if re.match(r"\w+\(", l)]

    def points(self):
        """The system calls from the end of reading on: (name, which one of this name, the line)."""
        lines, counts, points = self.trace(), {}, []
        last_read = max(i for i, l in enumerate(lines) if l.startswith(("read(", "pread64(")))
        for i, line in enumerate(lines):
            name = line.split("(")[0]
            counts[name] = counts.get(name, 0) + 1
            if i > last_read and name not in self.LEFT_OUT:
                points.append((name, counts[name], line))
        names = [p[0] for p in points]
        self.assertTrue(any(n.startswith("rename") for n in names) and "fsync" in names, names)
        return points

    def inject(self, name, which, what):
        support.write(self.file, OLD)
        os.chmod(self.file, 0o640)
        return support.run([TRACER, "-qq", "-o", os.devnull, "-e", f"trace={name}", "-e",
                            f"inject={name}:{what}:when={which}",
                            support.ISMS, "convert", "-i", self.file])

    def test_order(self):
        """What survives a power failure: data before the name, and the name before success is told."""
        lines = self.trace()
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

    def test_errors(self):
        for name, which, line in self.points():
            for error in ("EIO", "ENOSPC", "EDQUOT", "EACCES", "EINTR"):
                with self.subTest(error=error, call=line[:150], which=which):
                    result = self.inject(name, which, "error=" + error)
                    there = read(self.file)
                    self.assertEqual(0o640, stat.S_IMODE(os.stat(self.file).st_mode))
                    if error == "EINTR" and name in ("openat", "open", "write", "fsync", "read"):
                        self.assertEqual(0, result.code, repr(result))
                    if result.code == 0:
                        self.assertEqual(NEW, there)
                        self.assertEqual(b"", result.err)
                    else:
                        self.assertEqual(3, result.code, repr(result))
                        self.assertRegex(result.messages, r": error: \S|out of memory")
                        durable = "was written and is in place" in result.messages
                        self.assertEqual(NEW if durable else OLD, there)
                    self.assertEqual([], self.leftovers() if name != "unlink" else [])

    def test_not_durable_is_another_matter(self):
        result = self.inject("fsync", 2, "error=EIO")
        self.assertRegex(self.expect(3, result).messages, "was written and is in place, but may be lost")
        self.assertEqual(NEW, read(self.file))

    def test_killed(self):
        new = 0
        for name, which, line in self.points():
            with self.subTest(call=line[:150], which=which):
                result = self.inject(name, which, "signal=SIGKILL")
                self.assertLess(result.code, 0, repr(result))
                there = read(self.file)
                self.assertIn(there, (OLD, NEW), "torn")
                new += there == NEW
                self.assertLessEqual(len(self.leftovers()), 1)
                self.assertEqual(0o640, stat.S_IMODE(os.stat(self.file).st_mode))
        self.assertGreater(new, 0)
        self.expect(0, self.save())
        self.assertEqual([], self.leftovers(), "the next save cleans up")

    def test_reading_fails(self):
        lines = self.trace()
        place = [i for i, l in enumerate(lines) if l.startswith("openat(") and "model.xml" in l][0]
        for name in ("openat", "read"):
            which = sum(l.startswith(name + "(") for l in lines[:place + 1]) + (name == "read")
            for error in ("EIO", "EACCES", "EISDIR", "ENOMEM"):
                with self.subTest(call=name, error=error):
                    self.fails(self.inject(name, which, "error=" + error), r"cannot be (read|opened): \S")
            self.saved(self.inject(name, which, "error=EINTR"))


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
