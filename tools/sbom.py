#!/usr/bin/env python3
"""sbom.py TARBALL: the bill of materials of a release, as SPDX 2.3 in JSON, to standard output.

It names each file of the tarball with its checksums, and what libisms is built upon, as configure.ac in the
tarball says. The same tarball gives the same bytes: the time is that of the newest file in it.
"""

import datetime
import hashlib
import json
import re
import sys
import tarfile

LICENSE = "MIT"
LICENSES = {"libxml-2.0": "MIT", "xlsxwriter": "BSD-2-Clause", "libzip": "BSD-3-Clause"}  # as they declare


def checksums(data):
    return [{"algorithm": name.upper(), "checksumValue": hashlib.new(name, data).hexdigest()} for name in ("sha1", "sha256")]


def dependencies(configure):
    """Name as pkg-config has it, least version or None, and whether it can be left out."""
    found = [(configure.split("LIBXML_WANTED], [\"", 1)[1].split('"')[0], False)]
    found += [(wanted, True) for wanted in re.findall(r"^ISMS_OPTIONAL\(\[\w+\], \[\w+\], \[([^\]]+)\]", configure, re.M)]
    for wanted, optional in found:
        name, _, version = wanted.partition(" >= ")
        yield name, version or None, optional


def package(name, version, **more):
    version = {"versionInfo": version} if version else {}
    return {"SPDXID": f"SPDXRef-{name}", "name": name, **version, "downloadLocation": "NOASSERTION",
            "copyrightText": "NOASSERTION", "licenseConcluded": "NOASSERTION", "licenseDeclared": "NOASSERTION", **more}


def bill(path):
    with tarfile.open(path) as tarball:
        members = sorted((member for member in tarball if member.isfile()), key=lambda member: member.name)
        contents = {member.name: tarball.extractfile(member).read() for member in members}
    root = members[0].name.split("/")[0]
    name, version = root.rsplit("-", 1)
    newest = datetime.datetime.fromtimestamp(max(member.mtime for member in members), datetime.timezone.utc)
    with open(path, "rb") as file:
        whole = file.read()
    files, relationships = [], []
    for number, (file_name, data) in enumerate(contents.items()):
        files.append({"SPDXID": f"SPDXRef-File-{number}", "fileName": "./" + file_name[len(root) + 1:],
                      "checksums": checksums(data), "licenseConcluded": LICENSE, "copyrightText": "NOASSERTION"})
    sha1s = "".join(sorted(file["checksums"][0]["checksumValue"] for file in files))
    packages = [package(name, version, licenseConcluded=LICENSE, licenseDeclared=LICENSE, filesAnalyzed=True,
                        packageFileName=path.rsplit("/", 1)[-1], checksums=checksums(whole),
                        hasFiles=[file["SPDXID"] for file in files],
                        packageVerificationCode={"packageVerificationCodeValue": hashlib.sha1(sha1s.encode()).hexdigest()})]
    relationships.append(("SPDXRef-DOCUMENT", "DESCRIBES", f"SPDXRef-{name}"))
    for wanted, least, optional in dependencies(contents[f"{root}/configure.ac"].decode("utf-8")):
        packages.append(package(wanted, f">={least}" if least else None, filesAnalyzed=False,
                                licenseDeclared=LICENSES[wanted]))
        relationships.append((f"SPDXRef-{wanted}", "OPTIONAL_DEPENDENCY_OF", f"SPDXRef-{name}") if optional else
                             (f"SPDXRef-{name}", "DEPENDS_ON", f"SPDXRef-{wanted}"))
    return {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": root,
            "documentNamespace": f"urn:libisms:sbom:{root}:{packages[0]['checksums'][1]['checksumValue']}",
            "creationInfo": {"created": newest.strftime("%Y-%m-%dT%H:%M:%SZ"), "creators": ["Tool: libisms-sbom"]},
            "packages": packages, "files": files,
            "relationships": [dict(zip(("spdxElementId", "relationshipType", "relatedSpdxElement"), row)) for row in relationships]}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    json.dump(bill(sys.argv[1]), sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
