"""What is true: that the files hold together and answer what they are asked."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from generator import knowledge
from generator.dates.edtf import Edtf
from generator.errors import KnowledgeError

KB = knowledge.load()


def test_the_files_are_of_the_size_that_readers_were_promised():
    assert len(KB.places) >= 120
    assert len(KB.organisations) >= 120
    assert len(KB.publishers) >= 60
    assert len(KB.people) >= 93
    assert sum(KB.country(id) == "LY" and place.at is not None for id, place in KB.places.items()) >= 120
    assert all(publisher.domains for publisher in KB.publishers.values())


def test_every_entity_has_a_name_in_both_languages_and_a_source():
    for id, entity in KB.entities.items():
        assert entity.name["ar"], id
        assert entity.name["en"], id
        assert entity.source, id


def test_every_person_with_a_tenure_has_a_side():
    assert [id for id in KB.people if KB.tenures_of(id) and not KB.country(id)] == []


def test_the_editor_need_not_look_at_the_knowledge_that_is_here():
    assert knowledge.problems(KB) == ()


@pytest.mark.parametrize(
    ("post", "on", "person"),
    [
        ("africom-commander", Edtf(2020, 6, 22), "stephen-townsend"),
        ("africom-commander", Edtf(2019), None),
        ("africom-commander", Edtf(2018), "thomas-waldhauser"),
        ("us-president", Edtf(2018), "donald-trump"),
        ("us-president", Edtf(2022), "joe-biden"),
        ("us-president", Edtf(2026), "donald-trump"),
        ("us-president", Edtf(1990), None),
        ("us-ambassador-libya", Edtf(2018, 6, 1), None),
        ("un-special-representative-libya", Edtf(2018), "ghassan-salame"),
    ],
)
def test_the_holder_of_a_post_is_the_only_one_on_every_day(post, on, person):
    assert KB.holder(post, on) == person


def test_a_person_belongs_where_his_posts_do():
    assert KB.country("stephen-townsend") == "US"
    assert KB.country("khalifa-haftar") == "LY"
    assert KB.country("ghassan-salame") == "UN"
    assert KB.country("stephanie-williams", Edtf(2018, 5, 31)) == "US"
    assert KB.country("stephanie-williams", Edtf(2020, 6)) == "UN"


def test_places_lie_in_others_up_to_their_country():
    assert KB.within("rajma") == ("benghazi", "libya")
    assert [KB.country(id) for id in ("rajma", "benina", "ittihadiya", "libya", "mediterranean")] == [
        "LY",
        "LY",
        "EG",
        "LY",
        None,
    ]
    assert KB.coordinates("zuwara") == (32.931, 12.082)
    assert KB.country_place("US") == "united-states"


def test_kinds_and_names():
    assert [KB.kind(id) for id in ("africom", "zuwara", "khalifa-haftar", "reuters")] == [
        "organisation",
        "place",
        "person",
        "organisation",
    ]
    assert KB.name("africom-commander")["en"] == "AFRICOM commander"
    with pytest.raises(KeyError):
        KB.name("nobody")


def test_the_post_held_then_is_told():
    assert KB.post_of("mike-pompeo", Edtf(2017, 6)).post == "cia-director"
    assert KB.post_of("mike-pompeo", Edtf(2019)).post == "us-secretary-of-state"
    assert KB.post_of("mike-pompeo", Edtf(2023)) is None
    assert KB.post_of("mike-pompeo", None) is None
    assert KB.post_of("michael-langley", None).post == "africom-commander"


def write(folder, **files):
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


NAME = "  name: {ar: أ ب, en: A B}\n"


@pytest.mark.parametrize(
    ("files", "where"),
    [
        ({"people": "Bad Id:\n" + NAME}, "Bad Id"),
        ({"people": "a-b:\n  name: {en: A B}\n"}, "a-b.name"),
        ({"people": "a-b:\n" + NAME + "  contry: US\n"}, "contry"),
        ({"people": "a-b:\n" + NAME + "  country: Libya\n"}, "a-b.country"),
        ({"tenures": "- {person: nobody, post: nothing, start: 2020}\n"}, "nobody"),
        ({"tenures": "- {person: a, post: b, start: 2020-13}\n"}, "tenures.yaml"),
        ({"places": "a:\n" + NAME + "  type: city\n  in: nowhere\n"}, "nowhere"),
        ({"places": "a:\n" + NAME + "  type: city\n  at: [95, 3]\n"}, "latitude"),
        ({"people": "a:\n" + NAME + "a:\n" + NAME}, "twice"),
        ({"organisations": "a-b:\n  name: {ar: أ ب}\n"}, "a-b.name"),
        ({"posts": "p:\n" + NAME + "  head: h\n  of: nobody\n"}, "no organisation 'nobody'"),
        ({"posts": "p:\n" + NAME + "  head: h\n  at: nowhere\n"}, "no place 'nowhere'"),
        ({"people": "a:\n" + NAME, "tenures": "- {person: a, post: none, start: 2020}\n"}, "no post 'none'"),
        ({"people": "a:\n" + NAME, "organisations": "a:\n" + NAME}, "people.yaml, too"),
        ({"people": "- a\n"}, "people.yaml"),
    ],
)
def test_a_wrong_file_is_named_with_the_place_in_it(tmp_path, files, where):
    with pytest.raises(KnowledgeError, match=r"\.yaml") as caught:
        knowledge.load(write(tmp_path, **files))
    assert where in str(caught.value)


def test_an_empty_folder_is_an_empty_knowledge_base(tmp_path):
    assert not knowledge.load(tmp_path).entities


TWO = "a-b:\n" + NAME + "c-d:\n  name: {ar: ج د, en: C D}\n"


def held(folder, *tenures, post="", people=TWO):
    rows = "".join(f"- {{person: {who}, post: p, {row}}}\n" for who, row in tenures)
    kb = knowledge.load(write(folder, people=people, posts="p:\n" + NAME + "  head: h\n" + post, tenures=rows or "[]"))
    return [one.code for one in knowledge.problems(kb)]


@pytest.mark.parametrize(
    ("spelling", "codes"),
    [("أ ب", ["shared-name"]), ("ا ب", ["shared-name"]), ("أ‌ّ ب", ["shared-name"]), ("أ ت", [])],
)
def test_a_name_that_two_bear_in_any_spelling_is_reported(tmp_path, spelling, codes):
    assert held(tmp_path, people=f"{TWO}  spellings: {{ar: [{spelling}]}}\n") == codes


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [
        ("start: 2020-01-01", "start: 2020-01-02", ["overlapping-tenures"]),
        ("start: 2020-01-01, end: 2020-03-01", "start: 2020-02-01", ["overlapping-tenures"]),
        ("start: 2020-01-01, end: 2020-03-01", "start: 2020-03-01", []),  # the day on which it is handed over
        ("start: 2020, end: 2021", "start: 2021", []),  # years are rough
        ("start: 2020-01-01", "start: 2020-01-02, disputed: true", []),
    ],
)
def test_two_who_surely_held_one_post_on_the_same_days_are_reported(tmp_path, first, second, codes):
    assert held(tmp_path, ("a-b", first), ("c-d", second)) == codes


def test_a_post_of_two_seats_may_have_two_holders(tmp_path):
    assert held(tmp_path, ("a-b", "start: 2020-01-01"), ("c-d", "start: 2020-01-02"), post="  seats: 2\n") == []


def test_check_tells_the_editor_of_doubts_about_the_knowledge(tmp_path, monkeypatch, run):
    (tmp_path / "seeds").mkdir()
    doubtful = knowledge.load(write(tmp_path, people=TWO + "  spellings: {ar: [أ ب]}\n"))
    monkeypatch.setattr(knowledge, "load", lambda: doubtful)
    result = run("check", "--seeds", tmp_path / "seeds", "--strict")
    assert result.exit_code == 1
    assert "knowledge: a-b: shared-name: 'ا ب' (ar) names a-b and c-d" in result.stdout


def test_loading_takes_less_than_a_tenth_of_a_second_the_second_time():
    knowledge.load()
    knowledge.load.cache_clear()
    began = time.perf_counter()
    again = knowledge.load()
    assert time.perf_counter() - began < 0.1
    assert again.digest == KB.digest
    assert again.contents == KB.contents


def test_a_home_that_cannot_be_written_is_no_error(tmp_path):
    script = "from generator import knowledge; print(len(knowledge.load().people) > 90)"
    environment = {**os.environ, "HOME": "/nonexistent", "XDG_CACHE_HOME": str(tmp_path / "no" / "file.txt")}
    (tmp_path / "no").write_text("a file where a folder should be")
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "True", done.stderr
