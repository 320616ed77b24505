"""Typed YAML and JSON in and out.

YAML is read as text only (`2020-05-09`, `no` and `1.0` stay what was written) and converted by the type that is asked
for, so that an error can name the file, the place and the key; a doubled key is an error and not a silent loss.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar, get_args

import msgspec
import yaml

from generator.dates.edtf import Edtf
from generator.errors import GeneratorError, KnowledgeError

__all__ = ["convert", "decode", "decoder", "digest", "encode", "read_yaml", "to_json"]

T = TypeVar("T")
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _TextLoader(_Loader):  # type: ignore[misc]  # the C loader has no stubs
    """Every scalar is a string; no key twice; no aliases (a few lines of them could fill the memory)."""

    def construct_object(self, node: Any, deep: bool = False) -> Any:
        if node in self.constructed_objects or node in self.recursive_objects:  # each node once, unless by an alias
            raise yaml.constructor.ConstructorError(None, None, "aliases (*name) are not allowed", node.start_mark)
        return super().construct_object(node, deep)

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[object] = set()
        for key, _ in node.value:
            if key.value in seen if isinstance(key.value, str) else False:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key.value!r} stands twice", key.start_mark
                )
            seen.add(key.value if isinstance(key.value, str) else id(key))
        result: dict[Hashable, Any] = super().construct_mapping(node, deep)
        return result


def parse_yaml(text: str, path: Path | str, error: type[GeneratorError] = KnowledgeError) -> Any:
    """Plain data (dict, list, str) of a YAML text; raises `error` with file and line."""
    try:
        return yaml.load(text, Loader=_TextLoader)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        where = f"line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        raise error(path, where, f"not valid YAML: {problem.problem or problem}") from problem
    except (yaml.YAMLError, RecursionError) as problem:
        raise error(path, "", f"not valid YAML: {problem}") from problem


def convert(data: object, type: type[T], path: Path | str, error: type[GeneratorError] = KnowledgeError) -> T:
    """Plain data as a value of the type; raises `error` naming the place, e.g. `$.rows[3].value`."""
    try:
        return msgspec.convert(data, type, strict=False, dec_hook=_decode)
    except msgspec.ValidationError as problem:
        message, _, place = str(problem).partition(" - at ")
        raise error(path, _named(place.strip("`"), data, type), message) from problem


def _named(place: str, data: object, type: object) -> str:
    """The place with the key of the entry in it: msgspec says `$[...]` for the values of a mapping."""
    values = get_args(type)[1:]
    if place.startswith("$[...]") and isinstance(data, dict) and values:
        for key, value in data.items():
            try:
                msgspec.convert(value, values[0], strict=False, dec_hook=_decode)
            except msgspec.ValidationError:
                return place.replace("$[...]", f"$.{key}", 1)
    return place


def read_yaml(path: Path, type: type[T], error: type[GeneratorError] = KnowledgeError) -> T:
    """One YAML file as a value of the type; raises `error` for bad YAML, unknown keys, wrong types."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as problem:
        raise error(path, f"byte {problem.start}", "not UTF-8: save the file as UTF-8") from problem
    return convert(parse_yaml(text, path, error), type, path, error)


def encode(value: object) -> bytes:
    """The value as MessagePack, for the cache."""
    return msgspec.msgpack.encode(value, enc_hook=_encode)


def decode(blob: bytes, type: type[T]) -> T:
    """The value back; raises msgspec.DecodeError for anything else."""
    return decoder(type)(blob)


def decoder(type: type[T]) -> Callable[[bytes], T]:
    """The same for many values of one type: to find out how it is read takes as long as to read a short one."""
    return msgspec.msgpack.Decoder(type, dec_hook=_decode).decode


def to_json(value: object, *, indent: int = 1) -> str:
    """Readable JSON: UTF-8 as it is, keys in the order of the type, a newline at the end."""
    return msgspec.json.format(msgspec.json.encode(value, enc_hook=_encode), indent=indent).decode() + "\n"


def digest(*parts: bytes | str) -> str:
    """A short fingerprint (BLAKE2b, 16 hexadecimal digits) of the parts in order."""
    total = hashlib.blake2b(digest_size=8)
    for part in parts:
        blob = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        total.update(len(blob).to_bytes(8, "big") + blob)
    return total.hexdigest()


def _encode(value: object) -> object:
    # NotImplementedError is how a hook of msgspec says that it knows no such type.
    if isinstance(value, Edtf):
        return value.text
    raise NotImplementedError(f"cannot store a {type(value).__name__}")


def _decode(type: type, value: object) -> object:
    if type is Edtf and isinstance(value, str):
        return Edtf.parse(value)
    if type is Edtf:  # msgspec adds where it stands
        raise ValueError("Expected a date as text, such as 2019-06 or 2018-01-01/2024-08-31")
    raise NotImplementedError(f"cannot read a {type.__name__}")
