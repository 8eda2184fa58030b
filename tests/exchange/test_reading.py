"""Files, folders and zips: what would harm is refused before anything is made of it."""

import io
import json
import resource
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest

from app.exchange.problems import ImportRefused
from app.exchange.reading import MIB, MOST_BYTES, read_bytes, read_path
from tests.exchange.samples import GlassFrog, bakery


def archive(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return made.getvalue()


def text(value: Any) -> bytes:
    return json.dumps(value).encode()


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(ImportRefused) as caught:
        read_bytes(name, content)
    return str(caught.value)


def test_one_file_is_read_as_the_neutral_shape() -> None:
    source = read_bytes("bakery.json", b"\xef\xbb\xbf" + text(bakery()))

    assert (source.format, source.files["bakery.json"]["organization"]["id"]) == ("neutral", "bakery")


def test_a_folder_and_its_zip_are_read_alike(tmp_path: Path) -> None:
    files = {name: text(answer) for name, answer in GlassFrog(bakery()).files().items()}
    folder = tmp_path / "answers"
    folder.mkdir()
    for name, content in {**files, "notes.txt": b"mine", ".hidden": b""}.items():
        (folder / name).write_bytes(content)
    packed = archive({f"answers/{name}": content for name, content in {**files, "notes.txt": b"mine"}.items()})

    from_folder, from_zip = read_path(folder), read_bytes("answers.zip", packed)

    assert from_folder.format == from_zip.format == "glassfrog-v3"
    assert from_folder.files == from_zip.files
    assert [each.file for each in from_zip.left_aside] == ["answers/notes.txt"]


@pytest.mark.parametrize(
    "name", ["../evil.json", "a/../../evil.json", "/etc/evil.json", "C:\\evil.json", "..\\evil.json"]
)
def test_names_that_lead_out_of_a_zip_are_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert "leads out of it" in refusal("evil.zip", archive({"circles.json": b"{}", name: b"{}"}))
    assert list(tmp_path.iterdir()) == []


def test_a_zip_that_grows_a_thousandfold_is_refused() -> None:
    packed = archive({"circles.json": b" " * (8 * MIB)})

    assert len(packed) * 500 < 8 * MIB
    assert "too large" in refusal("bomb.zip", packed)


def test_a_zip_that_holds_more_than_it_says_is_refused() -> None:
    packed = archive({"circles.json": b'{"circles": []}'})
    lying = packed.replace((15).to_bytes(4, "little"), (3).to_bytes(4, "little"))

    assert lying != packed
    assert "lying.zip" in refusal("lying.zip", lying)


def test_a_zip_of_a_million_files_is_refused_without_looking_into_it() -> None:
    assert "more than" in refusal("many.zip", b"PK\x03\x04" + b"PK\x01\x02" * 5000)


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 10, archive({"a.json": b"{}"})[:-30], archive({"a.json": b"{}" * 99})[40:]],
    ids=["head", "end", "no end", "no head"],  # A zip says when it was made: its bytes are no name for a test.
)
def test_a_broken_zip_is_refused(content: bytes) -> None:
    assert refusal("broken.zip", content)


def test_a_locked_zip_is_refused() -> None:
    packed = bytearray(archive({"a.json": b"{}"}))
    packed[6] |= 1
    packed[packed.index(b"PK\x01\x02") + 8] |= 1

    assert "no sound zip" in refusal("locked.zip", bytes(packed))


@pytest.mark.parametrize(
    "content, reason",
    [
        (b"", "no sound JSON"),
        (b'{"organization": {"id": "a"', "line 1, column"),
        (b"[" * 100_000, "no sound JSON"),
        (b'{"a": NaN}', "no sound JSON"),
        (b'{"a": "\\ud800"}', "no sound JSON"),
        (b'{"a": "\xff"}', "no sound JSON"),
        (text({}).decode().encode("utf-16"), "not in UTF-8"),
        (b"[" + b"{}," * 1_000_000 + b"{}]", "more than 400000 items"),
        (b"[" + b"1," * 3_000_000 + b"1]", "more than 2000000 items"),
        (b"[" + b"[]," * 700_000 + b"[]]", "more than 600000 items"),
        (b"x" * (MOST_BYTES + 1), "too large"),
    ],
)
def test_what_is_no_sound_json_is_refused(content: bytes, reason: str) -> None:
    assert reason in refusal("bakery.json", content)


def test_a_million_roles_are_refused_quickly_and_without_memory() -> None:
    roles = b",".join(b'{"id":%d,"circle_id":1,"name":"R"}' % number for number in range(1_000_000))
    content = b'{"roles":[' + roles[: MOST_BYTES - 100] + b"]}"
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()

    assert "more than" in refusal("million.json", content)

    assert time.monotonic() - start < 5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 * 1024


def test_several_organizations_at_once_are_refused() -> None:
    two = {"a/circles.json": b"{}", "b/circles.json": b"{}"}

    assert "several folders" in refusal("two.zip", archive(two))


@pytest.mark.parametrize("made", ["nothing", "empty folder", "folder of other things"])
def test_a_path_without_json_is_refused(made: str, tmp_path: Path) -> None:
    path = tmp_path / "here"
    if made != "nothing":
        path.mkdir()
    if made == "folder of other things":
        (path / "readme.md").write_text("no")

    with pytest.raises(ImportRefused):
        read_path(path)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "pipe.json")

    with pytest.raises(ImportRefused):
        read_path(tmp_path / "pipe.json")
    with pytest.raises(ImportRefused):
        read_path(tmp_path)
