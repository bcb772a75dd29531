"""Whether jars name all that is in them, with a licence, and carry ours: see .ci/licences."""

import json
import os
import pathlib
import re
import sys
import zipfile

REPOSITORY = pathlib.Path(os.path.expanduser("~/.m2/repository"))
OURS = "io.github.mettle"
LINE = re.compile(r"^ +(?P<licences>\(.*\)) .*\((?P<group>[^:( ]+):(?P<name>[^: ]+):(?P<version>[^: ]+) - ")
# By these the text of META-INF/LICENSE is meant.
APACHE = re.compile(r"apache|^asl?[ -]?2", re.IGNORECASE)


def classes(names):
    """Classes, once each, of whatever version of Java they are."""
    found = set()
    for name in names:
        if name.endswith(".class") and not name.endswith("module-info.class"):
            found.add(re.sub(r"^META-INF/versions/\d+/", "", name))
    return found


def own_classes(name):
    """Classes of a module of this project."""
    module = "core" if name == "mettle-core" else "examples/" + re.sub("^mettle-(example-)?", "", name)
    root = pathlib.Path(module, "target", "classes")
    return classes(str(path.relative_to(root)) for path in root.rglob("*.class"))


def artifact_classes(group, name, version):
    if group == OURS:
        return own_classes(name)
    folder = REPOSITORY.joinpath(*group.split("."), name, version)
    return classes(
        entry
        for jar in folder.glob(f"{name}-{version}*.jar")
        for entry in zipfile.ZipFile(jar).namelist()
    )


def properties(text):
    pairs = dict(line.strip().split("=", 1) for line in text.splitlines() if "=" in line)
    return pairs["groupId"], pairs["artifactId"], pairs["version"]


class Jar:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        names = self.zip.namelist()
        bom = json.loads(self.zip.read("META-INF/sbom/application.cdx.json"))
        self.texts = {
            (c["group"], c["name"], c["version"])
            for c in bom["components"]
            if any("text" in licence.get("license", {}) for licence in c.get("licenses", []))
        }
        itself = bom["metadata"]["component"]
        self.itself = (itself["group"], itself["name"], itself["version"])
        self.components = {
            (c["group"], c["name"], c["version"]): [
                licence.get("expression") or licence["license"].get("id") or licence["license"]["name"]
                for licence in c.get("licenses", [])
            ]
            for c in bom["components"]
        }
        self.listed = {}
        for line in self.zip.read("META-INF/THIRD-PARTY.txt").decode().splitlines():
            match = LINE.match(line)
            if match:
                self.listed[match.group("group", "name", "version")] = match["licences"]
        self.told = {
            properties(self.zip.read(n).decode()) for n in names if re.fullmatch(r"META-INF/maven/[^/]+/[^/]+/pom.properties", n)
        } - {self.itself}
        self.libraries = [n for n in names if re.fullmatch(r"BOOT-INF/lib/.*\.jar", n)]
        loader = re.compile("org/springframework/boot/loader/") if self.libraries else None
        self.classes = {
            re.sub("^BOOT-INF/classes/", "", c) for c in classes(names) if not (loader and loader.match(c))
        }
        self.found = {gav: artifact_classes(*gav) for gav in self.components}
        self.own = own_classes(self.itself[1])

    def problems(self, components, listed):
        """What is in the jar and not named, or named and not in the jar."""
        found = []
        libraries = {f"BOOT-INF/lib/{name}-{version}.jar" for _, name, version in components}
        found += [f"{n} must be in the SBOM" for n in self.libraries if n not in libraries]
        found += [f"{':'.join(t)} must be in the SBOM" for t in self.told if t not in components]
        orphans = self.classes - self.own
        for gav in components:
            orphans -= self.found[gav]
        found += [f"{c} must be of an artifact in the SBOM" for c in sorted(orphans)]
        for gav in components:
            inside = gav in self.told or self.found[gav] & self.classes or not self.found[gav]
            inside = inside or f"BOOT-INF/lib/{gav[1]}-{gav[2]}.jar" in self.libraries
            if not inside:
                found.append(f"{':'.join(gav)} must be in the jar, for the SBOM names it")
            if not components[gav]:
                found.append(f"{':'.join(gav)} must have a licence in the SBOM")
            if gav not in listed:
                found.append(f"{':'.join(gav)} must be in THIRD-PARTY.txt")
            elif "unknown" in listed[gav].lower():
                found.append(f"{':'.join(gav)} must have a licence in THIRD-PARTY.txt")
        return found

    def is_in_another(self, gav):
        """Whether all of it came inside another artifact, which hides it if it does not tell itself."""
        others = set().union(*(classes for other, classes in self.found.items() if other != gav))
        return self.found[gav] & self.classes <= others

    def without_text(self):
        """Artifacts under another licence than Apache's whose text is neither in the SBOM nor a file."""
        folders = {n.split("/")[2] for n in self.zip.namelist() if re.match("META-INF/licenses/[^/]+/.", n)}
        missing = []
        for (group, name, version), licences in self.components.items():
            if group == OURS or any(APACHE.search(licence) for licence in licences):
                continue
            if (group, name, version) not in self.texts and not any(f.startswith(name) for f in folders):
                missing.append(f"{group}:{name}:{version} must bring the text of {licences}")
        return missing


def without(names, name):
    return {key: value for key, value in names.items() if key != name}


def check(path):
    jar = Jar(path)
    found = jar.problems(jar.components, jar.listed) + jar.without_text()
    for gav in [] if found else jar.components:
        if not jar.problems(without(jar.components, gav), jar.listed) and not jar.is_in_another(gav):
            found.append(f"{':'.join(gav)} was left out of the SBOM, and nothing noticed")
        if not jar.problems({**jar.components, gav: []}, jar.listed):
            found.append(f"{':'.join(gav)} lost its licence in the SBOM, and nothing noticed")
        if not jar.problems(jar.components, without(jar.listed, gav)):
            found.append(f"{':'.join(gav)} was left out of THIRD-PARTY.txt, and nothing noticed")
    print(f"{path}: {len(jar.components)} artifacts in {len(jar.classes)} classes and {len(jar.libraries)} jars")
    return [f"{path}: {problem}" for problem in found]


def bare(path):
    names = zipfile.ZipFile(path).namelist()
    return [f"{path}: must hold META-INF/{n}" for n in ("LICENSE", "NOTICE") if f"META-INF/{n}" not in names]


failures = [problem for path in sys.argv[1:] for problem in check(path)]
failures += [problem for jar in pathlib.Path().glob("**/target/*.jar") for problem in bare(jar)]
if failures:
    sys.exit("\n".join(failures[:50]))
