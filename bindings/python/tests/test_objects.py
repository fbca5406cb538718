"""Objects and their fields: whatever the meta-model has, Python has."""

from __future__ import annotations

import copy
import inspect
import pickle
import unittest
from typing import Any

import isms
import shared
from isms import Kind
from shared import ENTITIES, PARTS, fill, make, small, values_for

ALL = [*ENTITIES, *PARTS]


def plain(value: Any) -> Any:
    """A value so that two of them can be compared."""
    return list(value) if isinstance(value, isms._base._Items) else value


def each_field():
    for kind in ALL:
        for field in kind.fields():
            if not (field.name == "id" and issubclass(kind, isms.Entity)):
                yield kind, field


class Names(unittest.TestCase):
    def test_every_type_has_a_class(self) -> None:
        names = {isms._isms.isms_type_name(isms._isms.isms_type_at(index))
                 for index in range(isms._isms.isms_type_count())}
        self.assertEqual(names, {kind.type_name for kind in ALL})
        self.assertTrue(all(getattr(isms, kind.__name__) is kind for kind in ALL))

    def test_every_field_is_an_attribute(self) -> None:
        for kind in ALL:
            for field in kind.fields():
                attribute = getattr(kind, field.name)
                self.assertIsInstance(attribute, property, f"{kind}.{field.name}")
                self.assertTrue(" ".join(attribute.__doc__.split()).startswith(field.doc),
                                f"{kind}.{field.name}")
                self.assertIn("\n\nType: ", inspect.cleandoc(attribute.__doc__))

    def test_help_tells_where_objects_are(self) -> None:
        self.assertIn("model.roles.add(...) makes one", isms.Role.__doc__)
        self.assertIn("stand in Responsibility.participations", isms.Participation.__doc__)
        self.assertIn("Entity.links", isms.Link.__doc__)
        for kind in ENTITIES:
            self.assertIn("In a model: model.", " ".join(kind.__doc__.split()))


    def test_no_field_hides_what_all_objects_can_do(self) -> None:
        common = {*dir(isms.Part), *dir(isms._base.BaseEntity), *isms._base._PLACES} - {"id"}
        for kind, field in each_field():
            self.assertNotIn(field.name, common, kind)


class Fields(unittest.TestCase):
    def test_set_read_unset(self) -> None:
        """Each field gives what it was given, in every way of asking; and empty again what it gave before."""
        count = 0
        for kind, field in each_field():
            model = isms.Model()
            thing = make(model, kind)
            empty, nothing = plain(getattr(thing, field.name)), thing.to_dict()
            self.assertFalse(thing.has(field.name))
            for value in values_for(model, kind, field):
                with self.subTest(type=kind.type_name, field=field.name, value=value):
                    setattr(thing, field.name, value)
                    self.assertEqual(value, plain(getattr(thing, field.name)))
                    self.assertTrue(thing.has(field.name))
                    self.assertIn(field.name, thing.to_dict())
                    setattr(thing, field.name, None)
                    self.assertEqual(nothing, thing.to_dict())
                    thing.set(**{field.name: value})
                    self.assertEqual(value, plain(getattr(thing, field.name)))
                    thing.unset(field.name)
                    self.assertFalse(thing.has(field.name))
                    self.assertEqual(empty, plain(getattr(thing, field.name)))
                    count += 1
        self.assertGreater(count, 500)

    def test_parts(self) -> None:
        for kind, field in each_field():
            if field.kind is Kind.PART:
                with self.subTest(type=kind.type_name, field=field.name):
                    thing = make(isms.Model(), kind)
                    parts = getattr(thing, field.name)
                    first, second = parts.add(), parts.add()
                    self.assertEqual([first, second], parts)
                    self.assertEqual((thing, thing), (first.container, second.container))
                    setattr(thing, field.name, [{}])
                    self.assertEqual(1, len(parts))
                    self.assertTrue(first.is_removed)
                    setattr(thing, field.name, None)
                    self.assertEqual([], parts)

    def test_what_fits_nowhere_is_refused(self) -> None:
        """Values of a wrong kind raise TypeError or ValueError, and leave the field as it was."""
        nowhere = [object(), 1.5, [object()], b"bytes", {"a": 1}]
        for kind, field in each_field():
            model = isms.Model()
            thing = make(model, kind)
            if field.kind is not Kind.PART:
                setattr(thing, field.name, next(iter(values_for(model, kind, field))))
            before = plain(getattr(thing, field.name))
            wrong = list(nowhere)
            if field.kind in (Kind.DATE, Kind.DURATION, Kind.DECIMAL, Kind.INTEGER, Kind.FLAG):
                wrong += ["no", ""]
            if field.kind is Kind.CHOICE:
                wrong += ["no such word"]
            if field.many and field.kind is not Kind.CHOICE:
                wrong += [7]
            if field.many and field.kind is Kind.TEXT:
                wrong += ["letters"]
            if field.kind is Kind.INTEGER:
                wrong += [field.range[0] - 1, field.range[1] + 1, 1 << 70]
            for value in wrong:
                with self.subTest(type=kind.type_name, field=field.name, value=value):
                    with self.assertRaises((TypeError, ValueError)):
                        setattr(thing, field.name, value)
                    self.assertEqual(before, plain(getattr(thing, field.name)))

    def test_references_refuse_other_types_and_models(self) -> None:
        count = 0
        for kind, field in each_field():
            if field.kind is not Kind.REFERENCE:
                continue
            model = isms.Model()
            thing = make(model, kind)
            strangers = [make(isms.Model(), shared.class_of((field.targets or ("person",))[0]))]
            if field.targets:
                strangers.append(make(model, next(one for one in ENTITIES
                                                  if one.type_name not in field.targets)))
            for stranger in strangers:
                with self.subTest(type=kind.type_name, field=field.name, stranger=stranger):
                    with self.assertRaises(isms.Error) as caught:
                        setattr(thing, field.name, [stranger] if field.many else stranger)
                    self.assertEqual(field.name.rstrip("_"), caught.exception.field.replace("-", "_"))
                    self.assertFalse(thing.has(field.name))
                    count += 1
        self.assertGreater(count, 100)

    def test_all_of_it_comes_back_from_xml(self) -> None:
        model = isms.Model()
        for kind in ENTITIES:
            fill(model, make(model, kind))
        with self.assertWarns(isms.DocumentWarning):
            again = isms.load(model.to_xml())
        self.assertEqual([], [told for told in again.problems if " needs " not in told.message])
        self.assertEqual(model.to_xml(), again.to_xml())
        for one in model:
            self.assertEqual(one.to_dict(), again[one.id].to_dict())
            self.assertTrue(one.same_as(again[one.id]))
            self.assertEqual(type(one), type(again[one.id]))

    def test_to_dict_makes_the_same_again(self) -> None:
        for kind in ENTITIES:
            with self.subTest(type=kind.type_name):
                model = isms.Model()
                thing = make(model, kind)
                fill(model, thing)
                other = isms.Model()
                made = shared.collection_of(other, kind).add(**thing.to_dict())
                self.assertEqual(thing.to_dict(), made.to_dict())

    def test_columns_are_the_same_as_objects(self) -> None:
        model = isms.Model()
        for kind in ENTITIES:
            fill(model, make(model, kind))
            make(model, kind)
        for kind in ALL:
            names = [field.name for field in kind.fields() if field.kind is not Kind.PART]
            columns = model.columns(kind)
            self.assertEqual(names if issubclass(kind, isms.Entity) else ["entity", *names], list(columns))
            self.assertEqual(columns, model.columns(kind.type_name, *columns))
            things = (list(shared.collection_of(model, kind)) if issubclass(kind, isms.Entity)
                      else self.parts_of(model, kind))
            self.assertGreater(len(things), 1)
            for field in kind.fields():
                if field.kind is Kind.PART:
                    continue
                with self.subTest(type=kind.type_name, field=field.name):
                    self.assertEqual([self.cell(thing, field) for thing in things], columns[field.name])
            places = model.columns(kind, "file", "line")
            self.assertEqual([tuple(thing.location[:2]) for thing in things],
                             list(zip(places["file"], places["line"])))
            if issubclass(kind, isms.Part):
                self.assertEqual([thing.entity.id for thing in things], columns["entity"])

    @staticmethod
    def parts_of(model: isms.Model, kind: type[isms.Part]) -> list[Any]:
        found: list[Any] = []

        def look(thing: Any) -> None:
            for field in thing.fields():
                if field.kind is Kind.PART:
                    for part in getattr(thing, field.name):
                        found.append(part) if type(part) is kind else look(part)

        for one in model:
            look(one)
        return found

    @staticmethod
    def cell(thing: Any, field: isms.Field) -> Any:
        value = thing.to_dict().get(field.name)
        if field.kind is Kind.CHOICE and field.many:
            return tuple(value or ())
        if field.kind is Kind.DURATION:
            return None if value is None else str(value)
        if field.kind in (Kind.INTEGER, Kind.FLAG, Kind.CHOICE):  # what holds while nothing is set
            return getattr(thing, field.name)
        return (value or []) if field.many else value

    def test_fields_that_are_not_there(self) -> None:
        role = small().roles["ciso"]
        with self.assertRaises(AttributeError):
            role.colour = "red"  # type: ignore[attr-defined]
        for call in (lambda: role.has("colour"), lambda: role.unset("colour"), lambda: role.set(colour="red"),
                     lambda: role.reference_id("colour"), lambda: role.set_written("colour", "red"),
                     lambda: role.model.columns("role", "colour")):
            with self.assertRaisesRegex(isms.NotFoundError, "colour.*purpose") as caught:
                call()
            self.assertEqual("colour", caught.exception.field)

    def test_written_values(self) -> None:
        model = small()
        role, appointment = model.roles["ciso"], model.appointments["a-1"]
        appointment.set_written("from_", "2026-03-01")
        role.set_written("eligible", "desk nobody")
        role.set_written("fulfils", "user")
        self.assertEqual("2026-03-01", str(appointment.from_))
        self.assertEqual(["desk", "nobody"], role.eligible.ids)
        self.assertEqual({"user"}, role.fulfils)
        role.set_written("fulfils", None)
        self.assertFalse(role.has("fulfils"))
        with self.assertRaises(isms.InvalidValueError):
            appointment.set_written("from_", "soon")

    def test_several_fields_or_none(self) -> None:
        role = small().roles["ciso"]
        before = role.to_dict()
        for wrong in ({"kind": "no such"}, {"colour": "red"}, {"minimum_rank": "x"}):
            with self.assertRaises((isms.Error, TypeError)):
                role.set(name="Other", purpose="another", **wrong)
            self.assertEqual(before, role.to_dict())
        role.set()
        role.set(name="Other", kind="governance")
        self.assertEqual(("Other", isms.RoleKind.GOVERNANCE), (role.name, role.kind))

    def test_dangling_references(self) -> None:
        model = small()
        appointment = model.appointments["a-1"]
        appointment.person = "dan"
        self.assertIsNone(appointment.person)
        self.assertTrue(appointment.has("person"))
        self.assertEqual("dan", appointment.reference_id("person"))
        self.assertEqual("dan", appointment.to_dict()["person"])
        dan = model.persons.add("dan")
        self.assertEqual(dan, appointment.person)
        dan.id = "daniel"
        self.assertEqual("daniel", appointment.reference_id("person"))
        dan.remove()
        self.assertIsNone(appointment.person)


class Handles(unittest.TestCase):
    def test_equal_where_they_stand_for_the_same(self) -> None:
        model, other = small(), small()
        ann, again = model.persons["ann"], model.persons[0]
        self.assertEqual(ann, again)
        self.assertEqual(hash(ann), hash(again))
        self.assertIsNot(ann, again)
        self.assertEqual(1, len({ann, again, model["ann"], model.appointments[0].person}))
        self.assertNotEqual(ann, other.persons["ann"])
        self.assertTrue(ann.same_as(other.persons["ann"]))
        self.assertNotEqual(ann, "ann")
        self.assertNotEqual(ann, None)

    def test_order(self) -> None:
        model = small()
        cy, ann, bob = (model.persons[id] for id in ("cy", "ann", "bob"))
        self.assertEqual([ann, bob, cy], sorted([cy, ann, bob]))
        self.assertEqual((ann, cy), (min(model.persons), max(model.persons)))
        self.assertTrue(ann < bob <= bob <= cy and cy > bob >= bob >= ann)
        self.assertFalse(bob < bob or bob > bob or ann >= bob or cy <= bob)
        self.assertEqual(["acme", "ann", "ciso"], [one.id for one in sorted(
            [model["ciso"], ann, model["acme"]])])
        with self.assertRaises(TypeError):
            ann < "bob"  # noqa: B015

    def test_repr(self) -> None:
        model = small()
        self.assertEqual("<Person id='ann' name='Ann'>", repr(model.persons["ann"]))
        self.assertEqual("<Appointment id='a-1'>", repr(model.appointments[0]))
        self.assertEqual("<Participation of <Responsibility id='review' name='Review rights'>: holder='ciso' "
                         "codes=['R', 'A']>", repr(model.responsibilities[0].participations[0]))
        ann = model.persons["ann"]
        ann.remove()
        self.assertEqual("<Person id='ann' name='Ann' removed>", repr(ann))

    def test_removed_objects_are_safe(self) -> None:
        model = small()
        ann, role = model.persons["ann"], model.roles["ciso"]
        part = model.responsibilities[0].participations[0]
        ann.remove()
        del model.responsibilities[0].participations[0]
        role.remove()
        for thing in (ann, part, role):
            self.assertTrue(thing.is_removed)
            self.assertTrue(thing.to_dict())
            repr(thing)
            for field in thing.fields():
                getattr(thing, field.name)
        for call in (lambda: setattr(ann, "name", "x"), lambda: setattr(part, "codes", "R"), ann.remove,
                     lambda: role.eligible.append("desk"), lambda: copy.deepcopy(ann),
                     lambda: pickle.dumps(role), lambda: pickle.dumps(part)):
            with self.assertRaises(isms.StateError):
                call()

    def test_copies(self) -> None:
        model = small()
        model.responsibilities[0].participations[0].from_ = "2026-01-01"
        for thing in (model.persons["bob"], model.responsibilities[0].participations[1]):
            self.assertEqual(thing, copy.copy(thing))
            for copied in (copy.deepcopy(thing), pickle.loads(pickle.dumps(thing))):
                self.assertNotEqual(thing, copied)
                self.assertIsNot(thing.model, copied.model)
                self.assertIs(type(thing), type(copied))
                self.assertTrue(thing.same_as(copied))
                self.assertEqual(model.to_xml(), copied.model.to_xml())
        ann, bob = copy.deepcopy([model.persons["ann"], model.persons["bob"]])
        self.assertIs(ann.model, bob.model)

    def test_location(self) -> None:
        model = small()
        self.assertEqual(("<bytes>", 8, 3), model.persons["ann"].location)
        self.assertEqual("<bytes>:8:3", str(model.persons["ann"].location))
        self.assertEqual("<bytes>:13:5", str(model.responsibilities[0].participations[0].location))
        self.assertEqual(("<bytes>", 0, 0), model.persons.add("new").location)
        self.assertEqual("<bytes>", str(model.persons["new"].location))

    def test_referrers(self) -> None:
        model = small()
        places = model.roles["ciso"].referrers()
        self.assertEqual([(model.responsibilities[0].participations[0], "holder", 0),
                          (model.appointments[0], "role", 0)], places)
        self.assertEqual([("eligible", 1)],
                         [(place.field, place.place) for place in model.positions["desk"].referrers()])
        self.assertEqual([], model.appointments[0].referrers())

    def test_objects_are_not_made_by_calling(self) -> None:
        for kind in ALL:
            with self.assertRaisesRegex(TypeError, "add one to a model"):
                kind()

    def test_parts_know_where_they_are(self) -> None:
        model = isms.Model()
        decision = model.records.add("r").decisions.add()
        self.assertEqual((model["r"], model["r"], model), (decision.container, decision.entity, decision.model))
        inner = make(isms.Model(), isms.Mapping)
        self.assertIsInstance(inner.entity, isms.Entity)

    def test_shipped_objects(self) -> None:
        model = isms.Model()
        model.use("iso27001-2022")
        control = model.controls[0]
        self.assertTrue(control.is_content)
        for call in (control.remove, lambda: setattr(control, "name", "mine")):
            with self.assertRaisesRegex(isms.StateError, "shipped"):
                call()
        mine = model.controls.add(control.id, name="mine")
        self.assertEqual(("mine", False), (model[control.id].name, mine.is_content))


if __name__ == "__main__":
    shared.main()
