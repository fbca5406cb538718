"""Objects, their fields, and containers."""

import unittest

import isms


class Names(unittest.TestCase):
    def test_every_field_is_an_attribute(self) -> None:
        for kind in isms._base.CLASSES.values():
            for field in kind.fields():
                self.assertIsInstance(getattr(kind, field.name), property, f"{kind}.{field.name}")
                self.assertIn(field.doc[:20], " ".join(getattr(kind, field.name).__doc__.split()))


if __name__ == "__main__":
    unittest.main()
