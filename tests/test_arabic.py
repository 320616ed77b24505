"""Arabic verbs in all their forms, and camel-tools without a network, a home or its data."""

from __future__ import annotations

import os
import subprocess
import sys
import types

import pytest

from generator import languages
from generator.arabic import Morphology, VerbError, camel, forms, load_ner
from generator.arabic.database import Database
from generator.text import fold


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


VERBS, NOUNS, NAMES = (
    ("التقى يلتقي", "زار يزور", "حث يحث", "وقع يقع", "وقع يوقع"),
    ("سفارة", "لقاء", "شكوى"),
    ("ليبيا", "السراج", "وليامز"),
)


@pytest.fixture(scope="module")
def morphology():
    return Morphology(verbs=VERBS, nouns=NOUNS, names=NAMES)


@pytest.mark.parametrize(
    ("word", "lemma", "features"),
    [
        ("سيلتقي", "التقى يلتقي", {"tense": "future", "number": "s"}),
        ("والتقيا", "التقى يلتقي", {"tense": "perfect", "number": "d", "conjunction": "و"}),
        ("يلتقون", "التقى يلتقي", {"tense": "imperfect", "number": "p"}),
        ("التقت", "التقى يلتقي", {"tense": "perfect", "gender": "f"}),
        ("فسيزوران", "زار يزور", {"tense": "future", "number": "d", "conjunction": "ف"}),
        ("وسيزورها", "زار يزور", {"tense": "future", "pronoun": "ها", "conjunction": "و"}),
        ("زارها", "زار يزور", {"pronoun": "ها"}),
        ("حَثّا", "حث يحث", {"number": "d"}),
        ("سيوقع", "وقع يوقع", {"tense": "future"}),
        ("للسفارة", "سفارة", {"preposition": "ل", "article": "ال", "pos": "noun"}),
        ("وبالسفارتين", "سفارة", {"preposition": "ب", "article": "ال", "number": "d"}),
        ("سفاراتها", "سفارة", {"number": "p", "pronoun": "ها"}),
        ("لقائه", "لقاء", {"pronoun": "ه"}),
        ("لقاؤهما", "لقاء", {"pronoun": "هما"}),
        ("لقاءات", "لقاء", {"number": "p"}),
        ("شكواهم", "شكوى", {"pronoun": "هم"}),
        ("لليبيا", "ليبيا", {"preposition": "ل", "pos": "name"}),
        ("والسراج", "السراج", {"conjunction": "و", "pos": "name"}),
        ("وللسراج", "السراج", {"conjunction": "و", "preposition": "ل", "pos": "name"}),
        ("وليامز", "وليامز", {"conjunction": "", "pos": "name"}),
    ],
)
def test_camel_tools_takes_words_apart_with_our_database(morphology, word, lemma, features):
    for written in (word, fold(word).text):
        found = [one for one in morphology.analyse(written) if one.lemma == lemma]
        assert any(all(getattr(one, name) == value for name, value in features.items()) for one in found), found


@pytest.mark.parametrize(("word", "lemma"), [("يقع", "وقع يقع"), ("يوقع", "وقع يوقع")])
def test_two_verbs_that_share_the_perfect_are_told_apart_by_the_imperfect(morphology, word, lemma):
    assert {one.lemma for one in morphology.analyse(word)} == {lemma}


@pytest.mark.parametrize("word", ["السيلتقي", "بزار", "للالسفارة", "سفارةها", "سزار", "ليبياها"])
def test_what_cannot_be_written_together_is_not_taken_apart(morphology, word):
    assert morphology.analyse(word) == ()


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
        "import os, socket, sys\n"
        "def refuse(*a, **k): raise OSError('no network')\n"
        "socket.socket.connect = refuse\n"
        "from generator.arabic import Morphology\n"
        "print(Morphology(verbs=['زار يزور']).analyse('سيزور')[0].tense, 'camel_tools.morphology' in sys.modules, os.environ['HOME'], os.environ.get('CAMELTOOLS_DATA'))\n"
    )
    done = run(script, tmp_path)
    assert done.stdout.split() == ["future", "True", "/nonexistent", "None"], done.stderr


def test_the_analyser_is_imported_without_what_only_its_other_tools_use(tmp_path):
    script = (
        "import sys\n"
        "from generator.arabic import Morphology\n"
        "print(Morphology(verbs=['زار يزور']).analyse('سيزور')[0].tense)\n"
        "print([name for name in ('camel_tools.data', 'emoji', 'requests', 'tqdm') if name in sys.modules])\n"
        # whoever asks for them afterwards gets the real ones
        "from camel_tools.utils.charsets import UNICODE_SYMBOL_CHARSET, EMOJI_ALL_CHARSET\n"
        "print(chr(0x1f600) in UNICODE_SYMBOL_CHARSET, len(EMOJI_ALL_CHARSET) > 1000)\n"
        "from camel_tools.morphology.database import CATALOGUE\n"
        "print(CATALOGUE.packages, 'camel_tools.data' in sys.modules)\n"
    )
    done = run(script, tmp_path)
    assert done.stdout.splitlines() == ["future", "[]", "True True", "{} True"], done.stderr


def test_the_data_folder_of_the_user_is_respected(tmp_path):
    (tmp_path / "catalogue.json").write_text('{"version": "1.6.0", "packages": {}, "components": {}}')
    script = (
        "from generator.arabic import Morphology; Morphology(verbs=['زار يزور'])\n"
        "import camel_tools.data.catalogue as c; print(c.CT_DATA_DIR)\n"
    )
    done = run(script, tmp_path, CAMELTOOLS_DATA=str(tmp_path))
    assert done.stdout.strip() == str(tmp_path), done.stderr


def test_a_data_folder_without_a_catalogue_is_not_filled_from_the_network(tmp_path):
    script = (
        "import socket\n"
        "def refuse(*a, **k): raise OSError('no network')\n"
        "socket.socket.connect = refuse\n"
        "from generator.arabic import Morphology\n"
        "print(Morphology(verbs=['زار يزور']).analyse('سيزور')[0].tense)\n"
    )
    done = run(script, tmp_path, CAMELTOOLS_DATA=str(tmp_path / "empty"))
    assert done.stdout.strip() == "future", done.stderr


FEATURES = "diac lex pos prc3 prc2 prc1 prc0 per asp vox mod gen num stt cas enc0"
FULL = """###DEFINES###
{defines}
###DEFAULTS###
{defaults}
###ORDER###
ORDER {order}
###TOKENIZATIONS###
###STEMBACKOFF###
###PREFIXES###
\tPref-0\tdiac:
ل\tNPref-Li\tdiac:لِ prc1:li_prep
###SUFFIXES###
\tSuff-0\tdiac:
###STEMS###
زرناهم\tPV\tdiac:زُرْناهُم lex:زار_1 pos:verb prc3:0 prc2:0 prc1:0 prc0:0 per:1 asp:p vox:a mod:i gen:m num:p stt:na cas:na enc0:3mp_dobj
زرناهم\tPV\tdiac:زَرَّناهُم lex:زَرّ_1 pos:verb prc3:0 prc2:0 prc1:0 prc0:0 per:1 asp:p vox:a mod:i gen:m num:p stt:na cas:na enc0:3mp_dobj
سفاير\tN\tdiac:سَفائِر lex:سِفارَة_1 pos:noun prc3:0 prc2:0 prc1:0 prc0:0 per:na asp:na vox:na mod:na gen:m num:p stt:c cas:u enc0:0
###TABLE AB###
Pref-0 PV
Pref-0 N
NPref-Li N
###TABLE BC###
PV Suff-0
N Suff-0
###TABLE AC###
Pref-0 Suff-0
NPref-Li Suff-0
"""


def test_the_full_database_of_the_user_is_opened_and_ours_answers_for_what_it_lacks(tmp_path):
    place = tmp_path / "data/morphology_db/calima-msa-r13"
    place.mkdir(parents=True)
    text = FULL.format(
        defines="\n".join(f"DEFINE {feature} {feature}:*open*" for feature in FEATURES.split()),
        defaults="\n".join(f"DEFAULT pos:{pos}" for pos in ("verb", "noun", "digit", "punc", "latin")),
        order=FEATURES,
    )
    (place / "morphology.db").write_text(text, encoding="utf-8")
    script = (
        "from generator.arabic import Morphology\n"
        "words = Morphology(verbs=['زار يزور'], nouns=['سفارة'], names=['سفاير'])\n"
        "for word in ('زرناهم', 'لسفاير', 'سيزور'):\n"
        "    print(*((one.lemma, one.tense, one.number, one.preposition) for one in words.analyse(word)), sep=';')\n"
    )
    done = run(script, tmp_path, CAMELTOOLS_DATA=str(tmp_path), PYTHONIOENCODING="utf-8")
    assert done.stdout.splitlines() == [
        "('زار يزور', 'perfect', 'p', '')",  # and not the other verb, which nobody asked for
        "('سفارة', '', 'p', 'ل');('سفاير', '', '', 'ل')",
        "('زار يزور', 'future', 's', '')",
    ], done.stderr


def test_without_camel_tools_there_is_one_warning_and_every_word_is_read_as_with_it(monkeypatch):
    rows = languages.load("ar").triggers
    verbs = [verb for row in rows.events.values() for verb in row.verbs]
    nouns = [noun for row in rows.events.values() for noun in row.nouns if " " not in noun]
    texts = " ".join(text for row in rows.events.values() for text in (*row.examples, *row.silent))
    words = sorted({*fold(texts).text.split(), *(word for verb in verbs[::7] for word in forms(verb))})
    known = Morphology(verbs=verbs, nouns=nouns)

    def missing(_name):
        raise ImportError("no camel-tools")

    monkeypatch.setattr(camel, "_import", missing)
    with pytest.warns(UserWarning, match="no camel-tools") as caught:
        without = Morphology(verbs=verbs, nouns=nouns)
    assert len(caught) == 1
    assert [word for word in words if set(without.analyse(word)) != set(known.analyse(word))] == []
    assert sum(bool(known.analyse(word)) for word in words) > 1000


def test_the_database_is_small_and_says_each_thing_once():
    rows = languages.load("ar").triggers
    database = Database(verbs=[verb for row in rows.events.values() for verb in row.verbs], nouns=["سفارة"])
    assert len(set(map(str, database.stems))) == len(database.stems)
    assert len(str(database)) < 1_000_000


def test_a_home_that_may_not_be_looked_into_has_no_data(monkeypatch):
    def refuse(_path):
        raise PermissionError

    monkeypatch.setattr(camel.Path, "is_file", refuse)
    assert camel.full_database() is None


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
