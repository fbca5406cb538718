"""Where configure puts the Python package, on machines of several kinds."""
import os
import sys
import unittest
from unittest import mock

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "tools"))
sys.dont_write_bytecode = True
import python_facts  # noqa: E402

DEBIAN = ["/usr/local/lib/python3.11/dist-packages", "/usr/lib/python3/dist-packages", "/usr/lib/python3.11/dist-packages"]
FEDORA = ["/usr/local/lib64/python3.12/site-packages", "/usr/local/lib/python3.12/site-packages",
          "/usr/lib64/python3.12/site-packages", "/usr/lib/python3.12/site-packages"]
OWN = ["/opt/python/lib/python3.13/site-packages"]
PLAIN = "${exec_prefix}/lib/python%d.%d/site-packages" % sys.version_info[:2]


class Facts(unittest.TestCase):
    def chosen(self, looks_into, prefix, exec_prefix="NONE", folder=None):
        with mock.patch("python_facts.looks_into", lambda: looks_into):
            facts = python_facts.facts(prefix, exec_prefix, folder)
        return facts["folder"], facts["looks"]

    def test_the_folder_where_the_interpreter_looks(self):
        for looks_into, prefix, folder in (
                (DEBIAN, "NONE", "${exec_prefix}/lib/python3.11/dist-packages"),
                (DEBIAN, "/usr/local", "${exec_prefix}/lib/python3.11/dist-packages"),
                (DEBIAN, "/usr", "${exec_prefix}/lib/python3/dist-packages"),
                (FEDORA, "/usr", "${exec_prefix}/lib64/python3.12/site-packages"),
                (FEDORA, "/usr/local", "${exec_prefix}/lib64/python3.12/site-packages"),
                (OWN, "/opt/python", "${exec_prefix}/lib/python3.13/site-packages"),
        ):
            with self.subTest(folders=looks_into, prefix=prefix):
                self.assertEqual(self.chosen(looks_into, prefix), (folder, "yes"))

    def test_any_other_prefix(self):
        self.assertEqual(self.chosen(DEBIAN, "/opt/isms"), (PLAIN, "no"))
        self.assertEqual(self.chosen(OWN, "/usr/local"), (PLAIN, "no"))

    def test_a_prefix_of_its_own_for_what_depends_on_the_machine(self):
        self.assertEqual(self.chosen(OWN, "/usr", "/opt/python"), ("${exec_prefix}/lib/python3.13/site-packages", "yes"))
        self.assertEqual(self.chosen(DEBIAN, "/usr", "${prefix}"), ("${exec_prefix}/lib/python3/dist-packages", "yes"))

    def test_a_folder_that_was_named(self):
        self.assertEqual(self.chosen(DEBIAN, "/opt", folder="/usr/lib/python3/dist-packages"),
                         ("/usr/lib/python3/dist-packages", "yes"))
        self.assertEqual(self.chosen(DEBIAN, "NONE", folder="/srv/python"), ("/srv/python", "no"))

    def test_what_is_quoted_is_one_word(self):
        self.assertEqual(python_facts.quoted("it's $HOME"), "'it'\\''s $HOME'")


if __name__ == "__main__":
    unittest.main()
