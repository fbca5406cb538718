"""Containers: whatever a list does, they do."""

from __future__ import annotations

import copy
import pickle
import random
import re
import unittest
from typing import Any, Callable

import isms
import shared
from shared import small

NUMBERS = [-7, -3, -2, -1, 0, 1, 2, 3, 7]
SLICES = [slice(a, b, c) for a in (None, -2, 0, 1, 5) for b in (None, -1, 0, 2, 9) for c in (None, 1, 2, -1, -2)]


def outcome(call: Callable[[], Any]) -> Any:
    """What a call gives, or the kind of what it raises."""
    try:
        return call()
    except (IndexError, ValueError, TypeError) as error:
        return next(kind for kind in (IndexError, ValueError, TypeError) if isinstance(error, kind))


class LikeLists(unittest.TestCase):
    """The same calls to a live list and to a plain one."""

    def three(self) -> list[tuple[Any, list[Any], Callable[[Any], Any]]]:
        """Live lists of each sort, values to put in, and how values are compared."""
        model = small()
        texts = next(getattr(shared.make(model, kind), field.name) for kind in shared.ENTITIES
                     for field in kind.fields() if field.many and field.kind is isms.Kind.TEXT)
        return [(texts, ["a", "b", "c d", "ü"], lambda value: value),
                (model.roles["ciso"].eligible, list(model.positions), lambda value: value),
                (model.responsibilities[0].participations,
                 [{"holder": id, "codes": codes} for id in ("ann", "bob", "cy") for codes in (["R"], ["C", "I"])],
                 lambda value: value.to_dict() if isinstance(value, isms.Part) else value)]

    def check(self, live: Any, plain: list[Any], same: Callable[[Any], Any]) -> None:
        self.assertEqual(plain, [same(item) for item in live])
        self.assertEqual(len(plain), len(live))

    def test_asking(self) -> None:
        for live, values, same in self.three():
            live[:] = [values[0], values[1], values[0]]
            plain = [values[0], values[1], values[0]]
            with self.subTest(type=type(live)):
                for number in NUMBERS:
                    self.assertEqual(outcome(lambda: plain[number]), outcome(lambda: same(live[number])))
                for part in SLICES:
                    self.assertEqual(plain[part], [same(item) for item in live[part]], part)
                self.assertEqual(plain[::-1], [same(item) for item in reversed(live)])
                self.assertEqual(TypeError, outcome(lambda: live["0"]))
                self.assertEqual(TypeError, outcome(lambda: live[1.0]))
                self.assertEqual(TypeError, outcome(lambda: hash(live)))
                self.assertTrue(live == list(live) == live.copy() and not live != list(live))
                self.assertFalse(live == live[1:] or live == 3 or live == "abc")
                self.assertEqual(list, type(live + []))
                self.assertEqual(live, live + [])
                self.assertEqual(6, len([*live] + live))
                self.assertEqual((True, False), (bool(live), bool(live[3:])))
                for item in live:
                    self.assertIn(item, live)
                    self.assertEqual(list(live).index(item), live.index(item))
                    self.assertEqual(list(live).count(item), live.count(item))
                    self.assertEqual(outcome(lambda: list(live).index(item, 2)), outcome(lambda: live.index(item, 2)))
                for stranger in (object(), None, 3, "no such"):
                    self.assertNotIn(stranger, live)
                    self.assertEqual(0, live.count(stranger))
                    self.assertEqual(ValueError, outcome(lambda: live.index(stranger)))
                    self.assertEqual(ValueError, outcome(lambda: live.remove(stranger)))

    def test_changing(self) -> None:
        """Thousands of edits, the same to both; after each they are the same."""
        chance = random.Random(17)
        for live, values, same in self.three():
            live.clear()
            plain: list[Any] = []
            for _ in range(1500):
                number, part = chance.choice(NUMBERS), chance.choice(SLICES)
                value, some = chance.choice(values), chance.sample(values, chance.randrange(len(values)))
                what = chance.choice(["append", "insert", "extend", "iadd", "set", "del", "set slice", "del slice",
                                      "pop", "pop at", "clear", "reverse", "sort"])
                if len(plain) > 12:
                    what = "clear"
                order = {"key": lambda item: str(same(item)), "reverse": number > 0}
                calls: dict[str, Callable[[Any], Any]] = {
                    "append": lambda them: them.append(value),
                    "insert": lambda them: them.insert(number, value),
                    "extend": lambda them: them.extend(some),
                    "iadd": lambda them: them.__iadd__(some) and None,
                    "set": lambda them: them.__setitem__(number, value),
                    "del": lambda them: them.__delitem__(number),
                    "set slice": lambda them: them.__setitem__(part, some),
                    "del slice": lambda them: them.__delitem__(part),
                    "pop": lambda them: same(them.pop()),
                    "pop at": lambda them: same(them.pop(number)),
                    "clear": lambda them: them.clear(),
                    "reverse": lambda them: them.reverse(),
                    "sort": lambda them: them.sort(**order)}
                with self.subTest(type=type(live), what=what, number=number, part=part):
                    self.assertEqual(outcome(lambda: calls[what](plain)), outcome(lambda: calls[what](live)))
                    self.check(live, plain, same)
            live[:] = values[:2]
            live.remove(live[0])
            self.assertEqual(values[1:2], [same(item) for item in live])

    def test_each_change_is_a_whole(self) -> None:
        """Where one item is refused, nothing has changed."""
        for live, values, same in self.three():
            live[:] = values[:3]
            before = [same(item) for item in live]
            for wrong in (3, None, object()):
                for call in (lambda: live.extend([values[0], wrong]), lambda: live.append(wrong),
                             lambda: live.insert(0, wrong), lambda: live.__setitem__(0, wrong),
                             lambda: live.__setitem__(slice(0, 1), [values[0], wrong]),
                             lambda: live.__setitem__(slice(None, None, 2), [values[0], wrong]),
                             lambda: live._replace([values[0], wrong])):
                    with self.assertRaises((TypeError, ValueError)):
                        call()
                    self.assertEqual(before, [same(item) for item in live])

    def test_changed_while_gone_through(self) -> None:
        for live, values, _ in self.three():
            live[:] = values[:2]
            with self.assertRaisesRegex(isms.StateError, "list"):
                for _ in live:
                    live.append(values[0])
            for item in list(live):
                live.remove(item)
            self.assertEqual([], live)

    def test_live(self) -> None:
        """A list that was asked for earlier shows what is changed elsewhere; copies go their own way."""
        for live, values, same in self.three():
            live[:] = values[:2]
            copied = copy.deepcopy(live)
            pickled = pickle.loads(pickle.dumps(live))
            self.assertEqual([same(item) for item in live], [same(item) for item in copy.copy(live)])
            live.append(values[0])
            for other in (copied, pickled):
                self.assertIs(type(live), type(other))
                self.assertEqual(2, len(other))
                self.assertIsNot(live._object.model, other._object.model)


class References(unittest.TestCase):
    def test_by_id(self) -> None:
        model = small()
        eligible, desk = model.roles["ciso"].eligible, model.positions["desk"]
        self.assertEqual(["lead", "desk"], eligible)
        self.assertEqual(("lead", "desk"), eligible)
        self.assertEqual([model.positions["lead"], "desk"], eligible)
        self.assertEqual((True, False), ("desk" in eligible, "nobody" in eligible))
        self.assertEqual((1, 1, 1), (eligible.index("desk"), eligible.index(desk), eligible.count("desk")))
        eligible.remove("desk")
        self.assertNotIn(desk, eligible)
        eligible += ["desk", "nobody"]
        self.assertEqual(["lead", "desk", "nobody"], eligible.ids)

    def test_a_text_is_ids_as_they_are_written(self) -> None:
        role = small().roles["ciso"]
        role.eligible = "desk"
        self.assertEqual(["desk"], role.eligible)
        role.eligible = " lead  desk "
        role.eligible.extend("nobody")
        self.assertEqual(["lead", "desk", "nobody"], role.eligible.ids)

    def test_dangling(self) -> None:
        """What leads nowhere raises where it is asked for, and nowhere else."""
        model = small()
        eligible = model.roles["ciso"].eligible
        eligible.insert(1, "nobody")
        lead, desk = model.positions["lead"], model.positions["desk"]
        self.assertEqual([lead, desk], eligible.found)
        self.assertEqual(["lead", "nobody", "desk"], eligible.ids)
        self.assertEqual(3, len(eligible))
        for call in (lambda: eligible[1], lambda: list(eligible), lambda: eligible[:2], eligible.copy):
            with self.assertRaises(isms.DanglingReferenceError) as caught:
                call()
            self.assertIn("nobody", str(caught.exception))
            self.assertEqual(("ciso", "<bytes>", 11), (caught.exception.object, caught.exception.file,
                                                       caught.exception.line))
        self.assertEqual("['lead', 'nobody', 'desk']", repr(eligible))
        self.assertTrue(desk in eligible and "nobody" in eligible and None not in eligible)
        self.assertEqual((2, 1, 0), (eligible.index(desk), eligible.index("nobody"), eligible.count(None)))
        self.assertEqual(["lead", "nobody", "desk"], eligible)
        self.assertEqual(eligible, copy.copy(eligible))
        self.assertNotEqual(eligible, ["lead", "desk"])
        eligible.reverse()
        self.assertEqual(["desk", "nobody", "lead"], eligible)
        eligible.sort(key=lambda one: one if isinstance(one, str) else one.id)
        self.assertEqual(["desk", "lead", "nobody"], eligible)
        eligible += [lead]
        eligible[0] = "desk"
        eligible[:1] = ["desk", "who"]
        self.assertEqual(["desk", "who", "lead", "nobody", "lead"], eligible)
        eligible.remove("nobody")
        del eligible[1]
        eligible.clear()
        self.assertEqual([], eligible)

    def test_lists_of_two_objects(self) -> None:
        model = small()
        one, other = model.roles["ciso"], model.roles.add("other")
        other.eligible = one.eligible
        self.assertEqual(one.eligible, other.eligible)
        other.eligible.append("desk")
        self.assertNotEqual(one.eligible, other.eligible)
        one.eligible += other.eligible
        self.assertEqual(5, len(one.eligible))
        one.eligible = one.eligible
        one.eligible.extend(one.eligible)
        self.assertEqual(10, len(one.eligible))


class Parts(unittest.TestCase):
    def test_add(self) -> None:
        model = small()
        parts = model.responsibilities[0].participations
        made = parts.add(holder="ann", codes="A C", from_="2026-01-01")
        self.assertEqual((made, 3), (parts[-1], parts.index(made)))
        self.assertEqual({"holder": "ann", "codes": ["A", "C"], "from_": made.from_}, made.to_dict())
        with self.assertRaises(isms.InvalidValueError):
            parts.add(holder="ann", codes="X")
        self.assertEqual(4, len(parts))

    def test_parts_that_stay_are_the_same(self) -> None:
        """Edits leave parts alone that they do not touch; what is put in is copied."""
        model = small()
        review = model.responsibilities[0]
        first, second, third = review.participations
        review.participations += [{"holder": "ann"}]
        review.participations[1:2] = [{"holder": "cy"}, third]
        review.participations[0] = first
        review.participations = review.participations
        self.assertEqual([False, True, False], [part.is_removed for part in (first, second, third)])
        self.assertEqual(["ciso", "cy", "cy", "cy", "ann"],
                         [part.reference_id("holder") for part in review.participations])
        self.assertEqual([0, 3], [review.participations.index(part) for part in (first, third)])

    def test_parts_of_other_objects_and_models(self) -> None:
        model, other = small(), small()
        extra = model.responsibilities.add("extra")
        extra.participations = model.responsibilities[0].participations
        extra.participations.append(other.responsibilities[0].participations[1])
        self.assertEqual([{"holder": "ciso", "codes": ["R", "A"]}, {"holder": "bob", "codes": ["C"]},
                          {"holder": "cy", "codes": ["I"]}, {"holder": "bob", "codes": ["C"]}],
                         [part.to_dict() for part in extra.participations])
        self.assertEqual(model.persons["bob"], extra.participations[3].holder)
        with self.assertRaisesRegex(TypeError, "Participation or a dict"):
            extra.participations.append(model.persons["bob"])
        with self.assertRaisesRegex(TypeError, "list"):
            extra.participations = {"holder": "bob"}
        self.assertEqual(4, len(extra.participations))


class Collections(unittest.TestCase):
    def test_like_a_list(self) -> None:
        model = small()
        persons, plain = model.persons, list(model.persons)
        for number in NUMBERS:
            self.assertEqual(outcome(lambda: plain[number]), outcome(lambda: persons[number]))
        for part in SLICES:
            self.assertEqual(plain[part], persons[part], part)
        self.assertEqual(plain[::-1], list(reversed(persons)))
        self.assertEqual(persons, plain)
        self.assertEqual(persons, model.persons)
        self.assertEqual((True, False), (bool(persons), bool(model.sites)))
        self.assertNotEqual(persons, model.roles)
        self.assertNotEqual(persons, small().persons)
        for wrong in (1.0, None, b"ann"):
            self.assertEqual(TypeError, outcome(lambda: persons[wrong]))  # type: ignore[call-overload]
        self.assertEqual(TypeError, outcome(lambda: hash(persons)))
        self.assertEqual((1, 2), (persons.index(plain[1]), persons.index("cy")))
        self.assertEqual(ValueError, outcome(lambda: persons.index("nobody")))
        self.assertEqual(ValueError, outcome(lambda: persons.index("ann", 1)))
        self.assertEqual((1, 1, 0, 0), (persons.count("ann"), persons.count(plain[0]), persons.count("it"),
                                        persons.count(small().persons[0])))
        self.assertEqual("<3 persons: [<Person id='ann' name='Ann'>, <Person id='bob' name='Bob'>, "
                         "<Person id='cy' name='Cy'>]>", repr(persons))

    def test_like_a_dict(self) -> None:
        model = small()
        persons = model.persons
        self.assertEqual(persons[0], persons["ann"])
        self.assertEqual((True, False, False), ("ann" in persons, "it" in persons, "nobody" in persons))
        self.assertEqual((True, False, False), (persons[0] in persons, model["it"] in persons, None in persons))
        self.assertEqual((persons[0], None, "-"), (persons.get("ann"), persons.get("it"), persons.get("it", "-")))
        self.assertEqual(["ann", "bob", "cy"], persons.ids())
        for id, says in (("nobody", "no person with the id 'nobody'$"), ("it", "that is a unit")):
            with self.assertRaisesRegex(KeyError, says) as caught:
                persons[id]
            self.assertEqual(id, caught.exception.object)

    def test_add_and_remove(self) -> None:
        model = small()
        dan = model.persons.add("dan", name="Dan", unit=model.units[0], since="2026-01-01")
        self.assertEqual((dan, 4), (model.persons[-1], len(model.persons)))
        self.assertEqual({"id": "dan", "name": "Dan", "unit": "it", "since": dan.since}, dan.to_dict())
        made = model.persons.add()
        self.assertTrue(made.id.startswith("person-"))
        before = model.to_xml()
        for wrong in ({"since": "soon"}, {"unit": model.roles[0]}, {"id": "dan"}, {"id": "it"}, {"id": "a b"},
                      {"colour": "red"}, {"name": 3}, {"engagement": "guest"}):
            with self.assertRaises((isms.Error, TypeError)):
                model.persons.add(**wrong)  # type: ignore[arg-type]
            self.assertEqual(before, model.to_xml())
        model.persons.remove("dan")
        model.persons.remove(made)
        del model.persons["cy"]
        del model.persons[0]
        self.assertEqual(["bob"], model.persons.ids())
        del model.persons[:]
        self.assertEqual([], model.persons)
        for call in (lambda: model.persons.remove("dan"), lambda: model.persons.remove(dan),
                     lambda: model.persons.__delitem__("dan")):
            with self.assertRaises(isms.NotFoundError):
                call()
        with self.assertRaises(IndexError):
            del model.persons[0]

    def test_changed_while_gone_through(self) -> None:
        model = small()
        with self.assertRaisesRegex(isms.StateError, "list"):
            for person in model.persons:
                person.remove()
        for person in list(model.persons):
            person.remove()
        self.assertEqual([], model.persons)

    def test_many(self) -> None:
        """More than are fetched at once."""
        model = isms.Model()
        for number in range(3000):
            model.persons.add(f"p{number}")
        self.assertEqual([f"p{number}" for number in range(3000)], [person.id for person in model.persons])
        self.assertEqual(model.persons.ids()[500:2500:3], [person.id for person in model.persons[500:2500:3]])
        self.assertIn("2900 more rows", model.persons._repr_html_())

    def test_rows(self) -> None:
        rows = small().responsibilities.to_rows()
        self.assertEqual([{"id": "review", "name": "Review rights", "participations": [
            {"holder": "ciso", "codes": ["R", "A"]}, {"holder": "bob", "codes": ["C"]},
            {"holder": "cy", "codes": ["I"]}]}], rows)

    def test_notebook(self) -> None:
        model = small()
        model.persons["ann"].name = "<Ann & Co>"
        html = model.persons._repr_html_()
        self.assertIn("&lt;Ann &amp; Co&gt;", html)
        self.assertNotIn("<Ann", html)
        self.assertEqual(["id", "name", "unit"], re.findall(r"<th[^>]*>([^<]*)", html.split("<thead>")[1]))
        self.assertIn("holder=ciso codes=R, A", model.responsibilities._repr_html_())
        self.assertIn("0 sites", model.sites._repr_html_())


class Models(unittest.TestCase):
    def test_by_id(self) -> None:
        model = small()
        self.assertEqual(model.persons["ann"], model["ann"])
        self.assertEqual((model["ann"], None, 7), (model.get("ann"), model.get("nobody"), model.get("nobody", 7)))
        self.assertEqual((True, False, True, False, False),
                         ("it" in model, "nobody" in model, model["it"] in model, small()["it"] in model, 3 in model))
        with self.assertRaisesRegex(KeyError, "nobody"):
            model["nobody"]
        with self.assertRaises(TypeError):
            model[3]  # type: ignore[index]
        del model["it"]
        self.assertNotIn("it", model)
        with self.assertRaises(KeyError):
            del model["it"]

    def test_all_objects(self) -> None:
        model = small()
        self.assertEqual(10, len(model))
        self.assertEqual(["acme", "it", "desk", "lead", "ann", "bob", "cy", "ciso", "review", "a-1"],
                         [one.id for one in model])
        self.assertTrue(model and isms.Model())
        self.assertEqual(0, len(isms.Model()))
        self.assertEqual("<Model: empty>", repr(isms.Model()))
        self.assertEqual("<Model: 1 organization, 1 unit, 2 positions, 3 persons, 1 role, 1 responsibility, "
                         "1 appointment>", repr(model))


if __name__ == "__main__":
    shared.main()
