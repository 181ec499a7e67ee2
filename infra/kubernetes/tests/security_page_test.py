"""Every test, method and file that docs/security.md names is there: a control that nobody shows is no control."""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
PAGE = (ROOT / "docs/security.md").read_text()
NAMES = set(re.findall(r"`([^`\n]+)`", PAGE))


class SecurityPage(unittest.TestCase):
    def test_every_test_that_it_names_is_there(self):
        named = {name for name in NAMES if re.fullmatch(r"\w+Test(\.\w+)?", name)}
        self.assertGreater(len(named), 15)
        for name in sorted(named):
            test, _, method = name.partition(".")
            files = list(ROOT.glob(f"dashboard-*/src/test/java/**/{test}.java"))
            with self.subTest(name=name):
                self.assertEqual(1, len(files))
                self.assertRegex(files[0].read_text(), rf"void {method}\(" if method else "@")

    def test_every_file_that_it_names_is_there(self):
        named = {name for name in NAMES if "/" in name and re.fullmatch(r"[\w./*-]+\.\w+|infra/[\w/-]+|components/[\w-]+", name)}
        self.assertGreater(len(named), 8)
        for name in sorted(named):
            with self.subTest(name=name):
                found = list(ROOT.glob(name)) + list((ROOT / "infra/kubernetes").glob(name))
                self.assertNotEqual([], found)


if __name__ == "__main__":
    unittest.main()
