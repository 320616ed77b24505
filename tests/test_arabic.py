"""Arabic verbs in all their forms, and camel-tools without a network, a home or its data."""

from __future__ import annotations

import os
import subprocess
import sys
import types

import pytest

from generator.arabic import Morphology, VerbError, camel, forms, load_ner, noun_forms


def readings(word, verb):
    return {(one.tense, one.person, one.gender, one.number) for one in forms(verb).get(word, ())}


@pytest.mark.parametrize(
    ("verb", "word", "reading"),
    [
        # defective
        ("التقى يلتقي", "التقى", ("perfect", 3, "m", "s")),
        ("التقى يلتقي", "التقت", ("perfect", 3, "f", "s")),
        ("التقى يلتقي", "التقيا", ("perfect", 3, "m", "d")),
        ("التقى يلتقي", "التقتا", ("perfect", 3, "f", "d")),
        ("التقى يلتقي", "التقوا", ("perfect", 3, "m", "p")),
        ("التقى يلتقي", "التقينا", ("perfect", 1, "u", "p")),
        ("التقى يلتقي", "سيلتقي", ("future", 3, "m", "s")),
        ("التقى يلتقي", "يلتقون", ("imperfect", 3, "m", "p")),
        ("التقى يلتقي", "يلتق", ("imperfect", 3, "m", "s")),
        ("التقى يلتقي", "ستلتقيان", ("future", 3, "f", "d")),
        ("التقى يلتقي", "التقاه", ("perfect", 3, "m", "s")),
        ("دعا يدعو", "دعت", ("perfect", 3, "f", "s")),
        ("دعا يدعو", "دعوا", ("perfect", 3, "m", "p")),
        ("دعا يدعو", "دعونا", ("perfect", 1, "u", "p")),
        ("دعا يدعو", "يدعون", ("imperfect", 3, "m", "p")),
        ("دعا يدعو", "يدعى", ("imperfect", 3, "m", "s")),
        ("سعى يسعى", "يسعيان", ("imperfect", 3, "m", "d")),
        ("سعى يسعى", "يسعون", ("imperfect", 3, "m", "p")),
        # hollow
        ("زار يزور", "زرنا", ("perfect", 1, "u", "p")),
        ("زار يزور", "يزر", ("imperfect", 3, "m", "s")),
        ("زار يزور", "زارتها", ("perfect", 3, "f", "s")),
        ("قال يقول", "قيل", ("perfect", 3, "m", "s")),
        ("استعاد يستعيد", "استعدنا", ("perfect", 1, "u", "p")),
        ("أدان يدين", "تدان", ("imperfect", 3, "f", "s")),
        # doubled
        ("حث يحث", "حثا", ("perfect", 3, "m", "d")),
        ("حث يحث", "حثثنا", ("perfect", 1, "u", "p")),
        # hamza
        ("بدأ يبدأ", "بدأوا", ("perfect", 3, "m", "p")),
        ("بدأ يبدأ", "بدؤوا", ("perfect", 3, "m", "p")),
        ("بدأ يبدأ", "يبدآن", ("imperfect", 3, "m", "d")),
        # sound, derived forms
        ("قابل يقابل", "قابلوه", ("perfect", 3, "m", "p")),
        ("قابل يقابل", "قوبل", ("perfect", 3, "m", "s")),
        ("تباحث يتباحث", "يتباحثان", ("imperfect", 3, "m", "d")),
        ("استقبل يستقبل", "سيستقبلها", ("future", 3, "m", "s")),
        ("أعلن يعلن", "أعلنتا", ("perfect", 3, "f", "d")),
        ("وصل يصل", "ستصل", ("future", 3, "f", "s")),
    ],
)
def test_a_form_is_derived_and_read(verb, word, reading):
    assert reading in readings(word, verb)


@pytest.mark.parametrize(
    ("verb", "word"), [("التقى يلتقي", "التقىت"), ("زار يزور", "زورنا"), ("دعا يدعو", "دعات"), ("بحث يبحث", "باحث")]
)
def test_a_form_that_does_not_exist_is_not_derived(verb, word):
    assert word not in forms(verb)


def test_a_future_is_no_past_and_the_other_way_round():
    assert {one.tense for one in forms("بحث يبحث")["سيبحث"]} == {"future"}
    assert {one.tense for one in forms("بحث يبحث")["بحثا"]} == {"perfect"}


@pytest.mark.parametrize("row", ["", "التقى", "التقى التقت", "ا ي", "met meets"])
def test_what_is_no_verb_in_two_forms_is_refused(row):
    with pytest.raises(VerbError):
        forms(row)


def test_nouns_have_a_dual_and_plurals():
    assert {"زيارة", "زيارتان", "زيارتين", "زيارات"} <= set(noun_forms("زيارة"))
    assert {"اجتماع", "اجتماعا", "اجتماعان", "اجتماعات"} <= set(noun_forms("اجتماع"))


@pytest.fixture(scope="module")
def morphology():
    return Morphology(
        verbs=("التقى يلتقي", "زار يزور", "حث يحث"), nouns=("سفارة",), names=("ليبيا", "السراج", "وليامز")
    )


@pytest.mark.parametrize(
    ("word", "lemma", "features"),
    [
        ("سيلتقي", "التقى", {"tense": "future", "number": "s"}),
        ("والتقيا", "التقى", {"tense": "perfect", "number": "d", "conjunction": "و"}),
        ("يلتقون", "التقى", {"tense": "imperfect", "number": "p"}),
        ("التقت", "التقى", {"tense": "perfect", "gender": "f"}),
        ("فسيزوران", "زار", {"tense": "future", "number": "d", "conjunction": "ف"}),
        ("زارها", "زار", {"pronoun": "ها"}),
        ("حَثّا", "حث", {"number": "d"}),
        ("للسفارة", "سفارة", {"preposition": "ل", "article": "ال", "pos": "noun"}),
        ("لليبيا", "ليبيا", {"preposition": "ل", "pos": "name"}),
        ("والسراج", "السراج", {"conjunction": "و", "pos": "name"}),
        ("وليامز", "وليامز", {"conjunction": "", "pos": "name"}),
    ],
)
def test_camel_tools_reads_our_database(morphology, word, lemma, features):
    found = [one for one in morphology.analyse(word) if one.lemma == lemma]
    assert any(all(getattr(one, name) == value for name, value in features.items()) for one in found), found


@pytest.mark.parametrize("word", ["", " ", "2020", "!", "hello", "كلمة", "ـ", "و"])
def test_other_words_are_unknown_and_no_error(morphology, word):
    assert morphology.analyse(word) == ()


def run(script, tmp_path, **environment):
    settings = {**os.environ, "HOME": "/nonexistent", "TMPDIR": str(tmp_path), **environment}
    settings.pop("CAMELTOOLS_DATA", None)
    settings |= {key: value for key, value in environment.items() if value}
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", script], env=settings, capture_output=True, text=True, check=False
    )


def test_it_works_without_a_home_a_network_or_data(tmp_path):
    script = (
        "import os, socket\n"
        "def refuse(*a, **k): raise OSError('no network')\n"
        "socket.socket.connect = refuse\n"
        "from generator.arabic import Morphology\n"
        "print(Morphology(verbs=['زار يزور']).analyse('سيزور')[0].tense, os.environ['HOME'], os.environ.get('CAMELTOOLS_DATA'))\n"
    )
    done = run(script, tmp_path)
    assert done.stdout.split() == ["future", "/nonexistent", "None"], done.stderr


def test_the_data_folder_of_the_user_is_respected(tmp_path):
    (tmp_path / "catalogue.json").write_text('{"version": "1.6.0", "packages": {}, "components": {}}')
    script = (
        "from generator.arabic import Morphology; Morphology(verbs=['زار يزور'])\n"
        "import camel_tools.data.catalogue as c; print(c.CT_DATA_DIR)\n"
    )
    done = run(script, tmp_path, CAMELTOOLS_DATA=str(tmp_path))
    assert done.stdout.strip() == str(tmp_path), done.stderr


def test_importing_the_program_does_not_import_camel_tools(tmp_path):
    script = "import sys, generator.arabic, generator.entities; print([m for m in sys.modules if m.startswith(('camel', 'torch'))])"
    assert run(script, tmp_path).stdout.strip() == "[]"


# -------------------------------------------------------------------------------------------------- neural names
def test_labels_become_spans_with_their_places():
    find = camel.finder(lambda words: ["B-PERS", "I-PERS", "O", "B-LOC", "B-MISC"][: len(words)])
    assert find("خالد  صقر في «سبها»") == [(0, 9, "person"), (13, 14, "place")]
    assert find("") == []


def test_a_recogniser_that_fails_is_one_warning_and_then_silent():
    def fail(_words):
        raise RuntimeError("out of memory")

    find = camel.finder(fail)
    with pytest.warns(UserWarning, match="out of memory"):
        assert find("نص") == []
    assert find("نص آخر") == []


@pytest.mark.parametrize("model", ["auto", "/no/such/model"])
def test_without_a_model_there_is_one_warning_and_no_recogniser(model, monkeypatch):
    stub = types.SimpleNamespace(NERecognizer=types.SimpleNamespace(pretrained=lambda **_: {}["arabert"]))
    monkeypatch.setattr(camel, "_import", lambda _: stub)
    with pytest.warns(UserWarning, match="rules only") as caught:
        assert load_ner(model) is None
    assert len(caught) == 1


def test_a_loaded_model_is_asked_for_words(monkeypatch, tmp_path):
    class Recogniser:
        def __init__(self, path, use_gpu):
            assert (path, use_gpu) == (str(tmp_path), False)

        def predict_sentence(self, words):
            return ["B-LOC" if word == "سبها" else "O" for word in words]

    monkeypatch.setattr(camel, "_import", lambda _: types.SimpleNamespace(NERecognizer=Recogniser))
    find = load_ner(str(tmp_path))
    assert find is not None
    assert find("إلى سبها.") == [(4, 8, "place")]


def test_a_tiny_model_runs_through_camel_tools(tmp_path):
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    labels = ["B-LOC", "B-ORG", "B-PERS", "B-MISC", "I-LOC", "I-ORG", "I-PERS", "I-MISC", "O"]
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "زار", "سبها", "حفتر"]
    (tmp_path / "vocab.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    torch.manual_seed(1)
    config = transformers.BertConfig(
        vocab_size=len(vocabulary), hidden_size=32, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32,
        max_position_embeddings=256, num_labels=len(labels), id2label=dict(enumerate(labels)),
    )  # fmt: skip
    transformers.BertForTokenClassification(config).save_pretrained(tmp_path)
    transformers.BertTokenizer(str(tmp_path / "vocab.txt")).save_pretrained(tmp_path)
    find = load_ner(str(tmp_path))
    assert find is not None
    text = "زار حفتر سبها"
    assert all(0 <= start < end <= len(text) for start, end, _ in find(text))
