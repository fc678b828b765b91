"""Hostile variants of the bytes of a file, for tests that reading never fails in an unforeseen way."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Iterator

Mutation = Callable[[bytes, random.Random], bytes]


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 20)):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _truncate(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def _behead(data: bytes, chance: random.Random) -> bytes:
    return data[chance.randrange(len(data)) :]


def _insert(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + chance.randbytes(chance.randint(1, 200)) + data[at:]


def _remove(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data[at + chance.randint(1, 200) :]


def _double(data: bytes, chance: random.Random) -> bytes:
    at, length = chance.randrange(len(data)), chance.randint(1, 4000)
    return data[:at] + data[at : at + length] * chance.randint(2, 5) + data[at + length :]


def _nuls(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + bytes(chance.randint(1, 500)) + data[at:]


def _encode(data: bytes, chance: random.Random) -> bytes:
    encodings = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "cp1252", "cp850", "utf-7")
    return data.decode("utf-8", "replace").encode(chance.choice(encodings), "replace")


def _one_line(data: bytes, chance: random.Random) -> bytes:
    return data.replace(b"\n", b" ") * chance.randint(1, 200_000 // len(data) + 1)


def _numbers(data: bytes, chance: random.Random) -> bytes:
    """Change digits: lengths, offsets, counts."""
    return bytes(chance.choice(b"0123456789") if 48 <= b <= 57 and chance.random() < 0.1 else b for b in data)


def _repack(data: bytes, chance: random.Random) -> bytes:
    """Mutate one part inside a zip, so that the archive itself stays sound."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    except Exception:  # zipfile has no root error: no archive, or one that is broken already
        return _flip(data, chance)
    if not parts:
        return _flip(data, chance)
    name = chance.choice(sorted(parts))
    if parts[name]:
        parts[name] = chance.choice(PLAIN)(parts[name], chance)
    return packed(parts)


PLAIN: tuple[Mutation, ...] = (
    _flip, _truncate, _behead, _insert, _remove, _double, _nuls, _encode, _one_line, _numbers,
)  # fmt: skip
MUTATIONS: tuple[Mutation, ...] = (*PLAIN, _repack)


def mutations(sample: bytes, seed: int, count: int) -> Iterator[bytes]:
    """Yield so many variants of some bytes, each mutated one to three times; alike for a seed."""
    chance = random.Random(seed)
    for _ in range(count):
        data = sample
        for _ in range(chance.randint(1, 3)):
            if data:
                data = chance.choice(MUTATIONS)(data, chance)
        yield data


def packed(parts: dict[str, bytes]) -> bytes:
    """Return a zip archive of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def zip_bomb(size: int) -> bytes:
    """Return a small .docx whose main part unpacks to so many bytes."""
    return packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": bytes(size)})


def xml_bomb() -> bytes:
    """Return a .docx whose main part defines entities that grow a thousand million times when expanded."""
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
    xml = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "ha">{entities}]><d>&e9;</d>'
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
        'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>'
    )
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
        'Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    parts = {"[Content_Types].xml": types, "_rels/.rels": links, "word/document.xml": xml}
    return packed({name: content.encode() for name, content in parts.items()})
