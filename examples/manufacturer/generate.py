#!/usr/bin/env python3
"""Makes the people of Morgenthal who hold nothing but their job and, some of them, a small part in security:

    generate.py [DIR]    writes people-altmuende.xml, people-lhotka.xml and people-brunnbach.xml into DIR

The same files come out each time and with each version of Python: chance is drawn from one seeded generator by
random() alone. Ids are personnel numbers, as a personnel department would export them. Units, positions, roles and
everybody who decides anything are written by hand in the files beside this one.
"""
import os
import random
import sys

SEED = 27001

# Names by where families come from: given names of women, of men, family names of women, of men (None: the same).
# An underscore stands for a space inside a name.
NAMES = {
    "de": ("Anna Britta Carla Doris Elke Franziska Gisela Heike Ines Julia Katrin Lena Maren Nicole Sabine Ute",
           "Arno Bernd Christian Dirk Erik Frank Georg Holger Jens Kai Lars Matthias Norbert Peter Rainer Uwe",
           "Albers Behrens Claasen Dreyer Ehlers Fischer Gerdes Hansen Jansen Krüger Lorenz Meinert Naumann Otte"
           " Petersen Quast Richter Schröder Thomsen Ulrich Voigt Wegner Ziegler Böttcher Köhler Müller", None),
    "at": ("Barbara Christina Eva Gerlinde Johanna Magdalena Sonja Theresa Veronika Waltraud",
           "Anton Florian Gerald Hannes Josef Leopold Manfred Reinhard Sepp Thomas Werner",
           "Aigner Bauer Egger Fuchs Grabner Haider Kofler Lechner Moser Pichler Reiter Steiner Wallner Zauner", None),
    "cz": ("Alena Blanka Dana Eliška Hana Ivana Jitka Kateřina Lucie Markéta Renata Šárka Tereza Věra Zdeňka",
           "Adam Bohumil David František Ivo Jiří Karel Lukáš Miroslav Petr Roman Stanislav Tomáš Václav Zdeněk",
           "Bartošová Černá Dvořáková Havlová Jelínková Králíková Malinová Němcová Pokorná Sedláčková Součková"
           " Svobodová Urbanová Veselková Zemanová",
           "Bartoš Černý Dvořák Havel Jelínek Králík Malina Němec Pokorný Sedláček Souček Svoboda Urban Veselka Zeman"),
    "pl": ("Agnieszka Beata Ewelina Grażyna Joanna Katarzyna Małgorzata Wioletta Zofia",
           "Andrzej Bartosz Grzegorz Jacek Krzysztof Łukasz Marcin Paweł Wojciech",
           "Adamska Borkowska Dąbrowska Jankowska Kamińska Lewandowska Mazur Nowak Sikora Wrona",
           "Adamski Borkowski Dąbrowski Jankowski Kamiński Lewandowski Mazur Nowak Sikora Wrona"),
    "ua": ("Halyna Iryna Larysa Nadiia Oksana Svitlana Tetiana Yuliia",
           "Andrii Bohdan Dmytro Ihor Maksym Mykola Serhii Vasyl",
           "Bondar Honchar Kovalenko Lysenko Melnyk Petrenko Savchenko Shevchuk Tkachenko", None),
    "tr": ("Aylin Elif Fatma Gül Hatice Leyla Meryem Sevgi Zeynep",
           "Ahmet Burak Cem Emre Hakan İsmail Mehmet Orhan Serkan Yusuf",
           "Arslan Çelik Demir Erdoğan Güneş Kaya Koç Özkan Polat Şahin Yalçın", None),
    "hr": ("Ana Dragana Ivana Jasna Marija Nevena Snježana Vesna",
           "Ante Boris Dragan Goran Ivica Luka Milan Stjepan Zoran",
           "Babić Filipović Horvat Ilić Kovačević Marić Nikolić Pavlović Stojanović Vuković", None),
    "it": ("Chiara Elena Francesca Giulia Paola Silvia", "Andrea Bruno Fabio Giorgio Luca Marco Sandro",
           "Bellini Caruso De_Luca Ferrari Greco Marino Ricci Serra Vitale", None),
    "pt": ("Beatriz Catarina Inês Marta Teresa", "Bruno Duarte João Miguel Rui Tiago",
           "Almeida Carvalho Fonseca Lopes Moreira Pinto Teixeira", None),
    "vn": ("Hoa Hương Lan Linh Mai Thảo", "Đức Hùng Long Minh Nam Tuấn", "Đặng Hoàng Lê Nguyễn Phạm Trần Vũ", None),
}
# How families spread over the sites, in per cent.
FAMILIES = {
    "altmuende": (("de", 58), ("tr", 13), ("pl", 8), ("hr", 6), ("it", 5), ("ua", 4), ("pt", 3), ("vn", 2), ("at", 1)),
    "lhotka": (("cz", 72), ("ua", 12), ("vn", 7), ("pl", 6), ("de", 3)),
    "brunnbach": (("at", 55), ("hr", 14), ("tr", 10), ("de", 8), ("it", 6), ("cz", 4), ("pl", 3)),
}

# Per site: letter of the personnel numbers, organization that employs, and the units with how many people are
# generated for them, the position that the first of them fills, and how many of them are technical staff.
SITES = {
    "altmuende": ("A", "morgenthal-antriebe", (
        ("board", 3, None, 0), ("audit", 3, None, 0), ("it", 3, None, 0), ("it-operations", 18, None, 8),
        ("it-applications", 16, None, 4), ("it-helpdesk", 11, "head-of-helpdesk", 3), ("personnel", 17, None, 0),
        ("legal", 5, None, 0), ("data-protection", 2, None, 0), ("purchasing", 19, None, 0), ("finance", 38, None, 0),
        ("sales", 84, None, 0), ("quality", 33, None, 0), ("facilities", 15, None, 0), ("supply-planning", 14, None, 0),
        ("engineering", 6, None, 0), ("mechanical-design", 72, "head-of-mechanical-design", 0),
        ("drive-electronics", 34, "head-of-drive-electronics", 0), ("control-software", 29, None, 4),
        ("test-bench", 22, None, 0), ("plant-altmuende", 12, None, 0), ("gear-cutting", 137, "foreman-gear-cutting", 0),
        ("hardening-shop", 66, "foreman-hardening-shop", 0), ("assembly-early", 118, "foreman-assembly-early", 0),
        ("assembly-late", 104, "foreman-assembly-late", 0), ("paint-shop", 31, "foreman-paint-shop", 0),
        ("logistics", 88, None, 0), ("maintenance-altmuende", 42, None, 10))),
    "lhotka": ("L", "morgenthal-antriebe", (
        ("it-lhotka", 5, None, 3), ("plant-lhotka", 7, None, 0), ("machining-lhotka", 142, "foreman-machining-lhotka", 0),
        ("assembly-lhotka-early", 128, "foreman-assembly-lhotka-early", 0),
        ("assembly-lhotka-late", 119, "foreman-assembly-lhotka-late", 0),
        ("logistics-lhotka", 47, "foreman-logistics-lhotka", 0), ("maintenance-lhotka", 26, None, 6),
        ("office-lhotka", 11, "head-of-office-lhotka", 0))),
    "brunnbach": ("B", "morgenthal-service", (
        ("service-management", 3, None, 0), ("service-office", 16, None, 0), ("service-it", 5, None, 3),
        ("field-service", 178, None, 0), ("hotline", 34, "head-of-hotline", 0), ("spare-parts", 52, None, 0),
        ("repair-shop", 61, "foreman-repair-shop", 0))),
}
# People of other firms: unit that they work with, engagement, firm or None, how many.
OTHERS = {
    "altmuende": (("facilities", "vendor", "wachtdienst-sued", 16), ("gear-cutting", "vendor", "fraesmeister", 4),
                  ("mechanical-design", "contractor", "ingenium", 12), ("assembly-early", "temporary", None, 18)),
    "lhotka": (("machining-lhotka", "vendor", "fraesmeister", 3), ("assembly-lhotka-late", "temporary", None, 14)),
    "brunnbach": (("hotline", "vendor", "wolkenwerk", 2), ("repair-shop", "temporary", None, 4)),
}
TITLES = {"altmuende": "Altmünde", "lhotka": "Lhotka", "brunnbach": "Brunnbach"}

rng = random.Random(SEED)


def chance(percent):
    return rng.random() * 100 < percent


def pick(row):
    return row[int(rng.random() * len(row))]


def number(first, last):
    return first + int(rng.random() * (last - first + 1))


def name(site):
    share = rng.random() * 100
    for family, percent in FAMILIES[site]:
        share -= percent
        if share < 0:
            break
    women, men, hers, his = NAMES[family]
    given, surnames = (women, hers) if chance(50 if site == "altmuende" else 45) else (men, his or hers)
    return f"{pick(given.split())} {pick(surnames.split())}".replace("_", " ")


def first_day(earliest, latest):
    """More people came lately than long ago; most of them on the first of a month."""
    year = latest - int((latest - earliest + 1) * rng.random() * rng.random())
    return f"{year:04}-{number(1, 12):02}-{'01' if chance(85) else '15'}"


def knows(day):
    """What those can show who have a part in security: the yearly training, on some day of this year."""
    return [f'<held-competence competence="{c}" basis="training" evidence="training-register" from="{day}"/>'
            for c in ("cmp.security-basics", "cmp.event-reporting")]


class People:
    """The people of one site, one file."""

    def __init__(self, site):
        self.site = site
        self.letter, self.employer, self.units = SITES[site]
        self.last = 1000
        self.lines = ['<?xml version="1.0" encoding="UTF-8"?>',
                      f"<!-- The people in {TITLES[site]}, as personnel exports them. Made by generate.py; do not edit. -->",
                      '<isms xmlns="urn:libisms:1" version="1">']

    def person(self, unit, since, inside=(), organization=None, engagement=None, until=None):
        self.last += number(1, 3)
        who = f"{self.letter}{self.last}"
        attributes = [f'id="{who}"', f'name="{name(self.site)}"']
        if organization:
            attributes.append(f'organization="{organization}"')
        attributes.append(f'unit="{unit}"')
        if engagement:
            attributes.append(f'engagement="{engagement}"')
        attributes.append(f'since="{since}"')
        if until:
            attributes.append(f'until="{until}"')
        start = f"  <person {' '.join(attributes)}"
        if inside:
            self.lines += [start + ">", *(f"    {line}" for line in inside), "  </person>"]
        else:
            self.lines.append(start + "/>")
        return who

    def worker(self, unit):
        """Somebody without any part: a few have left, will leave, or are away."""
        since, until, inside = first_day(1986, 2025), None, ()
        if chance(1.2):
            until = f"2026-{number(1, 10):02}-28"
        elif chance(1.0):
            until = f"2027-{number(3, 12):02}-28"
        elif chance(1.5):
            month = number(2, 9)
            inside = (f'<absence from="2026-{month:02}-01" until="2027-{month:02}-28" kind="parental"/>',)
        self.person(unit, since, inside, self.organization(), until=until)

    def organization(self):
        """Who works for the organization itself needs no word on it."""
        return self.employer if self.employer == "morgenthal-service" else None

    def unit(self, unit, count, head, technical):
        """Its head, contact, the contact's deputy and technical staff come first, the others after them."""
        self.lines += ["", f"  <!-- {unit} -->"]
        firm, appointments = self.organization(), []
        made = 2
        if head:
            since = first_day(1990, 2016)
            self.person(unit, since, (f'<occupancy position="{head}" from="{int(since[:4]) + 5}-01-01"/>',), firm)
            made += 1
        training = f"2026-{number(1, 10):02}-{number(3, 26):02}"
        contact = self.person(unit, first_day(1995, 2020), knows(training), firm)
        deputy = self.person(unit, first_day(1995, 2020), knows(training), firm)
        appointments += [
            f'  <appointment id="contact-{unit}" role="security-contact" person="{contact}" scope="{unit}"'
            f' accepted="2024-01-01" from="2024-01-01"/>',
            f'  <appointment id="contact-{unit}-2" role="security-contact" person="{deputy}" kind="deputy"'
            f' deputy-of="{contact}" scope="{unit}" accepted="2024-01-01" from="2024-01-01"/>']
        for _ in range(technical):
            who = self.person(unit, first_day(1995, 2023), knows(training), firm)
            appointments.append(f'  <appointment id="technical-{who}" role="technical-staff" person="{who}"'
                                f' scope="{self.site}" accepted="2024-01-01" from="2024-01-01"/>')
        for _ in range(count - made - technical):
            self.worker(unit)
        self.lines += appointments

    def others(self):
        self.lines += ["", "  <!-- From other firms. -->"]
        for unit, engagement, firm, count in OTHERS[self.site]:
            for _ in range(count):
                until = f"2027-{number(1, 6):02}-28" if engagement == "temporary" else None
                self.person(unit, first_day(2021, 2025), (), firm or self.organization(), engagement, until)

    def text(self):
        for unit in self.units:
            self.unit(*unit)
        self.others()
        return "\n".join(self.lines + ["</isms>", ""])


def main():
    where = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    for site in SITES:
        with open(os.path.join(where, f"people-{site}.xml"), "w", encoding="utf-8", newline="\n") as file:
            file.write(People(site).text())


if __name__ == "__main__":
    main()
